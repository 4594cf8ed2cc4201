package io.zhanggui.inventory.lotsizing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;

/**
 * The best order at one price.
 *
 * @param price the price and from which quantity it holds
 * @param unlimited the quantity of least cost if this price held for every quantity, in units
 * @param quantity the quantity of least cost at which this price holds, in units; not a number if there is none, because
 *     limits exclude them all or the next price is better still
 * @param cost what it costs per period with the goods; not a number if there is none
 */
public record PriceTier(PriceBreak price, double unlimited, double quantity, double cost) {

    /**
     * @throws IllegalArgumentException if a figure is infinite
     */
    public PriceTier {
        requireNonNull(price, "price");
        Check.notNegative(unlimited, "unlimited");
        Check.notInfinite(quantity, "quantity");
        Check.notInfinite(cost, "cost");
    }

    /** Whether something can be ordered at this price. */
    public boolean isPossible() {
        return !Double.isNaN(cost);
    }
}
