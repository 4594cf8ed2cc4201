package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;

/**
 * The mean of a straight line and of a smoothed series with twice the curvature (Theta 法).
 *
 * <p>That is simple exponential smoothing with a drift d of half the slope of the least-squares line through the known
 * history: f(t+1) = f(t) + α (y(t) − f(t)) + d, then d more for every period. A season is not looked for: take it out of
 * the series first. Source: Assimakopoulos and Nikolopoulos (2000); Hyndman and Billah (2003), Unmasking the Theta method.
 *
 * @param alpha how fast the level follows, 0 to 1
 * @param initialLevel what is expected of the first observation; not a number for the first observation itself
 */
@Beta
public record Theta(double alpha, double initialLevel) implements ForecastModel {

    /**
     * @throws IllegalArgumentException if {@code alpha} is not within 0 and 1 or the level is infinite
     */
    public Theta {
        Check.within(0, 1, alpha, "alpha");
        Check.notInfinite(initialLevel, "initialLevel");
    }

    /** The model that starts at the first observation. */
    public static Theta of(double alpha) {
        return new Theta(alpha, Double.NaN);
    }

    /** This model started at a level that is known. */
    public Theta withInitialLevel(double level) {
        return new Theta(alpha, level);
    }

    @Override
    public String code() {
        return "THETA";
    }

    @Override
    public Term label() {
        return DemandTerm.THETA;
    }

    /** {@inheritDoc} The errors are those with the drift of the whole known history. */
    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        double drift = drift(history, origin);
        double expected = startingLevel(history);
        double squares = 0;
        for (int t = 0; t < origin; t++) {
            double error = history[t] - expected;
            squares += error * error;
            expected += alpha * error + drift;
        }
        if (!Double.isFinite(squares + expected)) {
            throw Check.notFinite(history, origin);
        }
        ForecastState state = new ForecastState.LevelTrend(expected - drift, drift, 1);
        return new Forecast(this, origin, horizon, state, squares, origin);
    }

    @Override
    public double[] fittedValues(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        double drift = drift(history, history.length);
        double[] fitted = new double[history.length];
        double expected = startingLevel(history);
        for (int t = 0; t < history.length; t++) {
            fitted[t] = expected;
            expected += alpha * (history[t] - expected) + drift;
        }
        return fitted;
    }

    /**
     * {@inheritDoc}
     *
     * <p>As in the method itself the errors are those of smoothing without the drift: α and the initial level are those
     * that {@link SimpleExponentialSmoothing#fit} finds.
     */
    @Override
    public Theta fit(double[] history) {
        SimpleExponentialSmoothing level = SimpleExponentialSmoothing.of(alpha).fit(history);
        return new Theta(level.alpha(), level.initialLevel());
    }

    /** α, the initial level and the drift. */
    @Override
    public int parameters() {
        return 3;
    }

    /** {@inheritDoc} As for simple exponential smoothing, which the model is but for its drift. */
    @Override
    public double errorVarianceFactor(int step, int observations) {
        return 1 + (Check.atLeast(1, step, "step") - 1) * alpha * alpha;
    }

    /** Half the least-squares slope; about the middle, so that a constant series has none. */
    private static double drift(double[] history, int known) {
        double middle = (known - 1) / 2.0;
        double product = 0;
        for (int t = 0; t < known; t++) {
            product += (t - middle) * (history[t] - history[0]);
        }
        double squares = (double) known * known * known - known;
        return known == 1 ? 0 : 6 * product / squares; // Σ (t − middle)² is a twelfth of squares
    }

    private double startingLevel(double[] history) {
        return Double.isNaN(initialLevel) ? history[0] : initialLevel;
    }
}
