package io.zhanggui.inventory.demand;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels, formulas and names of demand and its forecasts. */
enum DemandTerm implements Term {
    DEMAND_CLASS,
    CLASS_FORMULA,
    CLASS_OF_ONE_DEMAND,
    CLASS_WITHOUT_DEMAND,
    FORECAST_METHOD,
    LOWEST_ERROR,
    ONLY_CANDIDATE,
    SHORT_HISTORY,
    NOTHING_SOLD,
    CANDIDATE,
    CANDIDATE_ERRORS,
    NAIVE,
    SEASONAL_NAIVE,
    MEAN,
    MOVING_AVERAGE,
    SES,
    HOLT,
    HOLT_DAMPED,
    CROSTON,
    SBA,
    SBJ,
    TSB;

    static final TermBundle BUNDLE = TermBundle.of("demand", file -> DemandTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
