package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What to do with goods that expire soon (临期处理建议). */
@Beta
public enum ExpiryAction implements Term {
    /** Send them before all others (优先出库). */
    SHIP_FIRST,
    /** Sell them for less (降价促销). */
    MARK_DOWN,
    /** Give them back while the supplier takes them (退供应商). */
    RETURN_TO_SUPPLIER,
    /** Take them out of stock and out of the books (报废). */
    WRITE_OFF;

    @Override
    public TermBundle bundle() {
        return LotTerm.BUNDLE;
    }
}
