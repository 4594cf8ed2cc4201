package io.zhanggui.inventory.probability;

import io.zhanggui.inventory.check.Check;

/** Mean and variance of demand: which can be, and which a sum of periods has. */
final class Moments {

    /** A variance of at most so many means is taken as Poisson. */
    static final double MOST_OF_POISSON = 1.01;
    /** A standard deviation of at most so much of the mean is taken as normal. */
    static final double MOST_OF_NORMAL = 0.5;

    /** A greater one has no finite square. */
    private static final double MOST_DEVIATION = 1e150;

    private Moments() {}

    /** Refuses what no demand of zero or more can have. */
    static void check(double mean, double standardDeviation) {
        Check.notNegative(mean, "mean");
        Check.notNegative(standardDeviation, "standardDeviation");
        if (standardDeviation > MOST_DEVIATION) {
            throw new IllegalArgumentException(
                    "standardDeviation must be at most " + MOST_DEVIATION + " but was " + standardDeviation);
        }
        if (mean == 0 && standardDeviation > 0) {
            throw new IllegalArgumentException("standardDeviation must be zero where the mean is, but was "
                    + standardDeviation + ": demand is not negative");
        }
    }

    /** The standard deviation of the demand of a lead time. */
    static double deviation(DemandDistribution perPeriod, LeadTime leadTime) {
        double random = perPeriod.mean() * leadTime.standardDeviation();
        double deviation = perPeriod.standardDeviation();
        return Math.sqrt(leadTime.mean() * deviation * deviation + random * random);
    }
}
