package io.zhanggui.inventory.demand;

import java.util.function.ToDoubleFunction;

/**
 * The lowest point of a function of a few variables in a box, without derivatives.
 *
 * <p>Each variable x is searched as an angle u with x = lower + (upper − lower) · sin² u, so that no step leaves the box
 * and a simplex cannot collapse against a wall. Source: Nelder and Mead (1965), with the usual coefficients.
 */
final class SimplexMinimum {

    private static final int STEPS_PER_DIMENSION = 80;
    private static final double FIRST_EDGE = 0.3;
    private static final double PRECISION = 1e-5;
    private static final double SMALLEST_EDGE = 5e-2;

    private final ToDoubleFunction<double[]> function;
    private final double[] lower;
    private final double[] upper;
    private final double[] argument;
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
        argument = new double[dimensions];
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
        if (search.values[0] >= startValue) {
            return start.clone();
        }
        search.place(search.points[0]);
        return search.argument;
    }

    private void begin(double[] start, double startValue) {
        for (int d = 0; d < start.length; d++) {
            points[0][d] = Math.asin(Math.sqrt((start[d] - lower[d]) / (upper[d] - lower[d])));
        }
        values[0] = startValue;
        for (int i = 1; i < points.length; i++) {
            int d = i - 1;
            System.arraycopy(points[0], 0, points[i], 0, start.length);
            points[i][d] += points[0][d] < Math.PI / 4 ? FIRST_EDGE : -FIRST_EDGE;
            values[i] = valueAt(points[i]);
        }
        sort();
    }

    private double valueAt(double[] point) {
        place(point);
        return function.applyAsDouble(argument);
    }

    /** Sets the argument that a point stands for. */
    private void place(double[] point) {
        for (int d = 0; d < point.length; d++) {
            double sine = Math.sin(point[d]);
            argument[d] = lower[d] + (upper[d] - lower[d]) * sine * sine;
        }
    }

    /** Whether the values no longer differ, and either the points do not or the function is flat. */
    private boolean settled() {
        int last = points.length - 1;
        if (values[last] - values[0] > PRECISION * Math.abs(values[0])) {
            return false;
        }
        for (int d = 0; d < lower.length; d++) {
            if (Math.abs(points[last][d] - points[0][d]) > SMALLEST_EDGE) {
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
            spare[d] = centre[d] + factor * (points[last][d] - centre[d]);
        }
        return valueAt(spare);
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
            values[i] = valueAt(points[i]);
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
