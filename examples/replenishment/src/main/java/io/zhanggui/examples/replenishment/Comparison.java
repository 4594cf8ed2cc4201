package io.zhanggui.examples.replenishment;

import java.util.ArrayList;
import java.util.List;

/**
 * The planned policy and the best of the simple rules at the same stock value.
 *
 * @param stock the stock value
 * @param bestUnits the highest unit fill that a simple rule reaches with it
 * @param plannedUnits that of the planned policy
 * @param standardUnits that of the planner with standard forecasts; not a number beyond its frontier
 * @param bestValue the highest value fill that a simple rule reaches with it
 * @param plannedValue that of the planned policy
 * @param standardValue that of the planner with standard forecasts; not a number beyond its frontier
 */
record Comparison(
        double stock,
        double bestUnits,
        double plannedUnits,
        double standardUnits,
        double bestValue,
        double plannedValue,
        double standardValue) {

    private static final int STEPS = 60;

    double unitPoints() {
        return 100 * (plannedUnits - bestUnits);
    }

    double valuePoints() {
        return 100 * (plannedValue - bestValue);
    }

    /** Where the best simple rule serves these shares of units; shares that one of the frontiers does not reach are left out. */
    static List<Comparison> at(double[] shares, Frontier planned, Frontier standard, List<Frontier> simple) {
        List<Comparison> all = new ArrayList<>();
        for (double share : shares) {
            double low = simple.stream().mapToDouble(Frontier::least).min().orElseThrow();
            double high = simple.stream().mapToDouble(Frontier::most).max().orElseThrow();
            for (int step = 0; step < STEPS; step++) {
                double middle = (low + high) / 2;
                if (Frontier.best(simple, middle, Point::unitFill) < share) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            Comparison one = new Comparison(
                    high,
                    Frontier.best(simple, high, Point::unitFill),
                    planned.at(high, Point::unitFill),
                    standard.at(high, Point::unitFill),
                    Frontier.best(simple, high, Point::valueFill),
                    planned.at(high, Point::valueFill),
                    standard.at(high, Point::valueFill));
            if (Math.abs(one.bestUnits - share) < 1e-6 && !Double.isNaN(one.plannedUnits)) {
                all.add(one);
            }
        }
        return all;
    }
}
