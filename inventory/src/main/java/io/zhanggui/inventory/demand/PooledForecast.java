package io.zhanggui.inventory.demand;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.LognormalDemand;

/** What a {@link PooledForecaster} expects of each article in a week to come (共同预测结果). */
@Beta
public final class PooledForecast {

    private final double[] mean;
    private final double[] deviation;
    private final double growth;
    private final VarianceLaw law;

    PooledForecast(double[] mean, double[] deviation, double growth, VarianceLaw law) {
        this.mean = mean;
        this.deviation = deviation;
        this.growth = growth;
        this.law = law;
    }

    /** How many articles. */
    public int articles() {
        return mean.length;
    }

    /** The expected demand of a week for an article from 0, in units. */
    public double mean(int article) {
        return mean[Check.within(0, mean.length - 1, article, "article")];
    }

    /** The standard deviation of a week for an article from 0, in units. */
    public double standardDeviation(int article) {
        return deviation[Check.within(0, mean.length - 1, article, "article")];
    }

    /** The demand of a week for an article from 0: lognormal, whose long tail the errors of sales have. */
    public LognormalDemand demand(int article) {
        return LognormalDemand.of(mean(article), standardDeviation(article));
    }

    /** The common growth that the weeks to come are expected to have, the latest week seen being one. */
    public double growth() {
        return growth;
    }

    /** How variance grows with the mean over all articles. */
    public VarianceLaw varianceLaw() {
        return law;
    }
}
