package io.zhanggui.inventory.lotsizing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;

/**
 * The economic order quantity if what arrives is random (随机到货率): Q + Y, or Q · Z.
 *
 * <p>Source: Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed. (2019), section 9.3.
 *
 * @param demandPerPeriod D, demand per period, in units
 * @param costs K of an order and h of a unit and period
 * @param kind whether an amount or a share is missing
 * @param yieldMean the mean of Y, in units, negative for a loss; or that of Z, above zero
 * @param yieldDeviation the standard deviation of Y, in units, or that of Z
 * @param quantity what to order, in units
 * @param cost in money per period, without the price of the goods
 */
public record RandomYieldOrderQuantity(
        double demandPerPeriod,
        LotCosts costs,
        YieldKind kind,
        double yieldMean,
        double yieldDeviation,
        double quantity,
        double cost)
        implements LotSize {

    /**
     * @throws IllegalArgumentException if a figure is out of its range or not finite, or holding costs nothing
     */
    public RandomYieldOrderQuantity {
        Steady.check(demandPerPeriod, costs);
        requireNonNull(kind, "kind");
        Check.finite(yieldMean, "yieldMean");
        Check.notNegative(yieldDeviation, "yieldDeviation");
        Check.notNegative(quantity, "quantity");
        Check.notNegative(cost, "cost");
    }

    /**
     * The quantity if Q + Y arrives: Q = √(2 D K / h + σ²) − μ, but not below zero.
     *
     * @param yieldMean μ of Y, in units, negative for a loss
     * @param yieldDeviation σ of Y, zero or more, in units
     * @throws IllegalArgumentException if a figure is out of its range or not finite, or holding costs nothing
     */
    public static RandomYieldOrderQuantity ofAdditiveYield(
            double demandPerPeriod, LotCosts costs, double yieldMean, double yieldDeviation) {
        Steady.check(demandPerPeriod, costs);
        double arriving =
                Math.sqrt(2 * demandPerPeriod * costs.order() / costs.holding() + yieldDeviation * yieldDeviation);
        double quantity = demandPerPeriod == 0 ? 0 : Math.max(arriving - yieldMean, 0);
        return of(demandPerPeriod, costs, YieldKind.ADDITIVE, yieldMean, yieldDeviation, quantity);
    }

    /**
     * The quantity if Q · Z arrives: Q = √(2 D K / (h (μ² + σ²))).
     *
     * @param yieldMean μ of Z, above zero; 0.9 if a tenth is missing on average
     * @param yieldDeviation σ of Z, zero or more
     * @throws IllegalArgumentException if a figure is out of its range or not finite, or holding costs nothing
     */
    public static RandomYieldOrderQuantity ofMultiplicativeYield(
            double demandPerPeriod, LotCosts costs, double yieldMean, double yieldDeviation) {
        Steady.check(demandPerPeriod, costs);
        Check.positive(yieldMean, "yieldMean");
        double squares = yieldMean * yieldMean + yieldDeviation * yieldDeviation;
        double quantity = Math.sqrt(2 * demandPerPeriod * costs.order() / (costs.holding() * squares));
        return of(demandPerPeriod, costs, YieldKind.MULTIPLICATIVE, yieldMean, yieldDeviation, quantity);
    }

    private static RandomYieldOrderQuantity of(
            double demandPerPeriod, LotCosts costs, YieldKind kind, double mean, double deviation, double quantity) {
        RandomYieldOrderQuantity unpriced =
                new RandomYieldOrderQuantity(demandPerPeriod, costs, kind, mean, deviation, quantity, 0);
        double cost = demandPerPeriod == 0 ? 0 : unpriced.costOf(quantity);
        return new RandomYieldOrderQuantity(demandPerPeriod, costs, kind, mean, deviation, quantity, cost);
    }

    @Override
    public double cost(double orderQuantity) {
        return costOf(Check.positive(orderQuantity, "quantity"));
    }

    /** (K D + h E[A²] / 2) / E[A] for the quantity A that arrives. */
    private double costOf(double ordered) {
        double arriving = kind == YieldKind.ADDITIVE ? ordered + yieldMean : ordered * yieldMean;
        double deviation = kind == YieldKind.ADDITIVE ? yieldDeviation : ordered * yieldDeviation;
        if (arriving <= 0) {
            return arriving == 0 && costs.order() == 0 && deviation == 0 ? 0 : Double.NaN;
        }
        double squares = arriving * arriving + deviation * deviation;
        return (costs.order() * demandPerPeriod + costs.holding() * squares / 2) / arriving;
    }

    @Override
    public Explanation explain() {
        return Steady.explain(
                this,
                kind == YieldKind.ADDITIVE ? LotTerm.ADDITIVE_YIELD_FORMULA : LotTerm.MULTIPLICATIVE_YIELD_FORMULA,
                demandPerPeriod,
                costs.order(),
                costs.holding(),
                yieldMean,
                yieldDeviation);
    }
}
