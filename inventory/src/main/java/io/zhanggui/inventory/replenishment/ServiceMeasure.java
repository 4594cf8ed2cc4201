package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What a budget counts as service: what a unit is worth that is there when it is asked for (服务口径). */
@Beta
public enum ServiceMeasure implements Term {
    /**
     * What it costs to be short of it where the goal says so ({@link ServiceGoal#ofCosts}), else its price, the highest of the
     * price list: the budget then spreads the risk of a shortage evenly.
     */
    VALUE,
    /** One for every unit of every article, whatever it costs: cheap articles come first. */
    UNITS;

    double worth(ReorderProposal proposal, PriceList prices) {
        if (this == UNITS) {
            return 1;
        }
        return proposal.goal()
                .match(
                        unusedService -> prices.highest(),
                        unusedFill -> prices.highest(),
                        balance -> balance.shortage().getAmount().doubleValue());
    }

    @Override
    public TermBundle bundle() {
        return ReplenishmentTerm.BUNDLE;
    }
}
