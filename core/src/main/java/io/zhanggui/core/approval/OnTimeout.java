package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What may be done when the time of a step is over; nothing is ever approved by the passing of time. */
public enum OnTimeout implements Term {
    /** The approvers are reminded (催办). */
    REMIND,
    /** What nobody decided goes to the superior (超时上报). */
    ESCALATE;

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
