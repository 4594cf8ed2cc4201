package io.zhanggui.inventory.item;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** How closely the goods of an article are followed (管理方式). */
@Beta
public enum Tracking implements Term {
    /** By quantity alone. */
    NONE,
    /** By lot (批次管理). */
    LOT,
    /** By lot, each of which expires (批次与效期管理). */
    LOT_WITH_EXPIRY,
    /** Piece by piece (序列号管理). */
    SERIAL;

    /** Whether every movement names a lot. */
    public boolean isInLots() {
        return this == LOT || this == LOT_WITH_EXPIRY;
    }

    @Override
    public TermBundle bundle() {
        return ItemTerm.BUNDLE;
    }
}
