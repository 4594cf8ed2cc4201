package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.PoissonDemand;

/**
 * How demand until the next arrival is distributed around its mean (需求分布); where none is expected, it is none for certain
 * but for {@link #NORMAL}.
 */
@Beta
public enum DemandShape implements Term {
    /** Normal, for what sells often. */
    NORMAL,
    /** Gamma, for weights and lengths that vary much: never below zero, and skewed. */
    GAMMA,
    /** Normal or gamma, by how much it varies; see {@link DemandDistribution#ofContinuousMoments}. */
    CONTINUOUS,
    /** Poisson, for single pieces that sell now and then; the variation is that of the mean. */
    POISSON,
    /** Poisson or negative binomial, by how much it varies; see {@link DemandDistribution#ofMoments}. */
    PIECES;

    /** The distribution with mean and standard deviation of normal moments; the mean is not negative. */
    DemandDistribution of(DemandDistribution moments) {
        if (this == NORMAL) {
            return moments;
        }
        double mean = moments.mean();
        double deviation = moments.standardDeviation();
        if (mean == 0 || this == POISSON) {
            return PoissonDemand.of(mean);
        }
        return switch (this) {
            case GAMMA -> GammaDemand.of(mean, deviation);
            case CONTINUOUS -> DemandDistribution.ofContinuousMoments(mean, deviation);
            default -> DemandDistribution.ofMoments(mean, deviation);
        };
    }

    @Override
    public TermBundle bundle() {
        return ReplenishmentTerm.BUNDLE;
    }
}
