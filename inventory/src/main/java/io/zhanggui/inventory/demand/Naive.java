package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;

/**
 * The last observation over again (朴素法), the yardstick of MASE.
 *
 * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, section 5.2.
 */
public record Naive() implements ForecastModel {

    /** The model. */
    public static Naive of() {
        return new Naive();
    }

    @Override
    public String code() {
        return "NAIVE";
    }

    @Override
    public Term label() {
        return DemandTerm.NAIVE;
    }

    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        double squares = 0;
        double last = history[0];
        for (int t = 1; t < origin; t++) {
            double error = history[t] - last;
            squares += error * error;
            last = history[t];
        }
        if (!Double.isFinite(squares + last)) {
            throw Check.notFinite(history, origin);
        }
        return new Forecast(this, origin, horizon, new ForecastState.Level(last), squares, origin - 1);
    }

    @Override
    public double[] fittedValues(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        double[] fitted = new double[history.length];
        fitted[0] = Double.NaN;
        System.arraycopy(history, 0, fitted, 1, history.length - 1);
        return fitted;
    }

    @Override
    public Naive fit(double[] history) {
        requireNonNull(history, "history");
        return this;
    }

    @Override
    public int parameters() {
        return 0;
    }

    @Override
    public double errorVarianceFactor(int step, int observations) {
        return Check.atLeast(1, step, "step");
    }
}
