package io.zhanggui.inventory.lotsizing;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of lot sizes. */
enum LotTerm implements Term {
    ECONOMIC_QUANTITY,
    EOQ_FORMULA,
    BACKORDER_FORMULA,
    EPQ_FORMULA,
    ADDITIVE_YIELD_FORMULA,
    MULTIPLICATIVE_YIELD_FORMULA,
    DISRUPTION_FORMULA,
    COST,
    COST_FORMULA,
    CYCLE_TIME,
    CYCLE_TIME_FORMULA,
    STOCKOUT_FRACTION,
    STOCKOUT_FRACTION_FORMULA,
    FEASIBLE_QUANTITY,
    FEASIBLE_FORMULA,
    FEASIBLE_FORMULA_WITH_MAXIMUM,
    COST_OF_LIMITS,
    DISCOUNTED_QUANTITY,
    DISCOUNTED_FORMULA,
    NO_DEMAND,
    DISCOUNTED_COST,
    DISCOUNTED_COST_FORMULA,
    TIER,
    TIER_FORMULA,
    TIER_WITHOUT_ORDER,
    SCHEDULE,
    SCHEDULE_FORMULA,
    STOCK_COST,
    STOCK_COST_FORMULA,
    LOT,
    LOT_OF_ONE,
    LOT_OF_MANY,
    LOT_COST,
    LOT_COST_FORMULA,
    JOINT_CYCLE,
    JOINT_CYCLE_FORMULA,
    JOINT_ITEM,
    JOINT_ITEM_FORMULA,
    JOINT_ITEM_WITHOUT_DEMAND,
    JOINT_COST_FORMULA;

    static final TermBundle BUNDLE = TermBundle.of("lotsizing", file -> LotTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
