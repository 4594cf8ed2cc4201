package io.zhanggui.examples.json;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.hr.china.ChinaPayItem;
import io.zhanggui.hr.payroll.BackPay;
import io.zhanggui.hr.payroll.ContributionArrears;
import io.zhanggui.hr.payroll.Correction;
import io.zhanggui.hr.payroll.CorrectionFacts;
import io.zhanggui.hr.payroll.DeductionOrder;
import io.zhanggui.hr.payroll.PayItem;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayTreatment;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxedApart;
import io.zhanggui.hr.payroll.YearOpening;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;

/** Pay that most people have not: in kind, exempt, taxed apart, for earlier months, with orders; corrections and openings. */
final class UncommonPayResults {

    private static final PersonId PERSON = PersonId.of("P008");
    private static final YearMonth JULY = YearMonth.of(2025, 7);

    private UncommonPayResults() {}

    static List<Object> all() {
        PayrollRules rules = Samples.payrollRules();
        Payslip slip = rules.calculate(everything(rules));
        Payslip plain = rules.calculate(plain(rules, "60000.00"));
        CorrectionFacts facts = new CorrectionFacts(PERSON, List.of(plain), List.of(plain(rules, "10000.00")));
        return List.of(
                slip,
                slip.orders(),
                slip.yearToDate(),
                facts,
                Correction.of(facts),
                new YearOpening(LegalEntityId.of("ACME"), PERSON, slip.yearToDate(), "旧系统 2025-10"));
    }

    private static PayrollInput plain(PayrollRules rules, String pay) {
        return PayrollInput.builder(PERSON, rules)
                .basePay(cny(pay))
                .housingFundRate("0.07")
                .build();
    }

    private static PayrollInput everything(PayrollRules rules) {
        Money zero = cny("0.00");
        return PayrollInput.builder(PERSON, rules)
                .basePay(cny("20000.00"))
                .housingFundRate("0.07")
                .earning(PayrollItem.REIMBURSEMENT, "打车", cny("88.00"))
                .earning(PayItem.of("canteen", PayTreatment.IN_KIND), "", cny("300.00"))
                .earningApart(new TaxedApart(
                        new PayLine(PayrollItem.ANNUAL_BONUS_APART, "2024", cny("30000.00")),
                        new PayLine(PayrollItem.INCOME_TAX_APART, "2024", cny("900.00"))))
                .backPay(new BackPay(PayrollItem.BASE_PAY, "", JULY, cny("-12.50"), null))
                .arrears(new ContributionArrears(
                        ChinaPayItem.PENSION_EMPLOYEE,
                        ChinaPayItem.PENSION_EMPLOYER,
                        JULY,
                        cny("8.00"),
                        cny("16.00"),
                        Explanation.of(Term.of("补缴"), cny("24.00"))))
                .exempt(ChinaPayItem.UNEMPLOYMENT_EMPLOYEE)
                .order(new DeductionOrder(
                        PayrollItem.GARNISHMENT,
                        "(2025)沪0101执1号",
                        cny("5000.00"),
                        1,
                        cny("2690.00"),
                        cny("3000.00"),
                        Explanation.of(Term.of("court"), null)))
                .order(new DeductionOrder(PayrollItem.LOAN, "", cny("100.00"), 2, zero))
                .employedSince(LocalDate.of(2025, 3, 1))
                .yearToDate(new YearToDate(
                        2025, 7, 9, cny("140000.00"), cny("24500.00"), zero, zero, cny("2415.00"), List.of("x")))
                .build();
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
