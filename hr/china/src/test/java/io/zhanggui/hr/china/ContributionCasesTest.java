package io.zhanggui.hr.china;

import static io.zhanggui.hr.china.ChinaPayItem.HOUSING_FUND_EMPLOYEE;
import static io.zhanggui.hr.china.ChinaPayItem.INJURY_EMPLOYEE;
import static io.zhanggui.hr.china.ChinaPayItem.MEDICAL_EMPLOYEE;
import static io.zhanggui.hr.china.ChinaPayItem.MEDICAL_EMPLOYER;
import static io.zhanggui.hr.china.ChinaPayItem.PENSION_EMPLOYEE;
import static io.zhanggui.hr.china.ChinaPayItem.PENSION_EMPLOYER;
import static io.zhanggui.hr.china.ChinaPayItem.UNEMPLOYMENT_EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.MissingRule;
import io.zhanggui.core.rule.RuleLookup;
import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.labour.LabourRules;
import io.zhanggui.hr.china.tax.AnnualBonus;
import io.zhanggui.hr.payroll.Contribution;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.Contributions;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayrollRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published examples of insurance and fund by the shipped rules of their cities, and the traps of those rules. */
class ContributionCasesTest {

    private static final List<PayItem> INSURANCES =
            List.of(PENSION_EMPLOYEE, MEDICAL_EMPLOYEE, UNEMPLOYMENT_EMPLOYEE, INJURY_EMPLOYEE);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // case, city, month, injury class, wage, employer, employee, total
        "SI01, CN-BEIJING, 2025-08, 1, 5000, 1897.93, 755.01, 2652.94",
        "SI03, CN-SHANGHAI, 2024-08, 1, 3000, 1894.73, 775.32, 2670.05",
        "SI05, CN-GUANGZHOU, 2025-03, 2, 2000, 1243.63, 569.72, 1813.35"
    })
    void insurance_of_a_wage_below_the_floor(
            String name,
            String place,
            YearMonth month,
            int injuryClass,
            String wage,
            String employer,
            String employee,
            String total) {
        Contributions sums = insurance(
                rules(Coverage.in(Place.of(place)).injuryClass(injuryClass), month, Knowledge.ALL), cny(wage));

        assertThat(sums.employer()).isEqualTo(cny(employer));
        assertThat(sums.employee()).isEqualTo(cny(employee));
        assertThat(sums.total()).isEqualTo(cny(total));
    }

    @Test
    void SI06_the_floor_of_Zhejiang_rose_by_174_in_2025() {
        Contribution before = pension(Place.HANGZHOU, 2025, 8, LocalDate.of(2025, 8, 31));
        Contribution after = pension(Place.HANGZHOU, 2025, 8, LocalDate.of(2025, 9, 30));

        assertThat(after.base().minus(before.base())).isEqualTo(cny("174.00"));
        assertThat(after.employee().minus(before.employee())).isEqualTo(cny("13.92"));
        assertThat(after.employer().minus(before.employer())).isEqualTo(cny("27.84"));
    }

    @Test
    void SI07_eight_months_paid_on_the_old_floor_are_made_up() {
        Money employee = cny("0.00");
        Money employer = cny("0.00");
        for (int month = 1; month <= 8; month++) {
            Contribution paid = pension(Place.HANGZHOU, 2025, month, LocalDate.of(2025, 8, 31));
            Contribution owed = pension(Place.HANGZHOU, 2025, month, LocalDate.of(2025, 9, 30));
            employee = employee.plus(owed.employee()).minus(paid.employee());
            employer = employer.plus(owed.employer()).minus(paid.employer());
        }

        assertThat(employer).isEqualTo(cny("222.72"));
        assertThat(employee).isEqualTo(cny("111.36"));
    }

    @ParameterizedTest
    @CsvSource({
        "12434, 0, CN-SHANGHAI, 7460, 37302",
        "12434, 2, , 7460.40, 37302.00",
        "7324.50, 2, CN-GUIYANG, 4394.70, 21973.50" // 87894 a year
    })
    void SI10_limits_follow_from_the_average_wage_and_are_rounded_as_the_place_does(
            String average, int decimals, String place, String floor, String cap) {
        ContributionLimits limits = ChinaPayroll.rules()
                .contributionLimits(cny(average), LocalDate.of(2025, 8, 1), Knowledge.ALL, Rounding.halfUp(decimals));

        assertThat(limits.floor().getAmount()).isEqualByComparingTo(floor);
        assertThat(limits.cap().getAmount()).isEqualByComparingTo(cap);
        if (place != null) {
            ContributionScheme pension = rules(
                            Coverage.in(Place.of(place)).injuryClass(1), YearMonth.of(2025, 8), Knowledge.ALL)
                    .schemes()
                    .get(0);
            assertThat(pension.contribute(cny("1")).base().getAmount()).isEqualByComparingTo(floor);
            assertThat(pension.contribute(cny("999999")).base().getAmount()).isEqualByComparingTo(cap);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CN-BEIJING, 2025-08, 99999, 0.12, 8594", "CN-BEIJING, 2025-08, 99999, 0.05, 3582",
        "CN-SHANGHAI, 2024-08, 99999, 0.07, 5168", "CN-SHANGHAI, 2024-08, 99999, 0.06, 4430",
        "CN-SHANGHAI, 2024-08, 99999, 0.05, 3692", "CN-SHANGHAI, 2024-08, 1, 0.07, 376",
        "CN-SHANGHAI, 2024-08, 1, 0.06, 322", "CN-SHANGHAI, 2024-08, 1, 0.05, 270",
        "CN-SHANGHAI, 2025-08, 99999, 0.07, 5222", "CN-GUIYANG, 2024-08, 99999, 0.12, 5992",
        "CN-GUIYANG, 2024-08, 1, 0.05, 190", "CN-GUIYANG, 2026-02, 99999, 0.12, 6094",
        "CN-GUIYANG, 2026-02, 1, 0.05, 214", "CN-GUIYANG, 2023-08, 99999, 0.12, 5548",
        "CN-GUIYANG, 2023-08, 1, 0.05, 180"
    })
    void HF01_both_sides_of_the_fund_are_rounded_to_the_yuan_and_then_added(
            String place, YearMonth month, String wage, String rate, String limit) {
        assertThat(fund(place, month, wage, rate).total()).isEqualTo(cny(limit));
    }

    private static Contribution fund(String place, YearMonth month, String wage, String rate) {
        // only the fund is asked for: other schemes of the city may not be known in that month
        Coverage coverage = Coverage.in(Place.of(place)).injuryClass(1);
        RuleLookup rules = new RuleLookup(
                ChinaPayroll.rules().book(), coverage.scopes(), AsOf.of(month.atDay(1)), MissingRule.REFUSE);
        return new CoveredSchemes(coverage, rules, rules).housingFund().contribute(cny(wage), new BigDecimal(rate));
    }

    @ParameterizedTest
    @CsvSource({
        "CN-GUANGZHOU, 2025-08, 2025-10-30, 5500, true", "CN-GUANGZHOU, 2025-08, 2025-10-31, 5510, false",
        "CN-GUANGZHOU, 2024-08, 2024-12-02, 5284, true", "CN-GUANGZHOU, 2024-08, 2024-12-03, 5500, false",
        "CN-SHENZHEN, 2025-08, 2025-10-30, 4492, true", "CN-SHENZHEN, 2025-08, 2025-10-31, 4775, false",
        "CN-BEIJING, 2025-08, 2025-08-31, 6821, true", "CN-BEIJING, 2025-08, 2025-09-30, 7162, false",
        "CN-GUIYANG, 2025-08, 2025-09-16, 4363.35, true", "CN-GUIYANG, 2025-08, 2025-09-17, 4394.70, false",
        "CN-BEIJING, 2026-08, 2026-08-20, 7162, true", "CN-BEIJING, 2026-08, 2026-08-21, 7270, false"
    })
    void trap_1_bases_are_published_late_and_hold_from_before(
            String place, YearMonth month, LocalDate known, String floor, boolean carried) {
        Coverage coverage = Coverage.in(Place.of(place)).injuryClass(1);
        PayrollRules rules = Guiyang.hosted()
                .carryForward()
                .resolve(coverage, PayDates.of(month, month.atEndOfMonth()), Knowledge.upTo(known));

        assertThat(rules.schemes().get(0).contribute(cny("1")).base().getAmount())
                .isEqualByComparingTo(floor);
        assertThat(rules.provisional().stream()
                        .anyMatch(rule -> rule.rule().key().code().equals("cn.pension.floor")))
                .isEqualTo(carried);
        if (carried) {
            assertThatThrownBy(() -> rules(coverage, month, Knowledge.upTo(known)))
                    .isInstanceOf(RuleNotFoundException.class)
                    .hasMessageContaining("cn.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-05-07, ",
        "2024-03-01, 2024-05-08, 2490",
        "2026-01-31, 2026-02-27, ",
        "2026-01-31, 2026-02-28, 2660"
    })
    void trap_1_a_minimum_wage_is_published_late_too(LocalDate day, LocalDate known, String amount) {
        assertThat(ChinaPayroll.rules()
                        .book()
                        .find(
                                LabourRules.MINIMUM_MONTH,
                                Place.HANGZHOU.scope(),
                                AsOf.of(day).knownOn(known),
                                MissingRule.REFUSE)
                        .map(rule -> rule.value().toPlainString()))
                .isEqualTo(Optional.ofNullable(amount));
    }

    @Test
    void trap_2_one_city_has_several_bases_at_once() {
        PayrollRules guangzhou =
                rules(Coverage.in(Place.GUANGZHOU).injuryClass(1), YearMonth.of(2025, 11), Knowledge.ALL);

        assertThat(guangzhou.schemes().stream().map(ContributionCasesTest::limits))
                .containsExactly(
                        "china.pension-employee 5510 27549",
                        "china.medical-employee 6236 31179",
                        "china.unemployment-employee 2500 41112",
                        "china.injury-employee 2500 none",
                        "china.housing-fund-employee 2500 39828");
    }

    private static String limits(ContributionScheme scheme) {
        return scheme.employeeItem().code() + " "
                + (scheme.floor() == null ? "none" : scheme.floor().value().toPlainString()) + " "
                + (scheme.cap() == null ? "none" : scheme.cap().value().toPlainString());
    }

    @ParameterizedTest
    @CsvSource({
        "CN-BEIJING, 2025-08, 2420", "CN-BEIJING, 2025-09, 2540", "CN-BEIJING, 2023-08, 2320",
        "CN-BEIJING, 2023-09, 2420", "CN-GUANGZHOU, 2025-02, 2300", "CN-GUANGZHOU, 2025-03, 2500"
    })
    void trap_3_a_floor_changes_within_a_period(String place, YearMonth month, String floor) {
        assertThat(fund(place, month, "1", "0.05").base().getAmount()).isEqualByComparingTo(floor);
    }

    @ParameterizedTest
    @CsvSource({"2025-12, 500.00", "2026-01, 600.00"})
    void trap_3_a_rate_ends_in_the_midst(YearMonth month, String employer) {
        PayrollRules shenzhen = rules(Coverage.in(Place.SHENZHEN).injuryClass(1), month, Knowledge.ALL);

        Contribution medical = shenzhen.schemes().get(1).contribute(cny("10000"));
        assertThat(medical.scheme().employerItem()).isEqualTo(MEDICAL_EMPLOYER);
        assertThat(medical.employer()).isEqualTo(cny(employer));
    }

    @Test
    void trap_4_each_scheme_is_rounded_in_its_own_way() {
        // 4394.70 keeps its cents; the fund is rounded to the yuan
        PayrollRules guiyang = rules(Coverage.in(Place.GUIYANG).injuryClass(1), YearMonth.of(2025, 8), Knowledge.ALL);

        assertThat(guiyang.schemes().get(0).contribute(cny("1")).employee()).isEqualTo(cny("351.58"));
        Contribution fund = fund("CN-GUIYANG", YearMonth.of(2025, 8), "1890", "0.05");
        assertThat(fund.employee()).isEqualTo(cny("95.00")); // 94.50
        assertThat(fund.scheme().employeeItem()).isEqualTo(HOUSING_FUND_EMPLOYEE);
    }

    @ParameterizedTest
    @CsvSource({"CN-GUIYANG, 1", "CN-BEIJING, 0", "CN-SHANGHAI, 0"})
    void trap_5_a_minimum_wage_includes_the_employees_contributions_or_not(String place, String includes) {
        assertThat(ChinaPayroll.rules()
                        .book()
                        .resolve(
                                LabourRules.MINIMUM_INCLUDES_CONTRIBUTIONS,
                                RuleScope.of(place),
                                AsOf.of(LocalDate.of(2025, 11, 1)),
                                MissingRule.REFUSE)
                        .value())
                .isEqualByComparingTo(includes);
    }

    @Test
    void trap_6_the_table_of_bonuses_jumps() {
        AnnualBonus bonus = ChinaPayroll.rules().annualBonus(LocalDate.of(2025, 12, 31), Knowledge.ALL);

        assertThat(bonus.separate(cny("36001"))
                        .tax()
                        .minus(bonus.separate(cny("36000")).tax()))
                .isEqualTo(cny("2310.10"));
    }

    @Test
    void trap_7_three_dates_choose_the_rules() {
        // contributions of June by the limits of June, although both are paid in July
        PayDates june = new PayDates(YearMonth.of(2025, 6), YearMonth.of(2025, 6), LocalDate.of(2025, 7, 10));
        PayDates july = new PayDates(YearMonth.of(2025, 6), YearMonth.of(2025, 7), LocalDate.of(2025, 7, 10));
        ChinaPayroll china = ChinaPayroll.rules();

        assertThat(floor(china.resolve(Place.SHANGHAI, june, Knowledge.ALL))).isEqualByComparingTo("7384");
        assertThat(floor(china.resolve(Place.SHANGHAI, july, Knowledge.ALL))).isEqualByComparingTo("7460");
        // tax by the payment: what is paid in 2028 for work of 2027 has no rule of bonuses any more
        assertThat(china.annualBonus(LocalDate.of(2027, 12, 31), Knowledge.ALL)).isNotNull();
        assertThatThrownBy(() -> china.annualBonus(LocalDate.of(2028, 1, 1), Knowledge.ALL))
                .isInstanceOf(RuleNotFoundException.class);
    }

    private static BigDecimal floor(PayrollRules rules) {
        return rules.schemes().get(0).contribute(cny("1")).base().getAmount();
    }

    @ParameterizedTest
    @CsvSource({
        "CN-BEIJING, 2024-06, cn.pension.employee-rate",
        "CN-HANGZHOU, 2026-01, cn.pension.floor",
        "CN-GUANGZHOU, 2026-01, cn.medical.floor"
    })
    void a_month_without_a_rule_is_told_with_rule_city_and_day(String place, YearMonth month, String rule) {
        assertThatThrownBy(() -> rules(Coverage.in(Place.of(place)).injuryClass(1), month, Knowledge.ALL))
                .isInstanceOf(RuleNotFoundException.class)
                .hasMessageContaining("no rule " + rule)
                .hasMessageContaining(place)
                .hasMessageContaining(month.atDay(1).toString());
    }

    private static Contribution pension(Place place, int year, int month, LocalDate known) {
        YearMonth of = YearMonth.of(year, month);
        ContributionScheme pension = ChinaPayroll.rules()
                .carryForward()
                .resolve(Coverage.in(place).injuryClass(1), PayDates.of(of, of.atEndOfMonth()), Knowledge.upTo(known))
                .schemes()
                .get(0);
        assertThat(pension.employerItem()).isEqualTo(PENSION_EMPLOYER);
        return pension.contribute(cny("3000"));
    }

    private static Contributions insurance(PayrollRules rules, Money wage) {
        return Contributions.of(
                CurrencyUnit.of("CNY"),
                rules.schemes().stream()
                        .filter(scheme -> INSURANCES.contains(scheme.employeeItem()))
                        .map(scheme -> scheme.contribute(wage))
                        .toList());
    }

    private static PayrollRules rules(Coverage coverage, YearMonth month, Knowledge knowledge) {
        return Guiyang.hosted().resolve(coverage, PayDates.of(month, month.atEndOfMonth()), knowledge);
    }

    private static Money cny(String amount) {
        return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
    }
}
