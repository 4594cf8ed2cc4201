package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why nothing may be taken of a lot. */
@Beta
public enum LotSkipReason implements Term {
    /** Nothing of it may leave (冻结). */
    BLOCKED,
    /** It is no longer good on the day (过期). */
    EXPIRED,
    /** It is good, but too little of its life is left (临期). */
    TOO_LITTLE_LEFT;

    @Override
    public TermBundle bundle() {
        return LotTerm.BUNDLE;
    }
}
