package io.zhanggui.hr.china.labour;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why no annual leave is due in a year (不享受年休假的情形). */
@Beta
public enum LeaveBar implements Term {
    /** Less than twelve months of work without a break. */
    NOT_TWELVE_MONTHS,
    /** Longer school holidays. */
    SCHOOL_HOLIDAYS,
    /** Paid personal leave of twenty days or more. */
    PERSONAL_LEAVE,
    /** Sick leave of two, three or four months or more, by years of work. */
    SICK_LEAVE;

    @Override
    public TermBundle bundle() {
        return LabourTerm.BUNDLE;
    }
}
