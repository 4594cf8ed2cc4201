package io.zhanggui.core.authority;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a limit says about amounts in other currencies than its own. */
@Beta
public enum CurrencyRule implements Term {
    /** They are refused. */
    OWN_CURRENCY,
    /** They count as exchanged at the rate of the day, see {@link Authority#exchanging}; without a rate they are refused. */
    CONVERT;

    @Override
    public TermBundle bundle() {
        return AuthorityTerm.BUNDLE;
    }
}
