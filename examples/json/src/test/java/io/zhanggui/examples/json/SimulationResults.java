package io.zhanggui.examples.json;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.demand.VarianceLaw;
import io.zhanggui.inventory.policy.LostSalesReview;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.probability.PoissonDemand;
import io.zhanggui.inventory.replenishment.StockBudget;
import io.zhanggui.inventory.replenishment.StockCandidate;
import io.zhanggui.inventory.simulation.OrderingRule;
import io.zhanggui.inventory.simulation.StockSimulator;
import java.util.List;

/** What a policy would have done, and what a budget buys. */
final class SimulationResults {

    private SimulationResults() {}

    static List<Object> all() {
        List<StockCandidate> candidates = List.of(StockCandidate.of(Sku.of("MUG"), PoissonDemand.of(3), 1, 2.5));
        return List.of(
                StockSimulator.builder()
                        .demand(PoissonDemand.of(3))
                        .rule(OrderingRule.upTo(5))
                        .costs(PolicyCosts.ofHolding(1).withStockout(9))
                        .periods(20)
                        .runs(2)
                        .build()
                        .run(1),
                candidates,
                StockBudget.of(candidates).within(10),
                LostSalesReview.atRisk(0.1),
                VarianceLaw.fit(new double[] {1, 4}, new double[] {3, 24}));
    }
}
