package io.zhanggui.hr.attendance;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a check of attendance finds. */
public enum AttendanceViolation implements Term {
    /** Days worked and leave do not add up to the workdays due. */
    DAYS_DO_NOT_ADD_UP,
    /** The workdays due are not those of the calendar. */
    WORKDAYS_DIFFER,
    /** More overtime than the law allows; it is paid all the same. */
    OVERTIME_ABOVE_LIMIT,
    /** Two shifts of a person overlap. */
    SHIFTS_OVERLAP,
    /** Overtime or leave reaches outside of the employment. */
    OUTSIDE_EMPLOYMENT,
    /** A punch is ahead of the moment at which it was entered. */
    PUNCH_AHEAD,
    /** The month is locked. */
    MONTH_LOCKED,
    /** The month is confirmed; open it again first. */
    MONTH_CONFIRMED,
    /** The month is not confirmed. */
    MONTH_NOT_CONFIRMED,
    /** The month is not locked; calculate it anew instead. */
    MONTH_NOT_LOCKED,
    /** A month without a sheet was to be confirmed. */
    NOT_CALCULATED,
    /** An exception waits for a decision. */
    UNDECIDED,
    /** There is no such exception on the day. */
    NO_SUCH_EXCEPTION,
    /** Somebody was to decide on their own attendance. */
    OWN_ATTENDANCE,
    /** A month is locked before it, or its last shift, is over. */
    MONTH_NOT_OVER,
    /** A correction says what is known already. */
    NOTHING_CHANGED,
    /** The type of leave is not declared so, or has no balance. */
    LEAVE_TYPE_UNKNOWN,
    /** The number of the grant or slip is known already. */
    LEAVE_GRANTED_BEFORE,
    /** There is no such grant or slip. */
    LEAVE_UNKNOWN,
    /** An amount of leave is zero. */
    LEAVE_AMOUNT,
    /** More leave than there is. */
    LEAVE_EXCEEDS_BALANCE,
    /** The person is on leave then already. */
    LEAVE_OVERLAPS,
    /** No day of the leave is one to be worked. */
    LEAVE_WITHOUT_WORKDAY,
    /** The amount is no multiple of the type's step. */
    LEAVE_STEP,
    /** Leave is carried over into another type, or outside of the time of the old grant. */
    LEAVE_CARRY_OVER,
    /** The type of leave makes up for no work. */
    LEAVE_MAKES_UP_FOR_NOTHING,
    /** Somebody was to grant, correct or take leave for themself without another. */
    OWN_LEAVE,
    /** Time off was earned for more hours than were worked on the rest day. */
    MADE_UP_NOT_WORKED,
    /** Time off takes the place of pay for work on rest days only (劳动法 article 44). */
    LEAVE_FOR_REST_DAYS_ONLY,
    /** Time off was earned for that rest day already. */
    LEAVE_EARNED_BEFORE,
    /** Days were worked, and what is taken off for those missed leaves no wage for them. */
    WORKED_WITHOUT_PAY;

    @Override
    public TermBundle bundle() {
        return AttendanceTerm.BUNDLE;
    }
}
