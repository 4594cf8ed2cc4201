package io.zhanggui.inventory.warehouse;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import java.util.Set;

/** What a zone of a warehouse is for (库区用途). */
@Beta
public enum ZonePurpose implements Term {
    /** 收货区: what has arrived and is not put away yet. */
    RECEIVING,
    /** 存储区: the stock behind the pick faces. */
    RESERVE,
    /** 拣货区: what orders are picked from. */
    PICK_FACE,
    /** 退货区: what customers sent back. */
    RETURNS,
    /** 待检区: what may not be sold until somebody has decided. */
    QUARANTINE,
    /** 保税区: what duty was not paid for. */
    BONDED,
    /** 冷藏区: what must stay cold. */
    COLD;

    /** Whether goods are put away there; the others are passed through. */
    public boolean isStorage() {
        return this == RESERVE || this == PICK_FACE || this == BONDED || this == COLD;
    }

    /** What may lie there unless the host says otherwise; empty: everything. */
    Set<String> usualClasses() {
        return switch (this) {
            case RESERVE, PICK_FACE -> Set.of(ItemStorage.PLAIN);
            case BONDED -> Set.of("bonded");
            case COLD -> Set.of("cold");
            default -> Set.of();
        };
    }

    @Override
    public TermBundle bundle() {
        return WarehouseTerm.BUNDLE;
    }
}
