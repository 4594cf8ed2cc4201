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

    private PositionSums() {}

    static StockAndService of(CountDemand leadTimeDemand, int reorderPoint, int quantity) {
        double above = reorderPoint + (quantity + 1) / 2.0 - leadTimeDemand.mean();
        if (above < 0) {
            return ofStock(UnitDemand.of(leadTimeDemand, 1), (double) reorderPoint + quantity, quantity, -above);
        }
        return leadTimeDemand instanceof PoissonDemand poisson && poisson.mean() <= DemandSteps.MOST_FROM_ZERO
                ? ofShortage(poisson.mean(), reorderPoint, quantity, above)
                : ofShortage(UnitDemand.of(leadTimeDemand, 1), reorderPoint, quantity, above);
    }

    /** For Poisson demand, without a table. */
    private static StockAndService ofShortage(double mean, double reorderPoint, double quantity, double above) {
        double probability = Math.exp(-mean);
        double k = 0;
        while (k <= reorderPoint && probability > 0) {
            k++;
            probability *= mean / k;
        }
        double missing = k - reorderPoint;
        double unserved = 0;
        double owed = 0;
        while (missing <= quantity && probability > 0) {
            double expected = missing * probability;
            unserved += expected;
            owed += (missing - 1) / 2 * expected;
            k++;
            missing++;
            probability *= mean / k;
        }
        double triangle = quantity * (quantity + 1) / 2;
        double beyond = 0;
        double term = Double.MAX_VALUE;
        while (probability > 0 && term > owed * NOTHING) {
            term = (quantity * missing - triangle) * probability;
            beyond += probability;
            owed += term;
            k++;
            missing++;
            probability *= mean / k;
        }
        return new StockAndService(1 - (unserved / quantity + beyond), owed / quantity, above + owed / quantity);
    }

    private static StockAndService ofShortage(UnitDemand demand, double reorderPoint, double quantity, double above) {
        double unserved = 0;
        double owed = 0;
        for (int i = (int) Math.max(reorderPoint + 1 - demand.first, 0); i < demand.count; i++) {
            double missing = demand.first + i - reorderPoint;
            double positions = Math.min(missing, quantity);
            double expected = positions * demand.probabilities[i];
            unserved += expected;
            owed += (missing - (positions + 1) / 2) * expected;
        }
        return new StockAndService(1 - unserved / quantity, owed / quantity, above + owed / quantity);
    }

    /** By what is in stock, of which a demand of k leaves y − k at each position above it. */
    private static StockAndService ofStock(UnitDemand demand, double top, double quantity, double below) {
        double served = 0;
        double held = 0;
        for (int i = 0; i < demand.count && demand.first + i < top; i++) {
            double most = top - demand.first - i;
            double positions = Math.min(most, quantity);
            double expected = positions * demand.probabilities[i];
            served += expected;
            held += (most - (positions - 1) / 2) * expected;
        }
        return new StockAndService(served / quantity, below + held / quantity, held / quantity);
    }
}
