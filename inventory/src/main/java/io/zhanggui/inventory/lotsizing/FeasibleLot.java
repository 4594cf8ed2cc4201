package io.zhanggui.inventory.lotsizing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;

/**
 * The quantity of least cost that can be ordered (可行订货量).
 *
 * <p>The cost has one valley, so that the best multiple of a pack is one of the two beside the best quantity.
 *
 * @param lot the quantity without limits
 * @param limits what can be ordered
 * @param quantity what to order, in units; zero if there is no demand
 * @param cost what it costs per period
 */
public record FeasibleLot(LotSize lot, OrderLimits limits, double quantity, double cost) {

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite
     */
    public FeasibleLot {
        requireNonNull(lot, "lot");
        requireNonNull(limits, "limits");
        Check.notNegative(quantity, "quantity");
        Check.notNegative(cost, "cost");
    }

    /** The best quantity within the limits; of two that cost the same the smaller one. */
    static FeasibleLot of(LotSize lot, OrderLimits limits) {
        requireNonNull(limits, "limits");
        if (lot.demandPerPeriod() == 0 || limits.isNone()) {
            return new FeasibleLot(lot, limits, lot.quantity(), lot.cost());
        }
        double smaller = limits.atMost(lot.quantity());
        double larger = limits.atLeast(lot.quantity());
        double costOfSmaller = costOf(lot, smaller);
        double costOfLarger = costOf(lot, larger);
        if (Double.isNaN(costOfSmaller) && Double.isNaN(costOfLarger)) {
            throw new IllegalArgumentException("of no order within the limits anything is expected to arrive: " + limits
                    + ". Maybe the maximum is below what gets lost?");
        }
        return Double.isNaN(costOfLarger) || costOfSmaller <= costOfLarger
                ? new FeasibleLot(lot, limits, smaller, costOfSmaller)
                : new FeasibleLot(lot, limits, larger, costOfLarger);
    }

    private static double costOf(LotSize lot, double quantity) {
        if (quantity == lot.quantity()) {
            return lot.cost();
        }
        return quantity > 0 ? lot.cost(quantity) : Double.NaN;
    }

    /** What the limits cost per period. */
    public double costOfLimits() {
        return cost - lot.cost();
    }

    /** Why this quantity: the one without limits, the limits, and what they cost. */
    public Explanation explain() {
        return Explanation.of(LotTerm.FEASIBLE_QUANTITY, quantity)
                .formula(
                        limits.maximum() == null ? LotTerm.FEASIBLE_FORMULA : LotTerm.FEASIBLE_FORMULA_WITH_MAXIMUM,
                        limits.pack(),
                        limits.minimum(),
                        limits.maximum() == null ? 0.0 : limits.maximum())
                .with(
                        Explanation.of(LotTerm.COST, cost).formula(LotTerm.COST_OF_LIMITS, costOfLimits()),
                        lot.explain());
    }
}
