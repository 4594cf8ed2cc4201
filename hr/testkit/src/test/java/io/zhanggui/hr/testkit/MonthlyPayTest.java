package io.zhanggui.hr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.hr.attendance.AttendanceAdjustment;
import io.zhanggui.hr.attendance.AttendanceCalculator;
import io.zhanggui.hr.attendance.AttendanceFacts;
import io.zhanggui.hr.attendance.AttendanceMonth;
import io.zhanggui.hr.attendance.AttendancePolicy;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.AttendanceSheet;
import io.zhanggui.hr.attendance.GraceRule;
import io.zhanggui.hr.attendance.HolidayBasis;
import io.zhanggui.hr.attendance.LatenessRule;
import io.zhanggui.hr.attendance.OvertimeBasis;
import io.zhanggui.hr.attendance.OvertimeHours;
import io.zhanggui.hr.attendance.OvertimeItem;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.attendance.Punch;
import io.zhanggui.hr.attendance.Roster;
import io.zhanggui.hr.attendance.Shift;
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
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.CorrectedPay;
import io.zhanggui.hr.payroll.Correction;
import io.zhanggui.hr.payroll.CorrectionFacts;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxedApart;
import io.zhanggui.hr.payroll.YearToDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MonthlyPayTest {

    private static final WorkCalendar CHINA = WorkCalendar.china();
    private static final PersonId P = PersonId.of("P007");
    private static final LegalEntityId ACME = LegalEntityId.of("ACME");
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final LocalDate JOINED = LocalDate.of(2025, 10, 9);

    private static final Stamp STAMP = Stamp.by(PersonId.of("HR1")).at(Instant.parse("2025-11-05T02:00:00Z"));

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
        assertThat(input.contributionBase()).contains(cny("3000.00")); // one after the other
        assertThat(input.employedSince()).contains(LocalDate.of(2024, 1, 1));
    }

    @Test
    void who_is_hired_again_in_the_month_contributes_by_the_later_employment() {
        Employment left = employed("E-1", LocalDate.of(2024, 1, 1), "10000.00")
                .lastDay(LocalDate.of(2025, 11, 10))
                .build();
        Employment again =
                employed("E-2", LocalDate.of(2025, 11, 20), "9000.00").build();
        Employment beside =
                employed("E-3", LocalDate.of(2025, 11, 10), "2000.00").build();
        WorkedMonth one = WorkedMonth.of(left, NOVEMBER);
        WorkedMonth two = WorkedMonth.of(again, NOVEMBER);
        WorkedMonth three = WorkedMonth.of(beside, NOVEMBER);

        assertThat(base(two, one)).isEqualTo(cny("9000.00"));
        assertThat(base(one, three)).isEqualTo(cny("12000.00")); // side by side on the 10th
        assertThat(base(one, two, three)).isEqualTo(cny("11000.00"));
        assertThat(base(one)).isEqualTo(cny("10000.00"));
        Payslip slip =
                november.calculate(pay.input(one, two).housingFundRate("0.07").build());
        // 10000 × 6 ÷ 20 and 9000 × 7 ÷ 20; pension 8 % of 9000
        assertThat(slip.gross()).isEqualTo(cny("6150.00"));
        assertThat(slip.contributions().get(0).employee()).isEqualTo(cny("720.00"));
    }

    private Money base(WorkedMonth... months) {
        return pay.input(months)
                .housingFundRate("0.07")
                .build()
                .contributionBase()
                .orElseThrow();
    }

    @Test
    void what_an_adjustment_paid_counts_when_a_raise_is_made_good_later() {
        AttendanceSheet said = october(LocalTime.of(18, 0));
        AttendanceSheet corrected = october(LocalTime.of(20, 0));
        AttendanceAdjustment adjustment = new AttendanceAdjustment(said, corrected, STAMP);
        MonthlyPay before = pay(october);
        Payslip slip = october.calculate(before.input(WorkedMonth.of(steady, said))
                .housingFundRate("0.07")
                .build());
        PayrollInput.Builder late = pay.input(WorkedMonth.of(steady, NOVEMBER)).housingFundRate("0.07");
        labour(NOVEMBER).backPay(adjustment, cny("10000.00")).forEach(late::backPay);
        Payslip next = november.calculate(late.build());

        // 10000 ÷ 21.75 ÷ 8 × 2 × 1.5
        assertThat(next.gross()).isEqualTo(cny("10172.41"));
        assertThat(next.input().backPay())
                .extracting(BackPay::of, BackPay::amount)
                .containsExactly(Tuple.tuple(OCTOBER, cny("172.41")));
        assertThat(november.calculate(pay.input(WorkedMonth.of(steady, NOVEMBER).adjusted(List.of(adjustment)))
                                .housingFundRate("0.07")
                                .build())
                        .gross())
                .isEqualTo(next.gross());

        Employment raised = steady.payFrom(PayTerms.from(OCTOBER.atDay(1), cny("11000.00")));
        PayrollInput due = before.input(WorkedMonth.of(raised, corrected))
                .housingFundRate("0.07")
                .build();
        Correction correction = Correction.of(new CorrectionFacts(P, List.of(slip, next), List.of(due)));
        assertThat(correction.pay())
                .extracting(CorrectedPay::item, CorrectedPay::difference)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(PayrollItem.BASE_PAY, cny("1000.00")),
                        Tuple.tuple(OvertimeItem.OVERTIME_WORKDAY, cny("17.25")));
    }

    /** Every workday of October from nine to six, but the 10th until then. */
    private static AttendanceSheet october(LocalTime tenth) {
        List<Punch> punches = new ArrayList<>();
        for (int i = 1; i <= OCTOBER.lengthOfMonth(); i++) {
            LocalDate day = OCTOBER.atDay(i);
            if (CHINA.isWorkday(day)) {
                punches.add(Punch.of(P, day.atTime(9, 0), "door"));
                punches.add(Punch.of(P, day.atTime(i == 10 ? tenth : LocalTime.of(18, 0)), "door"));
            }
        }
        AttendancePolicy policy = AttendancePolicy.builder()
                .lateness(GraceRule.WHOLE, LatenessRule.minutes(), 60)
                .overtime(OvertimeBasis.PUNCHED, 30, 30)
                .missingPunch("0.5")
                .holidays(HolidayBasis.SHIFT_DAY)
                .night("22:00", "06:00")
                .window(240, 360)
                .build();
        Roster roster = Roster.weekly(CHINA, Shift.of("D", "09:00", "18:00").withBreak("12:00", "13:00"));
        return new AttendanceCalculator(roster, policy).month(OCTOBER, AttendanceFacts.of(P, punches));
    }

    @Test
    void a_leaver_who_is_paid_the_month_after_has_the_months_of_employment() {
        PayrollRules later = ChinaPayroll.rules()
                .resolve(Place.SHANGHAI, PayDates.of(OCTOBER, LocalDate.of(2025, 11, 10)), Knowledge.ALL);
        YearToDate nine = new YearToDate(
                2025, 10, 10, cny("100000.00"), cny("17000.00"), cny("0.00"), cny("0.00"), cny("990.00"));
        Employment left = employed("E-1", LocalDate.of(2025, 1, 1), "10000.00")
                .lastDay(LocalDate.of(2025, 10, 31))
                .build();
        MonthlyPay paid = pay(later);
        WorkedMonth last = WorkedMonth.of(left, OCTOBER);
        PayrollInput input =
                paid.input(last).housingFundRate("0.07").yearToDate(nine).build();
        assertThat(input.employedUntil()).contains(LocalDate.of(2025, 10, 31));
        assertThat(later.calculate(input).yearToDate().months()).isEqualTo(10);
        for (FinalPay end : List.of(FinalPay.of(left, last), FinalPay.of(left))) {
            PayrollInput.Builder settled = end.input(paid).yearToDate(nine);
            assertThat(later.calculate(settled.housingFundRate("0.07").build())
                            .yearToDate()
                            .months())
                    .isEqualTo(10);
        }

        // an employment that goes on, or another one beside it
        PayrollInput stays = paid.input(WorkedMonth.of(steady, OCTOBER))
                .housingFundRate("0.07")
                .yearToDate(nine)
                .build();
        assertThat(later.calculate(stays).yearToDate().months()).isEqualTo(11);
        Employment second =
                employed("E-2", LocalDate.of(2025, 10, 1), "10000.00").build();
        assertThat(paid.input(last, WorkedMonth.of(second, OCTOBER))
                        .housingFundRate("0.07")
                        .build()
                        .employedUntil())
                .isEmpty();
        Employment both = second.leaving(LocalDate.of(2025, 10, 15));
        assertThat(paid.input(last, WorkedMonth.of(both, OCTOBER))
                        .housingFundRate("0.07")
                        .build()
                        .employedUntil())
                .contains(LocalDate.of(2025, 10, 31));
    }

    @Test
    void days_worked_for_nothing_are_found() {
        YearMonth july = YearMonth.of(2025, 7); // 23 workdays, the last one on the 31st
        Employment last = employed("E-1", LocalDate.of(2025, 7, 31), "10000.00").build();
        WorkedMonth month = WorkedMonth.of(last, july);
        AttendanceRules backward =
                ChinaPayroll.rules().attendance(Place.SHANGHAI, july, Knowledge.ALL, Proration.BACKWARD, Rounding.CENT);
        MonthlyPay paid = new MonthlyPay(china(july), backward, CHINA);

        PayrollInput input = paid.input(month).housingFundRate("0.07").build();
        assertThat(input.earnings()).extracting(PayLine::amount).containsOnly(cny("0.00"));
        assertThat(paid.findings(List.of(month)).text(Locale.ENGLISH))
                .isEqualTo("P007.wage: 1 paid days were worked, but the deduction for the 22 missed leaves no wage;"
                        + " the law pays what was worked");
        assertThat(pay(china(july)).findings(List.of(month)).isEmpty()).isTrue();
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
        return new MonthlyPay(rules, labour(rules.dates().work()), CHINA);
    }

    private static AttendanceRules labour(YearMonth month) {
        return ChinaPayroll.rules().attendance(Place.SHANGHAI, month, Knowledge.ALL, Proration.RATIO, Rounding.CENT);
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
