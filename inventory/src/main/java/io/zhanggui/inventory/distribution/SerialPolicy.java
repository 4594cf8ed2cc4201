package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.DemandDistribution;
import java.util.ArrayList;
import java.util.List;

/**
 * The levels of warehouses in a row that cost least (多级基准库存).
 *
 * @param system the warehouses and their costs
 * @param demandPerPeriod what customers ask for in a period
 * @param levels the levels, in the order of the warehouses
 * @param cost holding and stockouts, in money per period; goods on their way cost what they cost where they left
 */
@Beta
public record SerialPolicy(
        SerialSystem system, DemandDistribution demandPerPeriod, List<StageLevel> levels, double cost) {

    /**
     * @throws IllegalArgumentException if there is not one level for each warehouse or the cost is not finite
     */
    public SerialPolicy {
        requireNonNull(system, "system");
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        levels = List.copyOf(levels);
        int stages = system.stages().size();
        Check.within(stages, stages, levels.size(), "the number of levels");
        Check.finite(cost, "cost");
    }

    static SerialPolicy of(SerialSystem system, DemandDistribution demand, List<Double> echelon, double cost) {
        List<Double> effective = SerialSystem.effective(echelon);
        List<StageLevel> levels = new ArrayList<>();
        for (int i = 0; i < echelon.size(); i++) {
            SerialStage stage = system.stages().get(i);
            double below = i == 0 ? 0 : effective.get(i - 1);
            levels.add(
                    new StageLevel(stage, echelon.get(i), effective.get(i) - below, demand.mean() * stage.leadTime()));
        }
        return new SerialPolicy(system, demand, levels, cost);
    }

    /** The safety stock of all warehouses together, in units. */
    public double safetyStock() {
        return levels.stream().mapToDouble(StageLevel::safetyStock).sum();
    }

    /** Where safety stock stands, and what a warehouse is protected against. */
    public Explanation explain() {
        return Explanation.of(EchelonTerm.SERIAL_COST, cost)
                .formula(EchelonTerm.SERIAL_COST_FORMULA, system.stockoutCost())
                .with(levels.stream().map(SerialPolicy::explain).toList());
    }

    private static Explanation explain(StageLevel level) {
        return Explanation.of(
                        EchelonTerm.SERIAL_STAGE.with(level.stage().warehouse().value()), level.localBaseStock())
                .formula(EchelonTerm.SERIAL_STAGE_FORMULA, level.leadTimeDemand(), level.safetyStock())
                .with(
                        Explanation.of(EchelonTerm.ECHELON_LEVEL, level.echelonBaseStock())
                                .formula(EchelonTerm.ECHELON_LEVEL_FORMULA),
                        Explanation.of(EchelonTerm.LEAD_TIME, level.stage().leadTime())
                                .formula(
                                        EchelonTerm.LEAD_TIME_FORMULA,
                                        level.stage().echelonHoldingCost()));
    }
}
