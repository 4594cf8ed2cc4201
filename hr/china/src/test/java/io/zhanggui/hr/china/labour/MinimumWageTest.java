package io.zhanggui.hr.china.labour;

import static io.zhanggui.hr.china.labour.LabourTests.CNY;
import static io.zhanggui.hr.china.labour.LabourTests.cny;
import static io.zhanggui.hr.china.labour.LabourTests.labour;
import static io.zhanggui.hr.china.labour.LabourTests.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.rule.RuleNotFoundException;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.attendance.OvertimeItem;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumWageTest {

    private final ChinaLabour place = labour().with(LabourRules.MINIMUM_MONTH, cny("2130"));
    private final MinimumWageRules after =
            place.with(LabourRules.MINIMUM_INCLUDES_CONTRIBUTIONS, number("0")).minimumWage();
    private final MinimumWageRules including = place.with(LabourRules.MINIMUM_INCLUDES_CONTRIBUTIONS, number("1"))
            .with(LabourRules.MINIMUM_HOUR, number("22.4"))
            .minimumWage();

    @ParameterizedTest
    @CsvSource({"2130, false", "2129.99, true", "2600, false"})
    void where_contributions_are_part_of_it_they_are_not_taken_off(String counted, boolean below) {
        assertThat(including.check(cny(counted), cny("400")).isBelow()).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({"2530, false", "2529.99, true", "2130, true"})
    void elsewhere_they_are(String counted, boolean below) {
        assertThat(after.check(cny(counted), cny("400")).isBelow()).isEqualTo(below);
        assertThat(place.minimumWage().check(cny(counted), cny("400")).isBelow())
                .isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1065.00, false", "0.5, 1064.99, true", "0.3333, 709.93, false", "0.3333, 709.92, true"})
    void part_of_a_month_takes_that_part_of_it_rounded_up(String share, String counted, boolean below) {
        assertThat(including.check(cny(counted), cny("0"), number(share)).isBelow())
                .isEqualTo(below);
    }

    @Test
    void a_finding_shows_the_minimum_and_not_the_pay() {
        assertThat(after.check(cny("2345.67"), cny("400")).findings("p").text(Locale.ENGLISH))
                .isEqualTo("p: pay of the month is below the minimum wage 2,130.00 CNY (after own contributions)");
        assertThat(including.check(cny("2000"), cny("400")).findings("p").text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("p：当月工资低于最低工资标准 2,130.00 元（含个人缴纳的社保公积金）");
        assertThat(including.check(cny("2130"), cny("400")).findings("p").isEmpty())
                .isTrue();
        assertThat(after.check(cny("2345.67"), cny("400")).toString()).doesNotContain("2345");
    }

    @Test
    void it_says_what_was_compared() {
        assertThat(after.check(cny("2500"), cny("400")).explain().toText(Locale.ENGLISH))
                .startsWith("Pay above the minimum wage: -30.00 CNY = pay that counts 2,500.00 CNY − own contributions"
                        + " 400.00 CNY − minimum wage 2,130.00 CNY for 100% of the month");
        assertThat(including
                        .check(cny("2500"), cny("400"), number("0.5"))
                        .explain()
                        .toText(Locale.ENGLISH))
                .startsWith("Pay above the minimum wage: 1,435.00 CNY = pay that counts 2,500.00 CNY, own contributions"
                        + " 400.00 CNY included, − minimum wage 1,065.00 CNY for 50% of the month");
        assertThat(place.minimumWage().check(cny("2500"), cny("400")).explain().evidence())
                .hasSize(1);
        assertThat(including.amount()).isEqualTo(cny("2130.00"));
    }

    @Test
    void of_a_payslip_overtime_benefits_and_what_the_host_names_do_not_count() {
        PayDates dates = PayDates.of(YearMonth.of(2025, 10), LocalDate.of(2025, 11, 5));
        PayrollInput input = PayrollInput.builder(
                        PersonId.of("P1"), ChinaPayroll.rules().resolve(Place.SHANGHAI, dates, Knowledge.ALL))
                .basePay(cny("2000"))
                .allowance("夜班", cny("300"))
                .earnings(List.of(
                        new PayLine(OvertimeItem.OVERTIME_WORKDAY, "", cny("500")),
                        new PayLine(PayrollItem.OVERTIME, "", cny("500")),
                        new PayLine(PayrollItem.BENEFIT_IN_KIND, "", cny("100"))))
                .contributionBase(cny("7460"))
                .housingFundRate("0.07")
                .yearToDate(YearToDate.none(2025, CNY))
                .build();
        Payslip slip = input.rules().calculate(input);

        MinimumWageCheck all = including.check(slip, Set.of(), number("1"));
        assertThat(all.counted()).isEqualTo(cny("2300.00"));
        assertThat(all.ownContributions()).isEqualTo(slip.employeeContributions());
        assertThat(all.isBelow()).isFalse();
        assertThat(including
                        .check(slip, Set.of(PayrollItem.ALLOWANCE), number("1"))
                        .isBelow())
                .isTrue();
    }

    @Test
    void what_is_made_good_for_another_month_is_no_pay_of_this_one() {
        PayDates dates = PayDates.of(YearMonth.of(2025, 10), LocalDate.of(2025, 11, 5));
        PayrollInput input = PayrollInput.builder(
                        PersonId.of("P1"), ChinaPayroll.rules().resolve(Place.SHANGHAI, dates, Knowledge.ALL))
                .basePay(cny("2000"))
                .backPay(new BackPay(PayrollItem.BASE_PAY, "", YearMonth.of(2025, 9), cny("3000"), null))
                .contributionBase(cny("7460"))
                .housingFundRate("0.07")
                .build();

        MinimumWageCheck check = including.check(input.rules().calculate(input), Set.of(), number("1"));
        assertThat(check.counted()).isEqualTo(cny("2000.00"));
        assertThat(check.isBelow()).isTrue();
    }

    @Test
    void an_hourly_wage_has_a_minimum_of_its_own() {
        assertThat(including.reaches(cny("22.40"))).isTrue();
        assertThat(including.reaches(cny("22.39"))).isFalse();
        assertThat(after.reaches(cny("0.01"))).isTrue();
    }

    @Test
    void impossible_facts_are_refused() {
        assertThatThrownBy(() -> after.check(cny("1"), cny("0"), number("0"))).hasMessageContaining("share");
        assertThatThrownBy(() -> after.check(cny("1"), cny("0"), number("1.01")))
                .hasMessageContaining("1.01");
        assertThatThrownBy(() -> after.check(cny("1"), cny("-1"))).hasMessageContaining("ownContributions");
        assertThatThrownBy(() -> labour().minimumWage()).isInstanceOf(RuleNotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // wage, claim, at most, taken; the minimum wage is 2130
        "5000, 3000, 1000.00, 1000.00",
        "5000, 999.99, 1000.00, 999.99",
        "2662.50, 3000, 532.50, 532.50",
        "2662.49, 3000, 532.49, 532.49",
        "2500, 3000, 500.00, 370.00",
        "2130, 3000, 426.00, 0.00",
        "2000, 3000, 400.00, 0.00",
        "5000.04, 3000, 1000.00, 1000.00"
    })
    void damage_takes_a_fifth_of_the_wage_and_leaves_the_minimum(
            String wage, String claim, String atMost, String taken) {
        DamageDeduction found = place.damage().deduct(cny(wage), cny(claim));

        assertThat(found.atMost()).isEqualTo(cny(atMost));
        assertThat(found.amount()).isEqualTo(cny(taken));
        assertThat(found.keeps()).isEqualTo(cny("2130.00"));
        assertThat(found.explain().value()).contains(cny(taken));
    }

    @Test
    void a_deduction_for_damage_says_why() {
        DamageDeduction found = place.damage().deduct(cny("5000"), cny("3000"));

        assertThat(found.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("赔偿损失扣款：1,000.00 元 = 应赔 3,000.00 元，每月不超过工资 5,000.00 元 × 20%，即 1,000.00 元；"
                        + "扣除后的剩余工资不低于 2,130.00 元 〔工资支付暂行规定 (劳部发〔1994〕489号) 第十六条；文号凭记忆〕"
                        + " 〔cn.minimum-wage.month〕\n");
        assertThat(found.order("叉车", 3))
                .isEqualTo(new DeductionOrder(
                        PayrollItem.DAMAGES, "叉车", cny("3000"), 3, cny("2130"), cny("1000"), found.explain()));
        assertThat(found.toString()).isEqualTo("DamageDeduction[***]");
        assertThatThrownBy(() -> place.damage().deduct(cny("-1"), cny("1"))).hasMessageContaining("wage");
        assertThatThrownBy(() -> place.damage().deduct(cny("1"), cny("-1"))).hasMessageContaining("claim");
    }
}
