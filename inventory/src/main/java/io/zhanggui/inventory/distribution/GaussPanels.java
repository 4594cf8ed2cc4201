package io.zhanggui.inventory.distribution;

import io.zhanggui.inventory.probability.StandardNormal;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A smooth function over an interval, known at the 16 points of Gauss and Legendre in each of some panels. */
final class GaussPanels {

    private static final double[] POINTS = {
        0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438,
        0.755404408355003, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499
    };
    private static final double[] WEIGHTS = {
        0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674,
        0.12462897125553388, 0.09515851168249279, 0.062253523938647894, 0.027152459411754096
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
