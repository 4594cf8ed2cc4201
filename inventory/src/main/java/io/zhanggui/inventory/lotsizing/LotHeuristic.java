package io.zhanggui.inventory.lotsizing;

/** Rules that look ahead from one order to the next, and never back. */
final class LotHeuristic {

    private LotHeuristic() {}

    /** For each period t the first period that a lot in t does not cover, or 0 where no lot is made. */
    static int[] solve(LotSizingProblem problem, double[] demand, LotRule rule) {
        int[] next = new int[demand.length];
        int t = 0;
        while (t < demand.length) {
            if (demand[t] == 0) {
                t++;
            } else {
                next[t] = until(problem, demand, rule, t);
                t = next[t];
            }
        }
        return next;
    }

    private static int until(LotSizingProblem problem, double[] demand, LotRule rule, int from) {
        return switch (rule) {
            case LOT_FOR_LOT -> from + 1;
            case PART_PERIOD -> partPeriod(problem, demand, from);
            case SILVER_MEAL -> leastAverage(problem, demand, from, false);
            case LEAST_UNIT_COST -> leastAverage(problem, demand, from, true);
            case WAGNER_WHITIN -> throw new IllegalArgumentException("rule must be a heuristic but was " + rule);
        };
    }

    /** Stops before the first period that would raise the cost per period, or per unit. */
    private static int leastAverage(LotSizingProblem problem, double[] demand, int from, boolean perUnit) {
        double cost = problem.orderCost(from);
        double units = demand[from];
        double average = cost / (perUnit ? units : 1);
        double held = 0;
        for (int t = from + 1; t < demand.length; t++) {
            held += problem.holdingCost(t - 1);
            cost += held * demand[t];
            units += demand[t];
            double longer = cost / (perUnit ? units : t - from + 1);
            if (longer > average) {
                return t;
            }
            average = longer;
        }
        return demand.length;
    }

    /** Stops where holding costs come nearest to the order. */
    private static int partPeriod(LotSizingProblem problem, double[] demand, int from) {
        double order = problem.orderCost(from);
        double holding = 0;
        double held = 0;
        for (int t = from + 1; t < demand.length; t++) {
            held += problem.holdingCost(t - 1);
            double longer = holding + held * demand[t];
            if (longer > order) {
                return longer - order < order - holding ? t + 1 : t;
            }
            holding = longer;
        }
        return demand.length;
    }
}
