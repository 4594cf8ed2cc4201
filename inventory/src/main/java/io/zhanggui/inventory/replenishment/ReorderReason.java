package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What decided on the quantity of a proposal: the last step that changed it. */
@Beta
public enum ReorderReason implements Term {
    /** Stock suffices: nothing to order. */
    ENOUGH_STOCK,
    /** The position is below the level. */
    BELOW_LEVEL,
    /** The least quantity or value of an order of the article asks for more. */
    MINIMUM_RAISED,
    /** A lower price saves more than the stock costs that it brings. */
    PRICE_BREAK_TAKEN,
    /** The least value of the supplier's whole order asks for more. */
    ORDER_VALUE_RAISED,
    /** The article's or the supplier's capacity allows less. */
    CAPACITY_CUT,
    /** The budget allows less. */
    BUDGET_CUT,
    /** The supplier's whole order would be below its least value: it waits. */
    HELD_BACK;

    @Override
    public TermBundle bundle() {
        return ReplenishmentTerm.BUNDLE;
    }
}
