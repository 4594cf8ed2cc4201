package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.policy.ReorderPointPolicy.StockAndService;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.PoissonDemand;

/**
 * What an (r, Q) policy comes to when the inventory position y is equally often at each of r + 1 … r + Q, by one pass over
 * the probabilities of lead-time demand.
 *
 * <p>A demand of k is short at every position below it: its weight in what is owed is the sum of k − y over them, and in
 * what is not served the number of y not above it. Only positive terms are added up, of the side that is the smaller one;
 * the other follows from it. Source: Zipkin (2000), section 6.2.
 */
final class PositionSums {

    /** What no longer changes a sum. */
    private static final double NOTHING = 1e-16;
    /** Up to this mean P(D = 0) is far from the smallest number. */
    private static final double MOST_ADDED = 500;
    /** So many positions more than twice the mean are added up one by one. */
    private static final double FEW = 64;
    /** A smaller share that is left of a difference is summed up by itself, to keep its digits. */
    private static final double MOST_LOST = 1e-3;

    private PositionSums() {}

    static StockAndService of(CountDemand leadTimeDemand, int reorderPoint, int quantity) {
        double mean = leadTimeDemand.mean();
        double above = reorderPoint + (quantity + 1) / 2.0 - mean;
        if (leadTimeDemand instanceof PoissonDemand
                && (double) reorderPoint + quantity <= 2 * mean + FEW
                && mean <= MOST_ADDED) {
            StockAndService stock = ofFew(mean, reorderPoint, quantity, above);
            if (stock.expectedBackorders() > MOST_LOST * stock.expectedOnHand()) {
                return stock;
            }
        }
        DemandSteps steps = DemandSteps.of(leadTimeDemand);
        return above >= 0
                ? ofShortage(steps, reorderPoint, quantity, above)
                : ofStock(steps, (double) reorderPoint + quantity, quantity, -above);
    }

    /** What is on hand, from position to position up to r + Q; what is owed is the difference, if it keeps its digits. */
    private static StockAndService ofFew(double mean, int reorderPoint, int quantity, double above) {
        double probability = Math.exp(-mean);
        double cumulative = 0;
        double left = 0; // E[(y − D)⁺]
        for (int y = 1; y <= reorderPoint; y++) {
            cumulative += probability;
            left += cumulative;
            probability *= mean / y;
        }
        double served = 0;
        double held = 0;
        for (int y = Math.max(reorderPoint, 0) + 1; y <= reorderPoint + quantity; y++) {
            cumulative += probability;
            left += cumulative;
            probability *= mean / y;
            served += cumulative;
            held += left;
        }
        double onHand = held / quantity;
        return new StockAndService(Math.min(served / quantity, 1), onHand - above, onHand);
    }

    private static StockAndService ofShortage(DemandSteps steps, int reorderPoint, double quantity, double above) {
        int k = steps.least();
        double probability = steps.probabilityOfLeast();
        while (k <= reorderPoint && !steps.ended(probability, k)) {
            probability = steps.up(probability, k);
            k++;
        }
        double missing = (double) k - reorderPoint;
        double unserved = 0;
        double owed = 0;
        while (missing <= quantity && !steps.ended(probability, k)) {
            double expected = missing * probability;
            unserved += expected;
            owed += (missing - 1) / 2 * expected;
            probability = steps.up(probability, k);
            k++;
            missing++;
        }
        double triangle = quantity * (quantity + 1) / 2;
        double beyond = 0;
        double term = Double.MAX_VALUE;
        while (!steps.ended(probability, k) && !(steps.falls() && term <= owed * NOTHING)) {
            term = (quantity * missing - triangle) * probability;
            beyond += probability;
            owed += term;
            probability = steps.up(probability, k);
            k++;
            missing++;
        }
        return new StockAndService(1 - (unserved / quantity + beyond), owed / quantity, above + owed / quantity);
    }

    /** By what is in stock, of which a demand of k leaves y − k at each position above it. */
    private static StockAndService ofStock(DemandSteps steps, double top, double quantity, double below) {
        int k = steps.least();
        double probability = steps.probabilityOfLeast();
        double served = 0;
        double held = 0;
        while (k < top && !steps.ended(probability, k)) {
            double positions = Math.min(top - k, quantity);
            double expected = positions * probability;
            served += expected;
            held += (top - k - (positions - 1) / 2) * expected;
            probability = steps.up(probability, k);
            k++;
        }
        return new StockAndService(served / quantity, below + held / quantity, held / quantity);
    }
}
