package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What Chinese labour law refuses or what a check of it finds; pay of a person is never shown. */
@Beta
public enum LabourViolation implements Term {
    /** A probation longer than the contract allows. */
    PROBATION_TOO_LONG,
    /** Pay in probation below the floor. */
    PROBATION_PAY_TOO_LOW,
    /** A second probation between the same two. */
    PROBATION_REPEATED,
    /** Somebody too young to work. */
    TOO_YOUNG,
    /** A minor, who may work but is protected. */
    MINOR_WORKER,
    /** A ground of termination for which no rule holds on the day. */
    GROUND_WITHOUT_RULE,
    /** Pay in place of notice is owed, and the last month's wage is not known. */
    LAST_MONTH_MISSING,
    /** The same of unpaid insurance, for which only the interpretation of 2025 is among the rules. */
    UNPAID_INSURANCE_WITHOUT_RULE,
    /** Service before the Labour Contract Law, for which other rules of compensation hold. */
    SERVICE_BEFORE_LAW,
    /** A month of retirement before the first that may be chosen. */
    RETIREMENT_TOO_EARLY,
    /** A month of retirement after the last that may be agreed on. */
    RETIREMENT_TOO_LATE,
    /** Fewer years of contribution than a pension takes. */
    CONTRIBUTION_YEARS_MISSING,
    /** Pay of a month below the minimum wage. */
    BELOW_MINIMUM_WAGE,
    /** A waiver of social insurance, which binds nobody. */
    INSURANCE_WAIVER_VOID,
    /** Somebody over the retirement age without injury insurance. */
    OVER_AGE_WITHOUT_INJURY_INSURANCE,
    /** More overtime on a day than is usual, which needs special reasons. */
    OVERTIME_ABOVE_USUAL_DAY,
    /** More overtime on a day than even special reasons allow. */
    OVERTIME_ABOVE_DAY;

    @Override
    public TermBundle bundle() {
        return LabourTerm.BUNDLE;
    }
}
