package io.zhanggui.inventory.probability;

import io.zhanggui.inventory.check.Check;

/**
 * How many standard deviations of safety stock a service takes (安全系数), if demand is normal.
 *
 * @param k the factor; negative for a cycle service below 0.5
 * @param unitLoss G(k): what is short on average, in standard deviations
 */
public record SafetyFactor(double k, double unitLoss) {

    /**
     * @throws IllegalArgumentException if the factor is not finite or the loss negative or not finite
     */
    public SafetyFactor {
        Check.finite(k, "k");
        Check.notNegative(unitLoss, "unitLoss");
    }

    /** The factor itself. */
    public static SafetyFactor of(double k) {
        return new SafetyFactor(k, StandardNormal.loss(Check.finite(k, "k")));
    }

    /**
     * The factor for a cycle service level, the probability that a cycle passes without a shortage.
     *
     * @throws IllegalArgumentException if it is not above 0 and below 1
     */
    public static SafetyFactor ofCycleService(double cycleServiceLevel) {
        return of(StandardNormal.quantile(Check.probability(cycleServiceLevel, "cycleServiceLevel")));
    }

    /**
     * The factor whose unit loss is given.
     *
     * @throws IllegalArgumentException if the unit loss is not above zero and finite
     */
    public static SafetyFactor ofUnitLoss(double unitLoss) {
        return new SafetyFactor(StandardNormal.inverseLoss(Check.positive(unitLoss, "unitLoss")), unitLoss);
    }
}
