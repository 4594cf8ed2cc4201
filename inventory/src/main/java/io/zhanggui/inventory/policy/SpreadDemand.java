package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.DemandDistribution;
import java.util.Arrays;

/**
 * Demand that need not come in whole units, spread over multiples of a step: what lies between two goes to both, the more
 * the nearer.
 *
 * <p>P(k) = (n((k − 1)d) − 2 n(kd) + n((k + 1)d)) / d with the loss n and the step d. The mean and the losses at the
 * multiples stay exact. What would be below zero counts as no demand.
 */
final class SpreadDemand {

    private static final double NOTHING = 1e-13;

    private SpreadDemand() {}

    static UnitDemand of(DemandDistribution demand, double step) {
        double mean = demand.loss(0);
        double least = NOTHING * (mean + demand.standardDeviation() + step);
        double[] table = new double[64];
        table[0] = Math.max(0, 1 - (mean - demand.loss(step)) / step);
        int count = 1;
        while (demand.loss((count - 1) * step) > least) {
            if (count == table.length) {
                HorizonSearch.checkSteps(2.0 * count);
                table = Arrays.copyOf(table, 2 * count);
            }
            table[count] = Math.max(0, bend(demand, count * step, step) / step);
            count++;
        }
        return UnitDemand.ofTable(table, count, mean / step);
    }

    /** By that of the two losses which is small; they differ by a straight line. */
    private static double bend(DemandDistribution demand, double x, double step) {
        return x > demand.mean()
                ? demand.loss(x - step) - 2 * demand.loss(x) + demand.loss(x + step)
                : demand.complementaryLoss(x - step)
                        - 2 * demand.complementaryLoss(x)
                        + demand.complementaryLoss(x + step);
    }
}
