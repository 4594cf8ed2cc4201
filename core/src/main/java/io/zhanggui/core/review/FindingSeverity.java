package io.zhanggui.core.review;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** How much a finding matters (严重程度). */
@Beta
public enum FindingSeverity implements Term {
    /** Worth knowing; it may well be meant so. */
    NOTE,
    /** Should be looked at. */
    WARNING,
    /** Work stands still or nobody answers for it. */
    SERIOUS;

    @Override
    public TermBundle bundle() {
        return ReviewTerm.BUNDLE;
    }
}
