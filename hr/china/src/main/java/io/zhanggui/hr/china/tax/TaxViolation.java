package io.zhanggui.hr.china.tax;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What the Chinese rules of pay refuse; amounts of a person are never shown. */
public enum TaxViolation implements Term {
    /** The deduction is none of {@link SpecialDeduction}. */
    DEDUCTION_UNKNOWN,
    /** The law does not know the deduction on the day of payment. */
    DEDUCTION_NOT_AVAILABLE,
    /** The deduction exceeds the monthly amount for all months of the year so far. */
    DEDUCTION_ABOVE_LIMIT,
    /** The deduction is not whole or half monthly amounts for a number of children. */
    DEDUCTION_NOT_A_SHARE,
    /** Rent and mortgage interest exclude each other. */
    RENT_AND_MORTGAGE;

    @Override
    public TermBundle bundle() {
        return TaxTerm.BUNDLE;
    }
}
