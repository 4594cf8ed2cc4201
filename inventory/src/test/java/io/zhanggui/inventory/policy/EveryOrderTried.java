package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.DiscreteDemand;
import java.util.HashMap;
import java.util.Map;

/** The slow, obvious twin of a finite horizon: in every period, from every stock, every order is tried. */
final class EveryOrderTried {

    private final FiniteHorizon horizon;
    private final int most;
    private final Map<Long, Double> known = new HashMap<>();

    EveryOrderTried(FiniteHorizon horizon) {
        this.horizon = horizon;
        this.most = horizon.periods().stream()
                        .mapToInt(period -> ((DiscreteDemand) period.demand()).most())
                        .sum()
                + 8;
    }

    /** The least cost from the start of a period (0 for the first) with a stock. */
    double cost(int t, int stock) {
        if (t == horizon.periods().size()) {
            return stock < 0 ? -stock * horizon.terminalStockout() : stock * horizon.terminalHolding();
        }
        Double cost = known.get(t * 100_000L + stock);
        if (cost == null) {
            double least = cost(t, stock, 0);
            for (int order = 1; stock + order <= most; order++) {
                least = Math.min(least, cost(t, stock, order));
            }
            cost = least;
            known.put(t * 100_000L + stock, cost);
        }
        return cost;
    }

    /** The cost with this order now and the best ones after it. */
    double cost(int t, int stock, int order) {
        HorizonPeriod period = horizon.periods().get(t);
        PolicyCosts costs = period.costs();
        DiscreteDemand demand = (DiscreteDemand) period.demand();
        double sum = (order > 0 ? costs.order() : 0) + period.purchase() * order;
        for (int d = demand.least(); d <= demand.most(); d++) {
            int left = stock + order - d;
            sum += demand.probability(d)
                    * (costs.holding() * Math.max(left, 0)
                            + costs.stockout() * Math.max(-left, 0)
                            + horizon.discount() * cost(t + 1, horizon.lostSales() ? Math.max(left, 0) : left));
        }
        return sum;
    }
}
