package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What counts when one person is asked in two steps of a case. */
public enum RepeatRule implements Term {
    /** They decide again in each step. */
    ACT_AGAIN,
    /** Their approval of the same content in an earlier step counts, and the trail says so (相同审批人自动去重). */
    COUNTS_ONCE;

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
