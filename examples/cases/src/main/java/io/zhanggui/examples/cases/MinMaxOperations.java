package io.zhanggui.examples.cases;

import io.zhanggui.inventory.policy.FiniteHorizon;
import io.zhanggui.inventory.policy.FiniteHorizonPlan;
import io.zhanggui.inventory.policy.HorizonDecision;
import io.zhanggui.inventory.policy.HorizonPeriod;
import io.zhanggui.inventory.policy.MinMaxOptimum;
import io.zhanggui.inventory.policy.MinMaxPolicy;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.policy.Review;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Operations on (s, S) policies and finite horizons. */
final class MinMaxOperations {

    private MinMaxOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("function=s_s_poisson_exact", in -> optimum(in, poisson(in)))
                .add("function=s_s_discrete_exact", in -> optimum(in, DiscreteDemand.of(0, in.numbers("demand_pmf"))))
                .add("function=s_s_cost_poisson", MinMaxOperations::cost)
                .add("function=s_s_power_approximation", in -> levels(powerApproximation(in)))
                .add("function=finite_horizon_dp_poisson", MinMaxOperations::poissonHorizon)
                .add("function=finite_horizon_dp_normal", MinMaxOperations::normalHorizon);
    }

    private static Object optimum(CaseInput in, CountDemand demand) {
        MinMaxOptimum optimum = MinMaxPolicy.optimum(demand, costs(in));
        return Map.of(
                "s", optimum.policy().reorderPoint(),
                "S", optimum.policy().orderUpTo(),
                "cost", optimum.costPerPeriod());
    }

    private static Object cost(CaseInput in) {
        MinMaxPolicy policy = MinMaxPolicy.of(in.number("s"), in.number("S"));
        return Map.of("cost", policy.cost(poisson(in), costs(in), Review.everyPeriod()));
    }

    private static MinMaxPolicy powerApproximation(CaseInput in) {
        return MinMaxPolicy.powerApproximation(normal(in), costs(in), 0);
    }

    private static Object levels(MinMaxPolicy policy) {
        return Map.of("s", policy.reorderPoint(), "S", policy.orderUpTo());
    }

    private static Object poissonHorizon(CaseInput in) {
        FiniteHorizonPlan plan = plan(in, poisson(in));
        return Map.of(
                "total_cost", plan.expectedCost(),
                "order_up_to", levels(plan, HorizonDecision::orderUpTo),
                "reorder_points", levels(plan, HorizonDecision::reorderPoint));
    }

    private static Object normalHorizon(CaseInput in) {
        FiniteHorizonPlan plan = plan(in, normal(in));
        return Map.of(
                "total_cost", plan.expectedCost(),
                "order_up_to_continuous", levels(plan, HorizonDecision::orderUpTo),
                "reorder_point_continuous", levels(plan, HorizonDecision::reorderPoint));
    }

    private static FiniteHorizonPlan plan(CaseInput in, DemandDistribution demand) {
        HorizonPeriod period = HorizonPeriod.of(demand, costs(in)).withPurchase(in.number("purchase_cost"));
        return FiniteHorizon.of(in.integer("num_periods"), period)
                .withTerminalCosts(in.number("terminal_holding_cost"), in.number("terminal_stockout_cost"))
                .withDiscount(in.number("discount_factor"))
                .withInitialStock(in.number("initial_inventory_level"))
                .optimum();
    }

    private static List<Double> levels(FiniteHorizonPlan plan, ToDoubleFunction<HorizonDecision> level) {
        return plan.decisions().stream().mapToDouble(level).boxed().toList();
    }

    private static PolicyCosts costs(CaseInput in) {
        return PolicyCosts.ofHolding(in.number("holding_cost"))
                .withStockout(in.number("stockout_cost"))
                .withOrder(in.number("fixed_cost"));
    }

    private static PoissonDemand poisson(CaseInput in) {
        return PoissonDemand.of(in.number("demand_mean"));
    }

    private static NormalDemand normal(CaseInput in) {
        return NormalDemand.of(in.number("demand_mean"), in.number("demand_sd"));
    }
}
