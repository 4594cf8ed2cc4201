package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.WorkedCase;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FiniteHorizonCasesTest {

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseAgrees() {
        return WorkedCase.tests("finite-horizon.json", FiniteHorizonCasesTest::run);
    }

    private static Map<String, ?> run(WorkedCase in) {
        return switch (in.function()) {
            case "finite_horizon_dp_poisson" -> whole(plan(in, PoissonDemand.of(in.number("demand_mean"))));
            case "finite_horizon_dp_normal" ->
                continuous(plan(in, NormalDemand.of(in.number("demand_mean"), in.number("demand_sd"))));
            default -> throw new AssertionError("No runner for " + in.function());
        };
    }

    private static FiniteHorizonPlan plan(WorkedCase in, DemandDistribution demand) {
        return FiniteHorizon.of(
                        in.whole("num_periods"),
                        HorizonPeriod.of(demand, MinMaxCasesTest.costs(in)).withPurchase(in.number("purchase_cost")))
                .withTerminalCosts(in.number("terminal_holding_cost"), in.number("terminal_stockout_cost"))
                .withDiscount(in.number("discount_factor"))
                .withInitialStock(in.number("initial_inventory_level"))
                .optimum();
    }

    private static Map<String, ?> whole(FiniteHorizonPlan plan) {
        return Map.of(
                "total_cost", plan.expectedCost(),
                "order_up_to", levels(plan),
                "reorder_points", points(plan));
    }

    private static Map<String, ?> continuous(FiniteHorizonPlan plan) {
        return Map.of(
                "total_cost", plan.expectedCost(),
                "order_up_to_continuous", levels(plan),
                "reorder_point_continuous", points(plan));
    }

    private static double[] levels(FiniteHorizonPlan plan) {
        return plan.decisions().stream().mapToDouble(HorizonDecision::orderUpTo).toArray();
    }

    private static double[] points(FiniteHorizonPlan plan) {
        return plan.decisions().stream()
                .mapToDouble(HorizonDecision::reorderPoint)
                .toArray();
    }
}
