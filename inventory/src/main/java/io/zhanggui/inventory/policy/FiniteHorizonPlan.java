package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;
import java.util.List;

/**
 * The levels of least expected cost for each period of a {@link FiniteHorizon} (各期最优策略).
 *
 * @param horizon what they were found for
 * @param decisions one for each period, from the first
 * @param expectedTerminalCost what is left or owed after the last period costs on average, not discounted
 * @param expectedCost all costs on average, discounted to the start of the first period
 */
@Beta
public record FiniteHorizonPlan(
        FiniteHorizon horizon, List<HorizonDecision> decisions, double expectedTerminalCost, double expectedCost) {

    /**
     * @throws IllegalArgumentException if there are not as many decisions as periods
     */
    public FiniteHorizonPlan {
        requireNonNull(horizon, "horizon");
        decisions = List.copyOf(decisions);
        int periods = horizon.periods().size();
        Check.within(periods, periods, decisions.size(), "the number of decisions");
    }

    /** What to order now, in units. */
    public double firstOrder() {
        return decisions.get(0).order(horizon.initialStock());
    }

    /** What each period costs and why; periods and end, discounted, add up to the total. */
    public Explanation explain() {
        double factor = Math.pow(horizon.discount(), decisions.size());
        return Explanation.of(HorizonTerm.TOTAL, expectedCost)
                .formula(HorizonTerm.TOTAL_FORMULA, horizon.discount())
                .with(decisions.stream().map(this::explain).toList())
                .with(
                        Explanation.of(HorizonTerm.TERMINAL, factor * expectedTerminalCost)
                                .formula(
                                        HorizonTerm.TERMINAL_FORMULA,
                                        horizon.terminalHolding(),
                                        horizon.terminalStockout(),
                                        expectedTerminalCost,
                                        factor),
                        Explanation.of(HorizonTerm.FIRST_ORDER, firstOrder())
                                .formula(HorizonTerm.FIRST_ORDER_FORMULA, horizon.initialStock()));
    }

    private Explanation explain(HorizonDecision decision) {
        double factor = Math.pow(horizon.discount(), decision.period() - 1.0);
        Explanation cost = Explanation.of(HorizonTerm.PERIOD.with(decision.period()), factor * decision.expectedCost());
        cost = decision.orders()
                ? cost.formula(
                        HorizonTerm.PERIOD_FORMULA,
                        decision.reorderPoint(),
                        decision.orderUpTo(),
                        decision.expectedCost(),
                        factor)
                : cost.formula(HorizonTerm.NO_ORDER_FORMULA, decision.expectedCost(), factor);
        return cost.with(explainCosts(decision));
    }

    private List<Explanation> explainCosts(HorizonDecision decision) {
        HorizonPeriod period = horizon.periods().get(decision.period() - 1);
        PolicyCosts costs = period.costs();
        return List.of(
                Explanation.of(HorizonTerm.ORDER_COST, costs.order() * decision.orderProbability())
                        .formula(HorizonTerm.ORDER_COST_FORMULA, costs.order(), decision.orderProbability()),
                Explanation.of(HorizonTerm.PURCHASE, period.purchase() * decision.expectedOrder())
                        .formula(HorizonTerm.PURCHASE_FORMULA, period.purchase(), decision.expectedOrder()),
                Explanation.of(HorizonTerm.HOLDING, costs.holding() * decision.expectedOnHand())
                        .formula(HorizonTerm.HOLDING_FORMULA, costs.holding(), decision.expectedOnHand()),
                Explanation.of(HorizonTerm.STOCKOUT, costs.stockout() * decision.expectedShortage())
                        .formula(
                                horizon.lostSales() ? HorizonTerm.LOST_FORMULA : HorizonTerm.OWED_FORMULA,
                                costs.stockout(),
                                decision.expectedShortage()));
    }
}
