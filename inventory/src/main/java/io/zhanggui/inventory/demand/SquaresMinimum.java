package io.zhanggui.inventory.demand;

import java.util.Arrays;

/**
 * The least sum of squares of many errors over a few variables in a box.
 *
 * <p>Each step solves the normal equations of the errors made linear, damped until the sum falls; the slopes are
 * difference quotients. A variable that would leave the box stops at its wall. Source: Marquardt (1963), An algorithm for
 * least-squares estimation of nonlinear parameters.
 */
final class SquaresMinimum {

    private static final int MOST_STEPS = 40;
    private static final int MOST_DAMPINGS = 6;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double DAMPING_FACTOR = 10;
    private static final double DIFFERENCE = 1e-6;
    /** A step that lowers the sum by less than this share of it is the last one. */
    private static final double PRECISION = 1e-6;

    /** Errors at a point. */
    interface Errors {
        /** Fills in the errors; returns the sum of their squares, not a number where there are none. */
        double at(double[] point, double[] errors);
    }

    private final Errors function;
    private final double[] lower;
    private final double[] upper;
    private final double[] trial;
    private final double[][] slopes;
    private final double[][] normal;
    private final double[] gradient;
    private final double[][] system;
    private final double[] point;
    private double[] errors;
    private double[] otherErrors;
    private double squares;
    private double damping;

    /**
     * A search, for one start after another.
     *
     * @param count how many errors there are
     */
    SquaresMinimum(Errors function, double[] lower, double[] upper, int count) {
        this.function = function;
        this.lower = lower;
        this.upper = upper;
        int variables = lower.length;
        point = new double[variables];
        trial = new double[variables];
        slopes = new double[variables][count];
        normal = new double[variables][variables];
        gradient = new double[variables];
        system = new double[variables][variables + 1];
        errors = new double[count];
        otherErrors = new double[count];
    }

    /** The lowest point found from a start in the box where there are errors. */
    double[] from(double[] start) {
        System.arraycopy(start, 0, point, 0, point.length);
        squares = function.at(point, errors);
        damping = FIRST_DAMPING;
        for (int i = 0; i < MOST_STEPS; i++) {
            if (!differentiate() || !step()) {
                break;
            }
        }
        return point.clone();
    }

    /** The sum of squares at the point that was found last. */
    double squares() {
        return squares;
    }

    /** Whether the errors have slopes at the point: then the normal equations stand. */
    private boolean differentiate() {
        for (int d = 0; d < point.length; d++) {
            double step = point[d] + DIFFERENCE > upper[d] ? -DIFFERENCE : DIFFERENCE;
            System.arraycopy(point, 0, trial, 0, point.length);
            trial[d] += step;
            if (!(function.at(trial, slopes[d]) < Double.POSITIVE_INFINITY)) {
                return false;
            }
            double[] slope = slopes[d];
            double[] base = errors;
            double perStep = 1 / step;
            for (int i = 0; i < base.length; i++) {
                slope[i] = (slope[i] - base[i]) * perStep;
            }
        }
        for (int d = 0; d < point.length; d++) {
            gradient[d] = product(slopes[d], errors);
            for (int other = 0; other <= d; other++) {
                normal[d][other] = normal[other][d] = product(slopes[d], slopes[other]);
            }
        }
        return true;
    }

    /** Goes to a lower point; false if there is none, or it is hardly lower. */
    private boolean step() {
        for (int i = 0; i < MOST_DAMPINGS; i++) {
            solve();
            double found = function.at(trial, otherErrors);
            if (found < squares) {
                boolean further = squares - found > PRECISION * squares;
                System.arraycopy(trial, 0, point, 0, point.length);
                double[] freed = errors;
                errors = otherErrors;
                otherErrors = freed;
                squares = found;
                damping /= DAMPING_FACTOR;
                return further;
            }
            damping *= DAMPING_FACTOR;
        }
        return false;
    }

    /** Sets the trial to where the damped normal equations lead, within the box. */
    private void solve() {
        int n = point.length;
        for (int d = 0; d < n; d++) {
            System.arraycopy(normal[d], 0, system[d], 0, n);
            system[d][d] *= 1 + damping;
            system[d][n] = -gradient[d];
            if (isHeld(d)) {
                hold(d);
            }
        }
        eliminate();
        for (int d = n - 1; d >= 0; d--) {
            double sum = system[d][n];
            for (int other = d + 1; other < n; other++) {
                sum -= system[d][other] * (trial[other] - point[other]);
            }
            trial[d] = Math.min(Math.max(point[d] + sum / system[d][d], lower[d]), upper[d]);
        }
    }

    /** Whether a variable stands at a wall behind which it would be lower, or changes nothing. */
    private boolean isHeld(int d) {
        return normal[d][d] == 0
                || (point[d] <= lower[d] && gradient[d] > 0)
                || (point[d] >= upper[d] && gradient[d] < 0);
    }

    private void hold(int d) {
        Arrays.fill(system[d], 0);
        system[d][d] = 1;
    }

    /** The matrix is positive definite, so that no rows need to be exchanged. */
    private void eliminate() {
        int n = point.length;
        for (int d = 0; d < n; d++) {
            for (int row = d + 1; row < n; row++) {
                double share = system[row][d] / system[d][d];
                for (int column = d + 1; column <= n; column++) {
                    system[row][column] -= share * system[d][column];
                }
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
}
