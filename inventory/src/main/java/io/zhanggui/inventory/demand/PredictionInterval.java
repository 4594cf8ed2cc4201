package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.DemandDistribution;

/**
 * Bounds that demand is expected to lie within (预测区间).
 *
 * @param coverage the probability that it does, above 0 and below 1: half of the rest lies on either side
 * @param low zero or more, in units
 * @param high in units; not a number where too little is known to name it
 */
@Beta
public record PredictionInterval(double coverage, double low, double high) {

    /**
     * @throws IllegalArgumentException if a figure is outside its range
     */
    public PredictionInterval {
        Check.probability(coverage, "coverage");
        Check.notNegative(low, "low");
        if (!Double.isNaN(high)) {
            Check.within(low, Double.MAX_VALUE, high, "high");
        }
    }

    /**
     * The bounds of a distribution, none of them below zero.
     *
     * @throws IllegalArgumentException if {@code coverage} is not above 0 and below 1
     */
    public static PredictionInterval of(DemandDistribution demand, double coverage) {
        requireNonNull(demand, "demand");
        double tail = (1 - Check.probability(coverage, "coverage")) / 2;
        double low = Math.max(0, demand.quantile(tail));
        return new PredictionInterval(coverage, low, Math.max(low, demand.quantile(1 - tail)));
    }

    /** Whether a figure lies within the bounds, which belong to the interval; false if the upper one is unknown. */
    public boolean contains(double demand) {
        return demand >= low && demand <= high;
    }
}
