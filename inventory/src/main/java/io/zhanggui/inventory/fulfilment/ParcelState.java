package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Where a parcel is (包裹状态). */
@Beta
public enum ParcelState implements Term {
    /** 待发: it is in the warehouse. */
    WAITING,
    /** 在途: a carrier has it. */
    UNDER_WAY,
    /** 已签收: the customer has it. */
    ARRIVED,
    /** 已退回: it is back in the warehouse. */
    CAME_BACK,
    /** 遗失: the carrier has lost it. */
    LOST;

    @Override
    public TermBundle bundle() {
        return FulfilmentTerm.BUNDLE;
    }
}
