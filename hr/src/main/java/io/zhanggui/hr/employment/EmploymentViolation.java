package io.zhanggui.hr.employment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What is refused of an employment, its pay terms and a month of it. */
@Beta
public enum EmploymentViolation implements Term {
    /** The last day is before the first one (离职早于入职). */
    LEFT_BEFORE_HIRED,
    /** Total working years begin after the day of hiring. */
    WORKING_SINCE_AFTER_HIRED,
    /** Probation ends before it begins. */
    PROBATION_BEFORE_HIRED,
    /** There is no row of pay terms. */
    NO_PAY_TERMS,
    /** A row of pay terms begins before the day of hiring. */
    PAY_BEFORE_HIRED,
    /** A row of pay terms begins after the last day. */
    PAY_AFTER_LEAVING,
    /** A row of pay terms ends before it begins. */
    PAY_ENDS_BEFORE_IT_BEGINS,
    /** Two rows of pay terms hold on the same day. */
    PAY_OVERLAPS,
    /** No row of pay terms holds on a day of employment. */
    PAY_GAP,
    /** An amount of pay is negative. */
    PAY_NEGATIVE,
    /** Amounts of pay are in different currencies. */
    CURRENCIES_DIFFER,
    /** A row of pay terms names an allowance twice. */
    ALLOWANCE_TWICE,
    /** The person is not employed on a day of the month. */
    NOT_EMPLOYED,
    /** A day of absence is not one of employment in the month. */
    ABSENT_OUTSIDE,
    /** A day of absence is not a paid day. */
    ABSENT_ON_REST_DAY,
    /** More than one day was missed on a day. */
    ABSENT_TOO_LONG,
    /** Days were missed in a month of several spans, and nobody says on which dates. */
    ABSENCE_WITHOUT_DATES,
    /** Dated absences do not add up to those of the attendance month. */
    ABSENCES_DIFFER,
    /** A month of work comes after the one that is paid. */
    MONTH_NOT_YET_DUE,
    /** A month of an employment was given twice. */
    MONTH_TWICE,
    /** The days of attendance are not those of the employment in the month. */
    ATTENDANCE_OF_OTHER_DAYS,
    /** No rules were given for the kind of employment. */
    KIND_NOT_SERVED,
    /** Months of one payslip are of kinds with different rules. */
    KINDS_DIFFER,
    /** The place of insurance is not that of the rules. */
    INSURED_ELSEWHERE,
    /** The employment has no last day, so it has no final pay. */
    NOT_LEAVING,
    /** The last day is after the month that is paid. */
    LEAVES_LATER,
    /** A month belongs to another employment than the one that ended. */
    OTHER_EMPLOYMENT,
    /** No base pay leaves the wanted net pay, because the rest of the slip leaves more. */
    NET_TOO_LOW,
    /** No base pay leaves the wanted net pay. */
    NET_NOT_REACHED;

    @Override
    public TermBundle bundle() {
        return EmploymentTerm.BUNDLE;
    }
}
