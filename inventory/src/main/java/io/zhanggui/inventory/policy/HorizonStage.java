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
        this.fixed = period.costs().fixed();
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
        int s = orderUpTo - 1;
        while (s >= lowest && costs[s - lowest] < atBest) {
            s--;
        }
        if (lostSales) {
            orders = s >= lowest;
            reorderPoint = s;
            return new CostToGo(0, beforeOrder(0, atBest), 0, above(0, atBest, 0));
        }
        // Up to the lowest level the cost is a straight line.
        double slope = purchase - stockout - discount * next.slope;
        orders = slope < -NOTHING * (purchase + stockout + discount * next.slope);
        if (!orders) {
            double falls = stockout + discount * next.slope;
            double base = costs[0] - purchase * lowest + falls * lowest;
            reorderPoint = lowest - 1;
            return new CostToGo(lowest, base, falls, above(lowest, atBest, slope));
        }
        if (s < lowest) {
            double steps = Math.ceil((atBest - costs[0]) / -slope);
            HorizonSearch.checkSteps(steps);
            s = lowest - Math.max(1, (int) steps);
        }
        reorderPoint = s;
        return new CostToGo(s, atBest, purchase, above(s, atBest, slope));
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
