package io.zhanggui.inventory.demand;

/**
 * The least-squares fit of Holt's method.
 *
 * <p>An error is linear in the initial level and trend: e(t) = e₀(t) − δ g(t) − ε h(t), where e₀ are the errors from a
 * provisional start, g and h the responses to a unit of level and of trend. So δ and ε solve two linear equations for
 * each (α, β, φ), and only those are searched: a coarse grid, then a simplex.
 */
final class TrendFit {

    private static final double[][] GRID = {
        {0.05, 0.01}, {0.05, 0.3}, {0.3, 0.01}, {0.3, 0.1}, {0.3, 0.5}, {0.8, 0.01}, {0.8, 0.2}, {0.0001, 0.0001}
    };
    private static final double LEAST = 0.0001;
    private static final double MOST = 0.9999;
    private static final double LEAST_PHI = 0.8;
    private static final double FIRST_PHI = 0.93;
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
        for (double[] point : GRID) {
            double[] candidate = damped ? new double[] {point[0], point[1], FIRST_PHI} : point;
            double squares = fit.squaredErrors(candidate);
            if (squares < least) {
                least = squares;
                start = candidate;
            }
        }
        double[] lower = damped ? new double[] {LEAST, LEAST, LEAST_PHI} : new double[] {LEAST, LEAST};
        double[] upper = damped ? new double[] {MOST, MOST, MOST_PHI} : new double[] {MOST, MOST};
        double[] best = SimplexMinimum.of(fit::squaredErrors, start, least, lower, upper);
        fit.squaredErrors(best);
        return new Holt(best[0], best[1], damped ? best[2] : 1, fit.level, fit.trend);
    }

    /** The least sum of squared errors for these parameters; leaves the initial level and trend that give it. */
    private double squaredErrors(double[] point) {
        double alpha = point[0];
        double gain = alpha * point[1];
        double phi = point.length == 3 ? point[2] : 1;
        double[] y = history;
        double l = y[0] - phi * slope;
        double b = slope;
        double gl = 1;
        double gb = 0;
        double hl = 0;
        double hb = 1;
        double squares = 0;
        double eg = 0;
        double eh = 0;
        double gg = 0;
        double gh = 0;
        double hh = 0;
        int t = 0;
        for (; t < y.length && Math.abs(gl) + Math.abs(gb) + Math.abs(hl) + Math.abs(hb) > FORGOTTEN; t++) {
            double expected = l + phi * b;
            double error = y[t] - expected;
            l = expected + alpha * error;
            b = phi * b + gain * error;
            double g = gl + phi * gb;
            gl = g - alpha * g;
            gb = phi * gb - gain * g;
            double h = hl + phi * hb;
            hl = h - alpha * h;
            hb = phi * hb - gain * h;
            squares += error * error;
            eg += error * g;
            eh += error * h;
            gg += g * g;
            gh += g * h;
            hh += h * h;
        }
        for (; t < y.length; t++) {
            double expected = l + phi * b;
            double error = y[t] - expected;
            squares += error * error;
            l = expected + alpha * error;
            b = phi * b + gain * error;
        }
        return squares - solve(phi, eg, eh, gg, gh, hh);
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
