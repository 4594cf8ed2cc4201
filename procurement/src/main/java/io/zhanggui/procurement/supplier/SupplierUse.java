package io.zhanggui.procurement.supplier;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What somebody wants of a supplier. */
public enum SupplierUse implements Term {
    /** A quote (询价). */
    REQUEST_FOR_QUOTE,
    /** Goods (采购订单). */
    PURCHASE_ORDER;

    @Override
    public TermBundle bundle() {
        return SupplierTerm.BUNDLE;
    }
}
