package io.zhanggui.inventory.policy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of (s, S) policies. */
enum MinMaxTerm implements Term {
    COST,
    COST_FORMULA,
    HOLDING_COST,
    HOLDING_COST_FORMULA,
    STOCKOUT_COST,
    STOCKOUT_COST_FORMULA,
    ORDER_COST,
    ORDER_COST_FORMULA,
    REORDER_POINT,
    REORDER_POINT_FORMULA,
    NEVER_FORMULA,
    ORDER_UP_TO,
    ORDER_UP_TO_FORMULA,
    FILL_RATE,
    FILL_RATE_FORMULA,
    CYCLE_SERVICE,
    CYCLE_SERVICE_FORMULA,
    OTHER_LEVELS,
    OTHER_LEVELS_FORMULA;

    static final TermBundle BUNDLE = TermBundle.of("minmax", file -> MinMaxTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
