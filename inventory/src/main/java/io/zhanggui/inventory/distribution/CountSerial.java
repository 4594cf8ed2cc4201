package io.zhanggui.inventory.distribution;

import io.zhanggui.inventory.probability.CountDemand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The levels of warehouses in a row for demand of whole pieces, warehouse by warehouse from the customers on.
 *
 * <p>With C(y) the cost of an echelon level y, only the differences C(y + 1) − C(y) are kept: constant below zero, because
 * demand is never negative, and zero from the best level on, because upstream warehouses cannot be asked to hold more.
 */
final class CountSerial {

    private static final double MOST_DEMAND = 1_000_000;
    private static final double NEGLIGIBLE = 1e-20;
    private static final int FIRST_ROOM = 64;

    private final SerialSystem system;
    private final List<Double> levels = new ArrayList<>();
    private final List<Double> means = new ArrayList<>();
    private double[] slopes = {};
    private double slopeBelowZero;

    CountSerial(SerialSystem system) {
        this.system = system;
        this.slopeBelowZero = -system.backorderBurden();
    }

    List<Double> levels() {
        return levels;
    }

    void add(double holdingCost, CountDemand leadTimeDemand) {
        double mean = leadTimeDemand.mean();
        if (mean > MOST_DEMAND) {
            throw new IllegalArgumentException("the demand of a lead time must be at most " + MOST_DEMAND + " but was "
                    + mean + ". Maybe take NormalDemand for so much?");
        }
        double[] probabilities = leadTimeDemand.probabilities(0, FIRST_ROOM);
        double[] found = new double[FIRST_ROOM];
        int level = 0;
        int first = 0;
        while (true) {
            if (level == found.length) {
                found = Arrays.copyOf(found, 2 * level);
                probabilities = leadTimeDemand.probabilities(0, 2 * level);
            }
            if (probabilities[level] < NEGLIGIBLE && first == level && level < mean) {
                first++;
            }
            double slope = holdingCost
                    + slopeBelowZero * leadTimeDemand.exceedance(level)
                    + expected(probabilities, first, level);
            if (slope >= 0) {
                break;
            }
            found[level++] = slope;
        }
        slopes = Arrays.copyOf(found, level);
        slopeBelowZero += holdingCost;
        levels.add((double) level);
        means.add(mean);
    }

    /** Σ over d of P(D = d) times the slope at y − d, where that is neither constant nor zero. */
    private double expected(double[] probabilities, int first, int y) {
        double sum = 0;
        for (int d = Math.max(first, y - slopes.length + 1); d <= y; d++) {
            sum += probabilities[d] * slopes[y - d];
        }
        return sum;
    }

    double cost() {
        double cost = system.costOfAlwaysOwing(0, means);
        for (double slope : slopes) {
            cost += slope;
        }
        return cost;
    }
}
