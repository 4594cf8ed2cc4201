package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;

/**
 * A level that moves towards each observation by the share α of its error (简单指数平滑).
 *
 * <p>ℓ(t) = ℓ(t−1) + α (y(t) − ℓ(t−1)); the forecast is flat. Source: Brown (1956); Hyndman and Athanasopoulos,
 * Forecasting: Principles and Practice, section 8.1.
 *
 * @param alpha how fast the level follows, 0 to 1
 * @param initialLevel the level before the first observation; not a number for the first observation itself
 */
public record SimpleExponentialSmoothing(double alpha, double initialLevel) implements ForecastModel {

    /**
     * @throws IllegalArgumentException if {@code alpha} is not within 0 and 1 or the level is infinite
     */
    public SimpleExponentialSmoothing {
        Check.within(0, 1, alpha, "alpha");
        Check.notInfinite(initialLevel, "initialLevel");
    }

    /** The model that starts at the first observation. */
    public static SimpleExponentialSmoothing of(double alpha) {
        return new SimpleExponentialSmoothing(alpha, Double.NaN);
    }

    /** This model started at a level that is known. */
    public SimpleExponentialSmoothing withInitialLevel(double level) {
        return new SimpleExponentialSmoothing(alpha, level);
    }

    @Override
    public String code() {
        return "SES";
    }

    @Override
    public Term label() {
        return DemandTerm.SES;
    }

    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        double start = startingLevel(history);
        double decay = 1 - alpha;
        double decayTwice = decay * decay;
        double alphaBefore = alpha * decay;
        double risen = 0; // above the start; two periods a turn, because each level waits for the one before
        double squares = 0;
        double squaresOfSecond = 0;
        int t = 0;
        for (; t + 1 < origin; t += 2) {
            double first = history[t] - start;
            double second = history[t + 1] - start;
            double error = first - risen;
            double errorOfSecond = second - (decay * risen + alpha * first);
            squares += error * error;
            squaresOfSecond += errorOfSecond * errorOfSecond;
            risen = decayTwice * risen + (alphaBefore * first + alpha * second);
        }
        if (t < origin) {
            double error = history[t] - start - risen;
            squares += error * error;
            risen += alpha * error;
        }
        squares += squaresOfSecond;
        double level = start + risen;
        if (!Double.isFinite(squares)) {
            throw Check.notFinite(history, origin);
        }
        return new Forecast(this, origin, horizon, new ForecastState.Level(level), squares, origin);
    }

    @Override
    public double[] fittedValues(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        double[] fitted = new double[history.length];
        double level = startingLevel(history);
        for (int t = 0; t < history.length; t++) {
            fitted[t] = level;
            level += alpha * (history[t] - level);
        }
        return fitted;
    }

    /**
     * {@inheritDoc}
     *
     * <p>α is sought from 0.0001 to 0.9999, and for each α the initial level is the least-squares one.
     */
    @Override
    public SimpleExponentialSmoothing fit(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        return LevelFit.of(history);
    }

    @Override
    public int parameters() {
        return 2;
    }

    @Override
    public double errorVarianceFactor(int step, int observations) {
        return 1 + (Check.atLeast(1, step, "step") - 1) * alpha * alpha;
    }

    private double startingLevel(double[] history) {
        return Double.isNaN(initialLevel) ? history[0] : initialLevel;
    }
}
