package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.StandardNormal;

/** The revised power approximation of Ehrhardt and Mosier (1984). */
final class PowerApproximation {

    /** Up to so many periods' demand in an order, the paper holds the levels down to that without a fixed cost. */
    private static final double FEW_PERIODS = 1.5;

    private final NormalDemand demand;
    private final NormalDemand protectedDemand;
    private final PolicyCosts costs;
    private final double quantity;

    PowerApproximation(NormalDemand demand, PolicyCosts costs, double leadTime) {
        Check.positive(demand.mean(), "the mean of demandPerPeriod");
        Check.notNegative(leadTime, "leadTime");
        costs.checkBothPositive();
        Check.positive(costs.order(), "order");
        this.demand = demand;
        this.protectedDemand = demand.during(leadTime + 1);
        this.costs = costs;
        this.quantity = quantity();
    }

    MinMaxPolicy policy() {
        double s = reorderPoint();
        return MinMaxPolicy.of(s, s + quantity);
    }

    MinMaxPolicy cappedPolicy() {
        MinMaxPolicy policy = policy();
        if (quantity > FEW_PERIODS * demand.mean()) {
            return policy;
        }
        double cap = protectedDemand.mean()
                + StandardNormal.quantile(costs.criticalRatio()) * protectedDemand.standardDeviation();
        return MinMaxPolicy.of(Math.min(policy.reorderPoint(), cap), Math.min(policy.orderUpTo(), cap));
    }

    private double quantity() {
        double mean = demand.mean();
        double variation = protectedDemand.standardDeviation() / mean;
        return 1.3
                * Math.pow(mean, 0.494)
                * Math.pow(costs.order() / costs.holding(), 0.506)
                * Math.pow(1 + variation * variation, 0.116);
    }

    private double reorderPoint() {
        double deviation = protectedDemand.standardDeviation();
        if (deviation == 0) {
            return 0.973 * protectedDemand.mean();
        }
        double z = Math.sqrt(quantity * costs.holding() / (deviation * costs.stockout()));
        return 0.973 * protectedDemand.mean() + deviation * (0.183 / z + 1.063 - 2.192 * z);
    }
}
