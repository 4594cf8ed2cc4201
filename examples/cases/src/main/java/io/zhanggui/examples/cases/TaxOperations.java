package io.zhanggui.examples.cases;

import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.tax.AnnualBonus;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.BonusPlan;
import io.zhanggui.hr.china.tax.BonusTax;
import io.zhanggui.hr.china.tax.ChinaTax;
import io.zhanggui.hr.china.tax.CumulativeLabour;
import io.zhanggui.hr.china.tax.CumulativeLabourTax;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
import io.zhanggui.hr.china.tax.LabourToDate;
import io.zhanggui.hr.china.tax.OtherIncome;
import io.zhanggui.hr.china.tax.WageGrossUp;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.YearToDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Operations on the income tax of {@code hr.china}. */
final class TaxOperations {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private final PayRules rules;

    TaxOperations(PayRules rules) {
        this.rules = rules;
    }

    void addTo(Operations operations) {
        operations
                .add("kind=iit_cum", this::cumulative)
                .add("kind=annual_tax", this::annualTax)
                .add("kind=bonus", this::bonus)
                .add("kind=bonus_compare", this::compareBonus)
                .add("kind=bonus_grossup", this::grossUpBonus)
                .add("kind=grossup_wage", this::grossUpWage)
                .add("kind=labour", in -> otherIncome(in, OtherIncome.LABOUR_SERVICE))
                .add("kind=author", in -> otherIncome(in, OtherIncome.AUTHOR))
                .add("kind=intern_cum", in -> cumulativeLabour(in, tax().interns()))
                .add("kind=platform", in -> cumulativeLabour(in, tax().platform()))
                .add("kind=nonresident", this::nonResident)
                .add("kind=severance_tax", this::severance);
    }

    private Object cumulative(CaseInput in) {
        YearToDate before = YearToDate.none(rules.paid().getYear(), CNY);
        int month = in.integer("start_month", 1);
        List<Money> taxes = new ArrayList<>();
        for (CaseInput each : in.list("months")) {
            TaxWithheld withheld = withholding().withhold(taxable(each, month, before, mode(in)));
            taxes.add(withheld.amount());
            before = withheld.after();
            month++;
        }
        return taxes;
    }

    private TaxableMonth taxable(CaseInput in, int month, YearToDate before, BasicDeduction mode) {
        return TaxableMonth.of(
                        YearMonth.of(rules.paid().getYear(), month).atEndOfMonth(),
                        before,
                        in.money("income", "0"),
                        in.money("social", "0"),
                        in.money("special", "0"),
                        in.money("other", "0"))
                .status(mode);
    }

    private static BasicDeduction mode(CaseInput in) {
        String mode = in.text("mode", "absent");
        return switch (mode) {
            case "absent" -> BasicDeduction.MONTHS_EMPLOYED;
            case "first_job" -> BasicDeduction.FIRST_JOB;
            case "upfront60k" -> BasicDeduction.UPFRONT_60000;
            default -> throw new IllegalArgumentException("input mode is unknown: " + mode);
        };
    }

    private Object annualTax(CaseInput in) {
        return in.list("taxable").stream()
                .map(taxable -> withholding().annualTax(taxable.asMoney()).tax())
                .toList();
    }

    private Object bonus(CaseInput in) {
        return annualBonus().separate(in.money("bonus")).tax();
    }

    private Object compareBonus(CaseInput in) {
        Money none = Money.zero(CNY);
        YearToDate year = new YearToDate(
                rules.paid().getYear(),
                12,
                12,
                in.money("annual_income"),
                in.money("annual_social"),
                in.money("annual_special"),
                none,
                none);
        BonusPlan plan = annualBonus().plan(year, in.money("bonus"));
        return Map.of("merged", plan.merged().tax(), "separate", plan.apart().tax());
    }

    private Object grossUpBonus(CaseInput in) {
        return annualBonus().grossUp(in.money("net")).roots().stream()
                .map(BonusTax::bonus)
                .toList();
    }

    private Object grossUpWage(CaseInput in) {
        Money social = in.money("social", "0");
        int month = in.integer("month", 1);
        CumulativeWithholding method = withholding();
        WageGrossUp found = WageGrossUp.of(in.money("net"), social, gross -> steady(method, gross, social, month));
        return Map.of("gross", found.chosen(), "tax", found.tax().amount());
    }

    /** The tax of a month when every month since January was paid the same. */
    private TaxWithheld steady(CumulativeWithholding method, Money gross, Money social, int last) {
        YearToDate before = YearToDate.none(rules.paid().getYear(), CNY);
        Money none = Money.zero(CNY);
        int month = 1;
        while (true) {
            TaxWithheld withheld = method.withhold(TaxableMonth.of(
                    YearMonth.of(before.year(), month).atEndOfMonth(), before, gross, social, none, none));
            if (month == last) {
                return withheld;
            }
            before = withheld.after();
            month++;
        }
    }

    private Object otherIncome(CaseInput in, OtherIncome kind) {
        return tax().otherIncome().withhold(kind, in.money("amount")).tax();
    }

    private Object cumulativeLabour(CaseInput in, CumulativeLabour method) {
        LabourToDate before = LabourToDate.none(rules.paid().getYear(), CNY);
        int month = 1;
        List<Money> taxes = new ArrayList<>();
        for (CaseInput each : in.list("incomes")) {
            Money income = each.asMoney();
            if (income.isZero()) {
                taxes.add(income); // nothing paid in the month
            } else {
                CumulativeLabourTax withheld = method.withhold(YearMonth.of(before.year(), month), before, income);
                taxes.add(withheld.tax());
                before = withheld.after();
            }
            month++;
        }
        return taxes;
    }

    private Object nonResident(CaseInput in) {
        return tax().nonResident().wage(in.money("income")).tax();
    }

    private Object severance(CaseInput in) {
        return tax().severance().tax(in.money("amount"), in.money("avg_annual")).tax();
    }

    private ChinaTax tax() {
        return rules.china().tax(rules.paid(), Knowledge.ALL);
    }

    private CumulativeWithholding withholding() {
        return rules.china().withholding(rules.paid(), Knowledge.ALL);
    }

    private AnnualBonus annualBonus() {
        return rules.china().annualBonus(rules.paid(), Knowledge.ALL);
    }
}
