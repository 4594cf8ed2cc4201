package io.zhanggui.inventory.lotsizing;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;
import java.util.List;

/**
 * Joint orders at regular intervals (联合补货计划): an order every cycle, each article in every m-th of them.
 *
 * @param sharedOrderCost what an order costs whatever is in it, in money
 * @param cycleTime the time from order to order, in periods; zero if nothing is asked for
 * @param lines the articles, in the order in which they were given
 * @param cost ordering and holding, in money per period, without the price of the goods
 */
public record JointSchedule(double sharedOrderCost, double cycleTime, List<JointLine> lines, double cost) {

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite
     */
    public JointSchedule {
        Check.notNegative(sharedOrderCost, "sharedOrderCost");
        Check.notNegative(cycleTime, "cycleTime");
        lines = List.copyOf(lines);
        Check.notNegative(cost, "cost");
    }

    /** In every how many-th order each article is. */
    public List<Integer> multiples() {
        return lines.stream().map(JointLine::multiple).toList();
    }

    /** How much of each article, in units. */
    public List<Double> quantities() {
        return lines.stream().map(JointLine::quantity).toList();
    }

    /** How often and how much of each article. */
    public Explanation explain() {
        return Explanation.of(LotTerm.JOINT_CYCLE, cycleTime)
                .formula(LotTerm.JOINT_CYCLE_FORMULA)
                .with(Explanation.of(LotTerm.COST, cost).formula(LotTerm.JOINT_COST_FORMULA, sharedOrderCost))
                .with(lines.stream().map(JointSchedule::explain).toList());
    }

    private static Explanation explain(JointLine line) {
        return Explanation.of(LotTerm.JOINT_ITEM.with(line.item().sku().value()), line.quantity())
                .formula(
                        line.multiple() == 0 ? LotTerm.JOINT_ITEM_WITHOUT_DEMAND : LotTerm.JOINT_ITEM_FORMULA,
                        line.multiple(),
                        line.item().demandPerPeriod());
    }
}
