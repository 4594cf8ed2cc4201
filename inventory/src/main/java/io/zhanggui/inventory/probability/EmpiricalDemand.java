package io.zhanggui.inventory.probability;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import java.util.Arrays;
import java.util.List;

/**
 * Demand that takes each of many observations equally often (经验分布), by weight, length or pieces.
 *
 * <p>Losses are sums over the observations beyond x and cost as much as there are. Mean and variance are those of the
 * distribution: the variance is divided by the number of observations, not one less.
 *
 * @see DiscreteDemand#ofObservations
 */
@Beta
public final class EmpiricalDemand implements DemandDistribution {

    private final double[] sorted;
    private final double mean;
    private final double standardDeviation;

    private EmpiricalDemand(double[] sorted) {
        this.sorted = sorted;
        double sum = 0;
        for (double observation : sorted) {
            sum += observation;
        }
        this.mean = Check.finite(sum / sorted.length, "the mean of observations");
        double squares = 0;
        for (double observation : sorted) {
            squares += (observation - mean) * (observation - mean);
        }
        this.standardDeviation = Check.finite(Math.sqrt(squares / sorted.length), "the deviation of observations");
    }

    /**
     * Demand as it was observed.
     *
     * @param observations zero or more each, at least one, in any order
     * @throws IllegalArgumentException if there is none, or one is negative or not finite
     */
    public static EmpiricalDemand of(double... observations) {
        double[] sorted = requireNonNull(observations, "observations").clone();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("observations must hold at least one but is empty");
        }
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Check.notNegative(sorted[i], "observations[" + i + "]") + 0.0; // no −0
        }
        Arrays.sort(sorted);
        return new EmpiricalDemand(sorted);
    }

    /** What was observed, the least first. */
    public List<Double> observations() {
        return Arrays.stream(sorted).boxed().toList();
    }

    /** {@inheritDoc} For no period and one it is exact, else {@link DemandDistribution#ofContinuousMoments}. */
    @Override
    public DemandDistribution during(double periods) {
        Check.notNegative(periods, "periods");
        return periods == 1
                ? this
                : DemandDistribution.ofContinuousMoments(mean * periods, standardDeviation * Math.sqrt(periods));
    }

    /** {@inheritDoc} For one period it is exact, else {@link DemandDistribution#ofContinuousMoments}. */
    @Override
    public DemandDistribution during(LeadTime leadTime) {
        requireNonNull(leadTime, "leadTime");
        return leadTime.standardDeviation() == 0
                ? during(leadTime.mean())
                : DemandDistribution.ofContinuousMoments(mean * leadTime.mean(), Moments.deviation(this, leadTime));
    }

    @Override
    public String code() {
        return "EMPIRICAL";
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double standardDeviation() {
        return standardDeviation;
    }

    @Override
    public double cumulative(double x) {
        return (double) notAbove(x) / sorted.length;
    }

    @Override
    public double exceedance(double x) {
        return (double) (sorted.length - notAbove(x)) / sorted.length;
    }

    @Override
    public double quantile(double probability) {
        Check.probability(probability, "probability");
        int count = Math.max((int) Math.ceil(probability * sorted.length), 1);
        boolean oneLessWill = count > 1 && (count - 1.0) / sorted.length >= probability;
        return sorted[oneLessWill ? count - 2 : count - 1];
    }

    @Override
    public double loss(double x) {
        double sum = 0;
        for (int i = sorted.length - 1; i >= 0 && sorted[i] > x; i--) {
            sum += sorted[i] - x;
        }
        return sum / sorted.length;
    }

    @Override
    public double complementaryLoss(double x) {
        double sum = 0;
        for (int i = 0; i < sorted.length && sorted[i] < x; i++) {
            sum += x - sorted[i];
        }
        return sum / sorted.length;
    }

    @Override
    public double secondLoss(double x) {
        double sum = 0;
        for (int i = sorted.length - 1; i >= 0 && sorted[i] > x; i--) {
            sum += (sorted[i] - x) * (sorted[i] - x);
        }
        return sum / sorted.length / 2;
    }

    private int notAbove(double x) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmpiricalDemand that && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "EmpiricalDemand" + Arrays.toString(sorted);
    }
}
