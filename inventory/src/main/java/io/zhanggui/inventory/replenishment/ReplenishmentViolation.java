package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Why an article cannot be planned. */
public enum ReplenishmentViolation implements Term {
    /** Nobody said how the article can be ordered. */
    NO_SUPPLY_TERMS,
    /** Nobody said what is in stock. */
    NO_STOCK_POSITION,
    /** It is sold in one unit of measure and stocked in another. */
    OTHER_UNIT;

    @Override
    public TermBundle bundle() {
        return ReplenishmentTerm.BUNDLE;
    }
}
