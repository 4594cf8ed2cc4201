package io.zhanggui.examples.json;

import io.zhanggui.inventory.policy.FiniteHorizon;
import io.zhanggui.inventory.policy.HorizonPeriod;
import io.zhanggui.inventory.policy.MinMaxOptimum;
import io.zhanggui.inventory.policy.MinMaxPolicy;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.policy.Review;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.List;

/** Results of (s, S) policies and finite horizons. */
final class MinMaxResults {

    private MinMaxResults() {}

    static List<Object> all() {
        PoissonDemand demand = PoissonDemand.of(4);
        PolicyCosts costs = PolicyCosts.ofHolding(1).withStockout(9).withOrder(64);
        MinMaxOptimum optimum =
                MinMaxPolicy.optimum(demand, costs, Review.every(2).withLeadTime(3));
        return List.of(
                optimum,
                optimum.service(),
                FiniteHorizon.of(3, HorizonPeriod.of(demand, costs).withPurchase(2))
                        .optimum());
    }
}
