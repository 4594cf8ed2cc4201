package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;
import java.util.Arrays;

/**
 * The last season over again (季节性朴素法).
 *
 * <p>A history shorter than a season is repeated from its last observation, as {@link Naive} does. Source: Hyndman and
 * Athanasopoulos, Forecasting: Principles and Practice, section 5.2.
 *
 * @param period how many periods a season has, such as 7 for days of a week
 */
public record SeasonalNaive(int period) implements ForecastModel {

    /**
     * @throws IllegalArgumentException if the period is below 1
     */
    public SeasonalNaive {
        Check.atLeast(1, period, "period");
    }

    /** The model for seasons of {@code period} periods. */
    public static SeasonalNaive of(int period) {
        return new SeasonalNaive(period);
    }

    @Override
    public String code() {
        return "SEASONAL_NAIVE";
    }

    @Override
    public Term label() {
        return DemandTerm.SEASONAL_NAIVE;
    }

    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        Check.finite(history, origin, "history");
        double squares = 0;
        for (int t = period; t < origin; t++) {
            double error = history[t] - history[t - period];
            squares += error * error;
        }
        if (!Double.isFinite(squares)) {
            throw Check.notFinite(history, origin);
        }
        int from = origin < period ? origin - 1 : origin - period;
        double[] season = Arrays.copyOfRange(history, from, origin);
        return new Forecast(
                this, origin, horizon, ForecastState.LastSeason.of(season), squares, Math.max(origin - period, 0));
    }

    @Override
    public double[] fittedValues(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        double[] fitted = new double[history.length];
        int shift = Math.min(period, history.length);
        Arrays.fill(fitted, 0, shift, Double.NaN);
        System.arraycopy(history, 0, fitted, shift, history.length - shift);
        return fitted;
    }

    @Override
    public SeasonalNaive fit(double[] history) {
        requireNonNull(history, "history");
        return this;
    }

    @Override
    public int parameters() {
        return 0;
    }

    @Override
    public double errorVarianceFactor(int step, int observations) {
        return (Check.atLeast(1, step, "step") - 1) / period + 1;
    }
}
