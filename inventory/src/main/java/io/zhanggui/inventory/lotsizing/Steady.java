package io.zhanggui.inventory.lotsizing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;

/** What the models of steady demand share. */
final class Steady {

    private Steady() {}

    /** Without a cost of holding the best order is one for all times. */
    static void check(double demandPerPeriod, LotCosts costs) {
        requireNonNull(costs, "costs");
        Check.notNegative(demandPerPeriod, "demandPerPeriod");
        if (costs.holding() == 0) {
            throw new IllegalArgumentException("the cost of holding must be above zero but was 0.0."
                    + " Maybe LotCosts.ofOrder(…) without withHolding(…)?");
        }
    }

    /** A quantity with its formula and cost. */
    static Explanation explain(LotSize lot, Term formula, Object... inputs) {
        return Explanation.of(LotTerm.ECONOMIC_QUANTITY, lot.quantity())
                .formula(formula, inputs)
                .with(Explanation.of(LotTerm.COST, lot.cost()));
    }
}
