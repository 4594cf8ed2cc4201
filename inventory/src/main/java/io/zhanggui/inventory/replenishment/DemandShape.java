package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import io.zhanggui.inventory.demand.DemandOutlook;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.LognormalDemand;
import io.zhanggui.inventory.probability.NormalDemand;
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
    /**
     * Poisson, for single pieces that sell now and then: the variation is that of the mean, whatever the forecast says; with a
     * lead time that varies, negative binomial.
     */
    POISSON,
    /** Poisson or negative binomial, by how much it varies; see {@link DemandDistribution#ofMoments}. */
    PIECES,
    /** Lognormal, for what comes in orders of very different size: never below zero, with a long tail. */
    LOGNORMAL;

    /** The demand of a stretch from the first period on. */
    DemandDistribution of(DemandOutlook forecast, LeadTime stretch) {
        if (this == POISSON) {
            double periods = stretch.mean();
            return periods == 0
                    ? PoissonDemand.of(0)
                    : PoissonDemand.of(forecast.total(periods) / periods).during(stretch);
        }
        NormalDemand moments = forecast.during(stretch);
        return this == NORMAL ? moments : of(moments.mean(), moments.standardDeviation());
    }

    /** The distribution with this mean and standard deviation; the mean is not negative. */
    DemandDistribution of(double mean, double deviation) {
        if (this == NORMAL) {
            return NormalDemand.of(mean, deviation);
        }
        if (mean == 0 || this == POISSON) {
            return PoissonDemand.of(mean);
        }
        return switch (this) {
            case GAMMA -> GammaDemand.of(mean, deviation);
            case CONTINUOUS -> DemandDistribution.ofContinuousMoments(mean, deviation);
            case LOGNORMAL -> LognormalDemand.of(mean, deviation);
            default -> DemandDistribution.ofMoments(mean, deviation);
        };
    }

    @Override
    public TermBundle bundle() {
        return ReplenishmentTerm.BUNDLE;
    }
}
