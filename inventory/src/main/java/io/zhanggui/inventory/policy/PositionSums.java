package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.policy.ReorderPointPolicy.StockAndService;
import io.zhanggui.inventory.probability.CountDemand;

/**
 * What an (r, Q) policy comes to when the inventory position y is equally often at each of r + 1 … r + Q, by one pass over
 * the probabilities of lead-time demand.
 *
 * <p>A demand of k is short at every position below it: its weight in what is owed is the sum of k − y over them, and in
 * what is not served the number of y not above it. Only positive terms are added up. Source: Zipkin (2000), section 6.2.
 */
final class PositionSums {

    private final UnitDemand demand;

    private PositionSums(UnitDemand demand) {
        this.demand = demand;
    }

    static PositionSums of(CountDemand leadTimeDemand) {
        return new PositionSums(UnitDemand.of(leadTimeDemand, 1));
    }

    StockAndService stockAndService(int reorderPoint, int quantity) {
        double position = reorderPoint + (quantity + 1) / 2.0;
        double unserved = 0;
        double owed = 0;
        double most = (double) quantity * (quantity + 1) / 2;
        int from = Math.max(reorderPoint + 1 - demand.first, 0);
        for (int i = from; i < demand.count; i++) {
            double probability = demand.probabilities[i];
            double above = (double) demand.first + i - reorderPoint;
            if (above <= quantity) {
                unserved += above * probability;
                owed += above * (above - 1) / 2 * probability;
            } else {
                unserved += quantity * probability;
                owed += (quantity * above - most) * probability;
            }
        }
        double expected = demand.mean - position;
        owed /= quantity;
        if (expected <= 0) {
            return new StockAndService(1 - unserved / quantity, owed, owed - expected);
        }
        double onHand = onHand(reorderPoint, quantity);
        return new StockAndService(1 - unserved / quantity, onHand + expected, onHand);
    }

    private double onHand(int reorderPoint, int quantity) {
        double top = (double) reorderPoint + quantity;
        double sum = 0;
        for (int i = 0; i < demand.count && demand.first + i < top; i++) {
            double k = (double) demand.first + i;
            double below = k <= reorderPoint
                    ? quantity * (reorderPoint - k) + (double) quantity * (quantity + 1) / 2
                    : (top - k) * (top - k + 1) / 2;
            sum += below * demand.probabilities[i];
        }
        return sum / quantity;
    }
}
