package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.violation.ItemResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What suppliers ask of whole orders, and the budget.
 *
 * <p>One rule for more and for less: every article is ordered as if its level were so many days of demand higher, or lower,
 * the same days for all. So what runs out first is served first when there is too little, and is topped up first when more
 * must be ordered. What is left then goes to single articles, those that run out first in front.
 */
final class JointOrders {

    private static final int STEPS = 60;

    private final PlanningFacts facts;
    private final int longestTopUp;
    private final @Nullable Money budget;

    JointOrders(PlanningFacts facts, int longestTopUp, @Nullable Money budget) {
        this.facts = facts;
        this.longestTopUp = longestTopUp;
        this.budget = budget;
    }

    /** The results with the quantities of whole orders. */
    List<ItemResult<Sku, ReorderProposal>> of(List<ItemResult<Sku, ReorderProposal>> results) {
        Map<PartyId, List<JointLine>> bySupplier = new TreeMap<>();
        Map<Sku, JointLine> bySku = new HashMap<>();
        for (ItemResult<Sku, ReorderProposal> result : results) {
            if (result instanceof ItemResult.Done<Sku, ReorderProposal> done) {
                JointLine line = new JointLine(done.value());
                bySku.put(done.key(), line);
                bySupplier
                        .computeIfAbsent(done.value().supplier(), any -> new ArrayList<>())
                        .add(line);
            }
        }
        bySupplier.forEach((supplier, lines) -> {
            lines.sort(JointLine.RUNS_OUT_FIRST);
            settle(facts.supplier(supplier), lines);
        });
        if (budget != null) {
            keepBudget(bySupplier, budget);
        }
        List<ItemResult<Sku, ReorderProposal>> settled = new ArrayList<>(results.size());
        for (ItemResult<Sku, ReorderProposal> result : results) {
            JointLine line = bySku.get(result.key());
            settled.add(line == null ? result : new ItemResult.Done<>(result.key(), line.proposal()));
        }
        return settled;
    }

    private void settle(@Nullable SupplierTerms supplier, List<JointLine> lines) {
        if (supplier == null) {
            return;
        }
        SupplyCapacity capacity = supplier.capacity();
        if (capacity != null) {
            cut(lines, capacity.left(), JointLine.Load.CAPACITY, ReorderReason.CAPACITY_CUT);
        }
        Money least = supplier.minimumOrderValue();
        if (least != null && isBelow(lines, least)) {
            topUp(lines, least, capacity);
        }
    }

    private static boolean isBelow(List<JointLine> lines, Money least) {
        BigDecimal value = load(lines, JointLine.Load.COST);
        return lines.stream().anyMatch(JointLine::isOrder) && value.compareTo(least.getAmount()) < 0;
    }

    /** Brings the load of the lines down to a limit. */
    private static void cut(List<JointLine> lines, BigDecimal limit, JointLine.Load load, ReorderReason reason) {
        if (load(lines, load).compareTo(limit) <= 0) {
            return;
        }
        List<BigDecimal> before = lines.stream().map(JointLine::quantity).toList();
        double most = 1;
        for (JointLine line : lines) {
            most = Math.max(most, line.daysMissing());
        }
        double days = boundary(-most, 0, shift -> {
            lines.forEach(line -> line.lower(shift));
            return load(lines, load).compareTo(limit) > 0;
        });
        lines.forEach(line -> line.lower(days));
        if (load(lines, load).compareTo(limit) > 0) {
            lines.forEach(JointLine::clear);
        }
        BigDecimal left = limit.subtract(load(lines, load));
        for (int i = 0; i < lines.size(); i++) {
            left = lines.get(i).fill(before.get(i), left, load);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).explain(before.get(i), reason);
        }
    }

    /** Brings the value of the lines up to the least one; where that cannot be, the order waits. */
    private void topUp(List<JointLine> lines, Money least, @Nullable SupplyCapacity capacity) {
        List<BigDecimal> before = lines.stream().map(JointLine::quantity).toList();
        double days = boundary(0, longestTopUp, shift -> {
            raise(lines, before, shift);
            return !isBelow(lines, least);
        });
        raise(lines, before, days);
        List<BigDecimal> lower = lines.stream().map(JointLine::quantity).toList();
        raise(lines, before, Math.min(longestTopUp, days + 1e-6));
        List<BigDecimal> higher = lines.stream().map(JointLine::quantity).toList();
        raise(lines, lower, 0);
        for (int i = 0; i < lines.size() && isBelow(lines, least); i++) {
            lines.get(i).set(higher.get(i));
        }
        boolean tooMuch =
                capacity != null && load(lines, JointLine.Load.CAPACITY).compareTo(capacity.left()) > 0;
        if (tooMuch || isBelow(lines, least)) {
            lines.forEach(JointLine::holdBack);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).explain(before.get(i), ReorderReason.ORDER_VALUE_RAISED);
        }
    }

    private static void raise(List<JointLine> lines, List<BigDecimal> from, double days) {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).raise(from.get(i), days);
        }
    }

    /** Suppliers whose order falls below its least value wait, and the others share the budget anew. */
    private void keepBudget(Map<PartyId, List<JointLine>> bySupplier, Money most) {
        Map<PartyId, List<JointLine>> open = new TreeMap<>(bySupplier);
        List<JointLine> all = all(open);
        Map<JointLine, ReorderProposal> before = new HashMap<>();
        all.forEach(line -> before.put(line, line.proposal()));
        while (true) {
            cutToBudget(all(open), most);
            List<PartyId> waiting = new ArrayList<>();
            open.forEach((supplier, lines) -> {
                SupplierTerms terms = facts.supplier(supplier);
                if (terms != null && terms.minimumOrderValue() != null && isBelow(lines, terms.minimumOrderValue())) {
                    waiting.add(supplier);
                }
            });
            if (waiting.isEmpty()) {
                return;
            }
            waiting.forEach(supplier -> requireNonNull(open.remove(supplier)).forEach(JointLine::holdBack));
            all(open).forEach(line -> line.restore(requireNonNull(before.get(line))));
        }
    }

    private static void cutToBudget(List<JointLine> lines, Money most) {
        cut(lines, most.getAmount(), JointLine.Load.COST, ReorderReason.BUDGET_CUT);
    }

    private static List<JointLine> all(Map<PartyId, List<JointLine>> bySupplier) {
        List<JointLine> all = new ArrayList<>();
        bySupplier.values().forEach(all::addAll);
        all.sort(JointLine.RUNS_OUT_FIRST);
        return all;
    }

    private static BigDecimal load(List<JointLine> lines, JointLine.Load load) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JointLine line : lines) {
            sum = sum.add(line.load(line.quantity(), load));
        }
        return sum;
    }

    /** The greatest shift, to the last digit, that is not beyond; {@code low} where every one is. */
    private static double boundary(double low, double high, DoublePredicate beyond) {
        double within = low;
        double outside = high;
        for (int i = 0; i < STEPS; i++) {
            double middle = (within + outside) / 2;
            if (beyond.test(middle)) {
                outside = middle;
            } else {
                within = middle;
            }
        }
        return within;
    }
}
