package io.zhanggui.inventory.probability;

import java.util.List;

/** Demand of every kind. */
public final class Distributions {

    /** Mean 20 each, with and without much variation. */
    public static final List<DemandDistribution> ONE_OF_EACH = List.of(
            NormalDemand.of(20, 6),
            GammaDemand.of(20, 14),
            LognormalDemand.of(20, 14),
            EmpiricalDemand.of(3.5, 18, 22, 19, 24, 33.5),
            PoissonDemand.of(20),
            NegativeBinomialDemand.ofMoments(20, 9),
            DiscreteDemand.ofObservations(5, 20, 20, 20, 20, 22, 33));

    private Distributions() {}
}
