package io.zhanggui.inventory.lotsizing;

import io.zhanggui.core.explain.Explanation;

/**
 * The order quantity of least cost if demand is steady, in one of the models of it (经济批量).
 *
 * <p>Quantities are in units, costs in money per period, of whatever length the demand rate speaks. The cost falls with
 * the quantity as far as the best one and rises from there, so that the best quantity within limits stands next to it.
 */
public sealed interface LotSize
        permits EconomicOrderQuantity,
                BackorderedOrderQuantity,
                EconomicProductionQuantity,
                RandomYieldOrderQuantity,
                DisruptedOrderQuantity {

    /** Demand per period, zero or more, in units. */
    double demandPerPeriod();

    /** The quantity of least cost, in units; zero if there is no demand. */
    double quantity();

    /** What that quantity costs per period. */
    double cost();

    /**
     * What another quantity costs per period.
     *
     * @param quantity above zero, in units
     * @return not a number if so little is ordered that nothing is expected to arrive
     * @throws IllegalArgumentException if the quantity is not above zero
     */
    double cost(double quantity);

    /** How the quantity comes about. */
    Explanation explain();

    /**
     * The quantity of least cost within limits.
     *
     * @throws IllegalArgumentException if no quantity within the limits brings anything
     */
    default FeasibleLot within(OrderLimits limits) {
        return FeasibleLot.of(this, limits);
    }
}
