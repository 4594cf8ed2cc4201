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
    SUM_OF_PARTS,
    SLOW_TITLE,
    STOCK_OF,
    QUANTITY,
    IDLE_DAYS,
    COVER_DAYS,
    COVER_FORMULA,
    ACTION,
    REASON,
    AFFECTED,
    IDLE_REASON,
    NEVER_ISSUED_REASON,
    COVER_REASON,
    NO_USE_REASON,
    AGE_REASON,
    SHORT_REASON,
    PROVISION_TITLE,
    PROVISION,
    PROVISION_FORMULA,
    GMROI,
    GMROI_FORMULA,
    GROSS_MARGIN,
    GROSS_MARGIN_FORMULA,
    SELL_THROUGH,
    SELL_THROUGH_FORMULA,
    STOCK_TO_SALES,
    STOCK_TO_SALES_FORMULA,
    MATRIX_TITLE,
    CELL,
    MEMBERS,
    VALUE,
    VALUE_SHARE,
    POLICY,
    POLICY_AX,
    POLICY_AY,
    POLICY_AZ,
    POLICY_BX,
    POLICY_BY,
    POLICY_BZ,
    POLICY_CX,
    POLICY_CY,
    POLICY_CZ,
    MOVES_TITLE,
    FROM_CLASS,
    GONE,
    NEW;

    static final TermBundle BUNDLE =
            TermBundle.of("turnover", file -> TurnoverTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
