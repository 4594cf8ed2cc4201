package io.zhanggui.examples.benchmarks;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The least-squares fit of additive Holt-Winters with a straight trend, started by decomposition: a grid, and from its best
 * point for each of two β the damped normal equations of difference quotients.
 */
final class SeasonFloor {

    private static final double[] ALPHAS = {0.02, 0.1, 0.4, 0.8};
    private static final double[] BETAS = {0.02, 0.8};
    private static final double[] GAMMAS = {0.05, 0.3, 0.9};
    private static final double LOWER = 0.0001;
    private static final double UPPER = 0.9999;
    private static final double DIFFERENCE = 1e-6;
    private static final double PRECISION = 1e-6;

    private final double[] line;
    private final double[] start;
    private final double[] season;
    private final double[] point = new double[3];
    private final double[] trial = new double[3];
    private final double[] gradient = new double[3];
    private final double[][] normal = new double[3][3];
    private final double[][] system = new double[3][4];
    private double[][] slopes = new double[3][0];
    private double[] errors = {};
    private double[] otherErrors = {};
    private double[] y = {};
    private double startLevel;
    private double startTrend;

    double alpha;
    double beta;
    double gamma;
    double level;
    double trend;
    double squares;

    SeasonFloor(int period) {
        line = new double[period + 1];
        start = new double[period];
        season = new double[period];
    }

    /** The index of a period of the forecast, the next one being 0. */
    double index(int step) {
        return season[(y.length + step) % season.length];
    }

    int errors() {
        return y.length - season.length;
    }

    void fit(double[] history) {
        y = history;
        if (errors.length != errors()) {
            errors = new double[errors()];
            otherErrors = new double[errors()];
            slopes = new double[3][errors()];
        }
        decompose();
        double least = Double.POSITIVE_INFINITY;
        for (double b : BETAS) {
            double lowest = Double.POSITIVE_INFINITY;
            for (double g : GAMMAS) {
                for (double a : ALPHAS) {
                    double found = filter(a, b, g);
                    if (found < lowest) {
                        lowest = found;
                        set(point, a, g, b);
                    }
                }
            }
            double found = descend();
            if (found < least) {
                least = found;
                alpha = point[0];
                gamma = point[1];
                beta = point[2];
            }
        }
        squares = filter(alpha, beta, gamma);
    }

    private void decompose() {
        int m = season.length;
        int count = m + m % 2;
        double mean = 0;
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int t = i + 1; t < i + m; t++) {
                sum += y[t] - y[i];
            }
            line[i] = y[i] + sum / m + (m % 2 == 1 ? 0 : (y[i + m] - y[i]) / (2 * m));
            mean += line[i] - line[0];
        }
        mean = line[0] + mean / count;
        double product = 0;
        double spread = 0;
        for (int i = 0; i < count; i++) {
            double time = i - (count - 1) / 2.0;
            product += time * (line[i] - mean);
            spread += time * time;
        }
        startTrend = product / spread;
        startLevel = mean - startTrend * (count + 1) / 2.0;
        for (int i = 0; i < count; i++) {
            double over = y[m / 2 + i] - line[i];
            int at = (m / 2 + i) % m;
            start[at] = i < m ? over : (start[at] + over) / 2;
        }
        double sum = 0;
        for (double index : start) {
            sum += index;
        }
        for (int i = 0; i < m; i++) {
            start[i] -= sum / m;
        }
    }

    private double filter(double a, double b, double g) {
        return filter(a, b, g, null);
    }

    private double filter(double a, double b, double g, double @Nullable [] to) {
        int m = season.length;
        System.arraycopy(start, 0, season, 0, m);
        double trendGain = a * b;
        double levelGain = a + trendGain;
        double keep = 1 - levelGain;
        double seasonGain = g * (1 - a);
        double f = startLevel + startTrend;
        double c = startTrend;
        double sum = 0;
        for (int t = m; t < y.length; ) {
            int left = Math.min(m, y.length - t);
            for (int i = 0; i < left; i++, t++) {
                double v = y[t] - season[i];
                double error = v - f;
                sum += error * error;
                if (to != null) {
                    to[t - m] = error;
                }
                season[i] += seasonGain * error;
                double old = f;
                f = keep * f + (c + levelGain * v);
                c = c + trendGain * v - trendGain * old;
            }
        }
        level = f - c;
        trend = c;
        return sum;
    }

    /** From the point to the bottom of its valley. */
    private double descend() {
        double damping = 1e-3;
        double lowest = filter(point[0], point[2], point[1], errors);
        for (int i = 0; i < 40; i++) {
            linearize();
            boolean lower = false;
            for (int j = 0; j < 6 && !lower; j++) {
                solve(damping);
                double found = filter(trial[0], trial[2], trial[1], otherErrors);
                lower = found < lowest;
                if (lower) {
                    boolean last = lowest - found <= PRECISION * lowest;
                    System.arraycopy(trial, 0, point, 0, 3);
                    double[] freed = errors;
                    errors = otherErrors;
                    otherErrors = freed;
                    lowest = found;
                    if (last) {
                        return lowest;
                    }
                }
                damping *= lower ? 0.1 : 10;
            }
            if (!lower) {
                return lowest;
            }
        }
        return lowest;
    }

    private void linearize() {
        for (int d = 0; d < 3; d++) {
            double step = point[d] + DIFFERENCE > UPPER ? -DIFFERENCE : DIFFERENCE;
            System.arraycopy(point, 0, trial, 0, 3);
            trial[d] += step;
            double[] slope = slopes[d];
            filter(trial[0], trial[2], trial[1], slope);
            double perStep = 1 / step;
            for (int t = 0; t < slope.length; t++) {
                slope[t] = (slope[t] - errors[t]) * perStep;
            }
        }
        for (int d = 0; d < 3; d++) {
            gradient[d] = product(slopes[d], errors);
            for (int other = 0; other <= d; other++) {
                normal[d][other] = normal[other][d] = product(slopes[d], slopes[other]);
            }
        }
    }

    private static double product(double[] one, double[] other) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < one.length; i += 2) {
            even += one[i] * other[i];
            odd += one[i + 1] * other[i + 1];
        }
        return i < one.length ? even + odd + one[i] * other[i] : even + odd;
    }

    private void solve(double damping) {
        for (int d = 0; d < 3; d++) {
            System.arraycopy(normal[d], 0, system[d], 0, 3);
            system[d][d] *= 1 + damping;
            system[d][3] = -gradient[d];
            boolean atWall = (point[d] <= LOWER && gradient[d] > 0) || (point[d] >= UPPER && gradient[d] < 0);
            if (atWall || normal[d][d] == 0) {
                Arrays.fill(system[d], 0);
                system[d][d] = 1;
            }
        }
        for (int d = 0; d < 3; d++) {
            for (int row = d + 1; row < 3; row++) {
                double share = system[row][d] / system[d][d];
                for (int column = d + 1; column < 4; column++) {
                    system[row][column] -= share * system[d][column];
                }
            }
        }
        for (int d = 2; d >= 0; d--) {
            double sum = system[d][3];
            for (int other = d + 1; other < 3; other++) {
                sum -= system[d][other] * (trial[other] - point[other]);
            }
            trial[d] = Math.min(Math.max(point[d] + sum / system[d][d], LOWER), UPPER);
        }
    }

    private static void set(double[] to, double first, double second, double third) {
        to[0] = first;
        to[1] = second;
        to[2] = third;
    }
}
