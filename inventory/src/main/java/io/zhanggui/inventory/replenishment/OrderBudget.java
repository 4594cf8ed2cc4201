package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PartyId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The orders that serve most for a budget.
 *
 * <p>Every order that the terms of an article allow competes with all others by {@link MarginalAnalysis}. A supplier whose
 * order then falls below its least value waits, the one that serves least for its cost first, and the others share the budget
 * anew.
 */
final class OrderBudget {

    private final PlanningFacts facts;
    private final Money most;
    private final ServiceMeasure measure;

    OrderBudget(PlanningFacts facts, Money most, ServiceMeasure measure) {
        this.facts = facts;
        this.most = most;
        this.measure = measure;
    }

    /** Cuts the lines where they cost more than the budget; null where they do not. */
    @Nullable
    BudgetUse settle(Map<PartyId, List<JointLine>> bySupplier) {
        List<BudgetLine> all = lines(bySupplier);
        BigDecimal wanted = cost(all);
        if (wanted.compareTo(most.getAmount()) <= 0) {
            return null;
        }
        Map<PartyId, Double> served = new HashMap<>();
        Map<PartyId, List<JointLine>> open = new TreeMap<>(bySupplier);
        List<BudgetLine> sharing = all;
        MarginalAnalysis bought = share(sharing, served);
        for (PartyId waiting = worstBelow(open, served); waiting != null; waiting = worstBelow(open, served)) {
            requireNonNull(open.remove(waiting)).forEach(JointLine::clear);
            sharing = all.stream()
                    .filter(each -> open.containsKey(each.line().proposal().supplier()))
                    .toList();
            bought = share(sharing, served);
        }
        explain(sharing, bought);
        for (BudgetLine each : all) {
            PartyId supplier = each.line().proposal().supplier();
            if (!open.containsKey(supplier)) {
                each.line().holdBack(each.wanted(), leastOf(supplier));
            }
        }
        return new BudgetUse(
                most,
                BigMoney.of(most.getCurrencyUnit(), wanted),
                BigMoney.of(most.getCurrencyUnit(), cost(all)),
                measure,
                all.stream().mapToDouble(BudgetLine::wantedGain).sum(),
                bought.gain(),
                BudgetLine.perMoney(bought.leastReturn()),
                bought.gap());
    }

    /** Those that cost something, what runs out first in front. */
    private List<BudgetLine> lines(Map<PartyId, List<JointLine>> bySupplier) {
        return bySupplier.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.cost(line.quantity()).signum() > 0)
                .sorted(JointLine.RUNS_OUT_FIRST)
                .map(line -> new BudgetLine(line, measure))
                .toList();
    }

    private MarginalAnalysis share(List<BudgetLine> lines, Map<PartyId, Double> served) {
        MarginalAnalysis.Offers offers = new MarginalAnalysis.Offers() {
            @Override
            public int size() {
                return lines.size();
            }

            @Override
            public MarginalAnalysis.@Nullable Step best(int article, int option, double money) {
                return lines.get(article).best(article, option, money);
            }
        };
        MarginalAnalysis bought =
                MarginalAnalysis.of(offers, BudgetLine.units(most.getAmount(), RoundingMode.FLOOR), 0);
        served.clear();
        BigDecimal left = most.getAmount();
        for (int i = 0; i < lines.size(); i++) {
            BudgetLine each = lines.get(i);
            BigDecimal quantity = each.quantity(bought.option(i));
            BigDecimal cost = each.line().cost(quantity);
            // Sums of doubles are exact below nine thousand million; beyond, nothing is spent twice.
            boolean fits = cost.compareTo(left) <= 0;
            each.line().set(fits ? quantity : BigDecimal.ZERO);
            left = fits ? left.subtract(cost) : left;
            served.merge(each.line().proposal().supplier(), each.gain(bought.option(i)), Double::sum);
        }
        return bought;
    }

    private static void explain(List<BudgetLine> lines, MarginalAnalysis bought, BigDecimal most) {
        double least = BudgetLine.perMoney(bought.leastReturn());
        for (int i = 0; i < lines.size(); i++) {
            BudgetLine each = lines.get(i);
            double next = BudgetLine.perMoney(each.nextReturn(bought.option(i)));
            each.line().explain(each.wanted(), ReorderReason.BUDGET_CUT, most, next, least);
        }
    }

    private void explain(List<BudgetLine> lines, MarginalAnalysis bought) {
        explain(lines, bought, most.getAmount());
    }

    private @Nullable PartyId worstBelow(Map<PartyId, List<JointLine>> open, Map<PartyId, Double> served) {
        List<PartyId> below = new ArrayList<>();
        open.forEach((supplier, lines) -> {
            BigDecimal least = leastOf(supplier);
            if (least != null && JointLine.isBelow(lines, least)) {
                below.add(supplier);
            }
        });
        return below.stream()
                .min(Comparator.comparingDouble(supplier -> served.getOrDefault(supplier, 0.0)
                        / JointLine.cost(requireNonNull(open.get(supplier))).doubleValue()))
                .orElse(null);
    }

    private @Nullable BigDecimal leastOf(PartyId supplier) {
        SupplierTerms terms = facts.supplier(supplier);
        Money least = terms == null ? null : terms.minimumOrderValue();
        return least == null ? null : least.getAmount();
    }

    private static BigDecimal cost(List<BudgetLine> lines) {
        return JointLine.cost(lines.stream().map(BudgetLine::line).toList());
    }
}
