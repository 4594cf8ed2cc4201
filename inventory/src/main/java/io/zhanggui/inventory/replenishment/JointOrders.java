package io.zhanggui.inventory.replenishment;

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
 * <p>A capacity that is too small goes to what runs out first, so that all last until one day; a least value is reached by
 * articles as if all their levels were so many days of demand higher. What is left of a capacity then goes to single articles,
 * those that run out first in front. The budget comes last; see {@link OrderBudget}.
 */
final class JointOrders {

    private static final int STEPS = 60;

    private final PlanningFacts facts;
    private final int longestTopUp;
    private final @Nullable OrderBudget budget;

    JointOrders(PlanningFacts facts, int longestTopUp, @Nullable OrderBudget budget) {
        this.facts = facts;
        this.longestTopUp = longestTopUp;
        this.budget = budget;
    }

    /** The plan with the quantities of whole orders. */
    ReplenishmentPlan of(List<ItemResult<Sku, ReorderProposal>> results) {
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
        BudgetUse use = budget == null ? null : budget.settle(bySupplier);
        List<ItemResult<Sku, ReorderProposal>> settled = new ArrayList<>(results.size());
        for (ItemResult<Sku, ReorderProposal> result : results) {
            JointLine line = bySku.get(result.key());
            settled.add(line == null ? result : new ItemResult.Done<>(result.key(), line.proposal()));
        }
        return new ReplenishmentPlan(settled, use);
    }

    private void settle(@Nullable SupplierTerms supplier, List<JointLine> lines) {
        if (supplier == null) {
            return;
        }
        SupplyCapacity capacity = supplier.capacity();
        if (capacity != null) {
            cut(lines, capacity.left());
        }
        Money least = supplier.minimumOrderValue();
        if (least != null && JointLine.isBelow(lines, least.getAmount())) {
            topUp(lines, least.getAmount(), capacity);
        }
    }

    /** Brings what the lines take up down to a capacity. */
    private static void cut(List<JointLine> lines, BigDecimal limit) {
        if (JointLine.use(lines).compareTo(limit) <= 0) {
            return;
        }
        List<BigDecimal> before = lines.stream().map(JointLine::quantity).toList();
        double first = 0;
        double last = 0;
        for (JointLine line : lines) {
            double now = line.daysAfter(BigDecimal.ZERO);
            double then = line.daysAfter(line.quantity());
            first = Double.isFinite(now) ? Math.min(first, now) : first;
            last = Double.isFinite(then) ? Math.max(last, then) : last;
        }
        double days = boundary(first, last, shift -> {
            lines.forEach(line -> line.coverDays(shift));
            return JointLine.use(lines).compareTo(limit) > 0;
        });
        lines.forEach(line -> line.coverDays(days));
        if (JointLine.use(lines).compareTo(limit) > 0) {
            lines.forEach(JointLine::clear);
        }
        BigDecimal left = limit.subtract(JointLine.use(lines));
        for (int i = 0; i < lines.size(); i++) {
            left = lines.get(i).fill(before.get(i), left);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).explain(before.get(i), ReorderReason.CAPACITY_CUT, limit);
        }
    }

    /** Brings the value of the lines up to the least one; where that cannot be, the order waits. */
    private void topUp(List<JointLine> lines, BigDecimal least, @Nullable SupplyCapacity capacity) {
        List<BigDecimal> before = lines.stream().map(JointLine::quantity).toList();
        double days = boundary(0, longestTopUp, shift -> {
            raise(lines, before, shift);
            return !JointLine.isBelow(lines, least);
        });
        raise(lines, before, days);
        List<BigDecimal> lower = lines.stream().map(JointLine::quantity).toList();
        raise(lines, before, Math.min(longestTopUp, days + 1e-6));
        List<BigDecimal> higher = lines.stream().map(JointLine::quantity).toList();
        raise(lines, lower, 0);
        for (int i = 0; i < lines.size() && JointLine.isBelow(lines, least); i++) {
            lines.get(i).set(higher.get(i));
        }
        boolean tooMuch = capacity != null && JointLine.use(lines).compareTo(capacity.left()) > 0;
        boolean waits = tooMuch || JointLine.isBelow(lines, least);
        for (int i = 0; i < lines.size(); i++) {
            if (waits) {
                lines.get(i).holdBack(before.get(i), least);
            } else {
                lines.get(i).explain(before.get(i), ReorderReason.ORDER_VALUE_RAISED, least);
            }
        }
    }

    private static void raise(List<JointLine> lines, List<BigDecimal> from, double days) {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).raise(from.get(i), days);
        }
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
