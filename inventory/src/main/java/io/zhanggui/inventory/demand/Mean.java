package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;
import java.util.Arrays;

/**
 * The mean of the whole history (均值法).
 *
 * <p>Its errors are those about the mean, as in a sample variance. Source: Hyndman and Athanasopoulos, Forecasting:
 * Principles and Practice, section 5.2.
 */
public record Mean() implements ForecastModel {

    /** The model. */
    public static Mean of() {
        return new Mean();
    }

    @Override
    public String code() {
        return "MEAN";
    }

    @Override
    public Term label() {
        return DemandTerm.MEAN;
    }

    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        double mean = mean(history, 0, origin);
        double squares = 0;
        for (int t = 0; t < origin; t++) {
            double error = history[t] - mean;
            squares += error * error;
        }
        if (!Double.isFinite(squares)) {
            throw Check.notFinite(history, origin);
        }
        return new Forecast(this, origin, horizon, new ForecastState.Level(mean), squares, origin);
    }

    @Override
    public double[] fittedValues(double[] history) {
        double[] fitted = new double[requireNonNull(history, "history").length];
        Arrays.fill(fitted, forecast(history, 1).mean(1));
        return fitted;
    }

    @Override
    public Mean fit(double[] history) {
        requireNonNull(history, "history");
        return this;
    }

    @Override
    public int parameters() {
        return 1;
    }

    @Override
    public double errorVarianceFactor(int step, int observations) {
        Check.atLeast(1, step, "step");
        return 1 + 1.0 / Check.atLeast(1, observations, "observations");
    }

    /** The mean of {@code from} to {@code to}, as differences from the first, so that equal numbers keep their mean. */
    static double mean(double[] values, int from, int to) {
        double first = values[from];
        double sum = 0;
        for (int t = from + 1; t < to; t++) {
            sum += values[t] - first;
        }
        return first + sum / (to - from);
    }
}
