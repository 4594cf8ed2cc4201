package io.zhanggui.inventory.demand;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        /** Its lines, looked up once; nothing before the first. */
        private @Nullable DemandLines lines;

        private Target(SoldParts.Part part) {
            this.part = part;
        }
    }

    private final SoldParts parts;
    private final Map<Sku, Target[]> targetsOfSold = new HashMap<>();
    private final Map<Sku, DemandLines> articles = new LinkedHashMap<>();
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;
    private @Nullable Sku sku;
    private Target[] targets = {};
    private @Nullable LocalDate date;
    private int day;

    DemandCollector(SoldParts parts) {
        this.parts = parts;
    }

    void add(SalesLine line) {
        if (!line.date().equals(date)) {
            day = Math.toIntExact(line.date().toEpochDay());
            date = line.date();
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
        if (!line.sku().equals(sku)) {
            targets = targetsOfSold.computeIfAbsent(line.sku(), this::targetsOf);
            sku = line.sku();
        }
        for (Target target : targets) {
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
        return LocalDateRange.of(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last + 1L));
    }

    void forEach(BiConsumer<Sku, DemandLines> action) {
        articles.forEach(action);
    }

    private Target[] targetsOf(Sku sold) {
        return parts.of(sold).stream().map(Target::new).toArray(Target[]::new);
    }
}
