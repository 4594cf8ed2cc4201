package io.zhanggui.inventory.distribution;

import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.ArrayList;
import java.util.List;

/**
 * The levels of warehouses in a row for Poisson demand, warehouse by warehouse from the customers on.
 *
 * <p>With C(y) the cost of an echelon level y, only the differences C(y + 1) − C(y) are kept: constant below zero, because
 * demand is never negative, and zero from the best level on, because upstream warehouses cannot be asked to hold more.
 */
final class PoissonSerial {

    private static final double MOST_DEMAND = 1_000_000;
    private static final double NEGLIGIBLE = 1e-20;

    private final SerialSystem system;
    private final List<Double> levels = new ArrayList<>();
    private final List<Double> means = new ArrayList<>();
    private double[] slopes = {};
    private double slopeBelowZero;

    PoissonSerial(SerialSystem system) {
        this.system = system;
        this.slopeBelowZero = -system.backorderBurden();
    }

    List<Double> levels() {
        return levels;
    }

    void add(double holdingCost, PoissonDemand leadTimeDemand) {
        if (leadTimeDemand.mean() > MOST_DEMAND) {
            throw new IllegalArgumentException("the demand of a lead time must be at most " + MOST_DEMAND + " but was "
                    + leadTimeDemand.mean() + ". Maybe take NormalDemand for so much?");
        }
        List<Double> probabilities = new ArrayList<>();
        List<Double> found = new ArrayList<>();
        double above = 1;
        int first = 0;
        double slope;
        do {
            int y = found.size();
            double probability = leadTimeDemand.probability(y);
            probabilities.add(probability);
            above -= probability;
            if (probability < NEGLIGIBLE && first == y && y < leadTimeDemand.mean()) {
                first++;
            }
            slope = holdingCost + slopeBelowZero * Math.max(above, 0) + expected(probabilities, first, y);
            found.add(slope);
        } while (slope < 0);
        found.remove(found.size() - 1);
        slopes = found.stream().mapToDouble(Double::doubleValue).toArray();
        slopeBelowZero += holdingCost;
        levels.add((double) slopes.length);
        means.add(leadTimeDemand.mean());
    }

    /** Σ over d of P(D = d) times the slope at y − d, where that is neither constant nor zero. */
    private double expected(List<Double> probabilities, int first, int y) {
        double sum = 0;
        for (int d = Math.max(first, y - slopes.length + 1); d <= y; d++) {
            sum += probabilities.get(d) * slopes[y - d];
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
