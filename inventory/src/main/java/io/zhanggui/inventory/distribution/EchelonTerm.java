package io.zhanggui.inventory.distribution;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of stock in several echelons. */
enum EchelonTerm implements Term {
    SERIAL_COST,
    SERIAL_COST_FORMULA,
    SERIAL_STAGE,
    SERIAL_STAGE_FORMULA,
    ECHELON_LEVEL,
    ECHELON_LEVEL_FORMULA,
    LEAD_TIME,
    LEAD_TIME_FORMULA,
    PLACEMENT_COST,
    PLACEMENT_COST_FORMULA,
    EVERY_STAGE_HOLDS,
    EVERY_STAGE_HOLDS_FORMULA,
    ONLY_LAST_HOLD,
    ONLY_LAST_HOLD_FORMULA,
    PLACED_STOCK,
    PLACED_STOCK_FORMULA,
    NO_STOCK_FORMULA,
    NET_TIME,
    NET_TIME_FORMULA,
    STAGE_COST,
    STAGE_COST_FORMULA;

    static final TermBundle BUNDLE = TermBundle.of("echelon", file -> EchelonTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
