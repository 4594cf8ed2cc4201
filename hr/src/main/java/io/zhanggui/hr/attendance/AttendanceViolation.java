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
    OVERTIME_ABOVE_LIMIT;

    @Override
    public TermBundle bundle() {
        return AttendanceTerm.BUNDLE;
    }
}
