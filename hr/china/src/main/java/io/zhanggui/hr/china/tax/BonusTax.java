package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.TaxedApart;
import org.joda.money.Money;

/**
 * The tax on an annual bonus apart from other income (全年一次性奖金单独计税).
 *
 * @param table the table by month
 * @param bonus the bonus
 * @param bracket the bracket of a twelfth of the bonus
 * @param tax the tax
 */
public record BonusTax(ResolvedRule<TaxTable> table, Money bonus, TaxTable.Bracket bracket, Money tax) {

    public BonusTax {
        requireNonNull(table, "table");
        requireNonNull(bonus, "bonus");
        requireNonNull(bracket, "bracket");
        requireNonNull(tax, "tax");
    }

    /** What the person receives. */
    public Money net() {
        return bonus.minus(tax);
    }

    /**
     * The bonus with its tax for a payslip ({@code PayrollInput.Builder.earningApart}).
     *
     * @param label what the bonus is called, for example {@code 2025年度}; empty if the kind says it all
     */
    @Beta
    public TaxedApart onSlip(String label) {
        return new TaxedApart(
                new PayLine(PayrollItem.ANNUAL_BONUS_APART, label, bonus),
                new PayLine(PayrollItem.INCOME_TAX_APART, label, tax, explain()));
    }

    /** Why the tax is what it is. */
    public Explanation explain() {
        return Explanation.of(TaxTerm.BONUS_TAX, tax)
                .formula(TaxTerm.BONUS_FORMULA, bonus, bracket.rate(), bracket.quickDeduction())
                .because(table);
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "BonusTax[***]";
    }
}
