package io.zhanggui.inventory.lotsizing;

/**
 * The schedule of least cost, from the last period to the first.
 *
 * <p>With x(k) the demand before period k, C(t) what a unit costs that is bought in t and held to the end, and G(k) the least
 * cost from k on, G(t) = min over k above t of K(t) + C(t) (x(k) − x(t)) + G(k): the point (x(k), G(k)) that a line of slope
 * −C(t) meets first. The points come with falling x, so that their lower hull is a stack. Where C rises towards the first
 * period the best point only moves to the newest ones, and what it passed is dropped: each point comes and goes once. Else
 * it is found by halving. Source: Wagelmans, van Hoesel and Kolen (1992).
 */
final class WagnerWhitin {

    private final double[] x;
    private final double[] leastCost;
    /** The hull, oldest point first, and for each point the C above which it is better than the one before. */
    private final int[] hull;
    private final double[] betterAbove;
    private int bottom;
    private int top;

    private WagnerWhitin(int horizon) {
        x = new double[horizon + 1];
        leastCost = new double[horizon + 1];
        hull = new int[horizon + 1];
        betterAbove = new double[horizon + 1];
    }

    /** For each period t the first period that a lot in t does not cover, or 0 where no lot is best. */
    static int[] solve(LotSizingProblem problem, double[] demand) {
        return new WagnerWhitin(demand.length).run(problem, demand);
    }

    private int[] run(LotSizingProblem problem, double[] demand) {
        int horizon = demand.length;
        for (int t = 0; t < horizon; t++) {
            x[t + 1] = x[t] + demand[t];
        }
        hull[0] = horizon;
        boolean dropping = problem.waitingNeverPays();
        int[] next = new int[horizon];
        double holding = 0;
        for (int t = horizon - 1; t >= 0; t--) {
            holding += problem.holdingCost(t);
            double unit = problem.unitCost(t) + holding;
            int place = dropping ? drop(unit) : find(unit);
            int until = hull[place];
            double cost = problem.orderCost(t) + unit * (x[until] - x[t]) + leastCost[until];
            if (demand[t] > 0 || cost < leastCost[t + 1]) {
                next[t] = until;
                leastCost[t] = cost;
                push(t, demand[t] > 0);
            } else {
                leastCost[t] = leastCost[t + 1];
            }
        }
        return next;
    }

    /** Drops the points that are never best again. */
    private int drop(double unit) {
        while (bottom < top && betterAbove[bottom + 1] < unit) {
            bottom++;
        }
        return bottom;
    }

    private int find(double unit) {
        int low = bottom;
        int high = top;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (betterAbove[middle] < unit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Adds the newest point; without demand it stands straight below the one before, and takes its place. */
    private void push(int t, boolean asked) {
        if (!asked) {
            top--;
        }
        double above = 0;
        while (top >= bottom) {
            int before = hull[top];
            above = (leastCost[t] - leastCost[before]) / (x[before] - x[t]);
            if (top == bottom || above > betterAbove[top]) {
                break;
            }
            top--;
        }
        top++;
        hull[top] = t;
        betterAbove[top] = above;
    }
}
