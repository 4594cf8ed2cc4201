package io.zhanggui.inventory.costing;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Which goods of an article are valued together (存货计价范围). */
public enum CostScope implements Term {
    /** Those of one warehouse (分仓核算); goods that move to another take their cost along. */
    PER_WAREHOUSE,
    /**
     * Those of all warehouses (总仓核算): they cost the same wherever they lie, and moving them costs nothing. What all are
     * worth is shared by quantity among the warehouses that have some and what is in transit; a warehouse that more left
     * than came is worth nothing. Where all together owe goods, the warehouses that owe share that.
     */
    WHOLE_COMPANY;

    @Override
    public TermBundle bundle() {
        return CostTerm.BUNDLE;
    }
}
