package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;

/**
 * A level and a trend that both follow the observations (霍尔特线性趋势), the trend damped or not (阻尼趋势).
 *
 * <p>ℓ(t) = α y(t) + (1−α)(ℓ(t−1) + φ b(t−1)); b(t) = β (ℓ(t) − ℓ(t−1)) + (1−β) φ b(t−1). Source: Holt (1957); Gardner
 * and McKenzie (1985); Hyndman and Athanasopoulos, Forecasting: Principles and Practice, section 8.2.
 *
 * @param alpha how fast the level follows, 0 to 1
 * @param beta how fast the trend follows the level, 0 to 1
 * @param phi the damping of the trend for each period, above 0 to 1; 1 for a straight line
 * @param initialLevel the level before the first observation; not a number for the first observation itself
 * @param initialTrend the trend before the first observation; not a number for the second observation minus the first
 */
public record Holt(double alpha, double beta, double phi, double initialLevel, double initialTrend)
        implements ForecastModel {

    /**
     * @throws IllegalArgumentException if a parameter is outside its range
     */
    public Holt {
        Check.within(0, 1, alpha, "alpha");
        Check.within(0, 1, beta, "beta");
        Check.within(Double.MIN_NORMAL, 1, phi, "phi");
        Check.notInfinite(initialLevel, "initialLevel");
        Check.notInfinite(initialTrend, "initialTrend");
    }

    /** The model with a straight trend, started from the first two observations. */
    public static Holt of(double alpha, double beta) {
        return new Holt(alpha, beta, 1, Double.NaN, Double.NaN);
    }

    /** The model with a damped trend, started from the first two observations. */
    public static Holt ofDamped(double alpha, double beta, double phi) {
        return new Holt(alpha, beta, phi, Double.NaN, Double.NaN);
    }

    /** This model started at a level and a trend that are known. */
    public Holt withInitial(double level, double trend) {
        return new Holt(alpha, beta, phi, level, trend);
    }

    /** Whether the forecast flattens. */
    public boolean damped() {
        return phi < 1;
    }

    @Override
    public String code() {
        return damped() ? "HOLT_DAMPED" : "HOLT";
    }

    @Override
    public Term label() {
        return damped() ? DemandTerm.HOLT_DAMPED : DemandTerm.HOLT;
    }

    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        double level = startingLevel(history);
        double trend = startingTrend(history, origin);
        double squares = 0;
        for (int t = 0; t < origin; t++) {
            double expected = level + phi * trend;
            double error = history[t] - expected;
            squares += error * error;
            level = expected + alpha * error;
            trend = phi * trend + alpha * beta * error;
        }
        if (!Double.isFinite(squares)) {
            throw Check.notFinite(history, origin);
        }
        return new Forecast(this, origin, horizon, new ForecastState.LevelTrend(level, trend, phi), squares, origin);
    }

    @Override
    public double[] fittedValues(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        double[] fitted = new double[history.length];
        double level = startingLevel(history);
        double trend = startingTrend(history, history.length);
        for (int t = 0; t < history.length; t++) {
            fitted[t] = level + phi * trend;
            double error = history[t] - fitted[t];
            level = fitted[t] + alpha * error;
            trend = phi * trend + alpha * beta * error;
        }
        return fitted;
    }

    /**
     * {@inheritDoc}
     *
     * <p>α and β are sought from 0.0001 to 0.9999, and φ of a damped model from 0.8 to 0.98, the bounds of the R package
     * forecast. For each choice the initial level and trend are the least-squares ones. The sum of squares can have
     * several valleys: a grid leads to the deepest in nearly all series, not in all.
     */
    @Override
    public Holt fit(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        return TrendFit.of(history, damped());
    }

    @Override
    public int parameters() {
        return damped() ? 5 : 4;
    }

    /** {@inheritDoc} Source: Hyndman, Koehler, Ord and Snyder (2008), table 6.1, class 1. */
    @Override
    public double errorVarianceFactor(int step, int observations) {
        Check.atLeast(1, step, "step");
        double factor = 1;
        double damping = 1;
        double periods = 0;
        for (int j = 1; j < step; j++) {
            damping *= phi;
            periods += damping;
            double share = alpha * (1 + beta * periods);
            factor += share * share;
        }
        return factor;
    }

    private double startingLevel(double[] history) {
        return Double.isNaN(initialLevel) ? history[0] : initialLevel;
    }

    private double startingTrend(double[] history, int known) {
        if (!Double.isNaN(initialTrend)) {
            return initialTrend;
        }
        return known == 1 ? 0 : history[1] - history[0];
    }
}
