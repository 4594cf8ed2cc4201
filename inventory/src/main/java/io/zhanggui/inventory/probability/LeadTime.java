package io.zhanggui.inventory.probability;

import io.zhanggui.inventory.check.Check;

/**
 * The time from an order to its arrival (提前期), in the same periods as demand.
 *
 * @param mean zero or more, in periods
 * @param standardDeviation zero or more, in periods; zero for a lead time that never varies
 */
public record LeadTime(double mean, double standardDeviation) {

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite
     */
    public LeadTime {
        Check.notNegative(mean, "mean");
        Check.notNegative(standardDeviation, "standardDeviation");
    }

    /** A lead time that never varies. */
    public static LeadTime of(double periods) {
        return new LeadTime(periods, 0);
    }

    /** A lead time that varies. */
    public static LeadTime of(double mean, double standardDeviation) {
        return new LeadTime(mean, standardDeviation);
    }
}
