package io.zhanggui.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class ReportingPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2025,2025-01-01,2025-12-31",
        "2025Q1,2025-01-01,2025-03-31",
        "2025Q4,2025-10-01,2025-12-31",
        "2024-02,2024-02-01,2024-02-29",
        "2025-12,2025-12-01,2025-12-31",
        "0099Q2,0099-04-01,0099-06-30"
    })
    void a_period_is_known_by_its_name(String name, LocalDate first, LocalDate last) {
        ReportingPeriod period = ReportingPeriod.parse(name);
        assertThat(period).hasToString(name);
        assertThat(period.range()).isEqualTo(LocalDateRange.ofClosed(first, last));
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.contains(first)).isTrue();
        assertThat(period.contains(last)).isTrue();
        assertThat(period.contains(first.minusDays(1))).isFalse();
        assertThat(period.contains(last.plusDays(1))).isFalse();
    }

    @Test
    void factories_give_the_names_that_parse_reads() {
        assertThat(ReportingPeriod.year(2025)).isEqualTo(ReportingPeriod.parse("2025"));
        assertThat(ReportingPeriod.quarter(2025, 2)).isEqualTo(ReportingPeriod.parse("2025Q2"));
        assertThat(ReportingPeriod.month(YearMonth.of(2025, 11))).isEqualTo(ReportingPeriod.parse("2025-11"));
        assertThat(ReportingPeriod.year(99)).isEqualTo(ReportingPeriod.parse("0099"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "2025Q0", "2025Q5", "2025-00", "2025-13", "2025-1", "2025-11-30", "2025q1"})
    void another_text_is_refused_with_examples(String name) {
        assertThatThrownBy(() -> ReportingPeriod.parse(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + name + "' is no period. Maybe 2025, 2025Q1 or 2025-11?");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void a_year_has_four_quarters(int quarter) {
        assertThatThrownBy(() -> ReportingPeriod.quarter(2025, quarter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quarter must be 1 to 4, but is " + quarter);
    }

    @Test
    void a_host_names_a_period_of_its_own() {
        LocalDateRange sale = LocalDateRange.of(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 12));
        assertThat(new ReportingPeriod("双11", sale).lastDay()).isEqualTo("2025-11-11");
    }

    @Test
    void a_period_has_a_beginning_and_an_end() {
        LocalDate day = LocalDate.of(2025, 1, 1);
        for (LocalDateRange range : java.util.List.of(
                LocalDateRange.ofUnboundedStart(day),
                LocalDateRange.ofUnboundedEnd(day),
                LocalDateRange.ofEmpty(day))) {
            assertThatThrownBy(() -> new ReportingPeriod("x", range))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("range of x must be bounded and not empty");
        }
    }
}
