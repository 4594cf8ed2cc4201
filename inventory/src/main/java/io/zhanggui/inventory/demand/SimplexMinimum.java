package io.zhanggui.inventory.demand;

import java.util.function.ToDoubleFunction;

/**
 * The lowest point of a function of a few variables in a box, without derivatives.
 *
 * <p>A trial outside the box is moved to its wall. Source: Nelder and Mead (1965), with the usual coefficients.
 */
final class SimplexMinimum {

    private static final int STEPS_PER_DIMENSION = 60;
    private static final double FIRST_EDGE = 0.15;
    private static final double PRECISION = 1e-6;
    private static final double SMALLEST_EDGE = 1e-3;

    private final ToDoubleFunction<double[]> function;
    private final double[] lower;
    private final double[] upper;
    private final double[][] points;
    private final double[] values;
    private final double[] centre;
    private double[] spare;
    private double[] other;

    private SimplexMinimum(ToDoubleFunction<double[]> function, double[] lower, double[] upper) {
        this.function = function;
        this.lower = lower;
        this.upper = upper;
        int dimensions = lower.length;
        points = new double[dimensions + 1][dimensions];
        values = new double[dimensions + 1];
        centre = new double[dimensions];
        spare = new double[dimensions];
        other = new double[dimensions];
    }

    /** The lowest point found from a start whose value is known; the start itself if nothing is lower. */
    static double[] of(
            ToDoubleFunction<double[]> function, double[] start, double startValue, double[] lower, double[] upper) {
        SimplexMinimum search = new SimplexMinimum(function, lower, upper);
        search.begin(start, startValue);
        for (int i = 0; i < STEPS_PER_DIMENSION * start.length && !search.settled(); i++) {
            search.step();
        }
        return search.points[0];
    }

    private void begin(double[] start, double startValue) {
        for (int i = 0; i < points.length; i++) {
            System.arraycopy(start, 0, points[i], 0, start.length);
            if (i == 0) {
                values[0] = startValue;
                continue;
            }
            int d = i - 1;
            double edge = FIRST_EDGE * (upper[d] - lower[d]);
            points[i][d] += start[d] + edge <= upper[d] ? edge : -edge;
            values[i] = function.applyAsDouble(points[i]);
        }
        sort();
    }

    private boolean settled() {
        int last = points.length - 1;
        if (values[last] - values[0] > PRECISION * Math.abs(values[0])) {
            return false;
        }
        for (int d = 0; d < lower.length; d++) {
            if (Math.abs(points[last][d] - points[0][d]) > SMALLEST_EDGE * (upper[d] - lower[d])) {
                return values[last] == values[0];
            }
        }
        return true;
    }

    private void step() {
        int last = points.length - 1;
        findCentre(last);
        double reflected = tryAt(-1, last);
        if (reflected < values[0]) {
            swapSpares();
            double expanded = tryAt(-2, last);
            if (expanded < reflected) {
                replaceLast(expanded);
            } else {
                swapSpares();
                replaceLast(reflected);
            }
        } else if (reflected < values[last - 1]) {
            replaceLast(reflected);
        } else {
            double limit = Math.min(reflected, values[last]);
            double contracted = tryAt(reflected < values[last] ? -0.5 : 0.5, last);
            if (contracted < limit) {
                replaceLast(contracted);
            } else {
                shrink();
            }
        }
        sort();
    }

    private void findCentre(int last) {
        for (int d = 0; d < centre.length; d++) {
            double sum = 0;
            for (int i = 0; i < last; i++) {
                sum += points[i][d];
            }
            centre[d] = sum / last;
        }
    }

    /** Evaluates the point on the line from the centre to the worst point, {@code factor} of the way. */
    private double tryAt(double factor, int last) {
        for (int d = 0; d < centre.length; d++) {
            double value = centre[d] + factor * (points[last][d] - centre[d]);
            spare[d] = Math.min(Math.max(value, lower[d]), upper[d]);
        }
        return function.applyAsDouble(spare);
    }

    private void swapSpares() {
        double[] held = spare;
        spare = other;
        other = held;
    }

    private void replaceLast(double value) {
        int last = points.length - 1;
        double[] freed = points[last];
        points[last] = spare;
        values[last] = value;
        spare = freed;
    }

    private void shrink() {
        for (int i = 1; i < points.length; i++) {
            for (int d = 0; d < centre.length; d++) {
                points[i][d] = (points[i][d] + points[0][d]) / 2;
            }
            values[i] = function.applyAsDouble(points[i]);
        }
    }

    /** Insertion sort: stable, so that of equal points the earlier found stays ahead. */
    private void sort() {
        for (int i = 1; i < points.length; i++) {
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
