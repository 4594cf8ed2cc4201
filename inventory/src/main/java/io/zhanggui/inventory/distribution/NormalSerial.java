package io.zhanggui.inventory.distribution;

import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.StandardNormal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The levels of warehouses in a row for normal demand, warehouse by warehouse from the customers on.
 *
 * <p>With C(y) the cost of an echelon level y, only the slope C′(y) is kept: constant where customers are always owed, zero
 * from the best level on, because upstream warehouses cannot be asked to hold more, and smooth in between. The slope one
 * warehouse further up is its mean over lead-time demand, by Gauss and Legendre's rule in panels as wide as two standard
 * deviations, which gives all digits; so no function is ever interpolated.
 */
final class NormalSerial {

    /** Standard deviations beyond which a normal density is nothing beside rounding. */
    private static final double REACH = 9;
    /** Beside what varies a thousand times as much, variation has no effect. */
    private static final double NEGLIGIBLE = 1e-3;

    private static final int MOST_HALVINGS = 200;

    private final SerialSystem system;
    private final List<Double> levels = new ArrayList<>();
    private final List<Double> means = new ArrayList<>();

    /** The slope of the last warehouse added, right between {@code low} and {@code top}. */
    private DoubleUnaryOperator slope = y -> 0;

    private double low;
    private double lowSlope;
    private double top;
    /** The standard deviation that made the slope smooth. */
    private double scale;

    NormalSerial(SerialSystem system) {
        this.system = system;
        this.lowSlope = -system.backorderBurden();
    }

    List<Double> levels() {
        return levels;
    }

    void add(double holdingCost, NormalDemand leadTimeDemand) {
        double mean = leadTimeDemand.mean();
        double deviation = leadTimeDemand.standardDeviation();
        if (deviation == 0 || deviation < NEGLIGIBLE * scale) {
            shift(holdingCost, mean);
        } else {
            spread(holdingCost, mean, deviation);
        }
        levels.add(top);
        means.add(mean);
    }

    /** Demand of the lead time is known. Where customers are owed or not at once, that stays so. */
    private void shift(double holdingCost, double mean) {
        DoubleUnaryOperator below = slope;
        slope = y -> holdingCost + below.applyAsDouble(y - mean);
        low += mean;
        lowSlope += holdingCost;
        top = low == top + mean ? low : root(low, top + mean);
    }

    private void spread(double holdingCost, double mean, double deviation) {
        GaussPanels panels = GaussPanels.of(low, top, 2 * Math.min(scale, deviation), slope);
        double from = low;
        double steepness = lowSlope;
        slope = y -> holdingCost
                + steepness * StandardNormal.cumulative((from - y + mean) / deviation)
                + panels.smoothed(y - mean, deviation, REACH * deviation);
        scale = deviation;
        low = from + mean - REACH * deviation;
        lowSlope = steepness + holdingCost;
        top = root(low, top + mean + REACH * deviation);
    }

    /** Where the slope, which rises, is zero. */
    private double root(double from, double until) {
        double negative = from;
        double positive = until;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double middle = (negative + positive) / 2;
            if (middle <= negative || middle >= positive) {
                break;
            }
            if (slope.applyAsDouble(middle) < 0) {
                negative = middle;
            } else {
                positive = middle;
            }
        }
        return positive;
    }

    double cost() {
        return system.costOfAlwaysOwing(low, means)
                + GaussPanels.of(low, top, 2 * scale, slope).total();
    }
}
