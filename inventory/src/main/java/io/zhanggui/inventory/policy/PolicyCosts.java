package io.zhanggui.inventory.policy;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;

/**
 * What stock, shortage and orders cost (库存成本参数), all in one currency; the caller keeps track of which.
 *
 * @param holding the cost of a unit that is in stock at the end of a period, zero or more
 * @param stockout the cost of a unit that a customer waits for at the end of a period, zero or more; where sales are
 *     lost, of a unit that is not sold
 * @param order K, the cost of an order whatever its size, zero or more
 */
@Beta
public record PolicyCosts(double holding, double stockout, double order) {

    /**
     * @throws IllegalArgumentException if a cost is negative or not finite
     */
    public PolicyCosts {
        Check.notNegative(holding, "holding");
        Check.notNegative(stockout, "stockout");
        Check.notNegative(order, "order");
    }

    /** No costs yet. */
    public static PolicyCosts none() {
        return new PolicyCosts(0, 0, 0);
    }

    /** The cost of a unit in stock; shortage and orders cost nothing yet. */
    public static PolicyCosts ofHolding(double perUnitAndPeriod) {
        return new PolicyCosts(perUnitAndPeriod, 0, 0);
    }

    /** The same with another cost of a unit short. */
    public PolicyCosts withStockout(double perUnit) {
        return new PolicyCosts(holding, perUnit, order);
    }

    /** The same with another cost of an order. */
    public PolicyCosts withOrder(double perOrder) {
        return new PolicyCosts(holding, stockout, perOrder);
    }

    /** stockout / (stockout + holding), the service that the costs ask for; not a number if both are zero. */
    public double criticalRatio() {
        return stockout / (stockout + holding);
    }

    /** Holding and stockout must weigh against each other, where a best level is sought. */
    void checkBothPositive() {
        Check.positive(holding, "holding");
        Check.positive(stockout, "stockout");
    }
}
