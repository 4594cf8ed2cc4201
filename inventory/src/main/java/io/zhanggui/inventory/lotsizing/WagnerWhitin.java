package io.zhanggui.inventory.lotsizing;

/**
 * The schedule of least cost, from the last period to the first.
 *
 * <p>With x(k) less by the demand of each period from k on, C(t) what a unit costs that is bought in t and held to the end,
 * and G(k) the least cost from k on, G(t) = min over k above t of K(t) + C(t) (x(k) − x(t)) + G(k): a line of slope −C(t)
 * meets the point (x(k), G(k)) first. The points come with falling x, so that their lower hull is a stack. Where C rises
 * towards the first period the best point only moves to newer ones, and what it passed is dropped: each point comes and
 * goes once. Else it is found by halving. Source: Wagelmans, van Hoesel and Kolen (1992).
 */
final class WagnerWhitin {

    /** The points of the hull, oldest first, from {@code bottom} to {@code top}: the period, x and G. */
    private final int[] period;

    private final double[] x;
    private final double[] cost;

    private WagnerWhitin(int horizon) {
        period = new int[horizon + 1];
        x = new double[horizon + 1];
        cost = new double[horizon + 1];
        period[0] = horizon;
    }

    /** For each period t the first period that a lot in t does not cover, or 0 where no lot is best. */
    static int[] solve(LotSizingProblem problem, double[] demand) {
        return new WagnerWhitin(demand.length).run(problem, demand);
    }

    private int[] run(LotSizingProblem problem, double[] demand) {
        boolean dropping = problem.waitingNeverPays();
        int[] next = new int[demand.length];
        int bottom = 0;
        int top = 0;
        double holding = 0;
        double here = 0;
        double least = 0;
        for (int t = demand.length - 1; t >= 0; t--) {
            holding += problem.holdingCost(t);
            here -= demand[t];
            double unit = problem.unitCost(t) + holding;
            int best = dropping ? newerWhileBetter(unit, bottom, top) : best(unit, top);
            bottom = dropping ? best : 0;
            double ordered = problem.orderCost(t) + unit * (x[best] - here) + cost[best];
            if (demand[t] > 0 || ordered < least) {
                least = ordered;
                next[t] = period[best];
                top = demand[t] > 0 ? top : top - 1; // the point of t stands straight below the one before
                top = push(t, here, least, bottom, top);
            }
        }
        return next;
    }

    /** The best point, from one that no older one is better than. */
    private int newerWhileBetter(double unit, int from, int top) {
        int best = from;
        double value = unit * x[best] + cost[best];
        while (best < top) {
            double newer = unit * x[best + 1] + cost[best + 1];
            if (newer >= value) {
                break;
            }
            value = newer;
            best++;
        }
        return best;
    }

    /** The best point of all: along the hull values fall as far as the best, and rise from there. */
    private int best(double unit, int top) {
        int low = 0;
        int high = top;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (unit * x[middle] + cost[middle] < unit * x[middle - 1] + cost[middle - 1]) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Adds the newest point after those that stay on the hull, and gives its place. */
    private int push(int t, double here, double least, int bottom, int top) {
        int last = top;
        while (last > bottom
                && (least - cost[last]) * (x[last - 1] - x[last]) <= (cost[last] - cost[last - 1]) * (x[last] - here)) {
            last--;
        }
        last++;
        period[last] = t;
        x[last] = here;
        cost[last] = least;
        return last;
    }
}
