package io.zhanggui.core.approval;

import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is wrong with the steps of a definition. */
final class DefinitionCheck {

    private final List<ApprovalStep> steps;
    private final Violations.Builder found = Violations.builder();

    private DefinitionCheck(List<ApprovalStep> steps) {
        this.steps = steps;
    }

    static Violations of(List<ApprovalStep> steps) {
        DefinitionCheck check = new DefinitionCheck(steps);
        check.found.addIf(steps.isEmpty(), ApprovalViolation.NO_STEPS, "steps");
        check.checkIds();
        check.checkOrder();
        boolean oneCurrency = check.checkCurrencies();
        if (oneCurrency) {
            check.checkDeadSteps();
            check.checkTiers();
        }
        return check.found.build();
    }

    private static String path(int i) {
        return "steps[" + i + "]";
    }

    private void checkIds() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            String id = steps.get(i).id();
            found.addIf(!ids.add(id), ApprovalViolation.DUPLICATE_STEP, path(i), id);
        }
        for (int i = 0; i < steps.size(); i++) {
            for (String before : steps.get(i).after()) {
                found.addIf(!ids.contains(before), ApprovalViolation.UNKNOWN_STEP, path(i) + ".after", before);
            }
        }
    }

    private void checkOrder() {
        StepGraph graph = StepGraph.of(steps);
        List<String> loop = graph.unreachable();
        found.addIf(!loop.isEmpty(), ApprovalViolation.STEP_LOOP, "steps", String.join(", ", loop));
        for (int i = 0; i < steps.size(); i++) {
            ApprovalStep step = steps.get(i);
            if (step.onReject() instanceof RejectPolicy.BackTo back && !loop.contains(step.id())) {
                found.addIf(
                        !graph.before(step.id()).contains(back.step()),
                        ApprovalViolation.RETURN_NOT_BEFORE,
                        path(i) + ".onReject",
                        back.step(),
                        step.id());
            }
        }
    }

    private static List<Condition.AmountBand> bands(ApprovalStep step) {
        return step.conditions().stream()
                .filter(Condition.AmountBand.class::isInstance)
                .map(Condition.AmountBand.class::cast)
                .toList();
    }

    private boolean checkCurrencies() {
        Set<CurrencyUnit> currencies = new LinkedHashSet<>();
        for (ApprovalStep step : steps) {
            for (Condition.AmountBand band : bands(step)) {
                CurrencyUnit currency = band.currency();
                if (currency != null) {
                    currencies.add(currency);
                }
            }
        }
        List<CurrencyUnit> all = new ArrayList<>(currencies);
        if (all.size() > 1) {
            found.add(Violation.of(ApprovalViolation.BAND_CURRENCIES, "steps", all.get(0), all.get(1)));
        }
        return all.size() <= 1;
    }

    private void checkDeadSteps() {
        for (int i = 0; i < steps.size(); i++) {
            ApprovalStep step = steps.get(i);
            found.addIf(
                    !mayHoldByAmount(step) || !mayHoldByFacts(step),
                    ApprovalViolation.DEAD_STEP,
                    path(i) + ".conditions",
                    step.id());
        }
    }

    private static boolean mayHoldByAmount(ApprovalStep step) {
        Money from = null;
        Money below = null;
        for (Condition.AmountBand band : bands(step)) {
            if (band.from() != null && (from == null || band.from().isGreaterThan(from))) {
                from = band.from();
            }
            if (band.below() != null && (below == null || band.below().isLessThan(below))) {
                below = band.below();
            }
        }
        return from == null || below == null || from.isLessThan(below);
    }

    private static boolean mayHoldByFacts(ApprovalStep step) {
        Map<String, Set<String>> allowed = new TreeMap<>();
        for (Condition condition : step.conditions()) {
            if (condition instanceof Condition.FactIs fact && fact.oneOf()) {
                allowed.computeIfAbsent(fact.fact(), name -> new HashSet<>(fact.values()))
                        .retainAll(fact.values());
            }
        }
        for (Condition condition : step.conditions()) {
            if (condition instanceof Condition.FactIs fact && !fact.oneOf() && allowed.containsKey(fact.fact())) {
                allowed.get(fact.fact()).removeAll(fact.values());
            }
        }
        return allowed.values().stream().noneMatch(Set::isEmpty);
    }

    private void checkTiers() {
        Map<String, List<Condition.AmountBand>> tiers = new TreeMap<>();
        for (ApprovalStep step : steps) {
            for (Condition.AmountBand band : bands(step)) {
                if (band.tiers() != null) {
                    List<Condition.AmountBand> known = tiers.computeIfAbsent(band.tiers(), name -> new ArrayList<>());
                    if (!known.contains(band)) {
                        known.add(band);
                    }
                }
            }
        }
        tiers.forEach((name, bands) -> {
            bands.sort(Comparator.comparing(DefinitionCheck::start));
            checkTiers(name, bands);
        });
    }

    private static long start(Condition.AmountBand band) {
        return band.from() == null ? 0 : band.from().getAmountMinorLong();
    }

    private void checkTiers(String name, List<Condition.AmountBand> bands) {
        long covered = 0;
        @Nullable Money end = null;
        boolean open = false;
        for (Condition.AmountBand band : bands) {
            Object from = band.from() == null ? "0" : band.from();
            Object reached = open ? "∞" : end == null ? "0" : end;
            found.addIf(!open && start(band) > covered, ApprovalViolation.TIER_GAP, "steps", name, reached, from);
            found.addIf(open || start(band) < covered, ApprovalViolation.TIER_OVERLAP, "steps", name, from, reached);
            if (band.below() == null) {
                open = true;
            } else if (band.below().getAmountMinorLong() > covered) {
                end = band.below();
                covered = end.getAmountMinorLong();
            }
        }
        found.addIf(!open, ApprovalViolation.TIER_GAP, "steps", name, end == null ? "0" : end, "∞");
    }
}
