package io.zhanggui.core.approval;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Whose unit is meant. */
public enum UnitOf implements Term {
    /** The unit of the requester's first position. */
    REQUESTER,
    /** The unit for which it is requested. */
    SUBJECT;

    @Override
    public TermBundle bundle() {
        return ApprovalTerm.BUNDLE;
    }
}
