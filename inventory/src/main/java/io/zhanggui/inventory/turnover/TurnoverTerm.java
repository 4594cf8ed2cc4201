package io.zhanggui.inventory.turnover;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of turnover. */
enum TurnoverTerm implements Term {
    DAYS_OF_STOCK,
    DAYS_FORMULA,
    TURNS,
    TURNS_FORMULA;

    private static final TermBundle BUNDLE =
            TermBundle.of("turnover", file -> TurnoverTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
