package io.zhanggui.hr.china.labour;

import static io.zhanggui.hr.china.labour.LabourTests.labour;
import static io.zhanggui.hr.china.labour.LabourTests.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.rule.RuleNotFoundException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetirementTest {

    private final RetirementRules rules = labour().retirement();

    /** The published tables, month by month. */
    @Test
    void every_month_of_birth_retires_as_the_tables_say() throws IOException {
        List<String> rows = tables();
        assertThat(rows.stream().collect(Collectors.groupingBy(row -> row.split(" ")[0], Collectors.counting())))
                .isEqualTo(java.util.Map.of("male", 141L, "female_55", 141L, "female_50", 119L));
        for (String row : rows) {
            String[] cells = row.split(" ");
            Retirement found = rules.of(RetirementGroup.parse(cells[0]), YearMonth.parse(cells[1]));
            assertThat(found.delayMonths()).as(row).isEqualTo(Integer.parseInt(cells[2]));
            assertThat(found.age().getYears() + "y" + found.age().getMonths() + "m")
                    .as(row)
                    .isEqualTo(cells[3]);
            assertThat(found.statutory()).as(row).hasToString(cells[4]);
        }
    }

    /** The oracle goes from one month of birth to the next and adds a month of age at each step. */
    @Test
    void counting_month_by_month_gives_the_same() {
        count(RetirementGroup.MALE, 60, 36, 4, YearMonth.of(1965, 1));
        count(RetirementGroup.FEMALE_55, 55, 36, 4, YearMonth.of(1970, 1));
        count(RetirementGroup.FEMALE_50, 50, 60, 2, YearMonth.of(1975, 1));
    }

    private void count(RetirementGroup group, int oldAge, int mostDelay, int births, YearMonth first) {
        int delay = 0;
        int since = 0;
        YearMonth before = YearMonth.of(1900, 1);
        for (YearMonth birth = first.minusMonths(30);
                birth.isBefore(first.plusYears(25));
                birth = birth.plusMonths(1)) {
            if (!birth.isBefore(first)) {
                if (since % births == 0 && delay < mostDelay) {
                    delay++;
                }
                since++;
            }
            Retirement found = rules.of(group, birth);
            assertThat(found.ageMonths()).as(group + " " + birth).isEqualTo(oldAge * 12 + delay);
            assertThat(found.statutory())
                    .isEqualTo(birth.plusYears(oldAge).plusMonths(delay))
                    .isAfter(before);
            assertThat(found.earliest()).isBetween(birth.plusYears(oldAge), found.statutory());
            before = found.statutory();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // group, birth, statutory, earliest, latest
        "MALE, 1964-12, 2024-12, 2024-12, 2027-12",
        "MALE, 1965-01, 2025-02, 2025-01, 2028-02",
        "MALE, 1970-01, 2031-05, 2030-01, 2034-05",
        "MALE, 1976-08, 2039-07, 2036-08, 2042-07",
        "MALE, 1976-09, 2039-09, 2036-09, 2042-09",
        "MALE, 1990-06, 2053-06, 2050-06, 2056-06",
        "FEMALE_50, 1984-10, 2039-09, 2036-09, 2042-09",
        "FEMALE_50, 1984-11, 2039-11, 2036-11, 2042-11"
    })
    void the_window_is_three_years_each_way_and_never_before_the_old_age(
            RetirementGroup group, YearMonth birth, YearMonth statutory, YearMonth earliest, YearMonth latest) {
        assertThat(rules.of(group, birth))
                .extracting(Retirement::statutory, Retirement::earliest, Retirement::latest)
                .containsExactly(statutory, earliest, latest);
    }

    @ParameterizedTest
    @CsvSource({"2025, 15", "2029, 15", "2030, 15.5", "2031, 16", "2038, 19.5", "2039, 20", "2050, 20"})
    void years_of_contribution_rise_from_2030_to_2039(int year, String years) {
        assertThat(rules.contributionYears(Year.of(year))).contains(number(years));
    }

    @Test
    void before_the_rule_it_does_not_say_how_many_years() {
        assertThat(rules.contributionYears(Year.of(2024))).isEmpty();
    }

    @Test
    void a_month_within_the_window_may_be_chosen_with_the_years() {
        Retirement man = rules.of(RetirementGroup.MALE, YearMonth.of(1970, 1)); // 2030-01 to 2034-05

        assertThat(man.check(YearMonth.of(2030, 1), number("15.5"), "p").isEmpty())
                .isTrue();
        assertThat(man.check(YearMonth.of(2034, 5), number("17.5"), "p").isEmpty())
                .isTrue();
        assertThat(man.check(YearMonth.of(2029, 12), number("15"), "p").list())
                .extracting(each -> each.rule())
                .containsExactly(LabourViolation.RETIREMENT_TOO_EARLY);
        assertThat(man.check(YearMonth.of(2034, 6), number("17.4"), "p").list())
                .extracting(each -> each.rule())
                .containsExactly(LabourViolation.RETIREMENT_TOO_LATE, LabourViolation.CONTRIBUTION_YEARS_MISSING);
        assertThat(man.check(YearMonth.of(2029, 12), number("15"), "p").text(Locale.ENGLISH))
                .isEqualTo("p: 2029-12 is before 2030-01, the first month that may be chosen");
    }

    @Test
    void over_the_age_is_whoever_reached_it_in_an_earlier_month() {
        Retirement man = rules.of(RetirementGroup.MALE, YearMonth.of(1965, 1));

        assertThat(man.isOver(YearMonth.of(2025, 2))).isFalse();
        assertThat(man.isOver(YearMonth.of(2025, 3))).isTrue();
    }

    @Test
    void it_says_why() {
        assertThat(rules.of(RetirementGroup.MALE, YearMonth.of(1970, 1))
                        .explain()
                        .toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("法定退休时间：2031-05 = 1970-01 出生，年满 61 周岁 4 个月")
                .contains("原 60 周岁 + 延迟 16 个月：自 1965-01 出生起每 4 个月延迟 1 个月，最高 63 周岁", "渐进式延迟")
                .contains("弹性退休区间：2030-01 至 2034-05", "最低缴费年限（年）：16");
        assertThat(rules.of(RetirementGroup.MALE, YearMonth.of(1960, 1))
                        .explain()
                        .toText(Locale.ENGLISH))
                .contains("60 years as before: born before 1965-01")
                .doesNotContain("contribution that a pension takes");
    }

    @Test
    void there_is_no_rule_before_2025_nor_before_it_was_published() {
        assertThatThrownBy(() -> labour(LocalDate.of(2024, 12, 31)).retirement())
                .isInstanceOf(RuleNotFoundException.class);
        assertThatThrownBy(() -> RetirementGroup.parse("female"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("female_55");
    }

    @ParameterizedTest
    @CsvSource({"60:63:4", "60:63:x:1965-01", "60:63:4:1965-13", "60:59:4:1965-01", "0:1:4:1965-01", "60:63:0:1965-01"})
    void broken_steps_are_refused(String text) {
        assertThatThrownBy(() -> RetirementSteps.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void steps_come_back_from_their_text() {
        assertThat(RetirementSteps.parse("60:63:4:1965-01")).hasToString("60:63:4:1965-01");
    }

    private static List<String> tables() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                RetirementTest.class.getResourceAsStream("/labour/retirement-months.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
