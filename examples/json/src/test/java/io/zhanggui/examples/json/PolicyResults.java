package io.zhanggui.examples.json;

import io.zhanggui.inventory.policy.ContinuousReview;
import io.zhanggui.inventory.policy.Newsvendor;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.policy.PeriodicReviewPolicy;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.policy.ReorderPoint;
import io.zhanggui.inventory.policy.ReorderPointPolicy;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.EmpiricalDemand;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.LognormalDemand;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.ArrayList;
import java.util.List;

/** Distributions of demand, and what policies make of them. */
final class PolicyResults {

    static final List<DemandDistribution> DEMANDS = List.of(
            NormalDemand.of(20, 4),
            GammaDemand.of(20, 14),
            LognormalDemand.of(20, 14),
            EmpiricalDemand.of(1.5, 0, 7.25),
            PoissonDemand.of(3.3),
            NegativeBinomialDemand.of(2, 0.4),
            DiscreteDemand.of(1, 0.25, 0.5, 0, 0.25));

    private PolicyResults() {}

    static List<Object> all() {
        List<Object> results = new ArrayList<>(DEMANDS);
        for (DemandDistribution demand : DEMANDS) {
            results.add(Newsvendor.ofPrices(7, 2.5, 1.5)
                    .withHolding(1)
                    .withStockout(2)
                    .best(demand));
            results.add(ReorderPoint.ofFillRate(demand, 8, 0.95));
            results.add(OrderUpToLevel.ofCycleService(demand, 2, LeadTime.of(1), 0.95));
        }
        results.add(ContinuousReview.of(
                        PoissonDemand.of(3.3),
                        LeadTime.of(2, 1),
                        PolicyCosts.ofHolding(1).withStockout(9).withOrder(20))
                .optimum());
        results.add(ReorderPointPolicy.of(10, 50).service(NormalDemand.of(20, 4)));
        results.add(ReorderPointPolicy.of(10, 50).stockAndService(PoissonDemand.of(20)));
        results.add(PeriodicReviewPolicy.of(2, 50).service(NormalDemand.of(20, 4), 1));
        return results;
    }
}
