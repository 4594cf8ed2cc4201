package io.zhanggui.hr.testkit;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.hr.payroll.ContributionScheme;
import io.zhanggui.hr.payroll.PayDates;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.PayrollRules;
import io.zhanggui.hr.payroll.TaxWithheld;
import io.zhanggui.hr.payroll.TaxableMonth;
import io.zhanggui.hr.payroll.WithholdingTax;
import io.zhanggui.hr.payroll.YearToDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A tax for tests: so many percent of every month's income after contributions and allowances, rounded down, less a relief.
 *
 * @param percent the rate, 0 to 100
 */
public record FlatTax(int percent) implements WithholdingTax {

    /** Rules of a country that does not exist: a pension of 10 and 5 %, a fund with a chosen rate, a flat tax of 10 %. */
    public static PayrollRules rules(PayDates dates) {
        return PayrollRules.of(
                dates,
                CurrencyUnit.of("CNY"),
                List.of(
                        ContributionScheme.named("pension")
                                .rates("0.10", "0.05")
                                .limits("1000", "30000")
                                .rounded(Rounding.CENT),
                        ContributionScheme.named("fund")
                                .chosenRate("0.05", "0.12")
                                .rounded(Rounding.WHOLE)),
                new FlatTax(10),
                List.of());
    }

    @Override
    public boolean takesRelief() {
        return true;
    }

    @Override
    public TaxWithheld withhold(TaxableMonth month) {
        long taxable = month.income() - month.contributions() - month.specialDeductions() - month.otherDeductions();
        return new Withheld(month, Math.max(0, Math.max(0, taxable) * percent / 100 - month.relief()));
    }

    /**
     * What was withheld.
     *
     * @param month what was taxed
     * @param minor the tax in minor units
     */
    public record Withheld(TaxableMonth month, long minor) implements TaxWithheld {

        public Withheld {
            requireNonNull(month, "month");
        }

        @Override
        public YearToDate after() {
            YearToDate before = month.before();
            return new YearToDate(
                    before.year(),
                    month.months(),
                    month.payment().getMonthValue(),
                    before.income().plusMinor(month.income()),
                    before.contributions().plusMinor(month.contributions()),
                    before.specialDeductions().plusMinor(month.specialDeductions()),
                    before.otherDeductions().plusMinor(month.otherDeductions()),
                    before.tax().plusMinor(minor),
                    before.apart(),
                    Map.of(),
                    before.reliefs().plusMinor(month.relief()));
        }

        @Override
        public Explanation explain(CurrencyUnit currency) {
            return Explanation.of(PayrollItem.INCOME_TAX, Money.ofMinor(currency, minor))
                    .formula(Term.of("flat"));
        }

        /** Masked: no amount of a person. */
        @Override
        public String toString() {
            return "Withheld[***]";
        }
    }
}
