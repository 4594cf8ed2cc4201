package io.zhanggui.inventory.lotsizing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;
import java.util.List;

/**
 * When to order how much (动态批量计划), with what each order costs.
 *
 * @param rule how the lots were found
 * @param horizon how many periods are planned
 * @param lots the orders, earliest first; none if stock covers all demand
 * @param initialStock what was there at the start, in units
 * @param initialStockCost what it costs to hold that until it is used or the horizon ends, in money
 */
public record LotSchedule(LotRule rule, int horizon, List<Lot> lots, double initialStock, double initialStockCost) {

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite, or lots overlap or go beyond the horizon
     */
    public LotSchedule {
        requireNonNull(rule, "rule");
        Check.atLeast(1, horizon, "horizon");
        lots = List.copyOf(lots);
        Check.notNegative(initialStock, "initialStock");
        Check.notNegative(initialStockCost, "initialStockCost");
        int covered = 0;
        for (int i = 0; i < lots.size(); i++) {
            Lot lot = lots.get(i);
            if (lot.period() <= covered || lot.lastPeriod() > horizon) {
                throw new IllegalArgumentException("lots must follow each other within " + horizon
                        + " periods, but after period " + covered + " comes " + lot);
            }
            covered = lot.lastPeriod();
        }
    }

    /** What everything costs over the horizon, in money: orders, goods and holding. */
    public double cost() {
        double cost = initialStockCost;
        for (int i = 0; i < lots.size(); i++) {
            cost += lots.get(i).cost();
        }
        return cost;
    }

    /** What the orders cost whatever their sizes, in money. */
    public double orderCost() {
        return lots.stream().mapToDouble(Lot::orderCost).sum();
    }

    /** What the goods cost, in money. */
    public double purchaseCost() {
        return lots.stream().mapToDouble(Lot::purchaseCost).sum();
    }

    /** What holding costs, in money, that of the initial stock included. */
    public double holdingCost() {
        return initialStockCost + lots.stream().mapToDouble(Lot::holdingCost).sum();
    }

    /** What to order in each period, in units, the first period first; zero where nothing is ordered. */
    public double[] quantities() {
        double[] quantities = new double[horizon];
        lots.forEach(lot -> quantities[lot.period() - 1] = lot.quantity());
        return quantities;
    }

    /** Every order with the periods that it covers and what it costs. */
    public Explanation explain() {
        Explanation schedule =
                Explanation.of(LotTerm.SCHEDULE, cost()).formula(LotTerm.SCHEDULE_FORMULA, rule, lots.size(), horizon);
        if (initialStock > 0) {
            schedule = schedule.with(Explanation.of(LotTerm.STOCK_COST, initialStockCost)
                    .formula(LotTerm.STOCK_COST_FORMULA, initialStock));
        }
        return schedule.with(lots.stream().map(LotSchedule::explain).toList());
    }

    private static Explanation explain(Lot lot) {
        return Explanation.of(LotTerm.LOT.with(lot.period()), lot.quantity())
                .formula(lot.periods() == 1 ? LotTerm.LOT_OF_ONE : LotTerm.LOT_OF_MANY, lot.period(), lot.lastPeriod())
                .with(Explanation.of(LotTerm.LOT_COST, lot.cost())
                        .formula(LotTerm.LOT_COST_FORMULA, lot.orderCost(), lot.purchaseCost(), lot.holdingCost()));
    }
}
