package io.zhanggui.examples.benchmarks;

/**
 * The least-squares fits of smoothing: a grid, then Brent's method for one parameter and a simplex for three. The start is
 * the least-squares one for each choice, because errors are linear in it.
 */
final class FitFloor {

    private static final double[] ALPHAS = {0.0001, 0.03, 0.08, 0.16, 0.28, 0.43, 0.6, 0.8, 0.9999};
    private static final double[] GRID_ALPHA = {0.05, 0.05, 0.3, 0.3, 0.3, 0.8, 0.8, 0.0001, 0.9};
    private static final double[] GRID_BETA = {0.01, 0.3, 0.01, 0.1, 0.5, 0.01, 0.2, 0.0001, 0.95};
    private static final double[] GRID_PHI = {0.85, 0.97};
    private static final double[] LOWER = {0.0001, 0.0001, 0.8};
    private static final double[] UPPER = {0.9999, 0.9999, 0.98};
    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;
    private static final double FORGOTTEN = 1e-17;

    private final double[][] points = new double[4][3];
    private final double[] values = new double[4];
    private final double[] centre = new double[3];
    private double[] spare = new double[3];
    private double[] other = new double[3];
    private double[] y = {};
    private int known;

    double alpha;
    double beta;
    double phi;
    double level;
    double trend;

    void ses(double[] series, int count) {
        y = series;
        known = count;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ALPHAS.length; i++) {
            double squares = sesSquares(ALPHAS[i]);
            if (squares < least) {
                least = squares;
                best = i;
            }
        }
        alpha = brent(
                ALPHAS[Math.max(best - 1, 0)], ALPHAS[Math.min(best + 1, ALPHAS.length - 1)], ALPHAS[best], least);
        sesSquares(alpha);
    }

    private double sesSquares(double a) {
        double decay = 1 - a;
        double risen = 0;
        double weight = 1;
        double squares = 0;
        double cross = 0;
        for (int t = 0; t < known; t++) {
            double error = y[t] - y[0] - risen;
            squares += error * error;
            risen = decay * risen + a * (y[t] - y[0]);
            if (weight > FORGOTTEN) {
                cross += error * weight;
                weight *= decay;
            }
        }
        double shift = cross / ((1 - weight * weight) / (1 - decay * decay));
        level = y[0] + shift;
        return squares - cross * shift;
    }

    private double brent(double from, double to, double start, double startValue) {
        double precision = 1e-5;
        double low = from;
        double high = to;
        double x = start;
        double w = start;
        double v = start;
        double fx = startValue;
        double fw = startValue;
        double fv = startValue;
        double step = 0;
        double before = 0;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (Math.abs(x - middle) <= 2 * precision - (high - low) / 2) {
                break;
            }
            double r = (x - w) * (fx - fv);
            double q = (x - v) * (fx - fw);
            double parabolic = -((x - v) * q - (x - w) * r) / (2 * (q - r));
            double last = before;
            before = step;
            double u = x + parabolic;
            if (Math.abs(parabolic) < Math.abs(last) / 2 && u > low && u < high) {
                step = u - low < 2 * precision || high - u < 2 * precision
                        ? Math.copySign(precision, middle - x)
                        : parabolic;
            } else {
                before = x < middle ? high - x : low - x;
                step = GOLDEN * before;
            }
            u = x + (Math.abs(step) >= precision ? step : Math.copySign(precision, step));
            double fu = sesSquares(u);
            if (fu <= fx) {
                low = u < x ? low : x;
                high = u < x ? x : high;
                v = w;
                fv = fw;
                w = x;
                fw = fx;
                x = u;
                fx = fu;
                continue;
            }
            low = u < x ? u : low;
            high = u < x ? high : u;
            if (fu <= fw || w == x) {
                v = w;
                fv = fw;
                w = u;
                fw = fu;
            } else if (fu <= fv || v == x || v == w) {
                v = u;
                fv = fu;
            }
        }
        return x;
    }

    void dampedHolt(double[] series, int count) {
        y = series;
        known = count;
        double least = Double.POSITIVE_INFINITY;
        double a = 0;
        double b = 0;
        double p = 0;
        for (double damping : GRID_PHI) {
            for (int i = 0; i < GRID_ALPHA.length; i++) {
                double squares = holtSquares(GRID_ALPHA[i], GRID_BETA[i], damping);
                if (squares < least) {
                    least = squares;
                    a = GRID_ALPHA[i];
                    b = GRID_BETA[i];
                    p = damping;
                }
            }
        }
        simplex(a, b, p, least);
        if (values[0] >= least) {
            holtSquares(a, b, p);
        } else {
            valueAt(points[0]);
        }
    }

    /** Errors from a provisional start, and the responses to a unit of level and of trend, side by side. */
    private double holtSquares(double a, double b, double p) {
        alpha = a;
        beta = b;
        phi = p;
        double slope = known == 1 ? 0 : (y[known - 1] - y[0]) / (known - 1);
        double trendGain = p * a * b;
        double gain = a + trendGain;
        double keep = 1 - gain;
        double f = 0;
        double c = p * slope;
        double g = 1;
        double gc = 0;
        double h = p;
        double hc = p;
        double squares = 0;
        double eg = 0;
        double eh = 0;
        double gg = 0;
        double gh = 0;
        double hh = 0;
        boolean felt = true;
        for (int t = 0; t < known; t++) {
            double value = y[t] - y[0];
            double error = value - f;
            squares += error * error;
            double old = f;
            f = keep * f + (p * c + gain * value);
            c = p * c + trendGain * value - trendGain * old;
            felt = felt && Math.abs(g) + Math.abs(gc) + Math.abs(h) + Math.abs(hc) > FORGOTTEN;
            if (felt) {
                eg += error * g;
                eh += error * h;
                gg += g * g;
                gh += g * h;
                hh += h * h;
                old = g;
                g = keep * g + p * gc;
                gc = p * gc - trendGain * old;
                old = h;
                h = keep * h + p * hc;
                hc = p * hc - trendGain * old;
            }
        }
        double determinant = gg * hh - gh * gh;
        boolean solvable = determinant > 1e-12 * gg * hh;
        double moreLevel = solvable ? (eg * hh - eh * gh) / determinant : eg / gg;
        double moreTrend = solvable ? (eh * gg - eg * gh) / determinant : 0;
        level = y[0] - p * slope + moreLevel;
        trend = slope + moreTrend;
        return squares - (moreLevel * eg + moreTrend * eh);
    }

    private double valueAt(double[] angles) {
        double a = Math.sin(angles[0]);
        double b = Math.sin(angles[1]);
        double p = Math.sin(angles[2]);
        return holtSquares(
                LOWER[0] + (UPPER[0] - LOWER[0]) * a * a,
                LOWER[1] + (UPPER[1] - LOWER[1]) * b * b,
                LOWER[2] + (UPPER[2] - LOWER[2]) * p * p);
    }

    private void simplex(double a, double b, double p, double least) {
        points[0][0] = Math.asin(Math.sqrt((a - LOWER[0]) / (UPPER[0] - LOWER[0])));
        points[0][1] = Math.asin(Math.sqrt((b - LOWER[1]) / (UPPER[1] - LOWER[1])));
        points[0][2] = Math.asin(Math.sqrt((p - LOWER[2]) / (UPPER[2] - LOWER[2])));
        values[0] = least;
        for (int i = 1; i < 4; i++) {
            System.arraycopy(points[0], 0, points[i], 0, 3);
            points[i][i - 1] += points[0][i - 1] < Math.PI / 4 ? 0.3 : -0.3;
            values[i] = valueAt(points[i]);
        }
        sort();
        for (int i = 0; i < 240 && !settled(); i++) {
            move();
            sort();
        }
    }

    private boolean settled() {
        if (values[3] - values[0] > 1e-5 * Math.abs(values[0])) {
            return false;
        }
        for (int d = 0; d < 3; d++) {
            if (Math.abs(points[3][d] - points[0][d]) > 5e-2) {
                return values[3] == values[0];
            }
        }
        return true;
    }

    private void move() {
        for (int d = 0; d < 3; d++) {
            centre[d] = (points[0][d] + points[1][d] + points[2][d]) / 3;
        }
        double reflected = tryAt(-1);
        if (reflected < values[0]) {
            double[] kept = spare;
            spare = other;
            other = kept;
            double expanded = tryAt(-2);
            if (!(expanded < reflected)) {
                other = spare;
                spare = kept;
            }
            replaceLast(Math.min(expanded, reflected));
        } else if (reflected < values[2]) {
            replaceLast(reflected);
        } else {
            double limit = Math.min(reflected, values[3]);
            double contracted = tryAt(reflected < values[3] ? -0.5 : 0.5);
            if (contracted < limit) {
                replaceLast(contracted);
            } else {
                shrink();
            }
        }
    }

    private double tryAt(double factor) {
        for (int d = 0; d < 3; d++) {
            spare[d] = centre[d] + factor * (points[3][d] - centre[d]);
        }
        return valueAt(spare);
    }

    private void replaceLast(double value) {
        double[] freed = points[3];
        points[3] = spare;
        values[3] = value;
        spare = freed;
    }

    private void shrink() {
        for (int i = 1; i < 4; i++) {
            for (int d = 0; d < 3; d++) {
                points[i][d] = (points[i][d] + points[0][d]) / 2;
            }
            values[i] = valueAt(points[i]);
        }
    }

    private void sort() {
        for (int i = 1; i < 4; i++) {
            double[] point = points[i];
            double value = values[i];
            int j = i;
            for (; j > 0 && values[j - 1] > value; j--) {
                points[j] = points[j - 1];
                values[j] = values[j - 1];
            }
            points[j] = point;
            values[j] = value;
        }
    }
}
