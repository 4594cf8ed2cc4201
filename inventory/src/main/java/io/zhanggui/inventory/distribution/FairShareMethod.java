package io.zhanggui.inventory.distribution;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** How a short stock is shared within a priority class. */
@Beta
public enum FairShareMethod implements Term {
    /** In proportion to what is wanted, by largest remainder. */
    PROPORTIONAL,
    /** So that stocks last for as many days everywhere, as far as they can. */
    EQUAL_COVER;

    @Override
    public TermBundle bundle() {
        return FairShareTerm.BUNDLE;
    }
}
