package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** What a {@link DemandHistory.Builder} was told, and the histories that come of it. */
final class HistorySettings {

    /** A mistyped year would else take the memory of a thousand. */
    private static final int MOST_YEARS = 100;

    private final DemandPeriod period;
    Returns returns = Returns.SUBTRACT;
    Kits kits = Kits.none();
    Map<Sku, Bundle> bundles = Map.of();
    final List<SalesLine> cancelled = new ArrayList<>();
    final List<LocalDateRange> excluded = new ArrayList<>();
    final List<Promotion> promotions = new ArrayList<>();
    final List<LocalDateRange> stockOutsOfAll = new ArrayList<>();
    final Map<Sku, List<LocalDateRange>> stockOuts = new HashMap<>();
    private final Map<Sku, List<SoldParts.Successor>> successors = new HashMap<>();
    boolean isTakenApart;

    @Nullable
    LocalDateRange range;

    HistorySettings(DemandPeriod period) {
        this.period = period;
    }

    /** The old article is replaced altogether. */
    void replace(Sku old, Sku by) {
        SoldParts.Successor all = new SoldParts.Successor(by, LocalDate.MIN, BigDecimal.ONE);
        List<SoldParts.Successor> before = successors.get(old);
        if (before == null) {
            replace(old, all);
        } else if (!before.equals(List.of(all))) {
            throw new IllegalArgumentException(
                    old + " is replaced by " + before.get(0).sku() + " and by " + by);
        }
    }

    /** A share of the old article's demand goes to another from a day on. */
    void replace(Sku old, Sku by, LocalDate from, BigDecimal share) {
        BigDecimal all = successors.getOrDefault(old, List.of()).stream()
                .map(SoldParts.Successor::share)
                .reduce(share, BigDecimal::add);
        if (share.signum() <= 0 || all.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("the share of " + old + " that " + by
                    + " takes over must be above 0, and all shares together at most 1, but it is " + share + " of "
                    + all);
        }
        replace(old, new SoldParts.Successor(by, from, share));
    }

    private void replace(Sku old, SoldParts.Successor successor) {
        requireNonNull(old, "old");
        if (old.equals(requireNonNull(successor.sku(), "by"))) {
            throw new IllegalArgumentException(old + " cannot replace itself");
        }
        successors.computeIfAbsent(old, unusedOld -> new ArrayList<>(1)).add(successor);
    }

    DemandHistory history(Stream<SalesLine> lines) {
        DemandCollector collector = new DemandCollector(parts());
        try (lines) {
            lines.forEach(collector::add);
        }
        collector.closeSales();
        cancelled.forEach(collector::cancel);
        LocalDateRange whole = wholePeriods(range == null ? collector.range() : range);
        DemandCalendar calendar = new DemandCalendar(days(whole));
        Map<Sku, ArticleDemand> items = new LinkedHashMap<>();
        collector.forEach((sku, sold) -> items.put(sku, calendar.of(sku, sold, returns)));
        return new DemandHistory(period, whole, items);
    }

    /** What was seen by day, with counted lines; the period does not matter. */
    ObservedSales observed(Stream<SalesLine> lines) {
        LineCounts counts = new LineCounts(parts());
        HistorySettings daily = new HistorySettings(DemandPeriod.DAY);
        daily.returns = returns;
        daily.kits = kits;
        daily.bundles = bundles;
        daily.isTakenApart = isTakenApart;
        daily.cancelled.addAll(cancelled);
        daily.successors.putAll(successors);
        daily.range = range;
        DemandHistory history = daily.history(lines.peek(counts::add));
        cancelled.forEach(counts::cancel);
        HistoryDays days =
                new HistoryDays(DemandPeriod.DAY, history.range(), excluded, promotions, stockOutsOfAll, stockOuts);
        return counts.observed(history, days);
    }

    DemandHistory history(SalesBatch batch) {
        DemandColumns columns = new DemandColumns(batch, parts());
        Map<Sku, DemandLines> cancellations = cancellations(columns);
        LocalDateRange whole = wholePeriods(range == null ? columns.range() : range);
        HistoryDays days = days(whole);
        DemandCalendar calendar = new DemandCalendar(days);
        Map<Sku, ArticleDemand> items = new LinkedHashMap<>();
        boolean subtracts = returns == Returns.SUBTRACT && batch.hasReturns();
        boolean cancels = !cancellations.isEmpty();
        boolean byDay = days.anyExcluded() || days.anyStockOut() || subtracts || cancels;
        columns.forEach(
                whole.getStart(),
                byDay ? days.byDay() : days.byPeriod(),
                returns,
                subtracts && cancels,
                (sku, unit, sold, back) -> items.put(
                        sku,
                        byDay
                                ? calendar.of(sku, unit, sold, back, cancellations.get(sku))
                                : ArticleDemand.of(unit, DemandCalendar.series(sold, SalesBatch.ONE))));
        return new DemandHistory(period, whole, items);
    }

    /** What was cancelled of each article, which the columns hear of. */
    private Map<Sku, DemandLines> cancellations(DemandColumns columns) {
        DemandCollector collector = new DemandCollector(parts());
        cancelled.forEach(collector::cancel);
        Map<Sku, DemandLines> lines = new HashMap<>();
        collector.forEach((sku, each) -> {
            columns.include(sku, each.unit());
            lines.put(sku, each);
        });
        return lines;
    }

    private SoldParts parts() {
        return isTakenApart ? new SoldParts(Kits.none(), Map.of(), Map.of()) : allParts();
    }

    private SoldParts allParts() {
        return new SoldParts(kits, bundles, successors);
    }

    /** What each line counts for; remembers what it has found of an article. */
    Function<SalesLine, Stream<SalesLine>> takingApart() {
        SoldParts parts = allParts();
        Map<Sku, List<SoldParts.Version>> versions = new HashMap<>();
        return line -> {
            List<SoldParts.Version> ofArticle = versions.computeIfAbsent(line.sku(), parts::of);
            SoldParts.Version onDay = ofArticle.get(0);
            for (SoldParts.Version later : ofArticle) {
                onDay = later.from() <= line.date().toEpochDay() ? later : onDay;
            }
            return onDay.parts().stream()
                    .map(part -> new SalesLine(part.sku(), line.date(), part.of(line.quantity()), line.channel()));
        };
    }

    private HistoryDays days(LocalDateRange whole) {
        return new HistoryDays(period, whole, excluded, promotions, stockOutsOfAll, stockOuts);
    }

    private LocalDateRange wholePeriods(LocalDateRange days) {
        if (days.getEnd().isAfter(days.getStart().plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException("the history is from " + days.getStart() + " until before "
                    + days.getEnd()
                    + ", which is more than " + MOST_YEARS + " years. Maybe the year of a sales line is mistyped?"
                    + " Or set its days with between(from, until)?");
        }
        int periods = period.count(days.getStart(), days.getEnd());
        if (periods < 1) {
            throw new IllegalArgumentException("the days from " + days.getStart() + " until before " + days.getEnd()
                    + " hold no whole " + period + ". Maybe take shorter periods?");
        }
        LocalDate end = period.start(days.getEnd(), 0);
        return LocalDateRange.of(period.start(end, periods), end);
    }
}
