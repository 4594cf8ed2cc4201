package io.zhanggui.inventory.costing;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels of the allocation of landed costs. */
enum AllocationTerm implements Term {
    ALLOCATED,
    ALLOCATED_FORMULA,
    SHARE_OF,
    SHARE_FORMULA,
    TITLE,
    RECEIPT,
    SKU,
    WAREHOUSE,
    WEIGHT_OF_LINE,
    AMOUNT;

    static final TermBundle BUNDLE =
            TermBundle.of("allocation", file -> AllocationTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
