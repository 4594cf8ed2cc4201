package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why a reservation is less or gone (预留减少的原因). */
@Beta
public enum ReservationEnd implements Term {
    /** The goods were issued to the order (已使用). */
    RESERVATION_USED,
    /** Somebody gave it up (已释放). */
    RESERVATION_RELEASED,
    /** Its last day is over (已过期). */
    RESERVATION_EXPIRED;

    @Override
    public TermBundle bundle() {
        return MovementKind.BUNDLE;
    }
}
