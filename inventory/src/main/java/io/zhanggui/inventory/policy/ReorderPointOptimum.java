package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.policy.ReorderPointPolicy.StockAndService;
import io.zhanggui.inventory.probability.CountDemand;

/**
 * The (r, Q) policy of least cost, with what it was found for (最优定量订货).
 *
 * @param review the demand, lead time and costs
 * @param policy r and Q
 * @param costPerPeriod holding, shortage and orders in a period on average
 */
@Beta
public record ReorderPointOptimum(ContinuousReview review, ReorderPointPolicy policy, double costPerPeriod) {

    /** Refuses a missing part. */
    public ReorderPointOptimum {
        requireNonNull(review, "review");
        requireNonNull(policy, "policy");
    }

    /** What is served, owed and on hand on average. */
    public StockAndService stockAndService() {
        return review.stockAndService(policy);
    }

    /** Why this policy: what it costs and serves, and what other quantities would cost. */
    public Explanation explain() {
        StockAndService stock = stockAndService();
        return Explanation.of(ReorderTerm.COST, costPerPeriod)
                .formula(ReorderTerm.COST_FORMULA, policy.reorderPoint(), policy.orderQuantity())
                .with(
                        Explanation.of(ReorderTerm.HOLDING_COST, review.costs().holding() * stock.expectedOnHand())
                                .formula(
                                        ReorderTerm.HOLDING_COST_FORMULA,
                                        review.costs().holding(),
                                        stock.expectedOnHand()),
                        Explanation.of(
                                        ReorderTerm.STOCKOUT_COST,
                                        review.costs().stockout() * stock.expectedBackorders())
                                .formula(
                                        ReorderTerm.STOCKOUT_COST_FORMULA,
                                        review.costs().stockout(),
                                        stock.expectedBackorders()),
                        explainOrders())
                .with(explainReorderPoint(), explainQuantity())
                .with(Explanation.of(ReorderTerm.FILL_RATE, stock.fillRate()).formula(ReorderTerm.FILL_RATE_FORMULA));
    }

    private double ordersPerPeriod() {
        return review.ordersPerPeriod(policy);
    }

    private Explanation explainOrders() {
        return Explanation.of(ReorderTerm.ORDER_COST, review.costs().order() * ordersPerPeriod())
                .formula(ReorderTerm.ORDER_COST_FORMULA, review.costs().order(), ordersPerPeriod());
    }

    private Explanation explainReorderPoint() {
        double expected = review.leadTimeDemand().mean();
        return Explanation.of(ReorderTerm.REORDER_POINT, policy.reorderPoint())
                .formula(ReorderTerm.LEVEL_FORMULA, expected, policy.reorderPoint() - expected)
                .with(
                        LevelExplanation.demand(ReorderTerm.LEAD_TIME_DEMAND, review.leadTimeDemand()),
                        LevelExplanation.risk(review.leadTimeDemand(), policy.reorderPoint()));
    }

    private Explanation explainQuantity() {
        Explanation explained = Explanation.of(ReorderTerm.ORDER_QUANTITY, policy.orderQuantity());
        if (ordersPerPeriod() == 0) {
            return explained.formula(ReorderTerm.NEVER_FORMULA);
        }
        boolean pieces = review.leadTimeDemand() instanceof CountDemand;
        double half = pieces ? Math.max(Math.rint(policy.orderQuantity() / 2), 1) : policy.orderQuantity() / 2;
        return explained
                .formula(ReorderTerm.ORDER_QUANTITY_FORMULA, 1 / ordersPerPeriod())
                .with(other(half), other(2 * policy.orderQuantity()));
    }

    private Explanation other(double quantity) {
        ReorderPointPolicy other = review.best(quantity);
        return Explanation.of(ReorderTerm.OTHER_POLICY, review.cost(other))
                .formula(ReorderTerm.OTHER_POLICY_FORMULA, other.reorderPoint(), other.orderQuantity());
    }
}
