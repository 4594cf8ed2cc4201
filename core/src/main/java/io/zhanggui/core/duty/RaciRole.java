package io.zhanggui.core.duty;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** The part of a unit or position in an activity (RACI 角色). */
@Beta
public enum RaciRole implements Term {
    /** Does the work (执行, R). */
    RESPONSIBLE,
    /** Answers for the result, one for each activity (负责, A). */
    ACCOUNTABLE,
    /** Is asked before (咨询, C). */
    CONSULTED,
    /** Is told after (知会, I). */
    INFORMED;

    /** The letter in a matrix: R, A, C or I. */
    public String letter() {
        return name().substring(0, 1);
    }

    @Override
    public TermBundle bundle() {
        return DutyTerm.BUNDLE;
    }
}
