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
    LOWEST_OF_EQUALS,
    LOWEST_BEFORE,
    ONLY_CANDIDATE,
    SHORT_HISTORY,
    NOTHING_SOLD,
    CANDIDATE,
    CANDIDATE_ERRORS,
    ALPHA,
    ALPHA_DEMAND,
    ALPHA_INTERVAL,
    ALPHA_PROBABILITY,
    BETA,
    GAMMA,
    PHI,
    INITIAL_LEVEL,
    INITIAL_TREND,
    SEASON_LENGTH,
    WINDOW,
    BUCKET,
    BUCKET_BY_INTERVAL,
    NEXT_PERIOD,
    LEVEL_FORMULA,
    TREND_FORMULA,
    SEASON_SUM_FORMULA,
    SEASON_PRODUCT_FORMULA,
    INTERVAL_FORMULA,
    PROBABILITY_FORMULA,
    LAST_SEASON_FORMULA,
    NO_DEMAND_YET,
    TOTAL,
    STANDARD_DEVIATION,
    STANDARD_DEVIATION_FORMULA,
    NAIVE,
    DRIFT,
    SEASONAL_NAIVE,
    MEAN,
    MOVING_AVERAGE,
    SES,
    HOLT,
    HOLT_DAMPED,
    HOLT_WINTERS_ADDITIVE,
    HOLT_WINTERS_MULTIPLICATIVE,
    THETA,
    CROSTON,
    SBA,
    SBJ,
    TSB,
    ADIDA,
    IMAPA,
    POOLED,
    POOLED_FORMULA,
    POOLED_EXPOSURE,
    POOLED_DEVIATION,
    POOLED_DEVIATION_FORMULA,
    STATED_FORMULA;

    static final TermBundle BUNDLE = TermBundle.of("demand", file -> DemandTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
