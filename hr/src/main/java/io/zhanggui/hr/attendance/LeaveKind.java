package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Kinds of leave that the law or custom knows (假别). */
@Beta
public enum LeaveKind implements Term {
    /** Paid annual leave (年休假). */
    ANNUAL,
    /** Illness (病假). */
    SICK,
    /** Affairs of one's own (事假). */
    PERSONAL,
    /** Marriage (婚假). */
    MARRIAGE,
    /** Birth, of the mother (产假). */
    MATERNITY,
    /** Birth, of the other parent (陪产假、护理假). */
    PATERNITY,
    /** Care of a small child (育儿假). */
    CHILD_CARE,
    /** A death in the family (丧假). */
    BEREAVEMENT,
    /** An injury at work (停工留薪期). */
    WORK_INJURY,
    /** Time off for work on a rest day (调休). */
    COMPENSATORY,
    /** Anything else (其他假). */
    OTHER;

    @Override
    public TermBundle bundle() {
        return AttendanceTerm.BUNDLE;
    }
}
