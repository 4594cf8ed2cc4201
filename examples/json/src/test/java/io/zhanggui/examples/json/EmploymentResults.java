package io.zhanggui.examples.json;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.OvertimeHours;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.ChinaFinalPay;
import io.zhanggui.hr.china.ChinaPayItem;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.china.labour.AverageWage;
import io.zhanggui.hr.china.labour.TerminationGround;
import io.zhanggui.hr.employment.Absences;
import io.zhanggui.hr.employment.Employment;
import io.zhanggui.hr.employment.EmploymentId;
import io.zhanggui.hr.employment.FinalPay;
import io.zhanggui.hr.employment.HeadcountPlan;
import io.zhanggui.hr.employment.MonthlyPay;
import io.zhanggui.hr.employment.NetPay;
import io.zhanggui.hr.employment.PaidDates;
import io.zhanggui.hr.employment.PaySpans;
import io.zhanggui.hr.employment.PayTerms;
import io.zhanggui.hr.employment.PlannedPosition;
import io.zhanggui.hr.employment.WorkedMonth;
import io.zhanggui.hr.employment.YearlyCost;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.EmployerLevy;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.TaxedApart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;

/** An employment from hiring to its end, and what employing people costs. */
final class EmploymentResults {

    private static final PersonId PERSON = PersonId.of("P009");
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final LocalDate HIRED = LocalDate.of(2025, 10, 9);

    private EmploymentResults() {}

    static List<Object> all() {
        PayrollRules rules = Samples.payrollRules();
        AttendanceRules labour = ChinaPayroll.rules()
                .attendance(Place.SHANGHAI, NOVEMBER, Knowledge.ALL, Proration.BACKWARD, Rounding.CENT);
        MonthlyPay pay = new MonthlyPay(rules, labour, WorkCalendar.china());
        Employment employment = Employment.builder(EmploymentId.of("E-1"), PERSON, LegalEntityId.of("ACME"), HIRED)
                .workingSince(LocalDate.of(2010, 7, 1))
                .probationUntil(LocalDate.of(2026, 1, 8))
                .insuredPlace(Place.SHANGHAI.code())
                .lastDay(LocalDate.of(2025, 11, 28))
                .pay(PayTerms.from(HIRED, cny("10000.00")).allowance("餐补", cny("500.00")))
                .pay(PayTerms.from(LocalDate.of(2025, 11, 17), cny("12000.00"))
                        .performanceBase(cny("3000.00"))
                        .unit(OrgUnitId.of("OPS")))
                .build();
        Absences absences =
                Absences.none().on(LocalDate.of(2025, 11, 4)).on(LocalDate.of(2025, 11, 18), new BigDecimal("0.5"));
        WorkedMonth month = WorkedMonth.of(employment, NOVEMBER)
                .absent(absences)
                .overtime(OvertimeHours.of("2.5", "0", "0"))
                .overtimeBase(cny("9000.00"))
                .paidOn(PaidDates.of(employment, NOVEMBER, WorkCalendar.china()))
                .performance(new BigDecimal("1.20"));
        PaySpans spans = PaySpans.of(employment, NOVEMBER, WorkCalendar.china(), absences);
        return List.of(
                employment,
                month,
                month.payee(),
                spans,
                spans.lines(labour),
                PaySpans.check(employment, NOVEMBER, WorkCalendar.china(), Absences.undated(BigDecimal.TEN)),
                FinalPay.of(employment, month)
                        .line(new PayLine(PayrollItem.LEAVE_PAY, "", cny("1000.00")))
                        .compensation(new TaxedApart(
                                new PayLine(PayrollItem.SEVERANCE, "", cny("5000.00")),
                                new PayLine(PayrollItem.INCOME_TAX_APART, "", cny("0.00"))))
                        .settles(new DeductionOrder(PayrollItem.LOAN, "", cny("100.00"), 2, cny("0.00"))),
                NetPay.of(
                        cny("9000.00"),
                        base -> PayrollInput.builder(PERSON, rules)
                                .basePay(base)
                                .housingFundRate("0.07")
                                .build()),
                YearlyCost.of(employment, 2025, each -> pay, (work, input) -> input.housingFundRate("0.07"))
                        .with(3, each -> List.of(unionFee())),
                plan(rules),
                new ChinaFinalPay.Leaving(
                        TerminationGround.REDUNDANCY,
                        true,
                        AverageWage.of(cny("12000.00")),
                        cny("12500.00"),
                        AverageWage.of(cny("11000.00")),
                        new BigDecimal("2.0"),
                        false));
    }

    private static List<Object> plan(PayrollRules rules) {
        HeadcountPlan plan = HeadcountPlan.of(PlannedPosition.of("主播", 2, cny("20000.00"), NOVEMBER, "上海")
                .until(YearMonth.of(2026, 1))
                .rate(ChinaPayItem.HOUSING_FUND_EMPLOYEE, new BigDecimal("0.07"))
                .contributionBase(cny("15000.00"))
                .unit(OrgUnitId.of("OPS")));
        return List.of(plan, plan.cost(NOVEMBER, NOVEMBER, (place, month) -> rules, month -> List.of(unionFee())));
    }

    private static EmployerLevy unionFee() {
        return ChinaPayroll.rules()
                .labour(Place.SHANGHAI, NOVEMBER.atEndOfMonth(), Knowledge.ALL)
                .unionFee();
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
