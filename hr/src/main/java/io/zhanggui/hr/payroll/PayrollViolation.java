package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What payroll refuses. */
public enum PayrollViolation implements Term {
    /** The rate that was chosen for a scheme is not one that the rules allow. */
    RATE_NOT_ALLOWED,
    /** A scheme whose rate is a choice was given none. */
    RATE_MISSING,
    /** The year to date belongs to a later year than the payment. */
    YEAR_TO_DATE_LATER,
    /** Deductions exceed what is earned. */
    NET_NEGATIVE;

    @Override
    public TermBundle bundle() {
        return PayrollTerm.BUNDLE;
    }
}
