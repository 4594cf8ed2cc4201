package io.zhanggui.inventory.probability;

import io.zhanggui.inventory.check.Check;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Demand for single units that come at random (泊松需求), for slow movers.
 *
 * <p>Source of the losses: Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed. (2019), appendix C.
 *
 * @param mean the expected demand, zero or more, in units; also its variance
 */
public record PoissonDemand(double mean) implements DemandDistribution {

    /** Up to this mean a quantile is found by adding up probabilities, faster than by search. */
    private static final double MOST_ADDED = 128;
    /** Far more than what a sum of probabilities is off. */
    private static final double NEAR = 1e-9;

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

    /**
     * Demand over a number of periods, if this is the demand of one.
     *
     * @throws IllegalArgumentException if {@code periods} is negative or not finite
     */
    public PoissonDemand during(double periods) {
        return new PoissonDemand(mean * Check.notNegative(periods, "periods"));
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
    public double probability(int k) {
        if (mean == 0) {
            return k == 0 ? 1 : 0;
        }
        return PoissonDistribution.of(mean).probability(k);
    }

    @Override
    public double cumulative(double x) {
        if (x < 0) {
            return 0;
        }
        return mean == 0 ? 1 : PoissonDistribution.of(mean).cumulativeProbability(toInt(x));
    }

    @Override
    public double quantile(double probability) {
        Check.probability(probability, "probability");
        if (mean == 0) {
            return 0;
        }
        if (mean <= MOST_ADDED && probability < 1 - NEAR) {
            double term = Math.exp(-mean);
            double sum = term;
            int k = 0;
            while (sum < probability - NEAR) {
                k++;
                term *= mean / k;
                sum += term;
            }
            if (sum > probability + NEAR) {
                return k;
            }
        }
        return PoissonDistribution.of(mean).inverseCumulativeProbability(probability);
    }

    /** {@inheritDoc} Above the mean it is summed over the tail, which keeps its digits where 1 − P(D ≤ x) has none. */
    @Override
    public double loss(double x) {
        return loss(x, smallerLoss(x));
    }

    @Override
    public double complementaryLoss(double x) {
        return complementaryLoss(x, smallerLoss(x));
    }

    /** That of the two losses whose sum keeps its digits; both follow from it. */
    private double smallerLoss(double x) {
        return x < mean ? shortSum(x) : tailSum(x);
    }

    private double loss(double x, double smallerLoss) {
        return x < mean ? mean - x + smallerLoss : smallerLoss;
    }

    private double complementaryLoss(double x, double smallerLoss) {
        return x < mean ? smallerLoss : x - mean + smallerLoss;
    }

    /** Σ (k − x) P(D = k) over k above x; x is not below the mean. */
    private double tailSum(double x) {
        int k = toInt(x) + 1;
        double probability = probability(k);
        double sum = 0;
        double term = (k - x) * probability;
        while (term > sum * 1e-17) {
            sum += term;
            k++;
            probability *= mean / k;
            term = (k - x) * probability;
        }
        return sum;
    }

    /** Σ (x − k) P(D = k) over k below x; x is below the mean. */
    private double shortSum(double x) {
        if (x <= 0) {
            return 0;
        }
        int k = (int) Math.ceil(x) - 1;
        double probability = probability(k);
        double sum = 0;
        double term = (x - k) * probability;
        while (term > sum * 1e-17) {
            sum += term;
            probability *= k / mean;
            k--;
            term = (x - k) * probability;
        }
        return sum;
    }

    private static int toInt(double x) {
        if (x >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("x must be below " + Integer.MAX_VALUE + " but was " + x);
        }
        return (int) Math.floor(x);
    }
}
