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

    /** What a sold article counts for from a day on, the latest day first. */
    private record Dated(long from, Target first, @Nullable Dated earlier) {}

    private final SoldParts parts;
    private final Map<Sku, Dated> targetsOfSold = new HashMap<>();
    private final Map<Sku, DemandLines> articles = new LinkedHashMap<>();
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;
    private @Nullable Sku sku;
    private @Nullable Dated dated;
    private @Nullable LocalDate date;
    private int day;
    private boolean salesClosed;

    DemandCollector(SoldParts parts) {
        this.parts = parts;
    }

    void add(SalesLine line) {
        gather(line);
        firstDay = Math.min(firstDay, day);
        lastDay = Math.max(lastDay, day);
    }

    /** What is told of from now on was cancelled. */
    void closeSales() {
        salesClosed = true;
        articles.values().forEach(DemandLines::closeSales);
    }

    void cancel(SalesLine line) {
        gather(line);
    }

    private void gather(SalesLine line) {
        if (!line.date().equals(date)) {
            day = epochDay(line);
            date = line.date();
        }
        if (!line.sku().equals(sku)) {
            dated = targetsOfSold.computeIfAbsent(line.sku(), this::targetsOf);
            sku = line.sku();
        }
        for (Target target = firstOn(day); target != null; target = target.next) {
            Quantity sold = target.part.of(line.quantity());
            DemandLines lines = target.lines;
            if (lines == null) {
                lines = articles.computeIfAbsent(target.part.sku(), own -> newLines(own, sold));
                target.lines = lines;
            }
            lines.add(day, sold);
        }
    }

    private static int epochDay(SalesLine line) {
        long epochDay = line.date().toEpochDay();
        if (epochDay != (int) epochDay) {
            throw new IllegalArgumentException("a line of " + line.sku() + " is of " + line.date()
                    + ", which no history reaches. Maybe its year is mistyped?");
        }
        return (int) epochDay;
    }

    private @Nullable Target firstOn(int epochDay) {
        Dated version = dated;
        while (version != null && version.from > epochDay) {
            version = version.earlier;
        }
        return version == null ? null : version.first;
    }

    private DemandLines newLines(Sku article, Quantity sold) {
        DemandLines lines = new DemandLines(article, sold.unit());
        if (salesClosed) {
            lines.closeSales();
        }
        return lines;
    }

    /** From the first day to the last one. */
    LocalDateRange range() {
        if (firstDay > lastDay) {
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

    private Dated targetsOf(Sku sold) {
        List<SoldParts.Version> versions = parts.of(sold);
        Dated latest = new Dated(versions.get(0).from(), targetOf(versions.get(0)), null);
        for (SoldParts.Version later : versions.subList(1, versions.size())) {
            latest = new Dated(later.from(), targetOf(later), latest);
        }
        return latest;
    }

    private static Target targetOf(SoldParts.Version version) {
        List<SoldParts.Part> all = version.parts();
        Target target = new Target(all.get(all.size() - 1), null);
        for (int i = all.size() - 2; i >= 0; i--) {
            target = new Target(all.get(i), target);
        }
        return target;
    }
}
