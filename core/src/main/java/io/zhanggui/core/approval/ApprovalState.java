package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Where a case stands. */
public enum ApprovalState implements Term {
    /** Not submitted yet (草稿). */
    DRAFT,
    /** Submitted and not decided (审批中). */
    IN_PROGRESS,
    /** Back with the requester (已退回). */
    RETURNED,
    /** Taken back by the requester (已撤回). */
    WITHDRAWN,
    /** Approved; final (已通过). */
    APPROVED,
    /** Rejected; final (已驳回). */
    REJECTED;

    /** Whether it never changes again. */
    public boolean isFinal() {
        return this == APPROVED || this == REJECTED;
    }

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
