package io.zhanggui.hr.china.labour;

import static io.zhanggui.hr.china.labour.LabourTests.cny;
import static io.zhanggui.hr.china.labour.LabourTests.labour;
import static io.zhanggui.hr.china.labour.LabourTests.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompensationTest {

    private final ChinaLabour labour =
            labour().with(LabourRules.AVERAGE_MONTH, cny("8464")).with(LabourRules.MINIMUM_MONTH, cny("2130"));
    private final CompensationRules rules = labour.compensation();

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "0, 0, 1, 0.5",
        "0, 5, 30, 0.5",
        "0, 6, 0, 1",
        "0, 10, 0, 1",
        "1, 0, 0, 1",
        "3, 7, 0, 4",
        "5, 0, 1, 5.5",
        "5, 5, 29, 5.5",
        "5, 6, 0, 6",
        "25, 0, 0, 25"
    })
    void months_by_service(int years, int months, int days, String expected) {
        assertThat(rules.months(LengthOfService.of(years, months, days))).isEqualByComparingTo(expected);
        assertThat(labour.compensationMonths(LengthOfService.of(years, months, days)))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-15, 2025-01-15, 5, 0, 0",
        "2020-01-15, 2025-01-16, 5, 0, 1",
        "2020-01-15, 2025-01-14, 4, 11, 30",
        "2024-08-31, 2025-03-01, 0, 6, 0",
        "2024-08-31, 2025-03-02, 0, 6, 1",
        "2024-08-31, 2025-02-28, 0, 5, 28",
        "2024-02-29, 2025-03-01, 1, 0, 0",
        "2024-02-29, 2025-02-28, 0, 11, 30",
        "2024-02-29, 2028-02-29, 4, 0, 0",
        "2024-02-28, 2025-02-28, 1, 0, 0",
        "2025-01-31, 2025-03-31, 0, 2, 0",
        "2025-01-31, 2025-03-30, 0, 1, 29",
        "2025-01-01, 2025-01-01, 0, 0, 0"
    })
    void service_counts_by_the_calendar(LocalDate from, LocalDate until, int years, int months, int days) {
        assertThat(LengthOfService.between(from, until)).isEqualTo(new LengthOfService(years, months, days));
    }

    @ParameterizedTest
    @CsvSource({
        // wage, years, base, kind, months, amount; three times the average is 25,392
        "8000, 15, 8000.00, AVERAGE_WAGE, 15, 120000.00",
        "25392, 15, 25392.00, AVERAGE_WAGE, 15, 380880.00",
        "25392.01, 15, 25392.00, CAP, 12, 304704.00",
        "30000, 12, 25392.00, CAP, 12, 304704.00",
        "30000, 8, 25392.00, CAP, 8, 203136.00",
        "2130, 15, 2130.00, AVERAGE_WAGE, 15, 31950.00",
        "2129.99, 15, 2130.00, MINIMUM_WAGE, 15, 31950.00"
    })
    void years_are_capped_only_where_the_wage_is(
            String wage, int years, String base, Compensation.Base kind, String months, String amount) {
        Compensation found = rules.compensation(AverageWage.of(cny(wage)), LengthOfService.of(years, 0, 0));

        assertThat(found.base()).isEqualTo(cny(base));
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.months()).isEqualByComparingTo(months);
        assertThat(found.amount()).isEqualTo(cny(amount));
        assertThat(found.explain().value()).contains(cny(amount));
    }

    @Test
    void a_place_without_a_minimum_wage_has_no_floor() {
        Compensation found = labour().with(LabourRules.AVERAGE_MONTH, cny("8464"))
                .compensation()
                .compensation(AverageWage.of(cny("1500")), LengthOfService.of(2, 0, 0));

        assertThat(found.amount()).isEqualTo(cny("3000.00"));
    }

    @Test
    void a_place_without_an_average_wage_is_refused() {
        assertThatThrownBy(() -> labour().compensation())
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessageContaining("cn.average-wage.month");
    }

    @Test
    void the_average_is_rounded_once_with_the_months() {
        // 100000 in twelve months, 3 months: 25000 exactly; of the average rounded to 8333.33 it would be 24999.99
        List<org.joda.money.Money> wages = new java.util.ArrayList<>(Collections.nCopies(11, cny("8000")));
        wages.add(cny("12000"));

        assertThat(rules.compensation(AverageWage.of(wages), LengthOfService.of(3, 0, 0))
                        .amount())
                .isEqualTo(cny("25000.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "RESIGNED, false, 0.00",
        "RESIGNED_FOR_EMPLOYERS_FAULT, false, 28000.00",
        "RESIGNED_FOR_UNPAID_INSURANCE, false, 28000.00",
        "AGREED_ON_EMPLOYERS_PROPOSAL, false, 28000.00",
        "AGREED_ON_EMPLOYEES_PROPOSAL, false, 0.00",
        "DISMISSED_FOR_FAULT, false, 0.00",
        "DISMISSED_AFTER_ILLNESS, true, 28000.00",
        "DISMISSED_AFTER_ILLNESS, false, 37000.00",
        "DISMISSED_AS_INCOMPETENT, true, 28000.00",
        "DISMISSED_AS_INCOMPETENT, false, 37000.00",
        "DISMISSED_FOR_CHANGED_CIRCUMSTANCES, true, 28000.00",
        "DISMISSED_FOR_CHANGED_CIRCUMSTANCES, false, 37000.00",
        "REDUNDANCY, true, 28000.00",
        "NOT_RENEWED_BY_EMPLOYER, false, 28000.00",
        "NOT_RENEWED_BY_EMPLOYEE, false, 0.00",
        "TASK_FINISHED, false, 28000.00",
        "EMPLOYER_BANKRUPT, false, 28000.00",
        "EMPLOYER_CLOSED, false, 28000.00",
        "RETIRED, false, 0.00",
        "DIED, false, 0.00",
        "UNLAWFUL, false, 56000.00",
        "UNLAWFUL, true, 56000.00"
    })
    void what_is_owed_depends_on_the_ground(TerminationGround ground, boolean notice, String owed) {
        SeverancePay severance = threeYears().due(ground, notice);

        assertThat(severance.amount()).isEqualTo(cny(owed));
        assertThat(severance.line()).isEqualTo(new PayLine(PayrollItem.SEVERANCE, "", cny(owed), severance.explain()));
        assertThat(severance.inPlaceOfNotice()).isEqualTo(owed.equals("37000.00"));
        assertThat(severance.toString()).doesNotContain("000");
    }

    @ParameterizedTest
    @EnumSource(TerminationGround.class)
    void every_ground_has_a_rule_and_says_it_in_both_languages(TerminationGround ground) {
        SeverancePay severance = threeYears().due(ground, false);

        assertThat(severance.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains(ground.text(Locale.SIMPLIFIED_CHINESE))
                .contains("第");
        assertThat(severance.explain().toText(Locale.ENGLISH)).contains(ground.text(Locale.ENGLISH));
    }

    @Test
    void what_is_from_memory_is_marked() {
        assertThat(threeYears()
                        .due(TerminationGround.TASK_FINISHED, false)
                        .explain()
                        .toText(Locale.SIMPLIFIED_CHINESE))
                .contains("未核实");
    }

    @Test
    void n_plus_1_needs_the_wage_of_the_last_month() {
        Compensation unknown = rules.compensation(AverageWage.of(cny("8000")), LengthOfService.of(3, 2, 0));

        assertThat(unknown.withNotice()).isEmpty();
        assertThat(unknown.due(TerminationGround.DISMISSED_AS_INCOMPETENT, true).amount())
                .isEqualTo(cny("28000.00"));
        assertThatThrownBy(() -> unknown.due(TerminationGround.DISMISSED_AS_INCOMPETENT, false))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("lastMonth");
    }

    @Test
    void a_ground_has_no_rule_before_its_day() {
        Compensation before = labour(LocalDate.of(2025, 8, 31))
                .with(LabourRules.AVERAGE_MONTH, cny("8464"))
                .compensation()
                .compensation(AverageWage.of(cny("8000")), LengthOfService.of(3, 2, 0));

        assertThatThrownBy(() -> before.due(TerminationGround.RESIGNED_FOR_UNPAID_INSURANCE, false))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("resigned for unpaid social insurance");
    }

    @Test
    void it_explains_base_and_months_with_articles() {
        Compensation capped = rules.compensation(AverageWage.of(cny("30000")), LengthOfService.of(15, 0, 0));

        assertThat(capped.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("经济补偿（N）：304,704.00 元 = 25,392.00 元 × 12 个月 〔劳动合同法 第四十七条〕")
                .contains("月平均应得工资 30,000.00 元高于上限，按当地上年度职工月平均工资 8,464.00 元 × 3 计算")
                .contains("本单位工作 15 年 0 个月 0 天，应为 15 个月；工资高于上限，年限最高 12 年");
        assertThat(threeYears().due(TerminationGround.UNLAWFUL, false).explain().toText(Locale.ENGLISH))
                .startsWith(
                        "Severance: 56,000.00 CNY = N 28,000.00 CNY × 2: ended by the employer against the law 〔劳动合同法 第八十七条〕")
                .contains("for 3 years 2 months 0 days of service");
        assertThat(rules.compensation(AverageWage.of(cny("1000")), LengthOfService.of(1, 0, 0))
                        .explain()
                        .toText(Locale.ENGLISH))
                .contains("the minimum wage 2,130.00 CNY, because the average wage 1,000.00 CNY is below it");
    }

    @Test
    void service_before_2008_is_a_finding() {
        assertThat(labour.serviceFindings(LocalDate.of(2007, 12, 31), "from").has(LabourViolation.SERVICE_BEFORE_LAW))
                .isTrue();
        assertThat(labour.serviceFindings(LocalDate.of(2008, 1, 1), "from").isEmpty())
                .isTrue();
    }

    @Test
    void service_before_the_law_is_told_with_its_rule() {
        assertThat(labour.serviceFindings(LocalDate.of(2007, 12, 31), "P1.hired")
                        .text(Locale.ENGLISH))
                .startsWith("P1.hired: ")
                .contains("2007-12-31", "2008-01-01", "劳动合同法 第九十七条");
        assertThat(labour.serviceRemarks(LocalDate.of(2008, 1, 1))).isEmpty();
        assertThat(labour.serviceRemarks(LocalDate.of(2007, 12, 31)).get(0).toText(Locale.SIMPLIFIED_CHINESE))
                .contains("未予计算")
                .contains("第九十七条");
    }

    @Test
    void resigning_for_unpaid_insurance_before_its_rule_says_what_is_missing() {
        ChinaLabour before = labour(LocalDate.of(2025, 8, 31))
                .with(LabourRules.AVERAGE_MONTH, cny("8464"))
                .with(LabourRules.MINIMUM_MONTH, cny("2130"));
        Compensation found = before.compensation()
                .compensation(AverageWage.of(cny("8000")), LengthOfService.of(3, 2, 0), cny("9000"));

        assertThatThrownBy(() -> found.due(TerminationGround.RESIGNED_FOR_UNPAID_INSURANCE, false))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("法释〔2025〕12号")
                .hasMessageContaining("article 38");
        ChinaLabour ancient = labour(LocalDate.of(2007, 12, 31));
        assertThatThrownBy(ancient::compensation).isInstanceOf(RuleNotFoundException.class);
    }

    @Test
    void pay_is_masked() {
        assertThat(threeYears().toString()).isEqualTo("Compensation[3.5 months, ***]");
        assertThat(AverageWage.of(cny("54321")).toString()).isEqualTo("AverageWage[***, 1 months]");
    }

    @Test
    void a_year_since_the_29th_of_february_is_one_month_of_wage() {
        LengthOfService service = LengthOfService.between(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 3, 1));

        assertThat(rules.compensation(AverageWage.of(cny("9000")), service).months())
                .isEqualByComparingTo("1");
    }

    @Test
    void the_formula_of_an_average_can_be_calculated_again() {
        // 8,333.33 × 7 would be 58,333.31
        Compensation seven = rules.compensation(new AverageWage(cny("100000"), 12), LengthOfService.of(7, 0, 0));

        assertThat(seven.amount()).isEqualTo(cny("58333.33"));
        assertThat(seven.explain().toText(Locale.ENGLISH))
                .contains("100,000.00 CNY ÷ 12 months × 7 months")
                .doesNotContain("8,333.33 CNY × 7");
        assertThat(seven.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("÷ 12 个月 × 7 个月");
        assertThat(rules.compensation(AverageWage.of(cny("8000")), LengthOfService.of(7, 0, 0))
                        .explain()
                        .toText(Locale.ENGLISH))
                .contains("8,000.00 CNY × 7 months");
    }

    @Test
    void the_wage_of_the_last_month_is_not_negative() {
        assertThatThrownBy(() ->
                        rules.compensation(AverageWage.of(cny("10000")), LengthOfService.of(3, 0, 0), cny("-0.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lastMonth is negative");
        assertThat(rules.compensation(AverageWage.of(cny("10000")), LengthOfService.of(3, 0, 0), cny("0"))
                        .withNotice())
                .contains(cny("30000.00"));
    }

    @Test
    void impossible_facts_are_refused() {
        assertThatThrownBy(() -> AverageWage.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AverageWage(cny("1"), 13)).hasMessageContaining("13");
        assertThatThrownBy(() -> new AverageWage(cny("1"), 0)).hasMessageContaining("0");
        assertThatThrownBy(() -> AverageWage.of(cny("-0.01"))).hasMessageContaining("negative");
        assertThatThrownBy(() -> new LengthOfService(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LengthOfService(0, 12, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LengthOfService(0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LengthOfService(0, 0, 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LengthOfService(0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LengthOfService.between(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 1)))
                .hasMessageContaining("2025-01-01");
        assertThat(LengthOfService.of(1, 14, 3)).isEqualTo(new LengthOfService(2, 2, 3));
    }

    @Property(tries = 200)
    void a_day_more_of_service_never_gives_less(
            @ForAll @IntRange(min = 0, max = 12_000) int days,
            @ForAll @IntRange(min = 100, max = 6_000_000) int cents) {
        LocalDate from = LocalDate.of(2008, 2, 29);
        AverageWage wage = AverageWage.of(org.joda.money.Money.ofMinor(LabourTests.CNY, cents));
        Compensation before = rules.compensation(wage, LengthOfService.between(from, from.plusDays(days)));
        Compensation after = rules.compensation(wage, LengthOfService.between(from, from.plusDays(days + 1L)));

        assertThat(after.amount()).isGreaterThanOrEqualTo(before.amount());
        assertThat(after.months().subtract(before.months())).isBetween(BigDecimal.ZERO, number("0.5"));
    }

    @Property(tries = 200)
    void a_higher_wage_gives_less_only_where_it_passes_the_cap_after_twelve_years(
            @ForAll @IntRange(min = 100, max = 6_000_000) int cents, @ForAll @IntRange(min = 0, max = 12) int years) {
        LengthOfService service = LengthOfService.of(years, 0, 0);
        org.joda.money.Money wage = org.joda.money.Money.ofMinor(LabourTests.CNY, cents);

        assertThat(rules.compensation(AverageWage.of(wage.plusMinor(1)), service)
                        .amount())
                .isGreaterThanOrEqualTo(
                        rules.compensation(AverageWage.of(wage), service).amount());
    }

    private Compensation threeYears() {
        return rules.compensation(AverageWage.of(cny("8000")), LengthOfService.of(3, 2, 0), cny("9000"));
    }
}
