package io.zhanggui.inventory.count;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * A count as a whole (盘点汇总). Values are exact sums at the unit costs as of the cut-off, each rounded once, half up; lines
 * without cost count for nothing and are named.
 *
 * @param lines how many lines the sheet has
 * @param counted how many of them were counted
 * @param surpluses how many counted lines have more than expected
 * @param shortages how many counted lines have less than expected
 * @param withoutCost how many lines of the company's own goods differ and have no cost
 * @param surplus the value of what is too much, not negative (盘盈金额)
 * @param shortage the value of what is missing, not negative (盘亏金额)
 * @param gross surplus and shortage together, which is the amount to be approved
 * @param net surplus less shortage
 * @param differences the lines that differ
 */
@Beta
public record CountSummary(
        int lines,
        int counted,
        int surpluses,
        int shortages,
        int withoutCost,
        Money surplus,
        Money shortage,
        Money gross,
        Money net,
        List<CountedLine> differences) {

    public CountSummary {
        differences = List.copyOf(differences);
    }

    static CountSummary of(StockTake take, List<CountedLine> results) {
        BigMoney surplus = BigMoney.zero(take.currency());
        BigMoney shortage = surplus;
        int more = 0;
        int less = 0;
        int unknown = 0;
        List<CountedLine> differences = new ArrayList<>();
        for (CountedLine line : results) {
            BigMoney over = line.at(line.surplus());
            BigMoney under = line.at(line.shortage());
            more += line.difference().signum() > 0 ? 1 : 0;
            less += line.difference().signum() < 0 ? 1 : 0;
            if (line.differs()) {
                differences.add(line);
                unknown += over == null && line.item().goods().isOwn() ? 1 : 0;
            }
            if (over != null && under != null) {
                surplus = surplus.plus(over);
                shortage = shortage.plus(under);
            }
        }
        return new CountSummary(
                take.lines().size(),
                results.size(),
                more,
                less,
                unknown,
                surplus.toMoney(RoundingMode.HALF_UP),
                shortage.toMoney(RoundingMode.HALF_UP),
                surplus.plus(shortage).toMoney(RoundingMode.HALF_UP),
                surplus.minus(shortage).toMoney(RoundingMode.HALF_UP),
                differences);
    }

    /** The amount to be approved, how it is made up, and each line that differs. */
    public Explanation explain() {
        return Explanation.of(CountTerm.GROSS_DIFFERENCE, gross)
                .formula(CountTerm.SURPLUS_AND_SHORTAGE, surplus, shortage)
                .with(Explanation.of(CountTerm.NET_DIFFERENCE, net), Explanation.of(CountTerm.LINES_COUNTED, counted))
                .with(differences.stream().map(CountedLine::explain).toList());
    }
}
