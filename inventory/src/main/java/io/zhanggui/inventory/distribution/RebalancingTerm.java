package io.zhanggui.inventory.distribution;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of rebalancing plans. */
enum RebalancingTerm implements Term {
    MOVES,
    FROM,
    TO,
    QUANTITY,
    LEAD_DAYS,
    COST,
    PLAN_COST,
    PLAN_COST_FORMULA,
    OPTIMAL,
    HEURISTIC,
    HEURISTIC_SHORT,
    MOVE,
    MOVE_FORMULA,
    MOVE_FIXED_FORMULA,
    LEVEL_AFTER,
    SENT_FORMULA,
    RECEIVED_FORMULA,
    SPARE,
    STILL_SHORT,
    SHORTAGE_COST,
    SHORTAGE_COST_FORMULA;

    private static final TermBundle BUNDLE =
            TermBundle.of("rebalancing", file -> RebalancingTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
