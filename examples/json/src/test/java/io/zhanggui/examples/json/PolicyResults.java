package io.zhanggui.examples.json;

import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.EmpiricalDemand;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.LognormalDemand;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
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
        return List.of(DEMANDS);
    }
}
