package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.CountDemand;

/** Averages over the positions that an (s, S) policy leaves after a review: S − j has the share m(j) / M(S − s). */
final class PositionAverages {

    private static final PolicyCosts ON_HAND = PolicyCosts.ofHolding(1);
    private static final PolicyCosts BACKORDERS = PolicyCosts.none().withStockout(1);

    private final CountDemand demandPerPeriod;
    private final Review review;
    private final int reorderPoint;
    private final int orderUpTo;
    private final UnitDemand demand;
    private final double[] weights;
    private final int count;
    private final double total;

    PositionAverages(CountDemand demandPerPeriod, Review review, int reorderPoint, int orderUpTo) {
        this.demandPerPeriod = demandPerPeriod;
        this.review = review;
        this.reorderPoint = reorderPoint;
        this.orderUpTo = orderUpTo;
        this.demand = UnitDemand.of(demandPerPeriod, review.period());
        if (demand.positive == 0) {
            // Nothing is ever sold: stock stays at S.
            this.count = 1;
            this.weights = new double[] {1};
            this.total = 1;
        } else {
            this.count = orderUpTo - reorderPoint;
            RenewalDensity renewal = new RenewalDensity(demand);
            this.weights = renewal.table(count);
            this.total = renewal.total(count);
        }
    }

    MinMaxService service() {
        int periods = review.period();
        PositionCost onHand = PositionCost.of(demandPerPeriod, ON_HAND, review);
        // One unit more on hand is left over if the period ends without a shortage.
        double inStock = average(onHand, orderUpTo + 1) - average(onHand, orderUpTo);
        boolean orders = demand.positive > 0;
        return new MinMaxService(
                orders ? 1 - newShortage() / demand.mean : Double.NaN,
                orders ? cycleServiceLevel() : Double.NaN,
                Math.min(Math.max(inStock / periods, 0), 1),
                average(onHand, orderUpTo) / periods,
                average(PositionCost.of(demandPerPeriod, BACKORDERS, review), orderUpTo) / periods,
                orders ? 1 / (total * periods) : 0,
                orders ? demand.mean * total : Double.NaN);
    }

    /** What falls short between the arrivals that two reviews decide for, in units. */
    private double newShortage() {
        UnitDemand before = UnitDemand.of(demandPerPeriod, review.leadTime());
        UnitDemand after = UnitDemand.of(demandPerPeriod, review.leadTime() + review.period());
        return average(PositionCost.of(after, 0, 1), orderUpTo) - average(PositionCost.of(before, 0, 1), orderUpTo);
    }

    private double average(PositionCost cost, int top) {
        return cost.weighted(weights, top, count) / total;
    }

    /** Σ P(an order is placed at position x) P(demand of the lead time ≤ x), x from 0 to s. */
    private double cycleServiceLevel() {
        UnitDemand leadTimeDemand = UnitDemand.of(demandPerPeriod, review.leadTime());
        double cumulative = 0;
        double sum = 0;
        for (int x = 0; x <= reorderPoint; x++) {
            int k = x - leadTimeDemand.first;
            if (k >= 0 && k < leadTimeDemand.count) {
                cumulative += leadTimeDemand.probabilities[k];
            }
            sum += orderedAt(x) * cumulative;
        }
        return Math.min(sum, 1);
    }

    private double orderedAt(int x) {
        double probability = 0;
        for (int j = 0; j < count; j++) {
            int k = orderUpTo - j - x - demand.first;
            if (k >= 0 && k < demand.count) {
                probability += weights[j] * demand.probabilities[k];
            }
        }
        return probability;
    }
}
