package io.zhanggui.inventory.lotsizing;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** To which units the lower price of a larger order applies. */
public enum DiscountKind implements Term {
    /** To all units of the order (全额折扣). */
    ALL_UNITS,
    /** To the units beyond the break only (超额累进). */
    INCREMENTAL;

    @Override
    public TermBundle bundle() {
        return LotTerm.BUNDLE;
    }
}
