package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What somebody decided in a step. */
public enum Decision implements Term {
    /** Approved, or voted for it (同意). */
    AGREED,
    /** Rejected, or voted against it (驳回、反对). */
    DECLINED,
    /** Abstained from voting (弃权). */
    ABSTAINED;

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
