package io.zhanggui.inventory.lotsizing;

import io.zhanggui.inventory.check.Check;

/**
 * One order of a schedule (批次).
 *
 * @param period when it arrives, before the demand of that period; 1 is the first one
 * @param periods how many periods it covers, itself included
 * @param quantity how much, in units
 * @param orderCost what the order costs whatever its size, in money
 * @param purchaseCost what the goods cost, in money
 * @param holdingCost what it costs to hold the goods until they are asked for, in money
 */
public record Lot(int period, int periods, double quantity, double orderCost, double purchaseCost, double holdingCost) {

    /**
     * @throws IllegalArgumentException if a count is below 1 or a figure negative or not finite
     */
    public Lot {
        Check.atLeast(1, period, "period");
        Check.atLeast(1, periods, "periods");
        Check.notNegative(quantity, "quantity");
        Check.notNegative(orderCost, "orderCost");
        Check.notNegative(purchaseCost, "purchaseCost");
        Check.notNegative(holdingCost, "holdingCost");
    }

    /** Order, goods and holding together, in money. */
    public double cost() {
        return orderCost + purchaseCost + holdingCost;
    }

    /** The last period that it covers. */
    public int lastPeriod() {
        return period + periods - 1;
    }
}
