package io.zhanggui.inventory.simulation;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure as the mean over independent runs (估计值).
 *
 * @param mean over the runs in which the figure is defined; not a number if there is none
 * @param standardError of the mean; not a number with fewer than two such runs
 * @param runs in how many runs the figure is defined, such as a fill rate where something was asked for
 */
@Beta
public record Estimate(double mean, double standardError, int runs) {

    static Estimate of(double[] values) {
        int count = 0;
        double mean = 0;
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                count++;
                double step = value - mean;
                mean += step / count;
                squares += step * (value - mean);
            }
        }
        double error = count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1) / count);
        return new Estimate(count == 0 ? Double.NaN : mean, error, count);
    }

    /**
     * Half the width of the interval around the mean that holds the true figure with this confidence, by Student's t; not a
     * number with fewer than two runs.
     *
     * @throws IllegalArgumentException if {@code confidence} is not above 0 and below 1
     */
    public double halfWidth(double confidence) {
        Check.probability(confidence, "confidence");
        if (runs < 2) {
            return Double.NaN;
        }
        return standardError * TDistribution.of(runs - 1.0).inverseSurvivalProbability((1 - confidence) / 2);
    }
}
