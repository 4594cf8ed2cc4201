package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.hr.payroll.PayLine;
import io.zhanggui.hr.payroll.PayrollItem;
import io.zhanggui.hr.payroll.TaxedApart;
import java.util.List;
import org.joda.money.Money;

/**
 * The tax on wages or on a bonus of a non-resident (非居民个人工资薪金、数月奖金税额).
 *
 * @param income the wages of the month, or the bonus
 * @param parts into how many parts it was divided: 1 for wages
 * @param basicDeduction the basic deduction of wages; zero of a bonus
 * @param taxable the taxable amount: wages after the basic deduction, not negative, or the whole bonus
 * @param bracket the bracket of one part
 * @param tax the tax
 * @param rules what the tax rests on
 */
@Beta
public record NonResidentTax(
        Money income,
        int parts,
        Money basicDeduction,
        Money taxable,
        TaxTable.Bracket bracket,
        Money tax,
        List<ResolvedRule<?>> rules) {

    public NonResidentTax {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be 1 or more, but is " + parts);
        }
        requireNonNull(income, "income");
        requireNonNull(basicDeduction, "basicDeduction");
        requireNonNull(taxable, "taxable");
        requireNonNull(bracket, "bracket");
        requireNonNull(tax, "tax");
        rules = List.copyOf(rules);
    }

    /**
     * A bonus with its tax for a payslip ({@code PayrollInput.Builder.earningApart}).
     *
     * @param label what the bonus is called; empty if the kind says it all
     * @throws IllegalStateException if this is the tax on wages
     */
    public TaxedApart onSlip(String label) {
        if (parts == 1) {
            throw new IllegalStateException("wages are not taxed apart. Maybe NonResident.bonus?");
        }
        return new TaxedApart(
                new PayLine(PayrollItem.ANNUAL_BONUS_APART, label, income),
                new PayLine(PayrollItem.INCOME_TAX_APART, label, tax, explain()));
    }

    /** Why the tax is what it is. */
    public Explanation explain() {
        Explanation result = parts == 1
                ? Explanation.of(TaxTerm.NON_RESIDENT_TAX, tax)
                        .formula(
                                TaxTerm.NON_RESIDENT_FORMULA, income, taxable, bracket.rate(), bracket.quickDeduction())
                : Explanation.of(TaxTerm.NON_RESIDENT_BONUS_TAX, tax)
                        .formula(
                                TaxTerm.NON_RESIDENT_BONUS_FORMULA,
                                income,
                                parts,
                                bracket.rate(),
                                bracket.quickDeduction());
        return TaxEvidence.because(result, rules);
    }

    /** Masked: no amount of a person. */
    @Override
    public String toString() {
        return "NonResidentTax[***]";
    }
}
