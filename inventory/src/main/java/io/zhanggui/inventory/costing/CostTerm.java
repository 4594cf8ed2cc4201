package io.zhanggui.inventory.costing;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of cost explanations and tables. */
enum CostTerm implements Term {
    STOCK_VALUE,
    STOCK_VALUE_FORMULA,
    COST_OF_GOODS_SOLD,
    RECEIVED,
    LANDED,
    RETURNED,
    LOST,
    COUNT_VARIANCE,
    OPENING,
    CLOSING,
    LAYER_OF,
    LAYER_FORMULA,
    OWED_BY,
    MOVEMENT_COST,
    TAKEN_FORMULA,
    TAKEN_FROM,
    AT_AVERAGE,
    PROVISIONAL,
    AT_ISSUE_COST,
    AT_LAST_COST,
    DIFFERENCE_TO_STANDARD,
    TRUE_UP_OF,
    LANDED_SHARE_OF,
    SUM_OF_PARTS,
    STOCKS_TITLE,
    SKU,
    WAREHOUSE,
    QUANTITY,
    UNIT,
    UNIT_COST,
    VALUE,
    REVISION,
    CHANGED_FROM,
    PERIOD_AVERAGE,
    PERIOD_AVERAGE_FORMULA,
    QUANTITY_TIMES_COST,
    WORTH_PER_QUANTITY;

    static final TermBundle BUNDLE = TermBundle.of("costing", file -> CostTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
