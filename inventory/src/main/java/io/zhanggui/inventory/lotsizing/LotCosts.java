package io.zhanggui.inventory.lotsizing;

import io.zhanggui.inventory.check.Check;

/**
 * What ordering and holding cost (订货成本与持有成本).
 *
 * @param order what one order costs whatever its size, zero or more, in money
 * @param holding what it costs to hold one unit for one period, zero or more, in money
 */
public record LotCosts(double order, double holding) {

    /**
     * @throws IllegalArgumentException if a cost is negative or not finite
     */
    public LotCosts {
        Check.notNegative(order, "order");
        Check.notNegative(holding, "holding");
    }

    /** Costs of an order and of holding a unit for a period. */
    public static LotCosts of(double order, double holding) {
        return new LotCosts(order, holding);
    }

    /** Costs of an order; holding costs nothing yet. */
    public static LotCosts ofOrder(double order) {
        return new LotCosts(order, 0);
    }

    /** The same with another cost of holding one unit for one period. */
    public LotCosts withHolding(double perUnitAndPeriod) {
        return new LotCosts(order, perUnitAndPeriod);
    }
}
