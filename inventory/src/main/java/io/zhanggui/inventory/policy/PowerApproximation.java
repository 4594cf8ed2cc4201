package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.StandardNormal;

/** The revised power approximation of Ehrhardt and Mosier (1984). */
final class PowerApproximation {

    /** Below so many periods' demand in an order, the levels are held down to what a base stock would be. */
    private static final double FEW_PERIODS = 1.5;

    private PowerApproximation() {}

    static MinMaxPolicy policy(NormalDemand demand, PolicyCosts costs, double leadTime) {
        Check.positive(demand.mean(), "the mean of demandPerPeriod");
        Check.notNegative(leadTime, "leadTime");
        costs.checkBothPositive();
        NormalDemand protectedDemand = demand.during(leadTime + 1);
        double quantity = quantity(demand.mean(), protectedDemand, costs);
        double s = reorderPoint(quantity, protectedDemand, costs);
        if (quantity > FEW_PERIODS * demand.mean()) {
            return MinMaxPolicy.of(s, s + quantity);
        }
        double baseStock = protectedDemand.mean()
                + StandardNormal.quantile(costs.criticalRatio()) * protectedDemand.standardDeviation();
        return MinMaxPolicy.of(Math.min(s, baseStock), Math.min(s + quantity, baseStock));
    }

    private static double quantity(double mean, NormalDemand protectedDemand, PolicyCosts costs) {
        double variation = protectedDemand.standardDeviation() / mean;
        return 1.3
                * Math.pow(mean, 0.494)
                * Math.pow(costs.fixed() / costs.holding(), 0.506)
                * Math.pow(1 + variation * variation, 0.116);
    }

    private static double reorderPoint(double quantity, NormalDemand protectedDemand, PolicyCosts costs) {
        double deviation = protectedDemand.standardDeviation();
        if (deviation == 0) {
            return 0.973 * protectedDemand.mean();
        }
        double z = Math.sqrt(quantity * costs.holding() / (deviation * costs.stockout()));
        if (z == 0) {
            return Double.MAX_VALUE;
        }
        return 0.973 * protectedDemand.mean() + deviation * (0.183 / z + 1.063 - 2.192 * z);
    }
}
