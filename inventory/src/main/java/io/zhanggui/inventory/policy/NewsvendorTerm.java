package io.zhanggui.inventory.policy;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of the newsvendor. */
enum NewsvendorTerm implements Term {
    LEVEL,
    PROTECTED_DEMAND,
    PROTECTED_FORMULA,
    RATIO,
    RATIO_FORMULA,
    UNDERAGE,
    UNDERAGE_FORMULA,
    OVERAGE,
    OVERAGE_FORMULA,
    SERVICE,
    SERVICE_FORMULA,
    COST,
    COST_FORMULA,
    PROFIT,
    PROFIT_FORMULA;

    static final TermBundle BUNDLE =
            TermBundle.of("newsvendor", file -> NewsvendorTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
