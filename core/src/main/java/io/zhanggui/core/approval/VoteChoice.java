package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a member votes. */
public enum VoteChoice implements Term {
    /** For it (赞成). */
    FOR,
    /** Against it (反对). */
    AGAINST,
    /** Neither; counts as present (弃权). */
    ABSTAIN;

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
