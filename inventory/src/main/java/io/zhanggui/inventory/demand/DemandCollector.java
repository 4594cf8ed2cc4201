package io.zhanggui.inventory.demand;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Gathers the lines of each article. What a sold article stands for is found out once, not for every line; lines that
 * follow each other for one article or on one day look it up once.
 */
final class DemandCollector {

    /** What a sold article counts for, and where. */
    private static final class Target {

        private final SoldParts.Part part;
        /** What the sold article counts for besides. */
        private final @Nullable Target next;
        /** Its lines, looked up once; nothing before the first. */
        private @Nullable DemandLines lines;

        private Target(SoldParts.Part part, @Nullable Target next) {
            this.part = part;
            this.next = next;
        }
    }

    private final SoldParts parts;
    private final Map<Sku, Target> targetsOfSold = new HashMap<>();
    private final Map<Sku, DemandLines> articles = new LinkedHashMap<>();
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;
    private @Nullable Sku sku;
    private @Nullable Target first;
    private @Nullable LocalDate date;
    private int day;

    DemandCollector(SoldParts parts) {
        this.parts = parts;
    }

    void add(SalesLine line) {
        if (!line.date().equals(date)) {
            day = Math.toIntExact(line.date().toEpochDay());
            date = line.date();
            firstDay = Math.min(firstDay, day);
            lastDay = Math.max(lastDay, day);
        }
        if (!line.sku().equals(sku)) {
            first = targetsOfSold.computeIfAbsent(line.sku(), this::targetsOf);
            sku = line.sku();
        }
        for (Target target = first; target != null; target = target.next) {
            Quantity each = target.part.each();
            Quantity sold = each == null
                    ? line.quantity()
                    : each.multipliedBy(line.quantity().amount());
            DemandLines lines = target.lines;
            if (lines == null) {
                lines = articles.computeIfAbsent(target.part.sku(), own -> new DemandLines(own, sold.unit()));
                target.lines = lines;
            }
            lines.add(day, sold);
        }
    }

    /** From the first day to the last one. */
    LocalDateRange range() {
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("there is no sales line, so there is no history. Maybe set its days?");
        }
        return LocalDateRange.of(LocalDate.ofEpochDay(firstDay), LocalDate.ofEpochDay(lastDay + 1L));
    }

    void forEach(BiConsumer<Sku, DemandLines> action) {
        articles.forEach((article, lines) -> {
            lines.finish();
            action.accept(article, lines);
        });
    }

    private Target targetsOf(Sku sold) {
        List<SoldParts.Part> all = parts.of(sold);
        Target target = new Target(all.get(all.size() - 1), null);
        for (int i = all.size() - 2; i >= 0; i--) {
            target = new Target(all.get(i), target);
        }
        return target;
    }
}
