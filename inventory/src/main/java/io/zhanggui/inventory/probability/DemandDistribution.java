package io.zhanggui.inventory.probability;

import io.zhanggui.inventory.check.Check;

/**
 * Demand over some stretch of time as a random quantity D (需求分布).
 *
 * <p>The losses are what policies are priced with: what is short on average, and what is left over. All keep their digits in
 * the far tail. Single pieces are a {@link CountDemand}.
 */
public sealed interface DemandDistribution
        permits CountDemand, EmpiricalDemand, GammaDemand, LognormalDemand, NormalDemand {

    /**
     * Demand for whole pieces with this mean and standard deviation.
     *
     * <p>{@link PoissonDemand} where the variance is at most 1.01 times the mean, also where it is far below, which then
     * overstates it; {@link NegativeBinomialDemand} above.
     *
     * @param mean zero or more, in pieces
     * @param standardDeviation zero or more, in pieces
     * @throws IllegalArgumentException if a figure is negative or not finite, or demand of mean zero varies
     */
    static CountDemand ofMoments(double mean, double standardDeviation) {
        Moments.check(mean, standardDeviation);
        double variance = standardDeviation * standardDeviation;
        return variance <= Moments.MOST_OF_POISSON * mean
                ? PoissonDemand.of(mean)
                : NegativeBinomialDemand.ofMoments(mean, standardDeviation);
    }

    /**
     * Demand by weight, length or many pieces with this mean and standard deviation.
     *
     * <p>{@link NormalDemand} where the standard deviation is at most half the mean, so that next to nothing of it is below
     * zero; {@link GammaDemand} above. Source of the rule: Silver, Pyke and Thomas, Inventory and Production Management in
     * Supply Chains, 4th ed. (2017), chapter 6.
     *
     * @param mean zero or more, in units
     * @param standardDeviation zero or more, in units
     * @throws IllegalArgumentException if a figure is negative or not finite, or demand of mean zero varies
     */
    static DemandDistribution ofContinuousMoments(double mean, double standardDeviation) {
        Moments.check(mean, standardDeviation);
        return standardDeviation <= mean * Moments.MOST_OF_NORMAL
                ? NormalDemand.of(mean, standardDeviation)
                : GammaDemand.of(mean, standardDeviation);
    }

    /** A stable name for storage and reports, such as {@code NORMAL}; parameters are not part of it. */
    String code();

    /** E[D]. */
    double mean();

    /** √Var[D]. */
    double standardDeviation();

    /** P(D ≤ x), 0 to 1. */
    double cumulative(double x);

    /** P(D &gt; x), the risk to be short with x on hand, 0 to 1; it keeps its digits where 1 − P(D ≤ x) has none. */
    double exceedance(double x);

    /**
     * The smallest x with P(D ≤ x) of at least {@code probability}.
     *
     * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
     */
    double quantile(double probability);

    /** The loss n(x) = E[(D − x)⁺]: what is short on average when x is on hand. */
    double loss(double x);

    /** The complementary loss E[(x − D)⁺]: what is left over on average when x is on hand. */
    double complementaryLoss(double x);

    /** The second-order loss E[((D − x)⁺)²] / 2, in squared units. */
    double secondLoss(double x);

    /**
     * Demand over a number of periods, if this is the demand of one and periods are independent.
     *
     * <p>Exact for normal, Poisson, negative binomial, gamma and, over whole periods, discrete demand; the others keep mean
     * and variance.
     *
     * @param periods zero or more
     * @throws IllegalArgumentException if {@code periods} is negative or not finite
     */
    DemandDistribution during(double periods);

    /**
     * Lead-time demand (提前期需求), if this is the demand of one period and periods are independent.
     *
     * <p>The mean is E[L] · μ, the variance E[L] · σ² + μ² · Var[L]; the shape is kept as far as it can be. Source: Silver,
     * Pyke and Thomas (2017), chapter 6.
     */
    DemandDistribution during(LeadTime leadTime);

    /**
     * How far below a reorder point that is watched once a period stock is when it is seen, on average, if this is the demand of
     * one period: (σ² + μ²) / 2μ.
     *
     * <p>Source: Silver, Pyke and Thomas (2017), chapter 6, after the renewal approximation.
     *
     * @throws IllegalArgumentException if the mean is not above zero
     */
    default double expectedUndershoot() {
        double mean = Check.positive(mean(), "mean");
        return (standardDeviation() * standardDeviation() + mean * mean) / (2 * mean);
    }
}
