package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.CountDemand;

/**
 * The cost of an (s, S) policy as a renewal reward, and the search for the best one.
 *
 * <p>c(s, S) = (K + Σ m(j) G(S − j)) / M(S − s), j from 0 to S − s − 1. The search moves S up from the position of least
 * cost while G(S) is not above the best cost so far, and s up whenever that pays. It finds the optimum for any discrete
 * demand. Source: Zheng and Federgruen, Finding optimal (s, S) policies is about as simple as evaluating a single policy,
 * Operations Research 39 (1991) 654–665.
 */
final class MinMaxSearch {

    /** What the tables hold at most. */
    static final int MOST_UNITS = 100_000;

    private final UnitDemand demand;
    private final double fixed;
    private final PositionCost position;
    private final RenewalDensity renewal;
    private int reorderPoint;
    private int orderUpTo;
    private double cost;

    MinMaxSearch(CountDemand demandPerPeriod, PolicyCosts costs, Review review) {
        this.demand = UnitDemand.of(demandPerPeriod, review.period());
        this.fixed = costs.order();
        this.position = PositionCost.of(demandPerPeriod, costs, review);
        this.renewal = new RenewalDensity(demand);
    }

    static void checkUnits(int units) {
        if (units > MOST_UNITS) {
            throw new IllegalArgumentException("demand and costs ask for more than " + MOST_UNITS
                    + " units between s and S. Maybe demand can be counted in packs?");
        }
    }

    int reorderPoint() {
        return reorderPoint;
    }

    int orderUpTo() {
        return orderUpTo;
    }

    /** The cost of a review cycle under the best policy. */
    double cost() {
        return cost;
    }

    /** The cost of a review cycle under a given policy. */
    double cost(int s, int upTo) {
        if (demand.positive == 0) {
            return position.at(upTo);
        }
        int n = upTo - s;
        return (fixed + position.weighted(renewal.table(n), upTo, n)) / renewal.total(n);
    }

    MinMaxSearch search() {
        if (demand.positive == 0) {
            reorderPoint = -1;
            return this;
        }
        orderUpTo = position.best();
        findFirstReorderPoint();
        CycleCost cycle = new CycleCost(demand, position, renewal, reorderPoint, demand.last() + 16);
        for (int next = orderUpTo + 1; position.at(next) <= cost; next++) {
            double nextCost = (fixed + cycle.at(next)) / renewal.total(next - reorderPoint);
            if (nextCost < cost) {
                orderUpTo = next;
                cost = nextCost;
                raiseReorderPoint(cycle);
            }
        }
        skipLevelsWithoutStock();
        cost = cost(reorderPoint, orderUpTo);
        return this;
    }

    /** Lowers s from S until a position at s would cost at least as much as the policy does. */
    private void findFirstReorderPoint() {
        double sum = fixed;
        int n = 0;
        do {
            sum += renewal.at(n) * position.at(orderUpTo - n);
            n++;
            cost = sum / renewal.total(n);
        } while (cost > position.at(orderUpTo - n));
        reorderPoint = orderUpTo - n;
    }

    private void raiseReorderPoint(CycleCost cycle) {
        while (reorderPoint + 1 < orderUpTo && cost <= position.at(reorderPoint + 1)) {
            reorderPoint++;
            cycle.raise();
            cost = (fixed + cycle.at(orderUpTo)) / renewal.total(orderUpTo - reorderPoint);
        }
    }

    /** Of reorder points with the same cost, because lumpy demand leaves no stock between them, takes the highest. */
    private void skipLevelsWithoutStock() {
        if (demand.lumpy) {
            while (orderUpTo - reorderPoint > 1 && renewal.at(orderUpTo - reorderPoint - 1) == 0) {
                reorderPoint++;
            }
        }
    }
}
