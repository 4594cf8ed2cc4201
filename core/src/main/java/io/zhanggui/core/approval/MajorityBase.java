package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Of whom a majority is a majority. */
public enum MajorityBase implements Term {
    /** Of all members who may vote, present or not (全体). */
    ALL,
    /** Of those present (出席). */
    PRESENT,
    /** Of the votes for and against, without abstentions. */
    CAST;

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
