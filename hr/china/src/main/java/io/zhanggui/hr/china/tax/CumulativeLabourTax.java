package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * The tax withheld from one payment to a student or platform worker (劳务报酬累计预扣税额).
 *
 * @param scheme whose income it is
 * @param before the year to date that was counted; none if the months were counted anew
 * @param after the year to date after the payment
 * @param income the payment
 * @param expenses what of the cumulative income counts as expenses, to the cent
 * @param basicDeduction the cumulative basic deduction
 * @param taxable cumulative taxable income, exact, not negative
 * @param bracket the bracket of the annual table
 * @param cumulative the tax on it
 * @param tax the tax of this payment
 * @param blankMonths the months without income since the last payment
 * @param rules what the tax rests on
 */
@Beta
public record CumulativeLabourTax(
        LabourScheme scheme,
        LabourToDate before,
        LabourToDate after,
        Money income,
        Money expenses,
        Money basicDeduction,
        BigMoney taxable,
        TaxTable.Bracket bracket,
        Money cumulative,
        Money tax,
        int blankMonths,
        List<ResolvedRule<?>> rules) {

    public CumulativeLabourTax {
        requireNonNull(scheme, "scheme");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(income, "income");
        requireNonNull(expenses, "expenses");
        requireNonNull(basicDeduction, "basicDeduction");
        requireNonNull(taxable, "taxable");
        requireNonNull(bracket, "bracket");
        requireNonNull(cumulative, "cumulative");
        requireNonNull(tax, "tax");
        rules = List.copyOf(rules);
    }

    /** Why the tax is what it is; after months without income the rule about them stands in the evidence. */
    public Explanation explain() {
        boolean negative = cumulative.isLessThan(before.tax());
        Explanation months = Explanation.of(TaxTerm.LABOUR_MONTHS, after.months());
        if (blankMonths > 0) {
            months = months.formula(TaxTerm.LABOUR_BLANK_MONTHS, blankMonths);
        }
        return Explanation.of(TaxTerm.LABOUR_TAX.with(scheme), tax)
                .formula(negative ? TaxTerm.TAX_NOT_NEGATIVE : TaxTerm.TAX_FORMULA, cumulative, before.tax())
                .with(TaxEvidence.because(
                        Explanation.of(TaxTerm.CUMULATIVE_TAX, cumulative)
                                .formula(TaxTerm.BRACKET_FORMULA, taxable, bracket.rate(), bracket.quickDeduction())
                                .with(
                                        Explanation.of(TaxTerm.CUMULATIVE_INCOME, after.income())
                                                .formula(TaxTerm.BEFORE_PLUS_MONTH, before.income(), income),
                                        Explanation.of(TaxTerm.CUMULATIVE_OTHER, after.otherDeductions()),
                                        months),
                        rules));
    }

    /** Masked: the scheme only. */
    @Override
    public String toString() {
        return "CumulativeLabourTax[" + scheme + ", ***]";
    }
}
