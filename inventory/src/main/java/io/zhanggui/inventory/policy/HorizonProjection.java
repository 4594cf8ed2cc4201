package io.zhanggui.inventory.policy;

import java.util.ArrayList;
import java.util.List;

/** What is expected of each period under the levels found, forward from the stock at the start. */
final class HorizonProjection {

    private final FiniteHorizon horizon;
    private final HorizonStage[] stages;
    /** The probability of each stock level, from {@link #low} on. */
    private double[] stock;

    private int low;

    HorizonProjection(FiniteHorizon horizon, HorizonStage[] stages) {
        this.horizon = horizon;
        this.stages = stages;
        double start = horizon.initialStock() / horizon.step();
        this.low = (int) Math.floor(start);
        this.stock = new double[] {1 - (start - low), start - low};
    }

    FiniteHorizonPlan plan(CostToGo first) {
        double expectedCost = stock[0] * first.at(low) + stock[1] * first.at(low + 1);
        List<HorizonDecision> decisions = new ArrayList<>();
        for (int t = 0; t < stages.length; t++) {
            decisions.add(decision(t));
        }
        return new FiniteHorizonPlan(horizon, decisions, terminalCost(), expectedCost);
    }

    private HorizonDecision decision(int t) {
        HorizonStage stage = stages[t];
        HorizonPeriod period = horizon.periods().get(t);
        double step = horizon.step();
        double[] ordered = order(stage);
        UnitDemand demand = stage.demand.table;
        PositionCost onHand = PositionCost.of(demand, 1, 0);
        PositionCost owed = PositionCost.of(demand, 0, 1);
        double left = 0;
        double shortage = 0;
        for (int i = 0; i < stock.length; i++) {
            if (stock[i] > 0) {
                left += stock[i] * onHand.at(low + i);
                shortage += stock[i] * owed.at(low + i);
            }
        }
        sell(demand);
        double quantity = ordered[1] * step;
        PolicyCosts costs = period.costs();
        double cost = costs.order() * ordered[0]
                + period.purchase() * quantity
                + costs.holding() * left * step
                + costs.stockout() * shortage * step;
        return new HorizonDecision(
                t + 1,
                stage.orders() ? stage.reorderPoint() * step : Double.NaN,
                stage.orders() ? stage.orderUpTo() * step : Double.NaN,
                ordered[0],
                quantity,
                left * step,
                shortage * step,
                cost);
    }

    /** Moves what is at s or below to S; gives the probability and the mean of the order. */
    private double[] order(HorizonStage stage) {
        int s = stage.reorderPoint();
        if (!stage.orders() || s < low) {
            return new double[2];
        }
        int upTo = stage.orderUpTo();
        int high = Math.max(low + stock.length - 1, upTo);
        double[] after = new double[high - s];
        double probability = 0;
        double quantity = 0;
        for (int i = 0; i < stock.length; i++) {
            int x = low + i;
            if (x <= s) {
                probability += stock[i];
                quantity += stock[i] * (upTo - x);
            } else {
                after[x - s - 1] += stock[i];
            }
        }
        after[upTo - s - 1] += probability;
        stock = after;
        low = s + 1;
        return new double[] {probability, quantity};
    }

    private void sell(UnitDemand demand) {
        int lowest = low - demand.last();
        if (horizon.lostSales()) {
            lowest = Math.max(lowest, 0);
        }
        int highest = Math.max(low + stock.length - 1 - demand.first, lowest);
        double[] after = new double[highest - lowest + 1];
        for (int i = 0; i < stock.length; i++) {
            for (int k = 0; stock[i] > 0 && k < demand.count; k++) {
                int x = Math.max(low + i - demand.first - k, lowest);
                after[x - lowest] += stock[i] * demand.probabilities[k];
            }
        }
        stock = after;
        low = lowest;
    }

    private double terminalCost() {
        double sum = 0;
        for (int i = 0; i < stock.length; i++) {
            double units = (low + i) * horizon.step();
            sum += stock[i] * (units < 0 ? -units * horizon.terminalStockout() : units * horizon.terminalHolding());
        }
        return sum;
    }
}
