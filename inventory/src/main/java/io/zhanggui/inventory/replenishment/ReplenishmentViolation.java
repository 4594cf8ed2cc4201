package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why an article cannot be planned. */
public enum ReplenishmentViolation implements Term {
    /** There is demand, but nobody said how the article can be ordered. */
    NO_SUPPLY_TERMS,
    /** Nobody said what is in stock. */
    NO_STOCK_POSITION;

    @Override
    public TermBundle bundle() {
        return ReplenishmentTerm.BUNDLE;
    }
}
