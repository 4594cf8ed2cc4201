package io.zhanggui.inventory.lotsizing;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;

/**
 * The economic production quantity (经济生产批量, EPQ), of a lot that comes in little by little: Q = √(2 D K / (h (1 − D / P))).
 *
 * <p>Source: Taft (1918); Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed. (2019), section 3.6.
 *
 * @param demandPerPeriod D, demand per period, in units
 * @param costs K of a set-up and h of a unit and period
 * @param productionRate P, what comes in per period while a lot is made, above the demand, in units
 * @param quantity Q, in units
 * @param cost √(2 D K h (1 − D / P)), in money per period, without the price of the goods
 */
public record EconomicProductionQuantity(
        double demandPerPeriod, LotCosts costs, double productionRate, double quantity, double cost)
        implements LotSize {

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite, holding costs nothing, or production does not
     *     exceed demand
     */
    public EconomicProductionQuantity {
        check(demandPerPeriod, costs, productionRate);
        Check.notNegative(quantity, "quantity");
        Check.notNegative(cost, "cost");
    }

    /**
     * The quantity for a steady demand.
     *
     * @param demandPerPeriod zero or more, in units per period
     * @param costs the cost of holding above zero
     * @param productionRate above the demand, in units per period
     * @throws IllegalArgumentException if the demand is negative or not finite, holding costs nothing, or production does
     *     not exceed demand
     */
    public static EconomicProductionQuantity of(double demandPerPeriod, LotCosts costs, double productionRate) {
        check(demandPerPeriod, costs, productionRate);
        double carrying = costs.holding() * (1 - demandPerPeriod / productionRate);
        return new EconomicProductionQuantity(
                demandPerPeriod,
                costs,
                productionRate,
                Math.sqrt(2 * demandPerPeriod * costs.order() / carrying),
                Math.sqrt(2 * demandPerPeriod * costs.order() * carrying));
    }

    private static void check(double demandPerPeriod, LotCosts costs, double productionRate) {
        Steady.check(demandPerPeriod, costs);
        Check.positive(productionRate, "productionRate");
        if (productionRate <= demandPerPeriod) {
            throw new IllegalArgumentException("productionRate must be above the demandPerPeriod " + demandPerPeriod
                    + " but was " + productionRate + ". Maybe they are of different periods?");
        }
    }

    @Override
    public double cost(double lotQuantity) {
        Check.positive(lotQuantity, "quantity");
        return costs.order() * demandPerPeriod / lotQuantity
                + costs.holding() * (1 - demandPerPeriod / productionRate) * lotQuantity / 2;
    }

    /** The most that is in stock, when a lot is finished: Q (1 − D / P), in units. */
    public double mostInStock() {
        return quantity * (1 - demandPerPeriod / productionRate);
    }

    @Override
    public Explanation explain() {
        return Steady.explain(
                this, LotTerm.EPQ_FORMULA, demandPerPeriod, costs.order(), costs.holding(), productionRate);
    }
}
