package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** How a vote stands. */
public enum VoteOutcome implements Term {
    /** Votes are out that may change the result. */
    UNDECIDED,
    /** Adopted (通过). */
    ADOPTED,
    /** Not adopted (未通过). */
    NOT_ADOPTED,
    /** Too few took part, so nothing was decided (未达法定人数). */
    NO_QUORUM;

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
