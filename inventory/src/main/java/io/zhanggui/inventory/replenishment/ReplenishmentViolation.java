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
    OTHER_UNIT,
    /** A least value or a budget asks for a price, and nobody said one. */
    NO_PRICE,
    /** Prices, least value and budget are not in one currency. */
    OTHER_CURRENCY,
    /** The supplier takes no order within three years, or none arrives. */
    NO_ORDER_DAY,
    /** The policy in force says that it is not ordered any more. */
    NOT_REPLENISHED;

    @Override
    public TermBundle bundle() {
        return ReplenishmentTerm.BUNDLE;
    }
}
