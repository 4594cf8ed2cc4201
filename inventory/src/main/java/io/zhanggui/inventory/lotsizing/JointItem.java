package io.zhanggui.inventory.lotsizing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;

/**
 * An article that is ordered together with others.
 *
 * @param sku the article
 * @param demandPerPeriod demand per period, zero or more, in units
 * @param costs what it adds to the cost of an order it is in, and what a unit costs to hold for a period
 */
public record JointItem(Sku sku, double demandPerPeriod, LotCosts costs) {

    /**
     * @throws IllegalArgumentException if the demand is negative or not finite, or holding costs nothing
     */
    public JointItem {
        requireNonNull(sku, "sku");
        Steady.check(demandPerPeriod, costs);
    }

    /** An article. */
    public static JointItem of(Sku sku, double demandPerPeriod, LotCosts costs) {
        return new JointItem(sku, demandPerPeriod, costs);
    }

    /** What the demand of a period costs to hold for a period. */
    double burden() {
        return demandPerPeriod * costs.holding();
    }
}
