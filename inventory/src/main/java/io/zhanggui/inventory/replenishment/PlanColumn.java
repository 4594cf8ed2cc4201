package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** The headings of a plan as a table. */
enum PlanColumn implements Term {
    REORDERS,
    SKU,
    SUPPLIER,
    ORDER,
    ON_HAND,
    ON_ORDER,
    ORDER_UP_TO,
    SAFETY_STOCK,
    FORECAST_PER_PERIOD,
    MODEL,
    DEMAND_CLASS,
    STOCK_OUT_RISK,
    ORDER_DAY,
    ARRIVAL,
    COST,
    REASON;

    private static final TermBundle BUNDLE = TermBundle.of("plan", file -> PlanColumn.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
