package io.zhanggui.inventory.simulation;

import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Where the figures of a run come from, period by period. */
@FunctionalInterface
interface DemandSource {

    /** Where a table ends. */
    double MOST = 1 - 1e-12;
    /** A longer table costs more than it saves. */
    int MOST_VALUES = 1 << 16;

    double next(SplittableRandom random);

    /** Inverse of the distribution; what a normal distribution has below zero counts as zero. */
    static DemandSource of(DemandDistribution distribution) {
        if (distribution.standardDeviation() == 0) {
            double always = Math.max(distribution.mean(), 0);
            return unusedRandom -> always;
        }
        return distribution instanceof CountDemand counts && counts.quantile(MOST) <= MOST_VALUES
                ? ofCounts(counts)
                : random -> Math.max(distribution.quantile(openUnit(random)), 0);
    }

    /** By a table of P(D ≤ k), which ends where the rest is below what a double between 0 and 1 tells apart. */
    private static DemandSource ofCounts(CountDemand counts) {
        int last = Check.whole(counts.quantile(MOST), "the greatest demand");
        double[] cumulative = counts.probabilities(0, last + 1);
        for (int k = 1; k <= last; k++) {
            cumulative[k] += cumulative[k - 1];
        }
        return random -> {
            double u = openUnit(random);
            int at = Arrays.binarySearch(cumulative, u);
            return Math.min(at >= 0 ? at : -at - 1, last);
        };
    }

    /** Above 0 and below 1: the centres of 2⁵² equal parts, all of them exact. */
    private static double openUnit(SplittableRandom random) {
        return ((random.nextLong() >>> 12) + 0.5) * 0x1p-52;
    }
}
