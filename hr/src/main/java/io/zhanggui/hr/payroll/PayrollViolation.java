package io.zhanggui.hr.payroll;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What payroll refuses. */
public enum PayrollViolation implements Term {
    /** The rate that was chosen for a scheme is not one that the rules allow. */
    RATE_NOT_ALLOWED,
    /** A chosen rate is within its limits, but no multiple of the step that the rules demand. */
    RATE_NOT_IN_STEPS,
    /** A scheme whose rate is a choice was given none. */
    RATE_MISSING,
    /** The year to date belongs to a later year than the payment. */
    YEAR_TO_DATE_LATER,
    /** The year to date counts a month after the payment. */
    YEAR_TO_DATE_AHEAD,
    /** The year to date is of another income than the pay, an internship for example. */
    YEAR_TO_DATE_OF_OTHER_INCOME,
    /** The employment begins after the month of payment. */
    EMPLOYED_LATER,
    /** Deductions exceed what is earned. */
    NET_NEGATIVE,
    /** A month is to be corrected with the same stored payslip twice, which would count it as paid twice. */
    CORRECTION_SLIP_TWICE,
    /** A month is to be corrected with the same due facts twice, which would owe it twice. */
    CORRECTION_DUE_TWICE,
    /** What a correction takes back, or settles with a fund, exceeds what is earned. */
    NET_NEGATIVE_BY_CORRECTION,
    /** An amount has more digits than can be counted with. */
    AMOUNT_TOO_LARGE,
    /** An amount that must not be negative is. */
    AMOUNT_NEGATIVE,
    /** A figure is given for a scheme that the rules have not. */
    SCHEME_UNKNOWN,
    /** Arrears are of a month after that of the contributions. */
    ARREARS_LATER,
    /** The employment ends before it begins. */
    EMPLOYED_BACKWARDS,
    /** A relief is given for a tax that has none. */
    RELIEF_NOT_TAKEN,
    /** The year to date is another than approved runs and the opening give. */
    YEAR_TO_DATE_STALE,
    /** A month is to be corrected of which no payslip is stored. */
    CORRECTION_WITHOUT_SLIP,
    /** A correction would change what is taxed apart. */
    CORRECTION_APART,
    /** A pay run was given more than one input for a person. */
    PERSON_TWICE,
    /** An input is of another person than the one under whose name it was given. */
    OTHER_PERSON,
    /** An input is for other dates than the pay run. */
    OTHER_DATES,
    /** An input is in another currency than the pay run. */
    OTHER_CURRENCY,
    /** The pay run's state does not allow what was asked. */
    WRONG_STATE,
    /** A pay run without payslips was to be reviewed. */
    NOTHING_CALCULATED,
    /** Whoever prepared a pay run was to approve it. */
    APPROVER_PREPARED,
    /** The payslips are not those that the pay run was calculated, reviewed or approved with. */
    CONTENT_CHANGED,
    /** Something that must have a reason was to be done without. */
    REASON_MISSING,
    /** A person without a payslip was to be held. */
    NO_PAYSLIP,
    /** A person to whom the run owes nothing, or nothing any more, was to be held or carried. */
    NOTHING_OWED,
    /** A payslip that is on hold was to be held. */
    HELD_ALREADY,
    /** A payslip that is not on hold was to be released. */
    NOT_HELD,
    /** Nobody is on a bank list that was to be paid. */
    NOTHING_TO_PAY,
    /** A bank list is not the one that the run gives now. */
    LIST_NOT_CURRENT,
    /** No account is known for somebody on a bank list. */
    ACCOUNT_MISSING,
    /** A bank list pays several people on one account, and the host does not say that they share it. */
    ACCOUNT_SHARED,
    /** A run was to be paid in another month than the one for which tax was withheld. */
    OTHER_PAYMENT_MONTH,
    /** A bank list was to be paid on a day before the last one. */
    PAID_BEFORE,
    /** A run was to be closed although somebody is not paid. */
    NOT_PAID_YET,
    /** A retry would give a payslip to somebody who was left out the first time; calculate anew under another key. */
    LEFT_OUT_BEFORE;

    @Override
    public TermBundle bundle() {
        return PayrollTerm.BUNDLE;
    }
}
