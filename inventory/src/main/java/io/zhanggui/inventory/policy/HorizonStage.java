package io.zhanggui.inventory.policy;

/**
 * One period of the backward induction, on levels a step apart.
 *
 * <p>C(y), the cost from here on with y after ordering, is K-convex: it has no better level beyond one that costs K more
 * than the best so far, and below the best it crosses C(S) + K once. Source: Scarf (1960).
 */
final class HorizonStage {

    private static final double NOTHING = 1e-12;

    final HorizonDemand demand;
    final double fixed;
    private final double purchase;
    private final double stockout;
    private final double discount;
    private final boolean lostSales;
    private final PositionCost position;
    private double[] costs = {};
    /** The level whose cost comes first. */
    private int lowest;

    private int orderUpTo;
    private int reorderPoint;
    private boolean orders;

    HorizonStage(HorizonPeriod period, UnitDemand table, FiniteHorizon horizon) {
        double step = horizon.step();
        this.demand = new HorizonDemand(table);
        this.fixed = period.costs().order();
        this.purchase = period.purchase() * step;
        this.stockout = period.costs().stockout() * step;
        this.discount = horizon.discount();
        this.lostSales = horizon.lostSales();
        this.position = PositionCost.of(table, period.costs().holding() * step, stockout);
    }

    int orderUpTo() {
        return orderUpTo;
    }

    /** Meaningless unless it {@link #orders()}. */
    int reorderPoint() {
        return reorderPoint;
    }

    /** Whether an order pays if stock is low enough. */
    boolean orders() {
        return orders;
    }

    /** Whether the best level is sure to be among those up to {@code top}, by which it is then found. */
    boolean findBest(CostToGo next, int top) {
        lowest = lostSales ? 0 : Math.min(0, next.low);
        costs = new double[top - lowest + 1];
        orderUpTo = lowest;
        boolean sure = false;
        for (int y = lowest; y <= top; y++) {
            double cost = purchase * y + position.at(y) + discount * next.expected(y, demand);
            costs[y - lowest] = cost;
            double best = costs[orderUpTo - lowest];
            if (cost < best) {
                orderUpTo = y;
                sure = false;
            } else {
                sure |= cost > best + fixed;
            }
        }
        return sure;
    }

    /** The cost before ordering, once the best level is found. */
    CostToGo costToGo(CostToGo next) {
        double atBest = fixed + costs[orderUpTo - lowest];
        reorderPoint = orderUpTo - 1;
        while (reorderPoint >= lowest && costs[reorderPoint - lowest] < atBest) {
            reorderPoint--;
        }
        if (lostSales) {
            orders = reorderPoint >= lowest;
            return new CostToGo(0, beforeOrder(0, atBest), 0, above(0, atBest, 0));
        }
        // Up to the lowest level C is a straight line, and an order pays somewhere only if it falls.
        double owed = stockout + discount * next.slope;
        double slope = purchase - owed;
        orders = slope < -NOTHING * (purchase + owed);
        if (!orders) {
            reorderPoint = lowest - 1;
            double base = costs[0] + slope * -lowest;
            return new CostToGo(lowest, base, owed, above(lowest, atBest, slope));
        }
        if (reorderPoint < lowest) {
            double steps = Math.ceil((atBest - costs[0]) / -slope);
            HorizonSearch.checkSteps(steps);
            reorderPoint = lowest - Math.max(1, (int) steps);
        }
        return new CostToGo(reorderPoint, atBest, purchase, above(reorderPoint, atBest, slope));
    }

    private double[] above(int low, double atBest, double slope) {
        int top = lowest + costs.length - 1;
        double[] values = new double[top - low];
        for (int x = low + 1; x <= top; x++) {
            values[x - low - 1] = x < lowest ? costs[0] + slope * (x - lowest) - purchase * x : beforeOrder(x, atBest);
        }
        return values;
    }

    private double beforeOrder(int x, double atBest) {
        return (orders && x <= reorderPoint ? atBest : costs[x - lowest]) - purchase * x;
    }
}
