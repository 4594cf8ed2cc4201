package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import org.joda.money.Money;

/**
 * The tax on a year's comprehensive income (综合所得年度应纳税额).
 *
 * @param table the annual table
 * @param taxable the taxable income of the year, not negative (应纳税所得额)
 * @param bracket the bracket of the table that applies
 * @param tax the tax
 */
public record AnnualTax(ResolvedRule<TaxTable> table, Money taxable, TaxTable.Bracket bracket, Money tax) {

    public AnnualTax {
        requireNonNull(table, "table");
        requireNonNull(taxable, "taxable");
        requireNonNull(bracket, "bracket");
        requireNonNull(tax, "tax");
    }

    /** Why the tax is what it is. */
    public Explanation explain() {
        return Explanation.of(TaxTerm.ANNUAL_TAX, tax)
                .formula(TaxTerm.BRACKET_FORMULA, taxable, bracket.rate(), bracket.quickDeduction())
                .because(table);
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "AnnualTax[***]";
    }
}
