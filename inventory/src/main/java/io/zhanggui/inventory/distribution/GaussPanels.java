package io.zhanggui.inventory.distribution;

import io.zhanggui.inventory.probability.StandardNormal;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A smooth function over an interval, known at the 16 points of Gauss and Legendre in each of some panels. */
final class GaussPanels {

    private static final double[] POINTS = {
        0.0950125098376374402, 0.2816035507792589132, 0.4580167776572273863, 0.6178762444026437484,
        0.7554044083550030339, 0.8656312023878317439, 0.9445750230732325761, 0.9894009349916499326
    };
    private static final double[] WEIGHTS = {
        0.1894506104550684963, 0.1826034150449235889, 0.1691565193950025382, 0.1495959888165767321,
        0.1246289712555338721, 0.0951585116824927848, 0.0622535239386478929, 0.0271524594117540949
    };
    private static final int EACH = 2 * POINTS.length;

    /** The points, rising, and at each the function times the weight. */
    private final double[] points;

    private final double[] weighted;

    private GaussPanels(int panels) {
        points = new double[EACH * panels];
        weighted = new double[EACH * panels];
    }

    /** The function from {@code low} to {@code top}, in panels of at most a width. */
    static GaussPanels of(double low, double top, double width, DoubleUnaryOperator function) {
        int count = low < top ? (int) Math.ceil((top - low) / width) : 0;
        GaussPanels panels = new GaussPanels(count);
        double half = count == 0 ? 0 : (top - low) / count / 2;
        for (int panel = 0; panel < count; panel++) {
            double middle = low + (2 * panel + 1) * half;
            int right = EACH * panel + POINTS.length;
            for (int i = 0; i < POINTS.length; i++) {
                panels.set(right + i, middle + half * POINTS[i], half * WEIGHTS[i], function);
                panels.set(right - 1 - i, middle - half * POINTS[i], half * WEIGHTS[i], function);
            }
        }
        return panels;
    }

    private void set(int index, double point, double weight, DoubleUnaryOperator function) {
        points[index] = point;
        weighted[index] = weight * function.applyAsDouble(point);
    }

    /** The integral over the interval. */
    double total() {
        return Arrays.stream(weighted).sum();
    }

    /** The integral over the interval with a normal density around a point, of which nothing counts beyond a reach. */
    double smoothed(double around, double deviation, double reach) {
        int found = Arrays.binarySearch(points, around - reach);
        double sum = 0;
        for (int i = found < 0 ? -found - 1 : found; i < points.length && points[i] <= around + reach; i++) {
            sum += weighted[i] * StandardNormal.density((around - points[i]) / deviation);
        }
        return sum / deviation;
    }
}
