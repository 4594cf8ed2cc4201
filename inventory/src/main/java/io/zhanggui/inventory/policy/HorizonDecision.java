package io.zhanggui.inventory.policy;

import io.zhanggui.core.Beta;

/**
 * What to do in one period of a {@link FiniteHorizon}, and what is expected of it (各期策略).
 *
 * <p>The expected figures are seen from before the first period, and not discounted.
 *
 * @param period 1 for the first
 * @param reorderPoint s: with so much or less, order; not a number if no stock is low enough for an order to pay
 * @param orderUpTo S: order up to this; not a number if no stock is low enough
 * @param orderProbability how likely an order is
 * @param expectedOrder what is ordered on average, in units
 * @param expectedOnHand what is left at the end of the period on average, in units
 * @param expectedShortage what is owed at its end, or lost in it, on average, in units
 * @param expectedCost order, units, holding and shortage of the period on average
 */
@Beta
public record HorizonDecision(
        int period,
        double reorderPoint,
        double orderUpTo,
        double orderProbability,
        double expectedOrder,
        double expectedOnHand,
        double expectedShortage,
        double expectedCost) {

    /** Whether an order pays if stock is low enough. */
    public boolean orders() {
        return !Double.isNaN(reorderPoint);
    }

    /** What to order if {@code stock} is on hand, less what is owed; zero above s. */
    public double order(double stock) {
        return stock <= reorderPoint ? orderUpTo - stock : 0;
    }
}
