package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;

/** How demand until the next arrival is distributed around its mean (需求分布). */
@Beta
public enum DemandShape implements Term {
    /** Normal, for what sells often. */
    NORMAL,
    /** Poisson, for single pieces that sell now and then; the variation is that of the mean. */
    POISSON;

    /** The distribution with mean and standard deviation of the moments; the mean is not negative. */
    DemandDistribution of(NormalDemand moments) {
        return switch (this) {
            case NORMAL -> moments;
            case POISSON -> PoissonDemand.of(moments.mean());
        };
    }

    @Override
    public TermBundle bundle() {
        return ReplenishmentTerm.BUNDLE;
    }
}
