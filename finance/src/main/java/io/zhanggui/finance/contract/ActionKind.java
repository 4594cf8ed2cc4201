package io.zhanggui.finance.contract;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What somebody should do next about an obligation. */
public enum ActionKind implements Term {
    /** The other party is late: urge it (催告). */
    URGE,
    /** The company is late: perform at once. */
    PERFORM,
    /** The other party's due day comes: follow it up. */
    FOLLOW_UP,
    /** The company's own due day comes: prepare. */
    PREPARE;

    @Override
    public TermBundle bundle() {
        return ContractTerm.BUNDLE;
    }
}
