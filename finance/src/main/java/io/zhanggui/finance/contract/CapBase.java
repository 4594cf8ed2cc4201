package io.zhanggui.finance.contract;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What the cap of a late penalty is a share of. */
public enum CapBase implements Term {
    /** The amount that the late obligation was planned with. */
    OBLIGATION,
    /** The amount of the whole contract. */
    CONTRACT;

    @Override
    public TermBundle bundle() {
        return ContractTerm.BUNDLE;
    }
}
