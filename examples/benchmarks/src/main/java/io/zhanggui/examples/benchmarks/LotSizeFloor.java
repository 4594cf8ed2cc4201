package io.zhanggui.examples.benchmarks;

import io.zhanggui.inventory.lotsizing.Lot;

/**
 * The schedule of least cost, of constant costs, in one pass from the last period to the first over the lower hull of what
 * is already solved; then its lots.
 */
final class LotSizeFloor {

    /** For each period the first one that its lot does not cover, or 0 where there is no lot. */
    int[] next = {};

    double solve(double[] demand, double order, double holding) {
        int n = demand.length;
        double[] x = new double[n + 1];
        double[] cost = new double[n + 1];
        int[] period = new int[n + 1];
        next = new int[n];
        int bottom = 0;
        int top = 0;
        double unit = 0;
        double here = 0;
        double least = 0;
        double heldTooLong = 0; // every unit is priced as held to the end
        period[0] = n;
        for (int t = n - 1; t >= 0; t--) {
            unit += holding;
            double value = unit * x[bottom] + cost[bottom];
            while (bottom < top) {
                double newer = unit * x[bottom + 1] + cost[bottom + 1];
                if (newer >= value) {
                    break;
                }
                value = newer;
                bottom++;
            }
            if (demand[t] > 0) {
                here -= demand[t];
                heldTooLong += unit * demand[t];
                least = order + value - unit * here;
                next[t] = period[bottom];
                while (top > bottom
                        && (least - cost[top]) * (x[top - 1] - x[top])
                                <= (cost[top] - cost[top - 1]) * (x[top] - here)) {
                    top--;
                }
                top++;
                period[top] = t;
                x[top] = here;
                cost[top] = least;
            }
        }
        return least - heldTooLong;
    }

    Lot[] lots(double[] demand, double order, double holding) {
        int count = 0;
        for (int t = 0; t < next.length; t = next[t] == 0 ? t + 1 : next[t]) {
            count += next[t] == 0 ? 0 : 1;
        }
        Lot[] lots = new Lot[count];
        int made = 0;
        for (int t = 0; t < next.length; t = next[t] == 0 ? t + 1 : next[t]) {
            if (next[t] > 0) {
                double quantity = 0;
                double held = 0;
                for (int u = t; u < next[t]; u++) {
                    quantity += demand[u];
                    held += (u - t) * holding * demand[u];
                }
                lots[made++] = new Lot(t + 1, next[t] - t, quantity, order, 0, held);
            }
        }
        return lots;
    }
}
