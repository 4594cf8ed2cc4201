package io.zhanggui.inventory.demand;

import io.zhanggui.inventory.check.Check;

/**
 * The least-squares fit of Holt's method.
 *
 * <p>An error is linear in the initial level and trend: e(t) = e₀(t) − δ g(t) − ε h(t), where e₀ are the errors from a
 * provisional start, g and h the responses to a unit of level and of trend. So δ and ε solve two linear equations for
 * each (α, β, φ), and only those are searched: a coarse grid, then a simplex.
 */
final class TrendFit {

    private static final double[][] GRID = {
        {0.05, 0.01},
        {0.05, 0.3},
        {0.3, 0.01},
        {0.3, 0.1},
        {0.3, 0.5},
        {0.8, 0.01},
        {0.8, 0.2},
        {0.0001, 0.0001},
        {0.9, 0.95}
    };
    private static final double LEAST = 0.0001;
    private static final double MOST = 0.9999;
    private static final double LEAST_PHI = 0.8;
    private static final double[] PHI_GRID = {0.85, 0.97};
    private static final double[] UNDAMPED = {1};
    private static final double MOST_PHI = 0.98;
    /** Below this a start no longer shows in the errors, and going on would only meet subnormal numbers. */
    private static final double FORGOTTEN = 1e-17;

    private final double[] history;
    private final double slope;
    private double level;
    private double trend;

    private TrendFit(double[] history) {
        this.history = history;
        slope = history.length == 1 ? 0 : (history[history.length - 1] - history[0]) / (history.length - 1);
    }

    static Holt of(double[] history, boolean damped) {
        TrendFit fit = new TrendFit(history);
        double[] start = {};
        double least = Double.POSITIVE_INFINITY;
        for (double phi : damped ? PHI_GRID : UNDAMPED) {
            for (double[] point : GRID) {
                double[] candidate = damped ? new double[] {point[0], point[1], phi} : point;
                double squares = fit.squaredErrors(candidate);
                if (squares < least) {
                    least = squares;
                    start = candidate;
                }
            }
        }
        if (start.length == 0) {
            throw Check.notFinite(history, history.length);
        }
        double[] lower = damped ? new double[] {LEAST, LEAST, LEAST_PHI} : new double[] {LEAST, LEAST};
        double[] upper = damped ? new double[] {MOST, MOST, MOST_PHI} : new double[] {MOST, MOST};
        double[] best = SimplexMinimum.of(fit::squaredErrors, start, least, lower, upper);
        fit.squaredErrors(best);
        return new Holt(best[0], best[1], damped ? best[2] : 1, fit.level, fit.trend);
    }

    /**
     * The least sum of squared errors for these parameters; leaves the initial level and trend that give it.
     *
     * <p>The recursion is written in what is expected of a period, f, and the trend that is in it, c, so that each
     * period waits for the one before as briefly as can be: f′ = f + φc + (α + φαβ)(y − f), c′ = φc + φαβ (y − f).
     * The responses g and h follow the same recursion with nothing observed. All three run in one loop, because the
     * processor does them side by side: apart, a fit takes half as long again.
     */
    private double squaredErrors(double[] point) {
        double[] y = history;
        double first = y[0];
        double phi = point.length == 3 ? point[2] : 1;
        double trendGain = phi * point[0] * point[1];
        double gain = point[0] + trendGain;
        double keep = 1 - gain;
        double f = 0;
        double c = phi * slope;
        double g = 1;
        double gc = 0;
        double h = phi;
        double hc = phi;
        double squares = 0;
        double eg = 0;
        double eh = 0;
        double gg = 0;
        double gh = 0;
        double hh = 0;
        int t = 0;
        for (; t < y.length && Math.abs(g) + Math.abs(gc) + Math.abs(h) + Math.abs(hc) > FORGOTTEN; t++) {
            double value = y[t] - first;
            double error = value - f;
            squares += error * error;
            eg += error * g;
            eh += error * h;
            gg += g * g;
            gh += g * h;
            hh += h * h;
            double before = f;
            f = keep * f + (phi * c + gain * value);
            c = phi * c + trendGain * value - trendGain * before;
            before = g;
            g = keep * g + phi * gc;
            gc = phi * gc - trendGain * before;
            before = h;
            h = keep * h + phi * hc;
            hc = phi * hc - trendGain * before;
        }
        squares += squaredErrorsFrom(t, f, c, phi, gain, trendGain);
        return squares - solve(phi, eg, eh, gg, gh, hh);
    }

    /** The sum of squared errors from a period on, where the start is forgotten. */
    private double squaredErrorsFrom(int period, double f, double c, double phi, double gain, double trendGain) {
        double squares = 0;
        double expected = f;
        double slopeNow = c;
        for (int t = period; t < history.length; t++) {
            double value = history[t] - history[0];
            double error = value - expected;
            squares += error * error;
            double before = expected;
            expected = (1 - gain) * expected + (phi * slopeNow + gain * value);
            slopeNow = phi * slopeNow + trendGain * value - trendGain * before;
        }
        return squares;
    }

    /** Solves the normal equations for the start; returns by how much it lowers the sum of squares. */
    private double solve(double phi, double eg, double eh, double gg, double gh, double hh) {
        double determinant = gg * hh - gh * gh;
        double moreLevel;
        double moreTrend;
        if (determinant > 1e-12 * gg * hh) {
            moreLevel = (eg * hh - eh * gh) / determinant;
            moreTrend = (eh * gg - eg * gh) / determinant;
        } else {
            moreLevel = eg / gg;
            moreTrend = 0;
        }
        level = history[0] - phi * slope + moreLevel;
        trend = slope + moreTrend;
        return moreLevel * eg + moreTrend * eh;
    }
}
