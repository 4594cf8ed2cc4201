package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.probability.CountDemand;
import java.util.List;
import java.util.stream.Stream;

/**
 * The (s, S) policy of least cost, with what it was found for (最优最大最小库存).
 *
 * @param policy s and S, whole numbers
 * @param costPerPeriod holding, shortage and orders in a period on average
 * @param demandPerPeriod the demand of one period
 * @param costs what stock, shortage and orders cost
 * @param review how often stock is looked at, and how long an order takes
 */
@Beta
public record MinMaxOptimum(
        MinMaxPolicy policy, double costPerPeriod, CountDemand demandPerPeriod, PolicyCosts costs, Review review) {

    /** Refuses a missing part. */
    public MinMaxOptimum {
        requireNonNull(policy, "policy");
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        requireNonNull(costs, "costs");
        requireNonNull(review, "review");
    }

    /** What customers meet under the policy, and what is in stock and ordered, in the long run. */
    public MinMaxService service() {
        return policy.service(demandPerPeriod, review);
    }

    /** Why these levels: what they cost and serve, and what the levels beside them would cost. */
    public Explanation explain() {
        MinMaxService service = service();
        return Explanation.of(MinMaxTerm.COST, costPerPeriod)
                .formula(MinMaxTerm.COST_FORMULA, policy.reorderPoint(), policy.orderUpTo())
                .with(explainCosts(service))
                .with(explainReorderPoint(), explainOrderUpTo(service))
                .with(
                        Explanation.of(MinMaxTerm.FILL_RATE, service.fillRate()).formula(MinMaxTerm.FILL_RATE_FORMULA),
                        Explanation.of(MinMaxTerm.CYCLE_SERVICE, service.cycleServiceLevel())
                                .formula(MinMaxTerm.CYCLE_SERVICE_FORMULA));
    }

    private List<Explanation> explainCosts(MinMaxService service) {
        return List.of(
                Explanation.of(MinMaxTerm.HOLDING_COST, costs.holding() * service.expectedOnHand())
                        .formula(MinMaxTerm.HOLDING_COST_FORMULA, costs.holding(), service.expectedOnHand()),
                Explanation.of(MinMaxTerm.STOCKOUT_COST, costs.stockout() * service.expectedBackorders())
                        .formula(MinMaxTerm.STOCKOUT_COST_FORMULA, costs.stockout(), service.expectedBackorders()),
                Explanation.of(MinMaxTerm.ORDER_COST, costs.order() * service.ordersPerPeriod())
                        .formula(MinMaxTerm.ORDER_COST_FORMULA, costs.order(), service.ordersPerPeriod()));
    }

    private Explanation explainReorderPoint() {
        double s = policy.reorderPoint();
        double upTo = policy.orderUpTo();
        double expected = (review.leadTime() + review.period()) * demandPerPeriod.mean();
        return Explanation.of(MinMaxTerm.REORDER_POINT, s)
                .formula(MinMaxTerm.REORDER_POINT_FORMULA, expected, review.period(), review.leadTime())
                .with(otherLevels(MinMaxPolicy.of(s - 1, upTo), MinMaxPolicy.of(s + 1, upTo)));
    }

    private Explanation explainOrderUpTo(MinMaxService service) {
        double s = policy.reorderPoint();
        double upTo = policy.orderUpTo();
        Explanation explained = Explanation.of(MinMaxTerm.ORDER_UP_TO, upTo);
        explained = service.ordersPerPeriod() > 0
                ? explained.formula(
                        MinMaxTerm.ORDER_UP_TO_FORMULA, service.expectedOrder(), 1 / service.ordersPerPeriod())
                : explained.formula(MinMaxTerm.NEVER_FORMULA);
        return explained.with(otherLevels(MinMaxPolicy.of(s, upTo - 1), MinMaxPolicy.of(s, upTo + 1)));
    }

    /** What other levels would cost, where S stays above s. */
    private List<Explanation> otherLevels(MinMaxPolicy lower, MinMaxPolicy higher) {
        return Stream.of(lower, higher)
                .filter(other -> other.reorderPoint() < other.orderUpTo())
                .map(other -> Explanation.of(MinMaxTerm.OTHER_LEVELS, other.cost(demandPerPeriod, costs, review))
                        .formula(MinMaxTerm.OTHER_LEVELS_FORMULA, other.reorderPoint(), other.orderUpTo()))
                .toList();
    }
}
