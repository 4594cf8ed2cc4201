package io.zhanggui.inventory.distribution;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of serving plans. */
enum ServingTerm implements Term {
    SERVING,
    WAREHOUSE,
    DESTINATION,
    QUANTITY,
    UNIT_COST,
    COST,
    SERVING_COST,
    SERVING_COST_FORMULA,
    SERVED,
    SERVED_FORMULA,
    LANE,
    LANE_FORMULA,
    LANE_HANDLING_FORMULA,
    PASSED_OVER,
    UNSERVED,
    SHORTAGE_COST,
    LEFT,
    LEFT_FORMULA,
    WORTH,
    WORTH_FORMULA;

    static final TermBundle BUNDLE = TermBundle.of("serving", file -> ServingTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
