package io.zhanggui.inventory.probability;

/**
 * Demand over some stretch of time as a random quantity D (需求分布).
 *
 * <p>The losses are what policies are priced with: what is short on average, and what is left over.
 */
public sealed interface DemandDistribution permits NormalDemand, PoissonDemand {

    /** A stable name for storage and reports, such as {@code NORMAL}; parameters are not part of it. */
    String code();

    /** E[D]. */
    double mean();

    /** √Var[D]. */
    double standardDeviation();

    /** P(D ≤ x), 0 to 1. */
    double cumulative(double x);

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
}
