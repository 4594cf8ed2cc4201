package io.zhanggui.inventory.lotsizing;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;

/**
 * The economic order quantity (经济订货批量, EOQ): Q = √(2 D K / h), at which ordering costs as much as holding.
 *
 * <p>Source: Harris (1913); Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed. (2019), section 3.2.
 *
 * @param demandPerPeriod D, demand per period, in units
 * @param costs K of an order and h of a unit and period
 * @param quantity Q, in units; zero if there is no demand or an order costs nothing
 * @param cost √(2 D K h), in money per period, without the price of the goods
 */
public record EconomicOrderQuantity(double demandPerPeriod, LotCosts costs, double quantity, double cost)
        implements LotSize {

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite, or holding costs nothing
     */
    public EconomicOrderQuantity {
        Steady.check(demandPerPeriod, costs);
        Check.notNegative(quantity, "quantity");
        Check.notNegative(cost, "cost");
    }

    /**
     * The quantity for a steady demand.
     *
     * @param demandPerPeriod zero or more, in units per period
     * @param costs the cost of holding above zero
     * @throws IllegalArgumentException if the demand is negative or not finite, or holding costs nothing
     */
    public static EconomicOrderQuantity of(double demandPerPeriod, LotCosts costs) {
        Steady.check(demandPerPeriod, costs);
        return new EconomicOrderQuantity(
                demandPerPeriod,
                costs,
                Math.sqrt(2 * demandPerPeriod * costs.order() / costs.holding()),
                Math.sqrt(2 * demandPerPeriod * costs.order() * costs.holding()));
    }

    @Override
    public double cost(double orderQuantity) {
        Check.positive(orderQuantity, "quantity");
        return costs.order() * demandPerPeriod / orderQuantity + costs.holding() * orderQuantity / 2;
    }

    /** The time from order to order, in periods; not a number if there is no demand. */
    public double cycleTime() {
        return quantity / demandPerPeriod;
    }

    /** Of √(2 D K h), what orders cost per period: one half. */
    public double orderingCost() {
        return cost / 2;
    }

    /** Of √(2 D K h), what holding costs per period: the other half. */
    public double holdingCost() {
        return cost / 2;
    }

    @Override
    public Explanation explain() {
        return Explanation.of(LotTerm.ECONOMIC_QUANTITY, quantity)
                .formula(LotTerm.EOQ_FORMULA, demandPerPeriod, costs.order(), costs.holding())
                .with(
                        Explanation.of(LotTerm.COST, cost).formula(LotTerm.COST_FORMULA, orderingCost(), holdingCost()),
                        Explanation.of(LotTerm.CYCLE_TIME, cycleTime())
                                .formula(LotTerm.CYCLE_TIME_FORMULA, quantity, demandPerPeriod));
    }
}
