package io.zhanggui.examples.payrollyear;

import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.attendance.AttendanceRules;
import io.zhanggui.hr.attendance.Proration;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Coverage;
import io.zhanggui.hr.china.labour.ChinaLabour;
import io.zhanggui.hr.china.tax.ChinaTax;
import io.zhanggui.hr.china.tax.DeductionRules;
import io.zhanggui.hr.employment.MonthlyPay;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** The rules of every month as they were known on one day, each looked up once. */
final class KnownRules {

    private record Key(Coverage coverage, YearMonth month) {}

    private final ChinaPayroll payroll;
    private final Company company;
    private final Knowledge knowledge;
    private final Map<Key, MonthlyPay> pay = new HashMap<>();
    private final Map<Key, AttendanceRules> attendance = new HashMap<>();
    private final Map<YearMonth, PayrollRules> interns = new HashMap<>();
    private final Map<YearMonth, PayrollRules> services = new HashMap<>();
    private final Map<YearMonth, ChinaTax> taxes = new HashMap<>();
    private final Map<YearMonth, DeductionRules> deductions = new HashMap<>();

    /**
     * The rules as known at the end of a day.
     *
     * @param payroll carries expired figures forward until new ones are published
     */
    KnownRules(ChinaPayroll payroll, Company company, LocalDate knownOn) {
        this.payroll = payroll;
        this.company = company;
        this.knowledge = Knowledge.upTo(knownOn);
    }

    /** What makes the facts of payslips of a month. */
    MonthlyPay pay(Coverage coverage, YearMonth month) {
        return pay.computeIfAbsent(
                new Key(coverage, month),
                key -> new MonthlyPay(
                        payroll.resolve(coverage, dates(month), knowledge),
                        attendance(coverage, month),
                        WorkCalendar.china()));
    }

    /** How part of a month and overtime are paid. */
    AttendanceRules attendance(Coverage coverage, YearMonth month) {
        return attendance.computeIfAbsent(
                new Key(coverage, month),
                key -> payroll.attendance(coverage.place(), month, knowledge, Proration.RATIO, Rounding.CENT));
    }

    /** The rules of the company's own place, under which the run of a month stands. */
    PayrollRules rules(YearMonth month) {
        return pay(company.coverage(company.place()), month).rules();
    }

    /** The rules of student interns, who are not insured and have a tax of their own. */
    PayrollRules interns(YearMonth month) {
        return interns.computeIfAbsent(month, each -> payroll.interns(dates(each), knowledge));
    }

    /** The rules of people who sell a service: not insured, each payment taxed alone. */
    PayrollRules services(YearMonth month) {
        return services.computeIfAbsent(
                month,
                each -> rules(each).uninsured().taxedBy(new ServiceTax(tax(each).otherIncome())));
    }

    private PayDates dates(YearMonth month) {
        return PayDates.of(month, company.payDay(month));
    }

    /** Income tax of payments in a month. */
    ChinaTax tax(YearMonth month) {
        return taxes.computeIfAbsent(month, each -> payroll.tax(company.payDay(each), knowledge));
    }

    /** The amounts of special additional deductions in the months of the year. */
    DeductionRules deductions(YearMonth month) {
        return deductions.computeIfAbsent(month, each -> tax(each).deductions());
    }

    /** Labour law of the company's place on a day. */
    ChinaLabour labour(LocalDate day) {
        return payroll.labour(company.place(), day, knowledge);
    }
}
