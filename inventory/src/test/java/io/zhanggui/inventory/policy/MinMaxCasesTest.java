package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.WorkedCase;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MinMaxCasesTest {

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseAgrees() {
        return WorkedCase.tests("min-max.json", MinMaxCasesTest::run);
    }

    private static Map<String, ?> run(WorkedCase in) {
        return switch (in.function()) {
            case "s_s_poisson_exact" -> optimum(in, poisson(in));
            case "s_s_discrete_exact" -> optimum(in, DiscreteDemand.of(0, in.numbers("demand_pmf")));
            case "s_s_cost_poisson" ->
                Map.of(
                        "cost",
                        MinMaxPolicy.of(in.number("s"), in.number("S"))
                                .cost(poisson(in), costs(in), Review.everyPeriod()));
            case "s_s_power_approximation" -> power(in);
            default -> throw new AssertionError("No runner for " + in.function());
        };
    }

    private static Map<String, ?> optimum(WorkedCase in, CountDemand demand) {
        MinMaxOptimum optimum = MinMaxPolicy.optimum(demand, costs(in));
        return Map.of(
                "s", optimum.policy().reorderPoint(),
                "S", optimum.policy().orderUpTo(),
                "cost", optimum.costPerPeriod());
    }

    private static Map<String, ?> power(WorkedCase in) {
        NormalDemand demand = NormalDemand.of(in.number("demand_mean"), in.number("demand_sd"));
        MinMaxPolicy policy = MinMaxPolicy.powerApproximation(demand, costs(in), 0);
        return Map.of("s", policy.reorderPoint(), "S", policy.orderUpTo());
    }

    private static PoissonDemand poisson(WorkedCase in) {
        return PoissonDemand.of(in.number("demand_mean"));
    }

    static PolicyCosts costs(WorkedCase in) {
        return PolicyCosts.ofHolding(in.number("holding_cost"))
                .withStockout(in.number("stockout_cost"))
                .withOrder(in.number("fixed_cost"));
    }
}
