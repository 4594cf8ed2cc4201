package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import org.joda.money.Money;

/**
 * What a tax of a year so far rests on, where a jurisdiction withholds by the year.
 *
 * @param basicDeduction the basic deduction of the year so far (累计减除费用)
 * @param taxable taxable income of the year so far, not negative (累计应纳税所得额)
 * @param due the tax on it, before what was withheld (累计应纳税额)
 */
@Beta
public record TaxBasis(Money basicDeduction, Money taxable, Money due) {

    public TaxBasis {
        requireNonNull(basicDeduction, "basicDeduction");
        requireNonNull(taxable, "taxable");
        requireNonNull(due, "due");
    }

    /** Masked. */
    @Override
    public String toString() {
        return "TaxBasis[***]";
    }
}
