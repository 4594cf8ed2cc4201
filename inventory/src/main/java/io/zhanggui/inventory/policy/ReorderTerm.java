package io.zhanggui.inventory.policy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of levels to order at and up to, and of (r, Q) policies. */
enum ReorderTerm implements Term {
    REORDER_POINT,
    ORDER_UP_TO,
    LEVEL_FORMULA,
    LEAD_TIME_DEMAND,
    PROTECTED_DEMAND,
    PROTECTED_FORMULA,
    DEVIATION,
    DISCRETE,
    EMPIRICAL,
    GAMMA,
    LOGNORMAL,
    NEGATIVE_BINOMIAL,
    NORMAL,
    POISSON,
    SAFETY_STOCK,
    SAFETY_STOCK_FORMULA,
    CERTAIN_FORMULA,
    STOCK_OUT_RISK,
    RISK_FORMULA,
    EXPECTED_SHORTAGE,
    COST,
    COST_FORMULA,
    HOLDING_COST,
    HOLDING_COST_FORMULA,
    STOCKOUT_COST,
    STOCKOUT_COST_FORMULA,
    ORDER_COST,
    ORDER_COST_FORMULA,
    ORDER_QUANTITY,
    ORDER_QUANTITY_FORMULA,
    NEVER_FORMULA,
    FILL_RATE,
    FILL_RATE_FORMULA,
    OTHER_POLICY,
    OTHER_POLICY_FORMULA;

    static final TermBundle BUNDLE = TermBundle.of("reorder", file -> ReorderTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
