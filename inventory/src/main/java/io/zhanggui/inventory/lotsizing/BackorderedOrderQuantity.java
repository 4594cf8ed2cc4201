package io.zhanggui.inventory.lotsizing;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;

/**
 * The economic order quantity if customers may wait (允许缺货的经济订货批量): Q = √(2 D K (h + p) / (h p)).
 *
 * <p>Source: Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed. (2019), section 3.5.
 *
 * @param demandPerPeriod D, demand per period, in units
 * @param costs K of an order and h of a unit and period
 * @param stockoutCost p, what it costs that one unit is owed for one period, above zero, in money
 * @param quantity Q, in units
 * @param stockoutFraction the share of demand that waits, h / (h + p)
 * @param cost √(2 D K h p / (h + p)), in money per period, without the price of the goods
 */
public record BackorderedOrderQuantity(
        double demandPerPeriod,
        LotCosts costs,
        double stockoutCost,
        double quantity,
        double stockoutFraction,
        double cost)
        implements LotSize {

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite, holding or owing costs nothing, or the share
     *     is not within 0 and 1
     */
    public BackorderedOrderQuantity {
        Steady.check(demandPerPeriod, costs);
        Check.positive(stockoutCost, "stockoutCost");
        Check.notNegative(quantity, "quantity");
        Check.within(0, 1, stockoutFraction, "stockoutFraction");
        Check.notNegative(cost, "cost");
    }

    /**
     * The quantity for a steady demand.
     *
     * @param demandPerPeriod zero or more, in units per period
     * @param costs the cost of holding above zero
     * @param stockoutCost above zero, in money per unit and period
     * @throws IllegalArgumentException if the demand is negative or not finite, or holding or owing costs nothing
     */
    public static BackorderedOrderQuantity of(double demandPerPeriod, LotCosts costs, double stockoutCost) {
        Steady.check(demandPerPeriod, costs);
        Check.positive(stockoutCost, "stockoutCost");
        double carrying = carrying(costs, stockoutCost);
        return new BackorderedOrderQuantity(
                demandPerPeriod,
                costs,
                stockoutCost,
                Math.sqrt(2 * demandPerPeriod * costs.order() / carrying),
                costs.holding() / (costs.holding() + stockoutCost),
                Math.sqrt(2 * demandPerPeriod * costs.order() * carrying));
    }

    /** What a unit of the lot costs per period if as much of it is owed as is best. */
    private static double carrying(LotCosts costs, double stockoutCost) {
        return costs.holding() * (stockoutCost / (costs.holding() + stockoutCost));
    }

    /** {@inheritDoc} As much is owed as is best for that quantity, which is the same share for all. */
    @Override
    public double cost(double orderQuantity) {
        Check.positive(orderQuantity, "quantity");
        return costs.order() * demandPerPeriod / orderQuantity + carrying(costs, stockoutCost) * orderQuantity / 2;
    }

    /** What is owed when an order arrives, in units. */
    public double mostOwed() {
        return stockoutFraction * quantity;
    }

    @Override
    public Explanation explain() {
        return Steady.explain(
                        this, LotTerm.BACKORDER_FORMULA, demandPerPeriod, costs.order(), costs.holding(), stockoutCost)
                .with(Explanation.of(LotTerm.STOCKOUT_FRACTION, stockoutFraction)
                        .formula(LotTerm.STOCKOUT_FRACTION_FORMULA, costs.holding(), stockoutCost));
    }
}
