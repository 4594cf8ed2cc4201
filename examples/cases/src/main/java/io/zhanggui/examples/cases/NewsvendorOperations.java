package io.zhanggui.examples.cases;

import io.zhanggui.inventory.policy.Newsvendor;
import io.zhanggui.inventory.policy.NewsvendorLevel;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.LognormalDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Map;
import java.util.TreeMap;

/** Operations on {@code inventory.policy}: the newsvendor. */
final class NewsvendorOperations {

    private NewsvendorOperations() {}

    static void addTo(Operations operations) {
        operations
                .add("function=newsvendor_normal", in -> costs(in, normal(in)))
                .add("function=newsvendor_normal_cost", in -> costs(in, normal(in)))
                .add("function=newsvendor_poisson", in -> costs(in, poisson(in)))
                .add("function=newsvendor_lognormal", in -> costs(in, lognormal(in)))
                .add("function=newsvendor_discrete", in -> costs(in, discrete(in)))
                .add("function=newsvendor_normal_explicit", in -> prices(in, normal(in)))
                .add("function=newsvendor_poisson_explicit", in -> prices(in, poisson(in)));
    }

    private static Object costs(CaseInput in, DemandDistribution demand) {
        NewsvendorLevel level =
                level(in, Newsvendor.ofCosts(in.number("holding_cost"), in.number("stockout_cost")), demand);
        return Map.of("S", level.level(), "cost", level.cost());
    }

    private static Object prices(CaseInput in, DemandDistribution demand) {
        Newsvendor newsvendor = Newsvendor.ofPrices(
                        in.number("revenue"), in.number("purchase_cost"), in.number("salvage_value"))
                .withHolding(in.decimal("holding_cost", "0").doubleValue())
                .withStockout(in.decimal("stockout_cost", "0").doubleValue());
        NewsvendorLevel level = level(in, newsvendor, demand);
        return Map.of("S", level.level(), "profit", level.profit());
    }

    private static NewsvendorLevel level(CaseInput in, Newsvendor newsvendor, DemandDistribution demand) {
        int leadTime = in.integer("lead_time", 0);
        return in.has("base_stock_level")
                ? newsvendor.at(in.number("base_stock_level"), demand, leadTime)
                : newsvendor.best(demand, leadTime);
    }

    private static DemandDistribution normal(CaseInput in) {
        return NormalDemand.of(in.number("demand_mean"), in.number("demand_sd"));
    }

    private static DemandDistribution poisson(CaseInput in) {
        return PoissonDemand.of(in.number("demand_mean"));
    }

    private static DemandDistribution lognormal(CaseInput in) {
        return LognormalDemand.ofLogarithm(in.number("mu"), in.number("sigma"));
    }

    private static DemandDistribution discrete(CaseInput in) {
        Map<Integer, Double> probabilities = new TreeMap<>();
        in.map("demand_pmf", each -> each.asDecimal().doubleValue())
                .forEach((pieces, probability) -> probabilities.put(Integer.valueOf(pieces), probability));
        return DiscreteDemand.of(probabilities);
    }
}
