package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.WorkedCase;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.LognormalDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NewsvendorCasesTest {

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseAgrees() {
        return WorkedCase.tests("newsvendor.json", NewsvendorCasesTest::run);
    }

    private static Map<String, ?> run(WorkedCase in) {
        Newsvendor newsvendor = in.inputs().has("revenue")
                ? Newsvendor.ofPrices(in.number("revenue"), in.number("purchase_cost"), in.number("salvage_value"))
                        .withHolding(in.number("holding_cost"))
                        .withStockout(in.number("stockout_cost"))
                : Newsvendor.ofCosts(in.number("holding_cost"), in.number("stockout_cost"));
        int leadTime = in.inputs().has("lead_time") ? in.whole("lead_time") : 0;
        NewsvendorLevel level = in.inputs().hasNonNull("base_stock_level")
                ? newsvendor.at(in.number("base_stock_level"), demand(in), leadTime)
                : newsvendor.best(demand(in), leadTime);
        return Map.of("S", level.level(), "cost", level.cost(), "profit", level.profit());
    }

    private static DemandDistribution demand(WorkedCase in) {
        return switch (in.function()) {
            case "newsvendor_normal", "newsvendor_normal_cost", "newsvendor_normal_explicit" ->
                NormalDemand.of(in.number("demand_mean"), in.number("demand_sd"));
            case "newsvendor_poisson", "newsvendor_poisson_explicit" -> PoissonDemand.of(in.number("demand_mean"));
            case "newsvendor_lognormal" -> LognormalDemand.ofLogarithm(in.number("mu"), in.number("sigma"));
            case "newsvendor_discrete" -> {
                Map<Integer, Double> probabilities = new TreeMap<>();
                in.inputs()
                        .get("demand_pmf")
                        .properties()
                        .forEach(each -> probabilities.put(
                                Integer.valueOf(each.getKey()), each.getValue().asDouble()));
                yield DiscreteDemand.of(probabilities);
            }
            default -> throw new AssertionError("No runner for " + in.function());
        };
    }
}
