package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;

/**
 * The mean of the last periods (移动平均法); a history shorter than the window is averaged as a whole.
 *
 * @param window how many periods are averaged
 */
public record MovingAverage(int window) implements ForecastModel {

    /**
     * @throws IllegalArgumentException if the window is below 1
     */
    public MovingAverage {
        Check.atLeast(1, window, "window");
    }

    /** The model over the last {@code window} periods. */
    public static MovingAverage of(int window) {
        return new MovingAverage(window);
    }

    @Override
    public String code() {
        return "MOVING_AVERAGE";
    }

    @Override
    public Term label() {
        return DemandTerm.MOVING_AVERAGE;
    }

    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        double first = history[0];
        double sum = 0;
        double squares = 0;
        for (int t = 1; t < origin; t++) {
            double error = history[t] - first - sum / Math.min(t, window);
            squares += error * error;
            sum += history[t] - (t < window ? first : history[t - window]);
        }
        double level = Mean.mean(history, Math.max(origin - window, 0), origin);
        if (!Double.isFinite(squares + level)) {
            throw Check.notFinite(history, origin);
        }
        return new Forecast(this, origin, horizon, new ForecastState.Level(level), squares, origin - 1);
    }

    @Override
    public double[] fittedValues(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        double[] fitted = new double[history.length];
        fitted[0] = Double.NaN;
        for (int t = 1; t < history.length; t++) {
            fitted[t] = Mean.mean(history, Math.max(t - window, 0), t);
        }
        return fitted;
    }

    @Override
    public MovingAverage fit(double[] history) {
        requireNonNull(history, "history");
        return this;
    }

    @Override
    public int parameters() {
        return 0;
    }

    @Override
    public double errorVarianceFactor(int step, int observations) {
        Check.atLeast(1, step, "step");
        return 1 + 1.0 / Math.min(Check.atLeast(1, observations, "observations"), window);
    }
}
