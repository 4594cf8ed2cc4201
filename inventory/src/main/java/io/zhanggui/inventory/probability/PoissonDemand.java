package io.zhanggui.inventory.probability;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Demand for single units that come at random (泊松需求), for slow movers.
 *
 * <p>Source of the losses: Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed. (2019), appendix C.
 *
 * @param mean the expected demand, zero or more, in units; also its variance
 */
public record PoissonDemand(double mean) implements CountDemand {

    /**
     * @throws IllegalArgumentException if the mean is negative or not finite
     */
    public PoissonDemand {
        Check.notNegative(mean, "mean");
    }

    /** Demand with this mean. */
    public static PoissonDemand of(double mean) {
        return new PoissonDemand(mean);
    }

    /** {@inheritDoc} Exact. */
    @Override
    public PoissonDemand during(double periods) {
        return new PoissonDemand(mean * Check.notNegative(periods, "periods"));
    }

    /** {@inheritDoc} Exact if the lead time never varies, and negative binomial, if it is gamma distributed. */
    @Override
    public CountDemand during(LeadTime leadTime) {
        requireNonNull(leadTime, "leadTime");
        return leadTime.standardDeviation() == 0
                ? during(leadTime.mean())
                : DemandDistribution.ofMoments(mean * leadTime.mean(), Moments.deviation(this, leadTime));
    }

    @Override
    public String code() {
        return "POISSON";
    }

    @Override
    public double standardDeviation() {
        return Math.sqrt(mean);
    }

    /** P(D = k). */
    @Override
    public double probability(int k) {
        if (k < 0) {
            return 0;
        }
        if (mean == 0) {
            return k == 0 ? 1 : 0;
        }
        return RegularizedGamma.P.derivative(k + 1.0, mean);
    }

    @Override
    public double[] probabilities(int first, int count) {
        Check.atLeast(0, first, "first");
        Check.atLeast(0, count, "count");
        return CountSeries.probabilities(this, mean, 0, first, count);
    }

    @Override
    public double cumulative(double x) {
        if (x < 0) {
            return 0;
        }
        return mean == 0 ? 1 : RegularizedGamma.Q.value(Math.floor(x) + 1, mean);
    }

    @Override
    public double exceedance(double x) {
        if (x < 0) {
            return 1;
        }
        return mean == 0 ? 0 : RegularizedGamma.P.value(Math.floor(x) + 1, mean);
    }

    @Override
    public double quantile(double probability) {
        Check.probability(probability, "probability");
        return mean == 0 ? 0 : CountSeries.quantile(this, mean, 0, Math.exp(-mean), probability);
    }

    /** {@inheritDoc} Above the mean it is summed over the tail, which keeps its digits where 1 − P(D ≤ x) has none. */
    @Override
    public double loss(double x) {
        return x < mean ? mean - x + CountSeries.below(this, mean, 0, x) : CountSeries.above(this, mean, 0, x);
    }

    @Override
    public double complementaryLoss(double x) {
        return x < mean ? CountSeries.below(this, mean, 0, x) : x - mean + CountSeries.above(this, mean, 0, x);
    }

    @Override
    public double secondLoss(double x) {
        return x < mean
                ? (mean + (mean - x) * (mean - x) - CountSeries.squaresBelow(this, mean, 0, x)) / 2
                : CountSeries.squaresAbove(this, mean, 0, x) / 2;
    }
}
