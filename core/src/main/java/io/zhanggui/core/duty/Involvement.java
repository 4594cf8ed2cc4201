package io.zhanggui.core.duty;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Whether somebody leads or assists. */
@Beta
public enum Involvement implements Term {
    /** Answers for the result (负责). */
    LEADING,
    /** Helps somebody else who answers (协助). */
    ASSISTING;

    @Override
    public TermBundle bundle() {
        return DutyTerm.BUNDLE;
    }
}
