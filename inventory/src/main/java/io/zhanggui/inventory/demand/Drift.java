package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;

/**
 * The last observation and from there the mean change of the history, period after period (漂移法).
 *
 * <p>That is the line through the first and the last observation, drawn on. Its errors are those about the change of the
 * whole history. One observation has no change: it is repeated. Source: Hyndman and Athanasopoulos, Forecasting:
 * Principles and Practice, section 5.2.
 */
@Beta
public record Drift() implements ForecastModel {

    /** The model. */
    public static Drift of() {
        return new Drift();
    }

    @Override
    public String code() {
        return "DRIFT";
    }

    @Override
    public Term label() {
        return DemandTerm.DRIFT;
    }

    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        double last = history[origin - 1];
        double change = change(history, origin);
        double squares = 0;
        for (int t = 1; t < origin; t++) {
            double error = history[t] - history[t - 1] - change;
            squares += error * error;
        }
        if (!Double.isFinite(squares + last)) {
            throw Check.notFinite(history, origin);
        }
        return new Forecast(this, origin, horizon, new ForecastState.LevelTrend(last, change, 1), squares, origin - 1);
    }

    @Override
    public double[] fittedValues(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        double change = change(history, history.length);
        double[] fitted = new double[history.length];
        fitted[0] = Double.NaN;
        for (int t = 1; t < history.length; t++) {
            fitted[t] = history[t - 1] + change;
        }
        return fitted;
    }

    @Override
    public Drift fit(double[] history) {
        requireNonNull(history, "history");
        return this;
    }

    @Override
    public int parameters() {
        return 1;
    }

    /** {@inheritDoc} The second term is the uncertainty of the change: h + h² / (T − 1). */
    @Override
    public double errorVarianceFactor(int step, int observations) {
        double changes = Math.max(Check.atLeast(1, observations, "observations") - 1, 1);
        return Check.atLeast(1, step, "step") * (1 + step / changes);
    }

    private static double change(double[] history, int known) {
        return known == 1 ? 0 : (history[known - 1] - history[0]) / (known - 1);
    }
}
