package io.zhanggui.procurement.supplier;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a supplier's score means for buying from it (供应商等级处置), from the best to the worst. */
public enum Standing implements Term {
    /** No restriction (正常). */
    ALLOW,
    /** Buyers are warned (警示). */
    WARN,
    /** No requests for quotes; orders under what was agreed go on (暂停询价). */
    BLOCK_RFQ,
    /** Neither requests for quotes nor orders (暂停采购). */
    BLOCK_PO;

    /** Whether the use is forbidden. */
    public boolean blocks(SupplierUse use) {
        return this == BLOCK_PO || (this == BLOCK_RFQ && use == SupplierUse.REQUEST_FOR_QUOTE);
    }

    @Override
    public TermBundle bundle() {
        return SupplierTerm.BUNDLE;
    }
}
