package io.zhanggui.inventory.policy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of policies over a finite horizon. */
enum HorizonTerm implements Term {
    TOTAL,
    TOTAL_FORMULA,
    FIRST_ORDER,
    FIRST_ORDER_FORMULA,
    PERIOD,
    PERIOD_FORMULA,
    NO_ORDER_FORMULA,
    ORDER_COST,
    ORDER_COST_FORMULA,
    PURCHASE,
    PURCHASE_FORMULA,
    HOLDING,
    HOLDING_FORMULA,
    STOCKOUT,
    OWED_FORMULA,
    LOST_FORMULA,
    TERMINAL,
    TERMINAL_FORMULA;

    static final TermBundle BUNDLE = TermBundle.of("horizon", file -> HorizonTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
