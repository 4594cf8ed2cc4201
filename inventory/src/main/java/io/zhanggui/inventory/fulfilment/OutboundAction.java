package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What is done to an outbound order (出库作业). */
@Beta
public enum OutboundAction implements Term {
    /** 建单. */
    CREATE,
    /** 分配: its goods are reserved. */
    ALLOCATE,
    /** 开始拣货. */
    START_PICKING,
    /** 拣货: some goods were found. */
    PICK,
    /** 放回: some of what was picked is not to be packed, because it is broken for example. */
    UNPICK,
    /** 拣货完成. */
    FINISH_PICKING,
    /** 复核打包: a parcel was checked and packed. */
    PACK,
    /** 重新打包: other lots or pieces are in a parcel. */
    REPACK,
    /** 发货: a parcel left. */
    SHIP,
    /** 签收: a parcel was delivered. */
    DELIVER,
    /** 退回寄件人: a parcel came back. */
    TAKE_BACK,
    /** 包裹遗失: the carrier has lost a parcel. */
    REPORT_LOST,
    /** 部分取消: some of a line is not to leave. */
    CANCEL_LINE,
    /** 取消包裹: a parcel that waits is not to leave. */
    CANCEL_PARCEL,
    /** 取消. */
    CANCEL;

    @Override
    public TermBundle bundle() {
        return FulfilmentTerm.BUNDLE;
    }
}
