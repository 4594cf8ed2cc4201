package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import java.util.Collections;
import java.util.List;

/**
 * An article that is bought and sold for a known number of periods, whose demand and costs may change from one to the next
 * (有限期动态规划): a season, a promotion, the end of a product's life.
 *
 * <p>At the start of a period an order may be placed, which arrives at once; then demand comes; then what is left over and
 * what is short is paid for. {@link #optimum()} finds the order-up-to level and reorder point of each period. With fixed
 * costs they are best if an order never becomes dearer by more than the discount: K(t) ≥ discount · K(t + 1). Source:
 * Scarf, The optimality of (S, s) policies in the dynamic inventory problem (1960).
 *
 * @param periods from the first to the last, one or more
 * @param terminalHolding the cost of a unit left after the last period; negative if it can be sold off
 * @param terminalStockout the cost of a unit still owed then, zero or more
 * @param discount what a cost of the next period counts for now, above 0 to 1
 * @param initialStock on hand before the first order; negative if units are owed
 * @param lostSales whether what is short is lost instead of owed; {@code stockout} is then what a lost unit costs, its
 *     margin included
 * @param step how far apart the levels are that are tried, in units; 1 for demand in whole units
 */
@Beta
public record FiniteHorizon(
        List<HorizonPeriod> periods,
        double terminalHolding,
        double terminalStockout,
        double discount,
        double initialStock,
        boolean lostSales,
        double step) {

    /** So many levels in the least standard deviation cost less than a ten-thousandth. */
    private static final double STEPS_PER_DEVIATION = 60;

    /**
     * @throws IllegalArgumentException if there is no period, the discount is not above 0 to 1, a figure is not finite,
     *     the step is not above zero, a step other than 1 meets demand in whole units, or stock is negative though sales
     *     are lost
     */
    public FiniteHorizon {
        periods = List.copyOf(periods);
        Check.atLeast(1, periods.size(), "the number of periods");
        Check.finite(terminalHolding, "terminalHolding");
        Check.notNegative(terminalStockout, "terminalStockout");
        Check.positive(discount, "discount");
        Check.within(0, 1, discount, "discount");
        Check.finite(initialStock, "initialStock");
        Check.positive(step, "step");
        if (lostSales) {
            Check.notNegative(initialStock, "initialStock");
        }
        if (step != 1) {
            periods.forEach(each -> checkContinuous(each.demand()));
        }
    }

    /**
     * These periods, without discount; what is owed and left at the end costs nothing more; no stock at the start.
     *
     * <p>The step is 1 if any demand is in whole units, else a sixtieth of the least standard deviation above zero.
     *
     * @throws IllegalArgumentException if there is no period
     */
    public static FiniteHorizon of(List<HorizonPeriod> periods) {
        return new FiniteHorizon(periods, 0, 0, 1, 0, false, stepFor(periods));
    }

    /**
     * A number of periods that are alike; see {@link #of(List)}.
     *
     * @throws IllegalArgumentException if there is no period
     */
    public static FiniteHorizon of(int periods, HorizonPeriod period) {
        requireNonNull(period, "period");
        return of(Collections.nCopies(Check.atLeast(1, periods, "periods"), period));
    }

    /** What a unit that is left, or still owed, after the last period costs. */
    public FiniteHorizon withTerminalCosts(double holding, double stockout) {
        return new FiniteHorizon(periods, holding, stockout, discount, initialStock, lostSales, step);
    }

    /** What a cost of the next period counts for now. */
    public FiniteHorizon withDiscount(double factor) {
        return new FiniteHorizon(periods, terminalHolding, terminalStockout, factor, initialStock, lostSales, step);
    }

    /** What is on hand before the first order. */
    public FiniteHorizon withInitialStock(double stock) {
        return new FiniteHorizon(periods, terminalHolding, terminalStockout, discount, stock, lostSales, step);
    }

    /** Customers do not wait: what is short is lost. */
    public FiniteHorizon withLostSales() {
        return new FiniteHorizon(periods, terminalHolding, terminalStockout, discount, initialStock, true, step);
    }

    /** How far apart the levels are that are tried, in units. */
    public FiniteHorizon withStep(double units) {
        return new FiniteHorizon(periods, terminalHolding, terminalStockout, discount, initialStock, lostSales, units);
    }

    /**
     * The levels of least expected cost, by backward induction, exact for demand in whole units.
     *
     * <p>Demand that is not in whole units is spread over levels a step apart so that its mean and its losses at those levels stay exact; what
     * would be below zero counts as no demand.
     *
     * @throws IllegalArgumentException if an order becomes dearer by more than the discount, stock would pay for itself
     *     so that no order is large enough, a loss of sales is cheaper than the next period's price, or the levels come
     *     to more than 1,000,000 steps
     */
    public FiniteHorizonPlan optimum() {
        return new HorizonSearch(this).plan();
    }

    private static double stepFor(List<HorizonPeriod> periods) {
        if (periods.stream().anyMatch(each -> each.demand() instanceof CountDemand)) {
            return 1;
        }
        double least = periods.stream()
                .mapToDouble(each -> each.demand().standardDeviation())
                .filter(deviation -> deviation > 0)
                .min()
                .orElse(STEPS_PER_DEVIATION);
        return least / STEPS_PER_DEVIATION;
    }

    private static void checkContinuous(DemandDistribution demand) {
        if (demand instanceof CountDemand) {
            throw new IllegalArgumentException("step must be 1 because demand comes in whole units: " + demand);
        }
    }
}
