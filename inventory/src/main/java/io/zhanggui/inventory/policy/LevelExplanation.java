package io.zhanggui.inventory.policy;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.probability.DemandDistribution;

/** The parts that a level of stock explains itself with. */
final class LevelExplanation {

    private LevelExplanation() {}

    static Explanation demand(Term label, DemandDistribution demand) {
        return Explanation.of(label, demand.mean())
                .with(Explanation.of(ReorderTerm.DEVIATION, demand.standardDeviation())
                        .formula(ReorderTerm.valueOf(demand.code())));
    }

    static Explanation safetyStock(double safetyStock, double factor, DemandDistribution demand) {
        Explanation explained = Explanation.of(ReorderTerm.SAFETY_STOCK, safetyStock);
        return Double.isNaN(factor)
                ? explained.formula(ReorderTerm.CERTAIN_FORMULA)
                : explained.formula(ReorderTerm.SAFETY_STOCK_FORMULA, factor, demand.standardDeviation());
    }

    static Explanation risk(DemandDistribution demand, double level) {
        return Explanation.of(ReorderTerm.STOCK_OUT_RISK, demand.exceedance(level))
                .formula(ReorderTerm.RISK_FORMULA, level)
                .with(Explanation.of(ReorderTerm.EXPECTED_SHORTAGE, demand.loss(level)));
    }
}
