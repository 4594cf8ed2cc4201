package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.DemandDistribution;

/**
 * One period of a {@link FiniteHorizon}: what sells in it and what things cost in it (期).
 *
 * @param demand the demand of the period, independent of that of others
 * @param costs what stock and shortage at its end and an order at its start cost
 * @param purchase the price of a unit that is ordered at its start, zero or more
 */
@Beta
public record HorizonPeriod(DemandDistribution demand, PolicyCosts costs, double purchase) {

    /**
     * @throws IllegalArgumentException if the price is negative or not finite
     */
    public HorizonPeriod {
        requireNonNull(demand, "demand");
        requireNonNull(costs, "costs");
        Check.notNegative(purchase, "purchase");
    }

    /** A period in which units cost nothing, because their price is the same in all periods or left out. */
    public static HorizonPeriod of(DemandDistribution demand, PolicyCosts costs) {
        return new HorizonPeriod(demand, costs, 0);
    }

    /** The same period at another price of a unit. */
    public HorizonPeriod withPurchase(double price) {
        return new HorizonPeriod(demand, costs, price);
    }
}
