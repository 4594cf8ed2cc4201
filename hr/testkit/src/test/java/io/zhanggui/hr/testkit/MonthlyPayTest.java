package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.attendance.AttendanceMonth;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.OvertimeHours;
import io.zhanggui.hr.attendance.OvertimeItem;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.employment.Absences;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentId;
import io.zhanggui.hr.employment.EmploymentViolation;
import io.zhanggui.hr.employment.FinalPay;
import io.zhanggui.hr.employment.MonthlyPay;
import io.zhanggui.hr.employment.PayTerms;
import io.zhanggui.hr.employment.WorkedMonth;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxedApart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MonthlyPayTest {

    private static final WorkCalendar CHINA = WorkCalendar.china();
    private static final PersonId P = PersonId.of("P007");
    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final LocalDate JOINED = LocalDate.of(2025, 10, 9);

    private final PayrollRules october = china(OCTOBER);
    private final PayrollRules november = china(NOVEMBER);
    private final MonthlyPay pay = pay(november);
    private final Employment joiner = employed("E-1", JOINED, "10000.00").build();
    private final Employment steady =
            employed("E-1", LocalDate.of(2024, 1, 1), "10000.00").build();

    @Test
    void a_month_becomes_the_facts_of_a_slip() {
        Employment employment = Employment.builder(EmploymentId.of("E-1"), P, ACME, JOINED)
                .pay(PayTerms.from(JOINED, cny("10000.00")).allowance("餐补", cny("500.00")))
                .pay(PayTerms.from(LocalDate.of(2025, 11, 17), cny("12000.00")).unit(OrgUnitId.of("OPS")))
                .build();
        PayrollInput input = pay.input(WorkedMonth.of(employment, NOVEMBER))
                .housingFundRate("0.07")
                .build();

        // 10 of 20 paid days each: 5000 + 6000, and half of the allowance
        assertThat(input.earnings())
                .extracting(PayLine::amount)
                .containsExactly(cny("5000.00"), cny("6000.00"), cny("250.00"));
        assertThat(input.unit()).contains(OrgUnitId.of("OPS"));
        assertThat(input.employedSince()).contains(JOINED);
        assertThat(input.contributionBase()).contains(cny("12000.00"));
        assertThat(november.calculate(input).gross()).isEqualTo(cny("11250.00"));
    }

    @Test
    void attendance_gives_absence_and_overtime() {
        AttendanceMonth attendance = AttendanceMonth.of(P, NOVEMBER, days("20"), days("18"), days("0"), days("2"))
                .overtime(OvertimeHours.of("10", "0", "0"));
        PayrollInput input = pay.input(WorkedMonth.of(steady, attendance, CHINA))
                .housingFundRate("0.07")
                .build();

        // 10000 × 2 ÷ 20; 10000 ÷ 21.75 ÷ 8 × 10 × 1.5
        assertThat(input.earnings())
                .extracting(PayLine::item)
                .containsExactly(PayrollItem.BASE_PAY, PayrollItem.ABSENCE, OvertimeItem.OVERTIME_WORKDAY);
        assertThat(input.earnings())
                .extracting(PayLine::amount)
                .containsExactly(cny("10000.00"), cny("-1000.00"), cny("862.07"));
        assertThat(pay.input(WorkedMonth.of(steady, attendance, CHINA).overtimeBase(cny("5000.00")))
                        .housingFundRate("0.07")
                        .build()
                        .earnings()
                        .get(2)
                        .amount())
                .isEqualTo(cny("431.03"));
    }

    @Test
    void attendance_must_fit_the_employment_its_calendar_and_the_dates_of_absence() {
        AttendanceMonth attendance = AttendanceMonth.of(P, OCTOBER, days("18"), days("17"), days("0"), days("1"));

        assertThat(WorkedMonth.of(joiner, attendance, CHINA, Absences.none().on(LocalDate.of(2025, 10, 10)))
                        .absences()
                        .total())
                .isEqualByComparingTo("1");
        assertThatThrownBy(() -> WorkedMonth.of(joiner, attendance, CHINA, Absences.none()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("[employment.absences-differ]");
        assertThatThrownBy(() -> WorkedMonth.of(steady.leaving(LocalDate.of(2025, 10, 10)), attendance, CHINA))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("[attendance.workdays-differ]");
        Employment other = Employment.builder(EmploymentId.of("E-2"), PersonId.of("P008"), ACME, JOINED)
                .pay(PayTerms.from(JOINED, cny("1.00")))
                .build();
        assertThatThrownBy(() -> WorkedMonth.of(other, attendance, CHINA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P007")
                .hasMessageContaining("P008");
    }

    @Test
    void a_joiner_after_the_cut_off_is_paid_for_both_months_in_the_next() {
        PayrollInput.Builder builder = pay.input(WorkedMonth.of(joiner, NOVEMBER), WorkedMonth.of(joiner, OCTOBER))
                .housingFundRate("0.07");
        Payslip without = november.calculate(builder.build());
        MonthlyPay.arrears(october, builder.build()).forEach(builder::arrears);
        Payslip slip = november.calculate(builder.build());

        assertThat(slip.gross()).isEqualTo(cny("18181.82")); // 8181.82 of October and 10000
        assertThat(slip.input().earnings()).extracting(PayLine::amount).containsExactly(cny("10000.00"));
        assertThat(slip.earnings()).extracting(PayLine::label).containsExactly("", "2025-10-09–2025-10-31 2025-10");
        assertThat(slip.yearToDate().months()).isEqualTo(2); // two months of basic deduction
        assertThat(without.arrears()).isEmpty();
        assertThat(slip.employeeContributions())
                .isEqualTo(without.employeeContributions().multipliedBy(2));
        assertThat(slip.employerContributions())
                .isEqualTo(without.employerContributions().multipliedBy(2));
        assertThat(slip.arrears()).extracting(ContributionArrears::of).containsOnly(OCTOBER);
    }

    @Test
    void arrears_leave_out_who_is_exempt() {
        PayrollInput.Builder builder =
                pay.input(WorkedMonth.of(joiner, NOVEMBER)).housingFundRate("0.07");
        PayItem pension = november.schemes().get(0).employeeItem();
        PayItem employer = november.schemes().get(0).employerItem();
        List<ContributionArrears> half =
                MonthlyPay.arrears(october, builder.exempt(pension).build());
        List<ContributionArrears> none =
                MonthlyPay.arrears(october, builder.exempt(employer).build());

        assertThat(half).hasSameSizeAs(november.schemes());
        assertThat(half.get(0).employee()).isEqualTo(cny("0.00"));
        assertThat(half.get(0).employer().isPositive()).isTrue();
        assertThat(none).hasSize(november.schemes().size() - 1);
        assertThat(half.get(0).employerLine().explain().toText(Locale.ENGLISH)).contains("10,000.00 CNY");
    }

    @Test
    void arrears_go_by_the_bases_of_the_slip() {
        PayItem pension = november.schemes().get(0).employeeItem();
        PayrollInput input = pay.input(WorkedMonth.of(joiner, NOVEMBER))
                .contributionBase(cny("9000.00"))
                .contributionBase(pension, cny("8000.00"))
                .housingFundRate("0.07")
                .build();
        Payslip slip = november.calculate(input);
        List<ContributionArrears> arrears = MonthlyPay.arrears(november, input);

        for (int i = 0; i < arrears.size(); i++) {
            assertThat(arrears.get(i).employee())
                    .isEqualTo(slip.contributions().get(i).employee());
            assertThat(arrears.get(i).employer())
                    .isEqualTo(slip.contributions().get(i).employer());
        }
        PayrollInput plain = PayrollInput.builder(P, november)
                .basePay(cny("7000.00"))
                .allowance("餐补", cny("500.00"))
                .earning(PayrollItem.BONUS, "", cny("99.00"))
                .housingFundRate("0.07")
                .build();
        assertThat(MonthlyPay.arrears(november, plain).get(0).employee())
                .isEqualTo(november.calculate(plain).contributions().get(0).employee());
    }

    @Test
    void arrears_above_the_limit_of_the_tax_are_taxed_like_the_contributions_of_the_month() {
        ContributionScheme fund = ContributionScheme.named("fund")
                .chosenRate("0.05", "0.20")
                .rounded(Rounding.WHOLE)
                .taxFreeUpTo(new ContributionScheme.TaxLimit(
                        ContributionScheme.named("x")
                                .rates("0.12", "0")
                                .rounded(Rounding.CENT)
                                .employer()
                                .rate(),
                        null));
        PayrollRules limited =
                PayrollRules.of(november.dates(), november.currency(), List.of(fund), new FlatTax(10), List.of());
        PayrollInput.Builder builder =
                PayrollInput.builder(P, limited).basePay(cny("10000.00")).housingFundRate("0.20");
        Payslip without = limited.calculate(builder.build());
        List<ContributionArrears> arrears = MonthlyPay.arrears(limited, builder.build());
        arrears.forEach(builder::arrears);
        Payslip slip = limited.calculate(builder.build());

        // both sides pay 2,000, of which 800 each are income
        assertThat(arrears).extracting(ContributionArrears::taxed).containsExactly(cny("1600.00"));
        assertThat(without.taxedContributions()).isEqualTo(cny("1600.00"));
        assertThat(slip.taxedContributions()).isEqualTo(cny("3200.00"));
    }

    @Test
    void several_employments_at_one_company_are_one_slip_in_any_order() {
        Employment shop = employed("E-2", LocalDate.of(2025, 11, 17), "3000.00").build();
        WorkedMonth first = WorkedMonth.of(steady.leaving(LocalDate.of(2025, 11, 14)), NOVEMBER);
        WorkedMonth second = WorkedMonth.of(shop, NOVEMBER);
        PayrollInput input = pay.input(first, second).housingFundRate("0.07").build();

        assertThat(pay.input(second, first).housingFundRate("0.07").build()).isEqualTo(input);
        assertThat(input.earnings()).extracting(PayLine::amount).containsExactly(cny("5000.00"), cny("1500.00"));
        assertThat(input.earnings())
                .extracting(PayLine::label)
                .containsExactly("2025-11-01–2025-11-14 E-1", "2025-11-17–2025-11-30 E-2");
        assertThat(input.contributionBase()).contains(cny("13000.00"));
        assertThat(input.employedSince()).contains(LocalDate.of(2024, 1, 1));
    }

    @Test
    void employments_at_different_companies_are_different_slips_and_one_refused_stops_nobody() {
        Employment elsewhere = Employment.builder(EmploymentId.of("E-3"), P, LegalEntityId.of("OTHER"), JOINED)
                .pay(PayTerms.from(JOINED, cny("4000.00")))
                .build();
        Employment later = Employment.builder(
                        EmploymentId.of("E-4"), PersonId.of("P099"), ACME, LocalDate.of(2025, 12, 1))
                .pay(PayTerms.from(LocalDate.of(2025, 12, 1), cny("4000.00")))
                .build();
        List<ItemResult<WorkedMonth.Payee, PayrollInput.Builder>> results = pay.inputs(List.of(
                        WorkedMonth.of(elsewhere, NOVEMBER),
                        WorkedMonth.of(later, NOVEMBER),
                        WorkedMonth.of(steady, NOVEMBER)))
                .toList();

        assertThat(results)
                .extracting(ItemResult::key)
                .containsExactly(
                        new WorkedMonth.Payee(ACME, P),
                        new WorkedMonth.Payee(ACME, PersonId.of("P099")),
                        new WorkedMonth.Payee(LegalEntityId.of("OTHER"), P));
        assertThat(results.get(0)).isInstanceOf(ItemResult.Done.class);
        assertThat(results.get(1)).isInstanceOf(ItemResult.Refused.class);
        assertThat(results.get(2)).isInstanceOf(ItemResult.Done.class);
        assertThatThrownBy(() -> pay.input(WorkedMonth.of(steady, NOVEMBER), WorkedMonth.of(elsewhere, NOVEMBER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P007 at ACME, P007 at OTHER");
        assertThatThrownBy(() -> pay.input()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_month_without_pay_is_a_slip_of_nothing_once_insurance_is_suspended() {
        WorkedMonth unpaid = WorkedMonth.of(steady, NOVEMBER).absent(Absences.undated(days("20")));

        assertThatThrownBy(() -> november.calculate(
                        pay.input(unpaid).housingFundRate("0.07").build()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("[payroll.net-negative]");
        Payslip slip = november.calculate(
                pay.input(unpaid.insuranceSuspended()).housingFundRate("0.07").build());
        assertThat(slip.net()).isEqualTo(cny("0.00"));
        assertThat(slip.employerCost()).isEqualTo(cny("0.00"));
    }

    @Test
    void months_that_do_not_fit_are_refused() {
        WorkedMonth december = WorkedMonth.of(steady, YearMonth.of(2025, 12));
        WorkedMonth now = WorkedMonth.of(steady, NOVEMBER);
        Employment yen = Employment.builder(EmploymentId.of("E-5"), P, ACME, JOINED)
                .pay(PayTerms.from(JOINED, Money.parse("HKD 1.00")))
                .build();

        assertThat(pay.check(List.of(december)).has(EmploymentViolation.MONTH_NOT_YET_DUE))
                .isTrue();
        assertThat(pay.check(List.of(now, now)).has(EmploymentViolation.MONTH_TWICE))
                .isTrue();
        assertThat(pay.check(List.of(WorkedMonth.of(yen, NOVEMBER))).has(EmploymentViolation.CURRENCIES_DIFFER))
                .isTrue();
        assertThat(pay.check(List.of(WorkedMonth.of(joiner, YearMonth.of(2025, 9))))
                        .has(EmploymentViolation.NOT_EMPLOYED))
                .isTrue();
        assertThat(pay.check(List.of(now, WorkedMonth.of(steady, OCTOBER))).isEmpty())
                .isTrue();
    }

    @Test
    void the_last_slip_holds_pay_leave_compensation_and_what_is_owed() {
        Employment left = steady.leaving(LocalDate.of(2025, 11, 14));
        TaxedApart severance = new TaxedApart(
                new PayLine(PayrollItem.SEVERANCE, "", cny("20000.00")),
                new PayLine(PayrollItem.INCOME_TAX_APART, "", cny("0.00")));
        FinalPay last = FinalPay.of(left, WorkedMonth.of(left, NOVEMBER))
                .line(new PayLine(PayrollItem.LEAVE_PAY, "", cny("1379.31")))
                .compensation(severance)
                .settles(new DeductionOrder(PayrollItem.LOAN, "", cny("3000.00"), 1, cny("0.00")));
        Payslip slip =
                november.calculate(last.input(pay).housingFundRate("0.07").build());

        assertThat(slip.gross()).isEqualTo(cny("26379.31"));
        assertThat(slip.line(PayrollItem.LEAVE_PAY).amount()).isEqualTo(cny("1379.31"));
        assertThat(slip.orders().get(0).taken()).isEqualTo(cny("3000.00"));
        assertThat(slip.taxableEarnings()).isEqualTo(cny("6379.31"));
        assertThat(last.toString()).doesNotContain("20000").doesNotContain("10000");
    }

    @Test
    void the_end_may_be_settled_after_the_last_month_without_contributions() {
        Employment left = employed("E-1", LocalDate.of(2024, 1, 1), "10000.00")
                .lastDay(LocalDate.of(2025, 10, 31))
                .build()
                .leaving(LocalDate.of(2025, 10, 31));
        FinalPay late = FinalPay.of(left).line(new PayLine(PayrollItem.LEAVE_PAY, "", cny("1379.31")));
        Payslip slip =
                november.calculate(late.input(pay).housingFundRate("0.07").build());

        assertThat(slip.gross()).isEqualTo(cny("1379.31"));
        assertThat(slip.employeeContributions()).isEqualTo(cny("0.00"));
        assertThat(slip.employerCost()).isEqualTo(cny("1379.31"));
    }

    @Test
    void who_does_not_leave_has_no_final_pay() {
        assertThat(FinalPay.of(steady).check(pay).has(EmploymentViolation.NOT_LEAVING))
                .isTrue();
        assertThat(FinalPay.of(steady.leaving(LocalDate.of(2025, 12, 1)))
                        .check(pay)
                        .has(EmploymentViolation.LEAVES_LATER))
                .isTrue();
        assertThat(FinalPay.of(steady.leaving(LocalDate.of(2025, 11, 30)))
                        .check(pay)
                        .isEmpty())
                .isTrue();
        assertThat(FinalPay.of(steady.leaving(LocalDate.of(2025, 11, 30)), WorkedMonth.of(joiner, NOVEMBER))
                        .check(pay)
                        .has(EmploymentViolation.OTHER_EMPLOYMENT))
                .isTrue();
        assertThatThrownBy(() -> FinalPay.of(steady).input(pay)).isInstanceOf(RejectedException.class);
    }

    @Test
    void lines_of_a_slip_from_spans_explain_themselves() {
        Payslip slip = november.calculate(pay.input(WorkedMonth.of(joiner, OCTOBER), WorkedMonth.of(joiner, NOVEMBER))
                .housingFundRate("0.07")
                .build());

        for (Explanation part : slip.explain().flatten().toList()) {
            assertThat(part.toText(Locale.SIMPLIFIED_CHINESE)).doesNotContain("{");
        }
        assertThat(slip.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("10,000.00 元 × 计薪 18 天 ÷ 当月应计薪 22 天");
    }

    private static Employment.Builder employed(String id, LocalDate hired, String wage) {
        return Employment.builder(EmploymentId.of(id), P, ACME, hired).pay(PayTerms.from(hired, cny(wage)));
    }

    private static MonthlyPay pay(PayrollRules rules) {
        AttendanceRules labour = ChinaPayroll.rules()
                .attendance(Place.SHANGHAI, rules.dates().work(), Knowledge.ALL, Proration.RATIO, Rounding.CENT);
        return new MonthlyPay(rules, labour, CHINA);
    }

    private static PayrollRules china(YearMonth month) {
        return ChinaPayroll.rules().resolve(Place.SHANGHAI, PayDates.of(month, month.atEndOfMonth()), Knowledge.ALL);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static BigDecimal days(String days) {
        return new BigDecimal(days);
    }
}
