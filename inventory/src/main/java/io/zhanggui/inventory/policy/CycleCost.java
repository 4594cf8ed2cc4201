package io.zhanggui.inventory.policy;

import java.util.Arrays;

/**
 * A(S) = Σ m(j) G(S − j), j from 0 to S − s − 1: what holding and shortage cost from one order up to S to the next, for one
 * s and each S in turn.
 *
 * <p>Like m it renews itself: A(S) = (G(S) + Σ P(D = k) A(S − k)) / P(D &gt; 0), k from 1 to S − s − 1. So each S takes as
 * many steps as demand has values, however far it is above s.
 */
final class CycleCost {

    private final UnitDemand demand;
    private final PositionCost position;
    private final RenewalDensity renewal;
    /** The S of the first cost in the table. */
    private final int base;

    private int reorderPoint;
    private double[] costs;
    private int known;

    CycleCost(UnitDemand demand, PositionCost position, RenewalDensity renewal, int reorderPoint, int size) {
        this.demand = demand;
        this.position = position;
        this.renewal = renewal;
        this.base = reorderPoint + 1;
        this.reorderPoint = reorderPoint;
        this.costs = new double[size];
    }

    double at(int orderUpTo) {
        int i = orderUpTo - base;
        while (known <= i) {
            extend();
        }
        return costs[i];
    }

    /** Raises s by one: its position no longer belongs to the cycle. */
    void raise() {
        reorderPoint++;
        double here = position.at(reorderPoint);
        int from = Math.max(reorderPoint + 1 - base, known - demand.last());
        for (int i = from; i < known; i++) {
            costs[i] -= renewal.at(base + i - reorderPoint) * here;
        }
    }

    private void extend() {
        if (known == costs.length) {
            costs = Arrays.copyOf(costs, 2 * known);
        }
        double[] probabilities = demand.probabilities;
        int first = demand.first;
        int from = first == 0 ? 1 : 0;
        int to = Math.min(base + known - reorderPoint - 1 - first, demand.count - 1);
        double sum = position.at(base + known);
        for (int i = from, at = known - first - from; i <= to; i++, at--) {
            sum += probabilities[i] * costs[at];
        }
        costs[known] = sum / demand.positive;
        known++;
    }
}
