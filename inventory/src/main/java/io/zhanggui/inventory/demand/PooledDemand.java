package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.LognormalDemand;
import java.util.Optional;

/**
 * What a {@link PooledForecaster} expects of one article (单品共同预测), with the figures that it comes from.
 *
 * <p>A week is level × growth × open days. Its deviation is the article's own, drawn towards that of the {@link VarianceLaw}.
 *
 * @param sku the article
 * @param level what a day sells at the growth of the latest week, in units
 * @param growth what the weeks to come are expected to have, the latest week seen being one
 * @param openDays on how many days a week to come is open
 * @param exposure for how many weeks the article was on sale with stock, the older ones counting less
 * @param ownDeviation the standard deviation of its own weekly errors, in units
 * @param lawDeviation that which articles of its mean have, in units
 * @param weekDeviation that which is taken for a week, in units
 * @param gain what share of an error of one week moves the level of the next ones, 0 to 1
 * @param periodWeeks how long a period is, in weeks
 * @param horizon how many periods are covered
 */
@Beta
public record PooledDemand(
        Sku sku,
        double level,
        double growth,
        int openDays,
        double exposure,
        double ownDeviation,
        double lawDeviation,
        double weekDeviation,
        double gain,
        double periodWeeks,
        int horizon)
        implements DemandOutlook {

    /**
     * @throws IllegalArgumentException if a figure is outside its range
     */
    public PooledDemand {
        requireNonNull(sku, "sku");
        Check.notNegative(level, "level");
        Check.notNegative(growth, "growth");
        Check.within(1, 7, openDays, "openDays");
        Check.notNegative(exposure, "exposure");
        Check.notNegative(ownDeviation, "ownDeviation");
        Check.notNegative(lawDeviation, "lawDeviation");
        Check.notNegative(weekDeviation, "weekDeviation");
        Check.within(0, 1, gain, "gain");
        Check.positive(periodWeeks, "periodWeeks");
        Check.atLeast(1, horizon, "horizon");
    }

    /** The same in periods of another length. */
    PooledDemand in(double weeks, int periods) {
        return new PooledDemand(
                sku,
                level,
                growth,
                openDays,
                exposure,
                ownDeviation,
                lawDeviation,
                weekDeviation,
                gain,
                weeks,
                periods);
    }

    /** The expected demand of a week, in units. */
    public double weekMean() {
        return level * growth * openDays;
    }

    /** The demand of a week: lognormal, whose long tail the errors of sales have. */
    public LognormalDemand week() {
        return LognormalDemand.of(weekMean(), weekDeviation);
    }

    @Override
    public String code() {
        return "POOLED";
    }

    @Override
    public Term method() {
        return DemandTerm.POOLED;
    }

    @Override
    public Optional<DemandClass> demandClass() {
        return Optional.empty();
    }

    @Override
    public double mean(int step) {
        Check.within(1, horizon, step, "step");
        return weekMean() * periodWeeks;
    }

    @Override
    public double standardDeviation() {
        return standardDeviationOfTotal(1);
    }

    /**
     * {@inheritDoc}
     *
     * <p>σ² · Σ (1 + gain · j)² over the weeks before the last one, j = 0, 1 …, as of simple exponential smoothing; between
     * whole weeks on a straight line.
     */
    @Override
    public double standardDeviationOfTotal(int periods) {
        double weeks = Check.within(0, horizon, periods, "periods") * periodWeeks;
        int whole = (int) weeks;
        double squares = 0;
        for (int week = 0; week < whole; week++) {
            squares += moved(week);
        }
        return weekDeviation * Math.sqrt(squares + (weeks - whole) * moved(whole));
    }

    private double moved(int week) {
        double share = 1 + gain * week;
        return share * share;
    }

    /** Level, growth, how long it was on sale, and the article's own deviation beside that of the law. */
    @Override
    public Explanation explain() {
        return Explanation.of(DemandTerm.POOLED, weekMean())
                .formula(DemandTerm.POOLED_FORMULA, level, growth, openDays)
                .with(
                        Explanation.of(DemandTerm.POOLED_EXPOSURE, exposure),
                        Explanation.of(DemandTerm.POOLED_DEVIATION, weekDeviation)
                                .formula(DemandTerm.POOLED_DEVIATION_FORMULA, ownDeviation, lawDeviation));
    }
}
