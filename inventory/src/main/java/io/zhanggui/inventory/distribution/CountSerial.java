package io.zhanggui.inventory.distribution;

import io.zhanggui.inventory.probability.CountDemand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The levels of warehouses in a row for demand of whole pieces, warehouse by warehouse from the customers on.
 *
 * <p>With C(y) the cost of an echelon level y, only the differences C(y + 1) − C(y) are kept: constant below a level that
 * is surely asked for, and zero from the best level on, because upstream warehouses cannot be asked to hold more.
 */
final class CountSerial {

    private static final double MOST_DEMAND = 1_000_000;
    private static final double MOST_DEVIATION = 20_000;
    private static final double NEGLIGIBLE = 1e-20;
    private static final int FIRST_ROOM = 64;

    private final SerialSystem system;
    private final List<Double> levels = new ArrayList<>();
    private final List<Double> means = new ArrayList<>();
    /** The level below which the slope is constant but for rounding. */
    private int low;

    private double[] slopes = {};
    private double lowSlope;
    /** What a probability must have to count beside the least of the costs. */
    private final double negligible;

    CountSerial(SerialSystem system) {
        this.system = system;
        this.lowSlope = -system.backorderBurden();
        double leastCost = system.stages().stream()
                .mapToDouble(SerialStage::echelonHoldingCost)
                .min()
                .orElseThrow();
        this.negligible = NEGLIGIBLE * Math.min(1, leastCost / system.backorderBurden());
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
        if (leadTimeDemand.standardDeviation() > MOST_DEVIATION) {
            throw new IllegalArgumentException("the standard deviation of the demand of a lead time must be at most "
                    + MOST_DEVIATION + " but was " + leadTimeDemand.standardDeviation()
                    + ". Maybe take NormalDemand for so much?");
        }
        double[] probabilities = leadTimeDemand.probabilities(0, FIRST_ROOM);
        int first = 0;
        for (double below = probabilities[0]; below < negligible && first + 1 < mean; below += probabilities[first]) {
            first++;
            probabilities = covering(first, probabilities, leadTimeDemand);
        }
        double[] found = new double[FIRST_ROOM];
        int count = 0;
        int last = Integer.MAX_VALUE;
        while (true) {
            int demand = first + count;
            probabilities = covering(demand, probabilities, leadTimeDemand);
            double above = leadTimeDemand.exceedance(demand);
            last = above < negligible ? Math.min(last, demand) : last;
            double slope =
                    holdingCost + lowSlope * above + expected(probabilities, first, Math.min(demand, last), demand);
            if (slope >= 0) {
                break;
            }
            found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
            found[count++] = slope;
        }
        low += first;
        slopes = Arrays.copyOf(found, count);
        lowSlope += holdingCost;
        levels.add((double) low + count);
        means.add(mean);
    }

    private static double[] covering(int demand, double[] probabilities, CountDemand of) {
        return demand < probabilities.length ? probabilities : of.probabilities(0, 2 * demand);
    }

    /** Σ over d from first to last of P(D = d) times the slope d below a level, where that is neither constant nor zero. */
    private double expected(double[] probabilities, int first, int last, int level) {
        double sum = 0;
        for (int d = Math.max(first, level - slopes.length + 1); d <= last; d++) {
            sum += probabilities[d] * slopes[level - d];
        }
        return sum;
    }

    double cost() {
        double cost = system.costOfAlwaysOwing(low, means);
        for (double slope : slopes) {
            cost += slope;
        }
        return cost;
    }
}
