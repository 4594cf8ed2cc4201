package io.zhanggui.inventory.demand;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.KitContents;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a sold article counts for on which day: itself, those that replace it, or the components of a kit. */
final class SoldParts {

    /**
     * One article that a sold one counts for.
     *
     * @param sku the article
     * @param each how much of it a sold kit holds; nothing if it is the article itself, or one that it replaces
     * @param share of what is sold that counts, if it is no component
     */
    record Part(Sku sku, @Nullable Quantity each, BigDecimal share) {

        private Part of(Sku other, BigDecimal part) {
            return each == null
                    ? new Part(other, null, share.multiply(part))
                    : new Part(other, each.multipliedBy(part), share);
        }

        /** Whether all that is sold counts as it is. */
        boolean isWhole() {
            return each == null && share.compareTo(BigDecimal.ONE) == 0;
        }

        Quantity of(Quantity sold) {
            if (each != null) {
                return each.multipliedBy(sold.amount());
            }
            return isWhole() ? sold : sold.multipliedBy(share);
        }

        /** What counts, in the decimals that numbers of what is sold are given in. */
        BigDecimal of(long sold) {
            return (each == null ? share : each.amount()).multiply(BigDecimal.valueOf(sold));
        }
    }

    /**
     * What an article counts for from a day on.
     *
     * @param from an epoch day
     */
    record Version(long from, List<Part> parts) {}

    /**
     * Which article takes over from another.
     *
     * @param from the first day whose demand counts for it
     * @param share of that demand
     */
    record Successor(Sku sku, LocalDate from, BigDecimal share) {}

    private final Kits kits;
    private final Map<Sku, Bundle> bundles;
    private final Map<Sku, List<Successor>> successors;

    SoldParts(Kits kits, Map<Sku, Bundle> bundles, Map<Sku, List<Successor>> successors) {
        this.kits = kits;
        this.bundles = bundles;
        Map<Sku, List<Successor>> copy = new HashMap<>();
        successors.forEach((old, by) -> copy.put(old, List.copyOf(by)));
        this.successors = copy;
    }

    /** What an article counts for, the earliest version first, which counts from the beginning of time. */
    List<Version> of(Sku sold) {
        TreeSet<LocalDate> changes = new TreeSet<>(Set.of(LocalDate.MIN));
        findChanges(sold, new HashSet<>(), changes);
        List<Version> versions = new ArrayList<>(changes.size());
        for (LocalDate day : changes) {
            List<Part> parts = new ArrayList<>(1);
            takeApart(new Part(sold, null, BigDecimal.ONE), day, new LinkedHashSet<>(), parts);
            versions.add(new Version(day.toEpochDay(), parts));
        }
        return versions;
    }

    private void findChanges(Sku sku, Set<Sku> seen, Set<LocalDate> changes) {
        if (!seen.add(sku)) {
            return;
        }
        for (Successor successor : successors.getOrDefault(sku, List.of())) {
            changes.add(successor.from());
            findChanges(successor.sku(), seen, changes);
        }
        kits.componentsOf(sku).keySet().forEach(component -> findChanges(component, seen, changes));
        Bundle bundle = bundles.get(sku);
        if (bundle != null) {
            for (KitContents contents : bundle.contents()) {
                changes.add(contents.from());
                contents.parts().forEach(part -> findChanges(part.sku(), seen, changes));
            }
        }
    }

    private void takeApart(Part part, LocalDate day, Set<Sku> above, List<Part> into) {
        Sku sku = part.sku();
        if (!above.add(sku)) {
            throw new IllegalArgumentException("replaced articles and kits lead in a circle: " + above);
        }
        BigDecimal rest = BigDecimal.ONE;
        for (Successor successor : successors.getOrDefault(sku, List.of())) {
            if (!day.isBefore(successor.from())) {
                takeApart(part.of(successor.sku(), successor.share()), day, above, into);
                rest = rest.subtract(successor.share());
            }
        }
        if (rest.signum() > 0) {
            takeOutComponents(part.of(sku, rest), day, above, into);
        }
        above.remove(sku);
    }

    private void takeOutComponents(Part part, LocalDate day, Set<Sku> above, List<Part> into) {
        Map<Sku, Quantity> components = componentsOf(part.sku(), day);
        if (components.isEmpty()) {
            into.add(part);
            return;
        }
        Quantity held = part.each();
        BigDecimal kitsEach = held == null ? part.share() : held.amount();
        components.forEach((component, each) ->
                takeApart(new Part(component, each.multipliedBy(kitsEach), BigDecimal.ONE), day, above, into));
    }

    private Map<Sku, Quantity> componentsOf(Sku sku, LocalDate day) {
        Bundle bundle = bundles.get(sku);
        if (bundle == null) {
            return kits.componentsOf(sku);
        }
        Map<Sku, Quantity> parts = new LinkedHashMap<>();
        bundle.on(day)
                .ifPresent(contents ->
                        contents.parts().forEach(part -> parts.merge(part.sku(), part.quantity(), Quantity::plus)));
        return parts;
    }
}
