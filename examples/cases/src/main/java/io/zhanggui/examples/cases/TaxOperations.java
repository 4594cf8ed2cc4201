package io.zhanggui.examples.cases;

import io.zhanggui.core.time.Knowledge;
import io.zhanggui.hr.china.tax.AnnualBonus;
import io.zhanggui.hr.china.tax.BasicDeduction;
import io.zhanggui.hr.china.tax.BonusComparison;
import io.zhanggui.hr.china.tax.CumulativeWithholding;
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
                .add("kind=bonus_compare", this::compareBonus);
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
        BonusComparison both = annualBonus()
                .compare(
                        in.money("annual_income"),
                        in.money("annual_social"),
                        in.money("annual_special"),
                        in.money("bonus"));
        return Map.of("merged", both.merged(), "separate", both.separate());
    }

    private CumulativeWithholding withholding() {
        return rules.china().withholding(rules.paid(), Knowledge.ALL);
    }

    private AnnualBonus annualBonus() {
        return rules.china().annualBonus(rules.paid(), Knowledge.ALL);
    }
}
