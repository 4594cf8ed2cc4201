package io.zhanggui.inventory.distribution;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of flows. */
enum FlowTerm implements Term {
    FLOWS,
    FROM,
    TO,
    QUANTITY,
    UNIT_COST,
    COST,
    LEAST_COST,
    LEAST_COST_FORMULA,
    WAY,
    WAY_FORMULA,
    FULL,
    LEFT,
    SHORT,
    SHORT_FORMULA,
    SHORT_COST_FORMULA,
    PRICE;

    private static final TermBundle BUNDLE = TermBundle.of("flow", file -> FlowTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
