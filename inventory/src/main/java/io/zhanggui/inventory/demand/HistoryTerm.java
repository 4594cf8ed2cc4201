package io.zhanggui.inventory.demand;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of a demand history. */
enum HistoryTerm implements Term {
    DEMAND,
    DEMAND_FORMULA,
    CANCELLED,
    UNMATCHED_CANCELLATIONS,
    UNMATCHED_RETURNS,
    CORRECTED_DEMAND,
    CORRECTION_FORMULA,
    LIFT_FORMULA,
    UNKNOWN;

    private static final TermBundle BUNDLE =
            TermBundle.of("history", file -> HistoryTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
