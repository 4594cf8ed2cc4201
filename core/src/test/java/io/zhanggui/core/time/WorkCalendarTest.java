package io.zhanggui.core.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class WorkCalendarTest {

    private static final WorkCalendar CHINA = WorkCalendar.china();

    /** Counted from the announcements of the State Council, apart from the library's table of days. */
    record Month(YearMonth month, int workdays, int statutory) {}

    static List<Month> months() {
        return TableReader.of("china-workdays-per-month.csv", () -> {
                    InputStream file = WorkCalendarTest.class.getResourceAsStream("china-workdays-per-month.csv");
                    return java.util.Objects.requireNonNull(file);
                })
                .columns("month", "workdays", "statutory", "source")
                .read(row -> new Month(row.month("month"), row.integer("workdays"), row.integer("statutory")));
    }

    @ParameterizedTest
    @MethodSource("months")
    void every_month_has_its_workdays_and_statutory_holidays(Month month) {
        assertThat(CHINA.workdays(month.month())).isEqualTo(month.workdays());
        Map<DayKind, Integer> days =
                CHINA.count(ReportingPeriod.month(month.month()).range());
        assertThat(days)
                .isEqualTo(Map.of(
                        DayKind.WORKDAY,
                        month.workdays(),
                        DayKind.STATUTORY_HOLIDAY,
                        month.statutory(),
                        DayKind.REST_DAY,
                        month.month().lengthOfMonth() - month.workdays() - month.statutory()));
    }

    @ParameterizedTest
    @CsvSource({"2024,251,11", "2025,248,13", "2026,248,13"})
    void every_year_has_its_workdays_and_statutory_holidays(int year, int workdays, int statutory) {
        LocalDateRange range = ReportingPeriod.year(year).range();
        assertThat(CHINA.workdays(range)).isEqualTo(workdays);
        assertThat(CHINA.count(range)).containsEntry(DayKind.STATUTORY_HOLIDAY, statutory);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-26,WORKDAY", // a Sunday worked for the spring festival
        "2025-01-28,STATUTORY_HOLIDAY", // 除夕
        "2025-02-03,REST_DAY", // a Monday swapped into it
        "2025-02-05,WORKDAY",
        "2025-11-29,REST_DAY", // a plain Saturday
        "2025-11-28,WORKDAY" // a plain Friday
    })
    void a_day_is_what_was_announced(LocalDate date, DayKind kind) {
        assertThat(CHINA.kindOf(date)).isEqualTo(kind);
        assertThat(CHINA.isWorkday(date)).isEqualTo(kind == DayKind.WORKDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-30,1,2025-10-09", // over the national day week
        "2025-10-09,-1,2025-09-30",
        "2025-11-28,1,2025-12-01",
        "2025-11-28,5,2025-12-05",
        "2025-11-29,0,2025-11-29",
        "2025-02-07,1,2025-02-08" // a Saturday that is worked
    })
    void workdays_are_counted_over_holidays(LocalDate from, int days, LocalDate to) {
        assertThat(CHINA.plusWorkdays(from, days)).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-31", "2027-01-01"})
    void a_day_outside_is_not_guessed(LocalDate date) {
        assertThatThrownBy(() -> CHINA.kindOf(date)).isInstanceOfSatisfying(CalendarNotCoveredException.class, e -> {
            assertThat(e.date()).isEqualTo(date);
            assertThat(e.covered()).isEqualTo(CHINA.covered());
            assertThat(e)
                    .hasMessage("calendar china covers 2024-01-01 until before 2027-01-01, but was asked about " + date
                            + ". Maybe add the holidays of that year?");
        });
    }

    @Test
    void a_count_that_leaves_the_calendar_is_refused() {
        assertThatThrownBy(() -> CHINA.plusWorkdays(LocalDate.of(2026, 12, 31), 1))
                .isInstanceOf(CalendarNotCoveredException.class);
        assertThatThrownBy(() -> CHINA.workdays(YearMonth.of(2027, 1))).isInstanceOf(CalendarNotCoveredException.class);
        assertThatThrownBy(() -> CHINA.count(LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 12, 1))))
                .isInstanceOf(CalendarNotCoveredException.class)
                .hasMessageContaining("asked about 2027-01-01");
        assertThatThrownBy(() -> CHINA.workdays(LocalDateRange.ofUnboundedStart(LocalDate.of(2025, 1, 1))))
                .isInstanceOf(CalendarNotCoveredException.class)
                .hasMessageContaining("asked about all days before");
    }

    @Test
    void an_empty_range_has_no_days() {
        assertThat(CHINA.workdays(LocalDateRange.ofEmpty(LocalDate.of(2025, 1, 1))))
                .isZero();
    }

    @Test
    void each_year_names_its_announcement() {
        assertThat(CHINA.source(2025)).contains("国办发明电〔2024〕12号");
        assertThatThrownBy(() -> CHINA.source(2023)).isInstanceOf(CalendarNotCoveredException.class);
        assertThat(CHINA).hasToString("WorkCalendar china [2024, 2025, 2026]");
    }

    @Test
    void a_host_reads_a_calendar_of_its_own() {
        WorkCalendar calendar = read("date,kind,source\n2030-05-01,STATUTORY_HOLIDAY,law\n2030-05-05,WORKDAY,other\n");
        assertThat(calendar.covered()).isEqualTo(LocalDateRange.of(LocalDate.of(2030, 1, 1), LocalDate.of(2031, 1, 1)));
        assertThat(calendar.kindOf(LocalDate.of(2030, 5, 1))).isEqualTo(DayKind.STATUTORY_HOLIDAY);
        assertThat(calendar.kindOf(LocalDate.of(2030, 5, 5))).isEqualTo(DayKind.WORKDAY);
        assertThat(calendar.source(2030)).isEqualTo("law");
    }

    @Test
    void a_day_that_occurs_twice_is_refused_with_its_line() {
        assertThatThrownBy(() -> read("date,kind,source\n2030-05-01,WORKDAY,a\n2030-05-01,REST_DAY,a\n"))
                .isInstanceOf(TableException.class)
                .hasMessage("own.csv, line 3, column date, value '2030-05-01': occurs twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date,kind,source\n", "date,kind,source\n2030-05-01,WORKDAY,a\n2032-05-01,WORKDAY,a\n"})
    void a_calendar_without_years_or_with_a_gap_is_refused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("calendar own must cover years without a gap, but has [");
    }

    private static WorkCalendar read(String text) {
        return WorkCalendar.read(
                "own", TableReader.of("own.csv", () -> new ByteArrayInputStream(text.getBytes(UTF_8))));
    }
}
