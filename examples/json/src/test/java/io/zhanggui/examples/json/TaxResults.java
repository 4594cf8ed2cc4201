package io.zhanggui.examples.json;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.ChinaPayroll;
import io.zhanggui.hr.china.Coverage;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.china.tax.AnnualBonus;
import io.zhanggui.hr.china.tax.BonusTax;
import io.zhanggui.hr.china.tax.ChinaTax;
import io.zhanggui.hr.china.tax.ClaimShare;
import io.zhanggui.hr.china.tax.DeductionClaim;
import io.zhanggui.hr.china.tax.DeductionClaims;
import io.zhanggui.hr.china.tax.EarlierIncome;
import io.zhanggui.hr.china.tax.LabourToDate;
import io.zhanggui.hr.china.tax.LastYear;
import io.zhanggui.hr.china.tax.OtherEarned;
import io.zhanggui.hr.china.tax.OtherIncome;
import io.zhanggui.hr.china.tax.RentTier;
import io.zhanggui.hr.china.tax.SettlementFacts;
import io.zhanggui.hr.china.tax.SpecialDeduction;
import io.zhanggui.hr.china.tax.WageGrossUp;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollInput;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.hr.payroll.TaxDeclaration;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The results of the income tax of China. */
final class TaxResults {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate PAID = LocalDate.of(2025, 11, 28);
    private static final PayDates DATES = PayDates.of(YearMonth.of(2025, 11), PAID);
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    private TaxResults() {}

    static List<Object> all() {
        ChinaTax tax = ChinaPayroll.rules().tax(PAID, Knowledge.ALL);
        AnnualBonus bonus = tax.bonus();
        BonusTax apart = bonus.separate(cny("36000.00"));
        LabourToDate before = new LabourToDate(2025, 2, 8, cny("14500.00"), cny("0.00"), cny("48.00"));
        DeductionClaims claims = DeductionClaims.of(
                DeductionClaim.childEducation(YearMonth.of(2024, 9), 2, ClaimShare.HALF),
                DeductionClaim.elderlySupport(NOVEMBER, cny("1200.50")).until(YearMonth.of(2026, 3)),
                DeductionClaim.rent(YearMonth.of(2025, 1), RentTier.TIER_2));
        SettlementFacts facts = SettlementFacts.of(year())
                .other(new OtherEarned(OtherIncome.AUTHOR, cny("1000.01"), cny("112.00")))
                .illness(cny("20000.00"))
                .bonus(apart);
        return List.of(
                tax.otherIncome().withhold(OtherIncome.LABOUR_SERVICE, cny("25000.01")),
                tax.platform().withhold(NOVEMBER, before, cny("7200.00")),
                tax.nonResident().bonus(cny("120000.00")),
                tax.severance().tax(cny("160000.00"), cny("50000.00")),
                tax.severance().tax(cny("160000.00"), cny("50000.00")).onSlip(),
                claims,
                claims.monthly(tax.deductions(), NOVEMBER, year()),
                tax.taxFree(RuleScope.of("CN-SHANGHAI")).annuity(cny("500.00"), cny("9000.00"), cny("12434.00")),
                new LastYear(12, cny("60000.00")),
                EarlierIncome.none(),
                bonus.grossUp(cny("33000.00")),
                bonus.jumps(CNY),
                bonus.plan(cny("100000.00"), cny("60000.00")),
                wage(tax),
                tax.settlement().settle(facts),
                tax.settlement().settle(SettlementFacts.of(year())),
                slip(ChinaPayroll.rules().nonResidents(Coverage.in(Place.SHANGHAI), DATES, Knowledge.ALL)),
                slip(ChinaPayroll.rules().interns(DATES, Knowledge.ALL)),
                slip(ChinaPayroll.rules().platformWorkers(DATES, Knowledge.ALL)),
                year().withSpecialByKind(Map.of(SpecialDeduction.RENT.code(), cny("15000.00"))));
    }

    /** With what a declaration is told of it. */
    private static List<Object> slip(PayrollRules rules) {
        PayrollInput.Builder input = PayrollInput.builder(PersonId.of("P009"), rules)
                .basePay(cny("30000.01"))
                .yearToDate(year().withYearName(rules.tax().yearName()));
        Payslip slip = rules.calculate(
                rules.schemes().isEmpty()
                        ? input.build()
                        : input.housingFundRate("0.07").build());
        return List.of(slip, slip.tax().basis().orElseThrow(), TaxDeclaration.of(CNY, List.of(slip)));
    }

    private static WageGrossUp wage(ChinaTax tax) {
        Money none = cny("0.00");
        return WageGrossUp.of(
                cny("10000.00"),
                cny("1500.00"),
                gross -> tax.wages().withhold(TaxableMonth.of(PAID, year(), gross, cny("1500.00"), none, none)));
    }

    private static YearToDate year() {
        return new YearToDate(
                2025, 10, 10, cny("205000.00"), cny("35875.00"), cny("20000.00"), cny("0.00"), cny("7392.50"));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
