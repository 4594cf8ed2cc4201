package io.zhanggui.inventory.costing;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Which goods leave first (发出存货计价方法). */
public enum CostMethod implements Term {
    /** The oldest first (先进先出法). */
    FIFO,
    /** All alike, at the average after each receipt (移动加权平均法). */
    MOVING_AVERAGE,
    /** All at the standard cost of the day; what goods cost more is a variance (标准成本法). */
    STANDARD;

    @Override
    public TermBundle bundle() {
        return CostTerm.BUNDLE;
    }
}
