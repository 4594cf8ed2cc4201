package io.zhanggui.inventory.lotsizing;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/**
 * How lots are found where demand differs from period to period (批量规则).
 *
 * <p>The heuristics look at orders and holding only; what the goods cost does not move them.
 */
public enum LotRule implements Term {
    /**
     * The schedule of least cost, in time that grows with the horizon, and with T log T where waiting for a lower price can
     * pay. Sources: Wagner and Whitin (1958); Wagelmans, van Hoesel and Kolen (1992).
     */
    WAGNER_WHITIN,
    /** Longer lots as long as the cost per period does not rise. Source: Silver and Meal (1973). */
    SILVER_MEAL,
    /** Longer lots as long as the cost per unit does not rise. Source: Silver, Pyke and Thomas (2017), section 5.6. */
    LEAST_UNIT_COST,
    /** Lots whose holding costs come nearest to the order. Source: DeMatteis (1968). */
    PART_PERIOD,
    /** A lot in each period with demand (逐期订货). */
    LOT_FOR_LOT;

    @Override
    public TermBundle bundle() {
        return LotTerm.BUNDLE;
    }
}
