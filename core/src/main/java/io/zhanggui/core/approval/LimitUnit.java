package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** In what the time of a step is measured. */
public enum LimitUnit implements Term {
    /** Hours of the clock. */
    HOURS,
    /** Whole working days after the day of opening; over when the last of them ends. */
    WORKDAYS;

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
