package io.zhanggui.inventory.lotsizing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Demand of the coming periods, and what it costs to meet it (动态批量问题).
 *
 * <p>An order arrives at the start of its period, nothing is ever short, and holding is paid on what is left when a period
 * ends, at the cost of that period. Initial stock is used first. Costs that differ from period to period replace those of
 * {@link LotCosts}.
 */
public final class LotSizingProblem {

    private final double[] demand;
    private final LotCosts costs;
    private final double initialStock;
    private final double @Nullable [] orderCosts;
    private final double @Nullable [] holdingCosts;
    private final double @Nullable [] unitCosts;

    private LotSizingProblem(
            double[] demand,
            LotCosts costs,
            double initialStock,
            double @Nullable [] orderCosts,
            double @Nullable [] holdingCosts,
            double @Nullable [] unitCosts) {
        this.demand = demand;
        this.costs = costs;
        this.initialStock = initialStock;
        this.orderCosts = orderCosts;
        this.holdingCosts = holdingCosts;
        this.unitCosts = unitCosts;
    }

    /**
     * A problem whose costs are the same in all periods, and whose goods cost nothing.
     *
     * @param demand of each period, the next one first, zero or more, in units
     * @throws IllegalArgumentException if there is no period or a demand is negative or not finite
     */
    public static LotSizingProblem of(double[] demand, LotCosts costs) {
        requireNonNull(costs, "costs");
        return new LotSizingProblem(checked(demand, demand.length, "demand"), costs, 0, null, null, null);
    }

    /** The same with stock that is there at the start, zero or more, in units. */
    public LotSizingProblem withInitialStock(double stock) {
        Check.notNegative(stock, "initialStock");
        return new LotSizingProblem(demand, costs, stock, orderCosts, holdingCosts, unitCosts);
    }

    /** The same with the cost of an order in each period, in money. */
    public LotSizingProblem withOrderCosts(double... perPeriod) {
        double[] checked = checked(perPeriod, demand.length, "orderCosts");
        return new LotSizingProblem(demand, costs, initialStock, checked, holdingCosts, unitCosts);
    }

    /** The same with the cost of holding a unit when each period ends, in money. */
    public LotSizingProblem withHoldingCosts(double... perPeriod) {
        double[] checked = checked(perPeriod, demand.length, "holdingCosts");
        return new LotSizingProblem(demand, costs, initialStock, orderCosts, checked, unitCosts);
    }

    /** The same with the price of a unit ordered in each period, in money. */
    public LotSizingProblem withUnitCosts(double... perPeriod) {
        double[] checked = checked(perPeriod, demand.length, "unitCosts");
        return new LotSizingProblem(demand, costs, initialStock, orderCosts, holdingCosts, checked);
    }

    private static double[] checked(double[] given, int length, String name) {
        requireNonNull(given, name);
        double[] figures = given.clone();
        if (figures.length == 0 || figures.length != length) {
            throw new IllegalArgumentException(name + " must be given for each of "
                    + (length == 0 ? "one or more" : length) + " periods but are " + figures.length);
        }
        for (int t = 0; t < figures.length; t++) {
            if (!(figures[t] >= 0 && figures[t] < Double.POSITIVE_INFINITY)) {
                Check.notNegative(figures[t], name + "[" + t + "]");
            }
        }
        return figures;
    }

    /** How many periods are planned. */
    public int horizon() {
        return demand.length;
    }

    /**
     * The schedule that a rule finds.
     *
     * @throws IllegalArgumentException if its cost is too large for a number
     */
    public LotSchedule schedule(LotRule rule) {
        requireNonNull(rule, "rule");
        double[] net = netDemand();
        int[] next =
                rule == LotRule.WAGNER_WHITIN ? WagnerWhitin.solve(this, net) : LotHeuristic.solve(this, net, rule);
        return new LotSchedule(rule, demand.length, lots(net, next), initialStock, initialStockCost());
    }

    /** The schedule of least cost: that of {@link LotRule#WAGNER_WHITIN}. */
    public LotSchedule optimum() {
        return schedule(LotRule.WAGNER_WHITIN);
    }

    /**
     * What orders of the caller's own cost over the horizon, in money: orders, goods and holding.
     *
     * @param quantities of each period, in units
     * @throws IllegalArgumentException if they are not one for each period, negative or not finite, or leave demand unmet
     */
    public double cost(double... quantities) {
        checked(quantities, demand.length, "quantities");
        double stock = initialStock;
        double moved = initialStock;
        double cost = 0;
        for (int t = 0; t < demand.length; t++) {
            moved += quantities[t];
            stock += quantities[t] - demand[t];
            if (stock < -1e-9 * moved) {
                throw new IllegalArgumentException(
                        "quantities leave " + -stock + " of the demand of period " + (t + 1) + " unmet");
            }
            cost += (quantities[t] > 0 ? orderCost(t) + unitCost(t) * quantities[t] : 0)
                    + holdingCost(t) * Math.max(stock, 0);
        }
        return cost;
    }

    double orderCost(int t) {
        return orderCosts == null ? costs.order() : orderCosts[t];
    }

    double holdingCost(int t) {
        return holdingCosts == null ? costs.holding() : holdingCosts[t];
    }

    double unitCost(int t) {
        return unitCosts == null ? 0 : unitCosts[t];
    }

    /** Whether to buy early and hold never costs less than to buy when it is needed. */
    boolean waitingNeverPays() {
        if (unitCosts == null) {
            return true;
        }
        for (int t = 0; t + 1 < unitCosts.length; t++) {
            if (unitCosts[t] + holdingCost(t) < unitCosts[t + 1]) {
                return false;
            }
        }
        return true;
    }

    /** Demand that initial stock does not meet. */
    private double[] netDemand() {
        if (initialStock == 0) {
            return demand;
        }
        double[] net = demand.clone();
        double stock = initialStock;
        for (int t = 0; t < net.length && stock > 0; t++) {
            double used = Math.min(stock, net[t]);
            net[t] -= used;
            stock -= used;
        }
        return net;
    }

    private double initialStockCost() {
        double cost = 0;
        double stock = initialStock;
        for (int t = 0; t < demand.length && stock > 0; t++) {
            stock -= Math.min(stock, demand[t]);
            cost += stock * holdingCost(t);
        }
        return cost;
    }

    /** The lots, if the one of period t covers all until {@code next[t]}, and there is none where that is 0. */
    private List<Lot> lots(double[] net, int[] next) {
        int count = 0;
        for (int t = 0; t < next.length; t = next[t] == 0 ? t + 1 : next[t]) {
            count += next[t] == 0 ? 0 : 1;
        }
        Lot[] lots = new Lot[count];
        int made = 0;
        for (int t = 0; t < next.length; t = next[t] == 0 ? t + 1 : next[t]) {
            if (next[t] != 0) {
                lots[made++] = lot(net, t, next[t]);
            }
        }
        return List.of(lots);
    }

    private Lot lot(double[] net, int from, int until) {
        double quantity = 0;
        double holding = 0;
        double heldSince = 0;
        for (int t = from; t < until; t++) {
            quantity += net[t];
            holding += heldSince * net[t];
            heldSince += holdingCost(t);
        }
        return new Lot(from + 1, until - from, quantity, orderCost(from), unitCost(from) * quantity, holding);
    }
}
