package io.zhanggui.core.duty;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Whether a duty is in force. */
@Beta
public enum DutyStatus implements Term {
    /** A template proposes it; nobody put it in force yet (建议). */
    PROPOSED,
    /** It is to be performed (生效). */
    IN_FORCE,
    /** It is not to be performed for now (暂停). */
    SUSPENDED;

    @Override
    public TermBundle bundle() {
        return DutyTerm.BUNDLE;
    }
}
