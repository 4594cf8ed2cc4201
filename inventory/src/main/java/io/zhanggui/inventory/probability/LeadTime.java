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
     * @throws IllegalArgumentException if a figure is negative or not finite, or a lead time of mean zero varies
     */
    public LeadTime {
        Check.notNegative(mean, "mean");
        Check.notNegative(standardDeviation, "standardDeviation");
        if (mean == 0 && standardDeviation > 0) {
            throw new IllegalArgumentException(
                    "standardDeviation of a lead time must be zero where its mean is but was " + standardDeviation
                            + ": a lead time is not negative");
        }
    }

    /** A lead time that never varies. */
    public static LeadTime of(double periods) {
        return new LeadTime(periods, 0);
    }

    /** A lead time that varies. */
    public static LeadTime of(double mean, double standardDeviation) {
        return new LeadTime(mean, standardDeviation);
    }

    /**
     * The lead time that observed ones suggest: their mean, and their sample standard deviation (n − 1); zero for a single
     * one.
     *
     * @param periods from order to receipt, at least one, each zero or more
     * @throws IllegalArgumentException if there is none, or one is negative or not finite
     */
    public static LeadTime ofObserved(double... periods) {
        Check.atLeast(1, periods.length, "the number of observed lead times");
        double sum = 0;
        for (int i = 0; i < periods.length; i++) {
            sum += Check.notNegative(periods[i], "periods[" + i + "]");
        }
        double mean = sum / periods.length;
        double squares = 0;
        for (double each : periods) {
            squares += (each - mean) * (each - mean);
        }
        return new LeadTime(mean, periods.length == 1 ? 0 : Math.sqrt(squares / (periods.length - 1)));
    }
}
