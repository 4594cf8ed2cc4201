package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.employment.CostPlan;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentId;
import io.zhanggui.hr.employment.EmploymentViolation;
import io.zhanggui.hr.employment.HeadcountPlan;
import io.zhanggui.hr.employment.MonthlyPay;
import io.zhanggui.hr.employment.PayTerms;
import io.zhanggui.hr.employment.PlannedPosition;
import io.zhanggui.hr.employment.YearlyCost;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.EmployerLevy;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class HeadcountPlanTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth DECEMBER = YearMonth.of(2025, 12);
    private static final BigDecimal SEVEN = new BigDecimal("0.07");

    private final Map<YearMonth, PayrollRules> resolved = new HashMap<>();
    private final PayItem fund = shanghai(JANUARY).schemes().stream()
            .filter(ContributionScheme::hasChosenRate)
            .findFirst()
            .orElseThrow()
            .employeeItem();
    private final HeadcountPlan plan = HeadcountPlan.of(
            PlannedPosition.of("仓管员", 10, cny("8000.00"), JANUARY, "SHANGHAI")
                    .rate(fund, SEVEN)
                    .unit(OrgUnitId.of("OPS")),
            PlannedPosition.of("主播", 2, cny("50000.00"), YearMonth.of(2025, 3), "SHANGHAI")
                    .until(YearMonth.of(2025, 8))
                    .rate(fund, SEVEN)
                    .contributionBase(cny("20000.00")));

    @Test
    void the_cost_of_people_who_are_paid_alike_is_that_of_one_slip_times_their_number() {
        CostPlan cost = plan.cost(JANUARY, DECEMBER, (place, month) -> shanghai(month));
        Money expected = cny("0.00");
        for (YearMonth month = JANUARY; !month.isAfter(DECEMBER); month = month.plusMonths(1)) {
            expected = expected.plus(
                    slip(month, "8000.00", "8000.00").employerCost().multipliedBy(10));
            if (month.getMonthValue() >= 3 && month.getMonthValue() <= 8) {
                expected = expected.plus(
                        slip(month, "50000.00", "20000.00").employerCost().multipliedBy(2));
            }
        }

        assertThat(cost.total()).isEqualTo(expected);
        assertThat(cost.gross()).isEqualTo(cny("1560000.00")); // 10 × 8000 × 12 + 2 × 50000 × 6
        assertThat(cost.contributionsByScheme().values().stream().reduce(cny("0.00"), Money::plus))
                .isEqualTo(cost.contributions());
        assertThat(cost.months())
                .extracting(CostPlan.Month::heads)
                .containsExactly(10, 10, 12, 12, 12, 12, 12, 12, 10, 10, 10, 10);
        assertThat(cost.byUnit()).containsOnlyKeys(OrgUnitId.of("OPS"));
    }

    @Test
    void levies_go_by_the_wage_bill_and_the_heads_of_each_month() {
        CostPlan cost = plan.cost(
                YearMonth.of(2025, 2),
                YearMonth.of(2025, 3),
                (place, month) -> shanghai(month),
                month -> List.of(new Fee()));

        // 2 % of 80000, and of 180000; 1 yuan a head
        assertThat(cost.months().get(0).levies().get(0).amount()).isEqualTo(cny("1610.00"));
        assertThat(cost.months().get(1).levies().get(0).amount()).isEqualTo(cny("3612.00"));
        assertThat(cost.levies()).isEqualTo(cny("5222.00"));
        assertThat(cost.total())
                .isEqualTo(cost.gross().plus(cost.contributions()).plus(cny("5222.00")));
    }

    @Test
    void a_month_without_anybody_costs_nothing() {
        HeadcountPlan later = HeadcountPlan.of(
                PlannedPosition.of("x", 1, cny("8000.00"), DECEMBER, "SHANGHAI").rate(fund, SEVEN));
        CostPlan cost = later.cost(
                YearMonth.of(2025, 11), DECEMBER, (place, month) -> shanghai(month), month -> List.of(new Fee()));

        assertThat(cost.months().get(0).levies()).isEmpty();
        assertThat(cost.gross()).isEqualTo(cny("8000.00"));
    }

    @Test
    void the_table_has_a_line_for_each_month_and_a_sum() {
        Table table =
                plan.cost(JANUARY, DECEMBER, (place, month) -> shanghai(month)).toTable();

        assertThat(table.rows()).hasSize(13);
        Money sum = cny("0.00");
        for (int i = 0; i < 12; i++) {
            sum = sum.plus((Money) table.rows().get(i).get(5));
        }
        assertThat(table.rows().get(12).get(5)).isEqualTo(sum);
    }

    @Test
    void every_sum_explains_itself_and_adds_up() {
        CostPlan cost = plan.cost(
                YearMonth.of(2025, 3),
                YearMonth.of(2025, 4),
                (place, month) -> shanghai(month),
                month -> List.of(new Fee()));
        Explanation why = cost.explain();

        assertThat(why.value()).isEqualTo(Optional.of(cost.total()));
        assertThat(sumOfParts(why)).isEqualTo(cost.total());
        for (Explanation month : why.parts()) {
            assertThat(Optional.of(sumOfParts(month))).isEqualTo(month.value());
        }
        assertThat(why.toText(Locale.SIMPLIFIED_CHINESE)).contains("仓管员").contains("10 人 × （8,000.00 元");
    }

    @Test
    void plans_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> PlannedPosition.of("x", 0, cny("1.00"), JANUARY, ""))
                .hasMessage("count of x must be at least 1, but is 0");
        assertThatThrownBy(() -> PlannedPosition.of("x", 1, cny("-1.00"), JANUARY, ""))
                .hasMessage("monthlyWage of x is negative");
        assertThatThrownBy(() ->
                        PlannedPosition.of("x", 1, cny("1.00"), DECEMBER, "").until(JANUARY))
                .hasMessageContaining("before it begins");
        assertThatThrownBy(() -> HeadcountPlan.of()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.cost(DECEMBER, JANUARY, (place, month) -> shanghai(month)))
                .isInstanceOf(IllegalArgumentException.class);
        HeadcountPlan without = HeadcountPlan.of(PlannedPosition.of("x", 1, cny("8000.00"), JANUARY, "SHANGHAI"));
        assertThatThrownBy(() -> without.cost(JANUARY, JANUARY, (place, month) -> shanghai(month)))
                .isInstanceOf(RejectedException.class);
        HeadcountPlan hongkong = HeadcountPlan.of(PlannedPosition.of("x", 1, Money.parse("HKD 1.00"), JANUARY, ""));
        assertThatThrownBy(() -> hongkong.cost(JANUARY, JANUARY, (place, month) -> shanghai(month)))
                .hasMessageContaining("CNY");
        assertThat(List.of(plan, plan.cost(JANUARY, JANUARY, (place, month) -> shanghai(month)))
                        .toString())
                .doesNotContain("8000");
    }

    @Test
    void the_year_of_an_employee_is_the_sum_of_its_slips() {
        LocalDate hired = LocalDate.of(2025, 3, 10);
        Employment employment = Employment.builder(
                        EmploymentId.of("E-1"), PersonId.of("P007"), LegalEntityId.of("ACME"), hired)
                .pay(PayTerms.from(hired, cny("10000.00")))
                .pay(PayTerms.from(LocalDate.of(2025, 7, 16), cny("12000.00")))
                .build();
        YearlyCost cost = YearlyCost.of(employment, 2025, this::monthlyPay, (month, input) -> input.rate(fund, SEVEN));

        assertThat(cost.slips()).hasSize(10);
        // March: 16 of 21 paid days; July: 4782.61 + 6260.87
        assertThat(cost.slips().get(0).gross()).isEqualTo(cny("7619.05"));
        assertThat(cost.slips().get(4).gross()).isEqualTo(cny("11043.48"));
        assertThat(cost.total()).isEqualTo(cost.gross().plus(cost.contributions()));
        assertThat(cost.gross())
                .isEqualTo(cny("7619.05")
                        .plus(cny("30000.00"))
                        .plus(cny("11043.48"))
                        .plus(cny("60000.00")));
        assertThat(cost.taxes()).isEqualTo(cost.slips().get(9).yearToDate().tax());
        assertThat(cost.contributionsByScheme().values().stream().reduce(cny("0.00"), Money::plus))
                .isEqualTo(cost.contributions());
        assertThat(sumOfParts(cost.explain())).isEqualTo(cost.total());
        for (Explanation month : cost.explain().parts()) {
            assertThat(Optional.of(sumOfParts(month))).isEqualTo(month.value());
        }
        assertThat(cost.toTable().rows()).hasSize(11);
        assertThat(cost.toTable().rows().get(10).get(3)).isEqualTo(cost.net());
        assertThat(cost.levied()).isEqualTo(cny("0.00"));
        assertThatThrownBy(() ->
                        YearlyCost.of(employment, 2024, this::monthlyPay, (month, input) -> input.rate(fund, SEVEN)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations().has(EmploymentViolation.NOT_EMPLOYED))
                                .isTrue());
        assertThatThrownBy(() -> new YearlyCost(PersonId.of("P008"), 2025, cost.slips(), List.of()))
                .hasMessageContaining("P008");
    }

    @Test
    void levies_of_the_employer_are_shared_by_its_heads() {
        LocalDate hired = LocalDate.of(2025, 1, 1);
        Employment employment = Employment.builder(
                        EmploymentId.of("E-1"), PersonId.of("P007"), LegalEntityId.of("ACME"), hired)
                .pay(PayTerms.from(hired, cny("10000.00")))
                .build();
        EmployerLevy union = ChinaPayroll.rules()
                .labour(Place.SHANGHAI, LocalDate.of(2025, 1, 1), Knowledge.ALL)
                .unionFee();
        YearlyCost plain = YearlyCost.of(employment, 2025, this::monthlyPay, (month, input) -> input.rate(fund, SEVEN));
        YearlyCost cost = plain.with(3, month -> List.of(union, perHeads()));

        // 2 % of 120,000; and 100 a month for three people, 33.33 each
        assertThat(cost.levies()).hasSize(24);
        assertThat(cost.levied()).isEqualTo(cny("2400.00").plus(cny("33.33").multipliedBy(12)));
        assertThat(cost.total()).isEqualTo(plain.total().plus(cost.levied()));
        assertThat(sumOfParts(cost.explain())).isEqualTo(cost.total());
        for (Explanation month : cost.explain().parts()) {
            assertThat(Optional.of(sumOfParts(month))).isEqualTo(month.value());
        }
        assertThat(cost.explain().toText(Locale.ENGLISH)).contains("100.00 CNY ÷ 3 people");
        assertThat(cost.toTable().rows().get(12).get(5)).isEqualTo(cost.levied());
        assertThat(cost.toTable().rows().get(12).get(6)).isEqualTo(cost.total());
        assertThatThrownBy(() -> plain.with(0, month -> List.of())).hasMessageContaining("heads");
    }

    /** A levy of 100 a month, however many there are. */
    private static EmployerLevy perHeads() {
        return new EmployerLevy() {
            @Override
            public PayItem item() {
                return PayItem.of("levy");
            }

            @Override
            public Money monthly(Money wageBill, int heads) {
                return cny("100.00");
            }

            @Override
            public Explanation explain(Money wageBill, int heads) {
                return Explanation.of(item(), cny("100.00"));
            }

            @Override
            public List<io.zhanggui.core.rule.ResolvedRule<?>> rules() {
                return List.of();
            }
        };
    }

    private static Money sumOfParts(Explanation why) {
        return why.parts().stream()
                .map(part -> (Money) part.value().orElseThrow())
                .reduce(cny("0.00"), Money::plus);
    }

    private MonthlyPay monthlyPay(YearMonth month) {
        return new MonthlyPay(
                shanghai(month),
                ChinaPayroll.rules().attendance(Place.SHANGHAI, month, Knowledge.ALL, Proration.RATIO, Rounding.CENT),
                WorkCalendar.china());
    }

    private Payslip slip(YearMonth month, String wage, String base) {
        PayrollRules rules = shanghai(month);
        return rules.calculate(PayrollInput.builder(PersonId.of("P1"), rules)
                .basePay(cny(wage))
                .contributionBase(cny(base))
                .rate(fund, SEVEN)
                .build());
    }

    private PayrollRules shanghai(YearMonth month) {
        return resolved.computeIfAbsent(
                month,
                each -> ChinaPayroll.rules()
                        .resolve(Place.SHANGHAI, PayDates.of(each, each.atEndOfMonth()), Knowledge.ALL));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    /** 2 % of the wage bill and a yuan a head. */
    private record Fee() implements EmployerLevy {
        @Override
        public PayItem item() {
            return PayItem.of("fee");
        }

        @Override
        public Money monthly(Money wageBill, int heads) {
            return Money.of(
                    CurrencyUnit.of("CNY"),
                    Rounding.CENT
                            .round(wageBill.getAmount().multiply(new BigDecimal("0.02")))
                            .add(BigDecimal.valueOf(heads)));
        }

        @Override
        public Explanation explain(Money wageBill, int heads) {
            return Explanation.of(item(), monthly(wageBill, heads));
        }

        @Override
        public List<ResolvedRule<?>> rules() {
            return List.of();
        }
    }
}
