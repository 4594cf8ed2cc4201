package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.WorkedCase;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReorderPointCasesTest {

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseAgrees() {
        return WorkedCase.tests("reorder-point.json", ReorderPointCasesTest::run);
    }

    private static Map<String, ?> run(WorkedCase in) {
        ContinuousReview review = review(in);
        return switch (in.function()) {
            case "r_q_cost", "r_q_cost_poisson" ->
                Map.of(
                        "cost",
                        review.cost(ReorderPointPolicy.of(in.number("reorder_point"), in.number("order_quantity"))));
            case "r_q_exact_normal", "r_q_poisson_exact" -> {
                ReorderPointOptimum best = review.optimum();
                yield policy(best.policy(), best.costPerPeriod());
            }
            case "r_q_optimal_r_for_q" -> policy(review.best(in.number("order_quantity")), 0);
            case "r_q_eil" -> {
                ReorderPointPolicy policy = review.expectedInventoryLevel();
                yield policy(policy, review.expectedInventoryLevelCost(policy));
            }
            case "r_q_eoq_ss" -> policy(review.eoqWithSafetyStock(), 0);
            case "r_q_eoqb" -> policy(review.eoqWithBackorders(), 0);
            case "r_q_loss_function" -> policy(review.lossFunction(), 0);
            default -> throw new AssertionError("No runner for " + in.function());
        };
    }

    private static Map<String, ?> policy(ReorderPointPolicy policy, double cost) {
        return Map.of("r", policy.reorderPoint(), "Q", policy.orderQuantity(), "cost", cost);
    }

    private static ContinuousReview review(WorkedCase in) {
        DemandDistribution demand = in.inputs().has("demand_sd")
                ? NormalDemand.of(in.number("demand_mean"), in.number("demand_sd"))
                : PoissonDemand.of(in.number("demand_mean"));
        double fixed = in.inputs().has("fixed_cost") ? in.number("fixed_cost") : 0;
        return ContinuousReview.of(
                demand,
                in.number("lead_time"),
                PolicyCosts.ofHolding(in.number("holding_cost"))
                        .withStockout(in.number("stockout_cost"))
                        .withOrder(fixed));
    }
}
