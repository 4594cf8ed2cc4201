package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * What the budget of a plan buys (预算使用情况).
 *
 * <p>Service is the expected demand until the next arrival that orders serve, what is owed included, in the measure: the price
 * or cost of a shortage of each unit, or units.
 *
 * @param most the budget
 * @param wanted what the orders cost that were wanted
 * @param spent what those cost that are proposed, never above the budget
 * @param measure what counts as service
 * @param wantedService what the orders wanted would serve
 * @param served what those that are proposed serve
 * @param leastReturn the least service per cost of a step that was bought; not a number if nothing was
 * @param gap how much more service any other orders for the budget could give at most, zero or more, orders that wait for
 *     their suppliers' least value left out
 */
@Beta
public record BudgetUse(
        Money most,
        BigMoney wanted,
        BigMoney spent,
        ServiceMeasure measure,
        double wantedService,
        double served,
        double leastReturn,
        double gap) {

    public BudgetUse {
        requireNonNull(most, "most");
        requireNonNull(wanted, "wanted");
        requireNonNull(spent, "spent");
        requireNonNull(measure, "measure");
    }

    /** What is spent and served of what was wanted, and how far that may be from the best. */
    public Explanation explain() {
        Explanation whole = Explanation.of(ReplenishmentTerm.BUDGET_SPENT, spent)
                .formula(ReplenishmentTerm.BUDGET_SPENT_FORMULA, most, wanted);
        Explanation service = Explanation.of(ReplenishmentTerm.BUDGET_SERVED, served)
                .formula(ReplenishmentTerm.BUDGET_SERVED_FORMULA, wantedService, measure, gap);
        return Double.isNaN(leastReturn)
                ? whole.with(service)
                : whole.with(service, Explanation.of(ReplenishmentTerm.BUDGET_LEAST_RETURN, leastReturn));
    }
}
