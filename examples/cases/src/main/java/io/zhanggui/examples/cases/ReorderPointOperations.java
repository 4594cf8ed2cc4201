package io.zhanggui.examples.cases;

import io.zhanggui.inventory.policy.ContinuousReview;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.policy.ReorderPointOptimum;
import io.zhanggui.inventory.policy.ReorderPointPolicy;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Map;

/** Operations on {@code inventory.policy}: (r, Q) policies. */
final class ReorderPointOperations {

    private ReorderPointOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("function=r_q_cost", in -> cost(in, normal(in)))
                .add("function=r_q_cost_poisson", in -> cost(in, poisson(in)))
                .add("function=r_q_exact_normal", in -> optimum(normal(in)))
                .add("function=r_q_poisson_exact", in -> optimum(poisson(in)))
                .add("function=r_q_optimal_r_for_q", ReorderPointOperations::bestForQuantity)
                .add("function=r_q_eil", ReorderPointOperations::expectedInventoryLevel)
                .add("function=r_q_eoq_ss", in -> policy(normal(in).eoqWithSafetyStock()))
                .add("function=r_q_eoqb", in -> policy(normal(in).eoqWithBackorders()))
                .add("function=r_q_loss_function", in -> policy(normal(in).lossFunction()));
    }

    private static Object cost(CaseInput in, ContinuousReview review) {
        return Map.of(
                "cost", review.cost(ReorderPointPolicy.of(in.number("reorder_point"), in.number("order_quantity"))));
    }

    private static Object optimum(ContinuousReview review) {
        ReorderPointOptimum best = review.optimum();
        return Map.of(
                "r", best.policy().reorderPoint(),
                "Q", best.policy().orderQuantity(),
                "cost", best.costPerPeriod());
    }

    private static Object bestForQuantity(CaseInput in) {
        return Map.of("r", normal(in).best(in.number("order_quantity")).reorderPoint());
    }

    private static Object expectedInventoryLevel(CaseInput in) {
        ContinuousReview review = normal(in);
        ReorderPointPolicy policy = review.expectedInventoryLevel();
        return Map.of(
                "r", policy.reorderPoint(),
                "Q", policy.orderQuantity(),
                "cost", review.expectedInventoryLevelCost(policy));
    }

    private static Object policy(ReorderPointPolicy policy) {
        return Map.of("r", policy.reorderPoint(), "Q", policy.orderQuantity());
    }

    private static ContinuousReview normal(CaseInput in) {
        return review(in, NormalDemand.of(in.number("demand_mean"), in.number("demand_sd")));
    }

    private static ContinuousReview poisson(CaseInput in) {
        return review(in, PoissonDemand.of(in.number("demand_mean")));
    }

    private static ContinuousReview review(CaseInput in, DemandDistribution demand) {
        PolicyCosts costs = PolicyCosts.ofHolding(in.number("holding_cost"))
                .withStockout(in.number("stockout_cost"))
                .withOrder(in.decimal("fixed_cost", "0").doubleValue());
        return ContinuousReview.of(demand, in.number("lead_time"), costs);
    }
}
