package io.zhanggui.procurement.supplier;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of explanations and tables of this package. */
enum SupplierTerm implements Term {
    EVALUATION,
    WEIGHTED_PERIODS,
    PERIOD_WEIGHT,
    PERIOD_SKIPPED,
    PERIOD_OUTSIDE_WINDOW,
    STANDING,
    BAND,
    PERIOD,
    SCORE,
    WEIGHT,
    RANK,
    SUPPLIER,
    RANKING,
    NO_STANDING;

    static final TermBundle BUNDLE = TermBundle.of("supplier", file -> SupplierTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
