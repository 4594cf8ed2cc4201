package io.zhanggui.inventory.probability;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;

/**
 * Demand that is gamma distributed (伽马需求): never negative and with a long tail, where normal demand would go below zero.
 *
 * <p>Shape and scale are (μ / σ)² and σ² / μ. A standard deviation of zero is demand known for certain. Source: Burgin, The
 * Gamma Distribution and Inventory Control, Operational Research Quarterly 26 (1975).
 *
 * @param mean the expected demand, zero or more, in units
 * @param standardDeviation zero or more, in units; zero where the mean is
 */
public record GammaDemand(double mean, double standardDeviation) implements DemandDistribution {

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite, or demand of mean zero varies
     */
    public GammaDemand {
        Moments.check(mean, standardDeviation);
    }

    /** Demand with this mean and standard deviation. */
    public static GammaDemand of(double mean, double standardDeviation) {
        return new GammaDemand(mean, standardDeviation);
    }

    /**
     * Demand with this shape and scale: its mean is shape · scale, its variance shape · scale².
     *
     * @param shape above zero
     * @param scale zero or more, in units
     * @throws IllegalArgumentException if the shape is not above zero or the scale negative, or one not finite
     */
    public static GammaDemand ofShape(double shape, double scale) {
        Check.positive(shape, "shape");
        Check.notNegative(scale, "scale");
        return new GammaDemand(shape * scale, Math.sqrt(shape) * scale);
    }

    /** {@inheritDoc} Exact. */
    @Override
    public GammaDemand during(double periods) {
        return during(LeadTime.of(Check.notNegative(periods, "periods")));
    }

    /** {@inheritDoc} Exact if the lead time never varies; else gamma by its moments. */
    @Override
    public GammaDemand during(LeadTime leadTime) {
        requireNonNull(leadTime, "leadTime");
        return new GammaDemand(mean * leadTime.mean(), Moments.deviation(this, leadTime));
    }

    @Override
    public String code() {
        return "GAMMA";
    }

    @Override
    public double cumulative(double x) {
        if (standardDeviation == 0) {
            return x >= mean ? 1 : 0;
        }
        return x <= 0 ? 0 : StandardGamma.cumulative(shape(), x / scale());
    }

    @Override
    public double exceedance(double x) {
        if (standardDeviation == 0) {
            return x >= mean ? 0 : 1;
        }
        return x <= 0 ? 1 : StandardGamma.exceedance(shape(), x / scale());
    }

    @Override
    public double quantile(double probability) {
        Check.probability(probability, "probability");
        return standardDeviation == 0 ? mean : scale() * StandardGamma.quantile(shape(), probability);
    }

    @Override
    public double loss(double x) {
        if (x <= 0 || standardDeviation == 0) {
            return Math.max(mean - x, 0);
        }
        return scale() * StandardGamma.loss(shape(), x / scale());
    }

    @Override
    public double complementaryLoss(double x) {
        if (x <= 0 || standardDeviation == 0) {
            return Math.max(x - mean, 0);
        }
        return scale() * StandardGamma.complementaryLoss(shape(), x / scale());
    }

    @Override
    public double secondLoss(double x) {
        double expected = mean - x;
        if (standardDeviation == 0) {
            return expected > 0 ? expected * expected / 2 : 0;
        }
        return x <= 0
                ? (expected * expected + standardDeviation * standardDeviation) / 2
                : scale() * scale() * StandardGamma.secondLoss(shape(), x / scale());
    }

    private double shape() {
        double ratio = mean / standardDeviation;
        return ratio * ratio;
    }

    private double scale() {
        return standardDeviation / mean * standardDeviation;
    }
}
