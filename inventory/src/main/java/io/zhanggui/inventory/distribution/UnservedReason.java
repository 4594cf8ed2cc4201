package io.zhanggui.inventory.distribution;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why a demand is not served in full. */
@Beta
public enum UnservedReason implements Term {
    /** No lane leads there. */
    NO_LANE,
    /** No warehouse with a lane there has stock. */
    NO_STOCK,
    /** All stock that could get there is used up, or its lanes are full. */
    USED_UP,
    /** There is stock, but bringing it costs more than being short. */
    NOT_WORTH_IT;

    @Override
    public TermBundle bundle() {
        return ServingTerm.BUNDLE;
    }
}
