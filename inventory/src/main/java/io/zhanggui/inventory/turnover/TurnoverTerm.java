package io.zhanggui.inventory.turnover;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of turnover. */
enum TurnoverTerm implements Term {
    DAYS_OF_STOCK,
    DAYS_FORMULA,
    TURNS,
    TURNS_FORMULA,
    TURNOVER_TITLE,
    ALL,
    SKU,
    WAREHOUSE,
    OPENING,
    CLOSING,
    COST_OF_SALES,
    AVERAGE_STOCK,
    AVERAGE_METHOD,
    TURNS_PER_YEAR,
    UNITS_SOLD,
    BY_UNITS,
    TURNS_BY_UNITS,
    UNDEFINED,
    NEGATIVE_DAYS,
    AGEING_TITLE,
    AGE_CLASS,
    AVERAGE_AGE,
    AGE_BASIS,
    STOCK_VALUE,
    SUM_OF_PARTS;

    static final TermBundle BUNDLE =
            TermBundle.of("turnover", file -> TurnoverTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
