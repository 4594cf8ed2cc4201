package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of reorder proposals. */
enum ReplenishmentTerm implements Term {
    PROPOSAL,
    PROPOSAL_FORMULA,
    NO_ORDER_FORMULA,
    ADJUSTED_FORMULA,
    ORDER_UP_TO,
    ORDER_UP_TO_FORMULA,
    EXPECTED_DEMAND,
    EXPECTED_DEMAND_FORMULA,
    SAFETY_STOCK,
    SAFETY_STOCK_FORMULA,
    PROTECTED_VARIATION,
    PROTECTED_VARIATION_FORMULA,
    POISSON_VARIATION_FORMULA,
    LOST_SALES_FORMULA,
    DEMAND_VARIATION,
    VARIATION_FORMULA,
    VARIATION_ASSUMED,
    POSITION,
    POSITION_FORMULA,
    STOCK_OUT_RISK,
    RISK_FORMULA,
    FORECAST,
    REASON,
    ARRIVAL,
    ARRIVAL_FORMULA,
    COST,
    COST_FORMULA,
    EXPECTED_SHORTAGE,
    EXPECTED_SHORTAGE_FORMULA,
    SHORTAGE_COST,
    CYCLE_SERVICE,
    FILL_RATE,
    SHORTAGE_BALANCE,
    GOAL_FORMULA,
    PROPOSAL_VALUE_FORMULA,
    PRICE_BREAK_FORMULA,
    ORDER_VALUE_FORMULA,
    CAPACITY_FORMULA,
    BUDGET_FORMULA,
    BUDGET_FIRST_FORMULA,
    HELD_BACK_FORMULA,
    BUDGET_SPENT,
    BUDGET_SPENT_FORMULA,
    BUDGET_SERVED,
    BUDGET_SERVED_FORMULA,
    BUDGET_LEAST_RETURN,
    SUPPLIER,
    SUPPLIER_FORMULA;

    static final TermBundle BUNDLE =
            TermBundle.of("replenishment", file -> ReplenishmentTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
