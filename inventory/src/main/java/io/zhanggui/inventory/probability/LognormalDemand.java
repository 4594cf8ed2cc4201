package io.zhanggui.inventory.probability;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;

/**
 * Demand whose logarithm is normally distributed (对数正态需求): never negative, with a tail longer than gamma.
 *
 * <p>A standard deviation of zero is demand known for certain. Source: Snyder and Shen, Fundamentals of Supply Chain Theory,
 * 2nd ed. (2019), appendix C; the losses stand here on Mills' ratio, which keeps their digits.
 *
 * @param mean the expected demand, zero or more, in units
 * @param standardDeviation zero or more, in units; zero where the mean is
 */
public record LognormalDemand(double mean, double standardDeviation) implements DemandDistribution {

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite, or demand of mean zero varies
     */
    public LognormalDemand {
        Moments.check(mean, standardDeviation);
    }

    /** Demand with this mean and standard deviation. */
    public static LognormalDemand of(double mean, double standardDeviation) {
        return new LognormalDemand(mean, standardDeviation);
    }

    /**
     * Demand whose logarithm has this mean and standard deviation.
     *
     * @param mu any, the logarithm of the median
     * @param sigma zero or more
     * @throws IllegalArgumentException if a figure is not finite, sigma is negative, or the demand beyond what can be counted
     */
    public static LognormalDemand ofLogarithm(double mu, double sigma) {
        Check.finite(mu, "mu");
        Check.notNegative(sigma, "sigma");
        double mean = Math.exp(mu + sigma * sigma / 2);
        return new LognormalDemand(mean, mean * Math.sqrt(Math.expm1(sigma * sigma)));
    }

    /** {@inheritDoc} Lognormal by its moments, after Fenton and Wilkinson (1960); a sum of lognormal demand is not quite. */
    @Override
    public LognormalDemand during(double periods) {
        return during(LeadTime.of(Check.notNegative(periods, "periods")));
    }

    /** {@inheritDoc} Lognormal by its moments. */
    @Override
    public LognormalDemand during(LeadTime leadTime) {
        requireNonNull(leadTime, "leadTime");
        return new LognormalDemand(mean * leadTime.mean(), Moments.deviation(this, leadTime));
    }

    @Override
    public String code() {
        return "LOGNORMAL";
    }

    @Override
    public double cumulative(double x) {
        if (standardDeviation == 0) {
            return x >= mean ? 1 : 0;
        }
        double sigma = sigma();
        return x <= 0 ? 0 : StandardNormal.cumulative(standardised(x, sigma));
    }

    @Override
    public double exceedance(double x) {
        if (standardDeviation == 0) {
            return x >= mean ? 0 : 1;
        }
        return x <= 0 ? 1 : StandardNormal.cumulative(-standardised(x, sigma()));
    }

    @Override
    public double quantile(double probability) {
        Check.probability(probability, "probability");
        if (standardDeviation == 0) {
            return mean;
        }
        double sigma = sigma();
        return mean * Math.exp(sigma * (StandardNormal.quantile(probability) - sigma / 2));
    }

    @Override
    public double loss(double x) {
        if (x <= 0 || standardDeviation == 0) {
            return Math.max(mean - x, 0);
        }
        double sigma = sigma();
        double z = standardised(x, sigma);
        return z < sigma / 2 ? mean - x + left(x, z, sigma) : shortage(x, z, sigma);
    }

    @Override
    public double complementaryLoss(double x) {
        if (x <= 0 || standardDeviation == 0) {
            return Math.max(x - mean, 0);
        }
        double sigma = sigma();
        double z = standardised(x, sigma);
        return z < sigma / 2 ? left(x, z, sigma) : x - mean + shortage(x, z, sigma);
    }

    @Override
    public double secondLoss(double x) {
        double expected = mean - x;
        if (standardDeviation == 0) {
            return expected > 0 ? expected * expected / 2 : 0;
        }
        double square = standardDeviation * standardDeviation + mean * mean;
        if (x <= 0) {
            return (square - 2 * x * mean + x * x) / 2;
        }
        double sigma = sigma();
        double z = standardised(x, sigma);
        if (z > 2 * sigma) {
            double mills =
                    StandardNormal.mills(z - 2 * sigma) - 2 * StandardNormal.mills(z - sigma) + StandardNormal.mills(z);
            return x * x * StandardNormal.density(z) * mills / 2;
        }
        return (square * StandardNormal.cumulative(2 * sigma - z)
                        - 2 * x * mean * StandardNormal.cumulative(sigma - z)
                        + x * x * StandardNormal.cumulative(-z))
                / 2;
    }

    /** E[(D − x)⁺] for an x of at least the mean; μ φ(z − σ) is x φ(z). */
    private double shortage(double x, double z, double sigma) {
        return z < sigma
                ? mean * StandardNormal.cumulative(sigma - z) - x * StandardNormal.cumulative(-z)
                : x * StandardNormal.density(z) * (StandardNormal.mills(z - sigma) - StandardNormal.mills(z));
    }

    /** E[(x − D)⁺] for an x below the mean. */
    private double left(double x, double z, double sigma) {
        return z > 0
                ? x * StandardNormal.cumulative(z) - mean * StandardNormal.cumulative(z - sigma)
                : x * StandardNormal.density(z) * (StandardNormal.mills(-z) - StandardNormal.mills(sigma - z));
    }

    private double sigma() {
        double variation = standardDeviation / mean;
        return Math.sqrt(Math.log1p(variation * variation));
    }

    private double standardised(double x, double sigma) {
        return Math.log(x / mean) / sigma + sigma / 2;
    }
}
