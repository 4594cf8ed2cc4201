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
    /** The year to date counts a month after the payment. */
    YEAR_TO_DATE_AHEAD,
    /** The employment begins after the month of payment. */
    EMPLOYED_LATER,
    /** Deductions exceed what is earned. */
    NET_NEGATIVE,
    /** A month is to be corrected of which no payslip is stored. */
    CORRECTION_WITHOUT_SLIP,
    /** A correction would change what is taxed apart. */
    CORRECTION_APART,
    /** A pay run was given more than one input for a person. */
    PERSON_TWICE,
    /** An input is for other dates than the pay run. */
    OTHER_DATES,
    /** An input is in another currency than the pay run. */
    OTHER_CURRENCY,
    /** The pay run's state does not allow what was asked. */
    WRONG_STATE,
    /** A pay run without payslips was to be submitted. */
    NOTHING_CALCULATED,
    /** Whoever prepared a pay run was to approve it. */
    APPROVER_PREPARED,
    /** The payslips are not those that were submitted. */
    CONTENT_CHANGED,
    /** A retry would give a payslip to somebody who was left out the first time; calculate anew under another key. */
    LEFT_OUT_BEFORE;

    @Override
    public TermBundle bundle() {
        return PayrollTerm.BUNDLE;
    }
}
