package io.zhanggui.inventory.lotsizing;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;

/**
 * The economic order quantity if the supplier fails from time to time (供应中断), and what is short then is lost.
 *
 * <p>Times between failures and times of repair are exponential. There is no closed form: the quantity is where the slope
 * of the cost is zero, to the last digits. Source: Berk and Arreola-Risa (1994); Snyder and Shen, Fundamentals of Supply
 * Chain Theory, 2nd ed. (2019), section 9.2.
 *
 * @param demandPerPeriod D, demand per period, in units
 * @param costs K of an order, above zero, and h of a unit and period
 * @param stockoutCost p, what it costs to lose the sale of one unit, in money
 * @param disruptionRate λ, failures per period while supply works
 * @param recoveryRate μ, repairs per period while it does not
 * @param quantity Q, in units
 * @param cost in money per period, without the price of the goods; where it is above D p, not to sell would cost less
 */
public record DisruptedOrderQuantity(
        double demandPerPeriod,
        LotCosts costs,
        double stockoutCost,
        double disruptionRate,
        double recoveryRate,
        double quantity,
        double cost)
        implements LotSize {

    private static final int MOST_HALVINGS = 200;

    /**
     * @throws IllegalArgumentException if a figure is out of its range or not finite
     */
    public DisruptedOrderQuantity {
        Steady.check(demandPerPeriod, costs);
        Check.positive(costs.order(), "the cost of an order");
        Check.notNegative(stockoutCost, "stockoutCost");
        Check.notNegative(disruptionRate, "disruptionRate");
        Check.positive(recoveryRate, "recoveryRate");
        Check.notNegative(quantity, "quantity");
        Check.notNegative(cost, "cost");
    }

    /**
     * The quantity for a steady demand.
     *
     * @param demandPerPeriod zero or more, in units per period
     * @param costs both above zero
     * @param stockoutCost zero or more, in money per unit
     * @param disruptionRate zero or more, per period
     * @param recoveryRate above zero, per period
     * @throws IllegalArgumentException if a figure is out of its range or not finite
     */
    public static DisruptedOrderQuantity of(
            double demandPerPeriod, LotCosts costs, double stockoutCost, double disruptionRate, double recoveryRate) {
        DisruptedOrderQuantity unsolved =
                new DisruptedOrderQuantity(demandPerPeriod, costs, stockoutCost, disruptionRate, recoveryRate, 0, 0);
        if (demandPerPeriod == 0) {
            return unsolved;
        }
        double quantity = unsolved.best();
        return new DisruptedOrderQuantity(
                demandPerPeriod, costs, stockoutCost, disruptionRate, recoveryRate, quantity, unsolved.cost(quantity));
    }

    /** The slope is below zero at nothing, and has one zero, because the cost is quasi-convex. */
    private double best() {
        double low = 0;
        double high = Math.sqrt(2 * demandPerPeriod * costs.order() / costs.holding());
        while (slope(high) < 0) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (slope(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    @Override
    public double cost(double orderQuantity) {
        Check.positive(orderQuantity, "quantity");
        return cycleCost(orderQuantity) / cycleTime(orderQuantity);
    }

    /** What a cycle costs on average: the order, holding, and sales lost while supply fails. */
    private double cycleCost(double ordered) {
        return costs.order()
                + costs.holding() * ordered * ordered / (2 * demandPerPeriod)
                + demandPerPeriod * stockoutCost * waiting(ordered);
    }

    private double cycleTime(double ordered) {
        return ordered / demandPerPeriod + waiting(ordered);
    }

    /** The time without stock in a cycle on average, in periods. */
    private double waiting(double ordered) {
        double rate = disruptionRate + recoveryRate;
        return disruptionRate / rate / recoveryRate * -Math.expm1(-rate * ordered / demandPerPeriod);
    }

    /** The slope of the cost, times the square of the cycle time. */
    private double slope(double ordered) {
        double rate = disruptionRate + recoveryRate;
        double waitingSlope =
                disruptionRate / (recoveryRate * demandPerPeriod) * Math.exp(-rate * ordered / demandPerPeriod);
        double costSlope = costs.holding() * ordered / demandPerPeriod + demandPerPeriod * stockoutCost * waitingSlope;
        double timeSlope = 1 / demandPerPeriod + waitingSlope;
        return costSlope * cycleTime(ordered) - cycleCost(ordered) * timeSlope;
    }

    @Override
    public Explanation explain() {
        return Steady.explain(
                this,
                LotTerm.DISRUPTION_FORMULA,
                demandPerPeriod,
                costs.order(),
                costs.holding(),
                stockoutCost,
                disruptionRate,
                recoveryRate);
    }
}
