package io.zhanggui.inventory.demand;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Gathers the lines of each article. What a sold article stands for is found out once, not for every line. */
final class DemandCollector {

    /** What a sold article counts for. */
    private static final class Part {

        private final Sku sku;
        /** How much of it a sold kit holds; nothing if it is the article itself, or one that it replaces. */
        private final @Nullable Quantity each;
        /** Its lines, looked up once; nothing before the first. */
        private @Nullable DemandLines lines;

        private Part(Sku sku, @Nullable Quantity each) {
            this.sku = sku;
            this.each = each;
        }
    }

    private final Kits kits;
    private final Map<Sku, Sku> successors;
    private final Map<Sku, List<Part>> partsOfSold = new HashMap<>();
    private final Map<Sku, DemandLines> articles = new LinkedHashMap<>();
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    DemandCollector(Kits kits, Map<Sku, Sku> successors) {
        this.kits = kits;
        this.successors = Map.copyOf(successors);
    }

    void add(SalesLine line) {
        int day = Math.toIntExact(line.date().toEpochDay());
        first = Math.min(first, day);
        last = Math.max(last, day);
        for (Part part : partsOfSold.computeIfAbsent(line.sku(), this::partsOf)) {
            Quantity each = part.each;
            Quantity sold = each == null
                    ? line.quantity()
                    : each.multipliedBy(line.quantity().amount());
            DemandLines lines = part.lines;
            if (lines == null) {
                lines = articles.computeIfAbsent(part.sku, sku -> new DemandLines(sku, sold.unit()));
                part.lines = lines;
            }
            lines.add(day, sold);
        }
    }

    /** From the first day to the last one. */
    LocalDateRange range() {
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("there is no sales line, so there is no history. Maybe set its days?");
        }
        return LocalDateRange.of(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last + 1L));
    }

    void forEach(BiConsumer<Sku, DemandLines> action) {
        articles.forEach(action);
    }

    private List<Part> partsOf(Sku sold) {
        List<Part> parts = new ArrayList<>(1);
        takeApart(new Part(sold, null), new LinkedHashSet<>(), parts);
        return parts;
    }

    private void takeApart(Part part, Set<Sku> above, List<Part> into) {
        Sku sku = part.sku;
        if (!above.add(sku)) {
            throw new IllegalArgumentException("replaced articles and kits lead in a circle: " + above);
        }
        Sku successor = successors.get(sku);
        if (successor != null) {
            takeApart(new Part(successor, part.each), above, into);
        } else if (kits.componentsOf(sku).isEmpty()) {
            into.add(part);
        } else {
            Quantity held = part.each;
            BigDecimal kitsEach = held == null ? BigDecimal.ONE : held.amount();
            kits.componentsOf(sku)
                    .forEach((component, each) ->
                            takeApart(new Part(component, each.multipliedBy(kitsEach)), above, into));
        }
        above.remove(sku);
    }
}
