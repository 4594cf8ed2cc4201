package io.zhanggui.finance.contract;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Who owes an obligation. */
public enum Obligor implements Term {
    /** The company itself (我方). */
    OURS,
    /** The other party (对方). */
    THEIRS;

    @Override
    public TermBundle bundle() {
        return ContractTerm.BUNDLE;
    }
}
