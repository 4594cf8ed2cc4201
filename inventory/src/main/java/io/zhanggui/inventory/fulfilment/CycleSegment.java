package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** A part of the way from order to delivery (订单交付周期的环节), named after the moment with which it ends. */
@Beta
public enum CycleSegment implements Term {
    /** 下单到付款. */
    PAYING,
    /** 付款到放行. */
    RELEASING,
    /** 放行到拣货完成. */
    PICKING_TIME,
    /** 拣货到打包. */
    PACKING_TIME,
    /** 打包到发货. */
    SHIPPING_TIME,
    /** 发货到签收. */
    DELIVERING,
    /** 下单到签收: the whole way. */
    WHOLE;

    @Override
    public TermBundle bundle() {
        return FulfilmentTerm.BUNDLE;
    }
}
