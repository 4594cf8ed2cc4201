package io.zhanggui.inventory.turnover;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** How the age of goods is known. */
@Beta
public enum AgeBasis implements Term {
    /** The layer says when they came. */
    LAYER,
    /**
     * The cost is pooled, so it is assumed that what came first left first: of the quantity that is there, the goods that
     * came last (先进先出假设). The value is shared by quantity.
     */
    ASSUMED_FIFO,
    /** They have no age, because more had left than came. */
    NOT_AGED;

    @Override
    public TermBundle bundle() {
        return TurnoverTerm.BUNDLE;
    }
}
