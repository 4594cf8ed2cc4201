package io.zhanggui.inventory.probability;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Demand for whole pieces that varies more than Poisson (负二项需求): customers who take several, or a rate that is itself
 * uncertain.
 *
 * <p>The number of failures before the r-th success; r need not be whole. The mean is r (1 − p) / p, the variance the mean
 * through p. Source: Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed. (2019), appendix C.
 *
 * @param size r, zero or more; zero is no demand
 * @param success p, above 0 and at most 1; one is no demand
 */
public record NegativeBinomialDemand(double size, double success) implements CountDemand {

    private static final double MOST_VARIANCE_ADDED = 1e10;

    /**
     * @throws IllegalArgumentException if the size is negative or not finite, or the probability of success not above 0 and
     *     at most 1
     */
    public NegativeBinomialDemand {
        Check.notNegative(size, "size");
        if (!(success > 0 && success <= 1)) {
            throw new IllegalArgumentException("success must be above 0 and at most 1 but was " + success);
        }
    }

    /** Demand with this r and p. */
    public static NegativeBinomialDemand of(double size, double success) {
        return new NegativeBinomialDemand(size, success);
    }

    /**
     * Demand with this mean and standard deviation.
     *
     * @param mean above zero, in pieces
     * @param standardDeviation above the root of the mean, in pieces
     * @throws IllegalArgumentException if the mean is not above zero and finite, or the variance not above it
     * @see DemandDistribution#ofMoments(double, double)
     */
    public static NegativeBinomialDemand ofMoments(double mean, double standardDeviation) {
        Check.positive(mean, "mean");
        Check.notNegative(standardDeviation, "standardDeviation");
        double variance = standardDeviation * standardDeviation;
        if (variance <= mean) {
            throw new IllegalArgumentException("standardDeviation must be above the root of the mean " + mean
                    + " but was " + standardDeviation + ". Maybe the demand is Poisson?");
        }
        return new NegativeBinomialDemand(mean * mean / (variance - mean), mean / variance);
    }

    /** {@inheritDoc} Exact. */
    @Override
    public NegativeBinomialDemand during(double periods) {
        return new NegativeBinomialDemand(size * Check.notNegative(periods, "periods"), success);
    }

    /** {@inheritDoc} Exact if the lead time never varies; else negative binomial by its moments. */
    @Override
    public CountDemand during(LeadTime leadTime) {
        requireNonNull(leadTime, "leadTime");
        return leadTime.standardDeviation() == 0
                ? during(leadTime.mean())
                : DemandDistribution.ofMoments(mean() * leadTime.mean(), Moments.deviation(this, leadTime));
    }

    @Override
    public String code() {
        return "NEGATIVE_BINOMIAL";
    }

    @Override
    public double mean() {
        return size * (1 - success) / success;
    }

    @Override
    public double standardDeviation() {
        return Math.sqrt(size * (1 - success)) / success;
    }

    @Override
    public double probability(int k) {
        if (k < 0) {
            return 0;
        }
        if (isNone()) {
            return k == 0 ? 1 : 0;
        }
        return k == 0 ? atZero() : RegularizedBeta.derivative(success, size, k + 1.0) * success / (size + k);
    }

    @Override
    public double[] probabilities(int first, int count) {
        Check.atLeast(0, first, "first");
        Check.atLeast(0, count, "count");
        return CountSeries.probabilities(this, a(), 1 - success, first, count);
    }

    @Override
    public double cumulative(double x) {
        if (x < 0) {
            return 0;
        }
        return isNone() || x >= Integer.MAX_VALUE ? 1 : RegularizedBeta.value(success, size, Math.floor(x) + 1);
    }

    @Override
    public double exceedance(double x) {
        if (x < 0) {
            return 1;
        }
        return isNone() || x >= Integer.MAX_VALUE ? 0 : RegularizedBeta.complement(success, size, Math.floor(x) + 1);
    }

    @Override
    public double quantile(double probability) {
        Check.probability(probability, "probability");
        return isNone() ? 0 : CountSeries.quantile(this, a(), 1 - success, atZero(), probability);
    }

    /** {@inheritDoc} Above a standard deviation of 100,000 it is a difference of probabilities and loses digits in the far tail. */
    @Override
    public double loss(double x) {
        double mean = mean();
        if (isWide(x)) {
            return Math.max(wideLoss(x), 0);
        }
        return x < mean
                ? mean - x + CountSeries.below(this, a(), 1 - success, x)
                : CountSeries.above(this, a(), 1 - success, x);
    }

    @Override
    public double complementaryLoss(double x) {
        double mean = mean();
        if (isWide(x)) {
            return Math.max(x - mean + wideLoss(x), 0);
        }
        return x < mean
                ? CountSeries.below(this, a(), 1 - success, x)
                : x - mean + CountSeries.above(this, a(), 1 - success, x);
    }

    @Override
    public double secondLoss(double x) {
        double mean = mean();
        return x < mean
                ? (mean / success + (mean - x) * (mean - x) - CountSeries.squaresBelow(this, a(), 1 - success, x)) / 2
                : CountSeries.squaresAbove(this, a(), 1 - success, x) / 2;
    }

    /** Too many terms to add up. */
    private boolean isWide(double x) {
        return x > 0 && x < Integer.MAX_VALUE && size * (1 - success) > MOST_VARIANCE_ADDED * success * success;
    }

    /** Σ (k − x) P(k) over k above x, by k P(k) = μ P(k − 1) of one success more. */
    private double wideLoss(double x) {
        double k = Math.floor(x);
        double atLeast = k == 0 ? 1 : RegularizedBeta.complement(success, size + 1, k);
        return mean() * atLeast - x * exceedance(k);
    }

    private boolean isNone() {
        return size == 0 || success == 1;
    }

    private double a() {
        return size * (1 - success);
    }

    /** P(D = 0). */
    private double atZero() {
        return Math.exp(size * Math.log(success));
    }
}
