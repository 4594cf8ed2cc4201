package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of explanations of this package. */
enum FulfilmentTerm implements Term {
    CYCLE_TIMES,
    CYCLE_FORMULA,
    MEAN,
    MEDIAN,
    P90,
    P95,
    QUANTILE_FORMULA,
    NONE_KNOWN,
    ON_TIME_RATE,
    RATE_FORMULA,
    NOT_DELIVERED,
    NOT_PROMISED,
    PERFECT_ORDER_RATE,
    OTIF,
    IN_FULL,
    ON_TIME,
    UNDAMAGED,
    DOCUMENTED,
    PRODUCT_OF_RATES,
    PRODUCT_FORMULA;

    static final TermBundle BUNDLE =
            TermBundle.of("fulfilment", file -> FulfilmentTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
