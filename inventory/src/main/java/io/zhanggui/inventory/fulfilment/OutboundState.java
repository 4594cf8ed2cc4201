package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** How far an outbound order is (出库单状态); it never goes back in this order. */
@Beta
public enum OutboundState implements Term {
    /** 已建单. */
    CREATED,
    /** 已分配: its goods are reserved. */
    ALLOCATED,
    /** 拣货中. */
    PICKING,
    /** 已拣货: what was found is there, what was not is missing. */
    PICKED,
    /** 已打包: everything picked is in parcels, and not all of them have left. */
    PACKED,
    /** 已发货: every parcel has left, and some are on their way. */
    SHIPPED,
    /** 未送达: no parcel is on its way any more, none was delivered, and some were lost. */
    UNDELIVERED,
    /** 已签收: no parcel is on its way any more, and some were delivered. */
    DELIVERED,
    /** 退回寄件人: every parcel came back. */
    RETURNED,
    /** 缺货: nothing was found. */
    SHORT,
    /** 已取消: nothing is to leave. */
    CANCELLED;

    /** Whether it has not ended: something is to be done in the warehouse, or is on its way. */
    public boolean isOpen() {
        return compareTo(SHIPPED) <= 0;
    }

    @Override
    public TermBundle bundle() {
        return FulfilmentTerm.BUNDLE;
    }
}
