package io.zhanggui.inventory.costing;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** In proportion to what a cost is shared among goods (分摊标准). */
@Beta
public enum AllocationBasis implements Term {
    /** What they cost (按金额). */
    VALUE,
    /** How many there are (按数量). */
    QUANTITY,
    /** What they weigh (按重量). */
    WEIGHT,
    /** How much room they take (按体积). */
    VOLUME;

    @Override
    public TermBundle bundle() {
        return AllocationTerm.BUNDLE;
    }
}
