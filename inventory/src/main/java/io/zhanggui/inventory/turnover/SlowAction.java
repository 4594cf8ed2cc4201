package io.zhanggui.inventory.turnover;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a host may do about slow stock, the mildest first (呆滞处理建议). A suggestion, never a decision. */
@Beta
public enum SlowAction implements Term {
    /** Nothing to do. */
    KEEP,
    /** Buy less or later (减缓采购). */
    BUY_LESS,
    /** Send it where it is short (调拨). */
    TRANSFER,
    /** Sell it off (促销). */
    PROMOTE,
    /** Give it back to the supplier (退供应商). */
    RETURN_TO_SUPPLIER,
    /** Make a provision (计提跌价). */
    WRITE_DOWN,
    /** Take it out of stock (报废). */
    SCRAP;

    @Override
    public TermBundle bundle() {
        return TurnoverTerm.BUNDLE;
    }
}
