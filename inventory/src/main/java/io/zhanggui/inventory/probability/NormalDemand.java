package io.zhanggui.inventory.probability;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;

/**
 * Demand that is normally distributed (正态需求), per period or over a lead time.
 *
 * <p>A standard deviation of zero is demand known for certain. Source of the losses: Snyder and Shen, Fundamentals of
 * Supply Chain Theory, 2nd ed. (2019), appendix C.
 *
 * @param mean the expected demand, in units
 * @param standardDeviation zero or more, in units
 */
public record NormalDemand(double mean, double standardDeviation) implements DemandDistribution {

    /**
     * @throws IllegalArgumentException if a figure is not finite or the standard deviation is negative
     */
    public NormalDemand {
        Check.finite(mean, "mean");
        Check.notNegative(standardDeviation, "standardDeviation");
    }

    /** Demand with this mean and standard deviation. */
    public static NormalDemand of(double mean, double standardDeviation) {
        return new NormalDemand(mean, standardDeviation);
    }

    /** {@inheritDoc} Exact. */
    @Override
    public NormalDemand during(double periods) {
        return during(LeadTime.of(Check.notNegative(periods, "periods")));
    }

    /** {@inheritDoc} Exact if the lead time never varies; else normal by its moments. */
    @Override
    public NormalDemand during(LeadTime leadTime) {
        requireNonNull(leadTime, "leadTime");
        return new NormalDemand(leadTime.mean() * mean, Moments.deviation(this, leadTime));
    }

    @Override
    public String code() {
        return "NORMAL";
    }

    @Override
    public double cumulative(double x) {
        if (standardDeviation == 0) {
            return x >= mean ? 1 : 0;
        }
        return StandardNormal.cumulative(standardised(x));
    }

    @Override
    public double exceedance(double x) {
        if (standardDeviation == 0) {
            return x >= mean ? 0 : 1;
        }
        return StandardNormal.cumulative(-standardised(x));
    }

    @Override
    public double quantile(double probability) {
        return mean + StandardNormal.quantile(Check.probability(probability, "probability")) * standardDeviation;
    }

    @Override
    public double loss(double x) {
        if (standardDeviation == 0) {
            return Math.max(mean - x, 0);
        }
        return standardDeviation * StandardNormal.loss(standardised(x));
    }

    @Override
    public double complementaryLoss(double x) {
        if (standardDeviation == 0) {
            return Math.max(x - mean, 0);
        }
        return standardDeviation * StandardNormal.loss(-standardised(x));
    }

    @Override
    public double secondLoss(double x) {
        if (standardDeviation == 0) {
            double shortage = Math.max(mean - x, 0);
            return shortage * shortage / 2;
        }
        return standardDeviation * standardDeviation * StandardNormal.secondLoss(standardised(x));
    }

    private double standardised(double x) {
        return (x - mean) / standardDeviation;
    }
}
