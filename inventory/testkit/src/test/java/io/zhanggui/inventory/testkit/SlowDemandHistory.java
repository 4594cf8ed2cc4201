package io.zhanggui.inventory.testkit;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.demand.DemandPeriod;
import io.zhanggui.inventory.demand.Returns;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** The slow and obvious twin of a demand history: maps of days and decimals, one article after the other. */
record SlowDemandHistory(
        DemandPeriod period,
        LocalDateRange days,
        Returns returns,
        Kits kits,
        Map<Sku, Sku> successors,
        List<LocalDateRange> excluded,
        Map<Sku, List<LocalDateRange>> stockOuts,
        List<SalesLine> cancelled,
        List<SalesLine> lines) {

    /** The range of each whole period, oldest first. */
    List<LocalDateRange> periods() {
        List<LocalDateRange> periods = new ArrayList<>();
        LocalDate end =
                period == DemandPeriod.MONTH ? YearMonth.from(days.getEnd()).atDay(1) : days.getEnd();
        for (LocalDate start = before(end); !start.isBefore(days.getStart()); start = before(end)) {
            periods.add(0, LocalDateRange.of(start, end));
            end = start;
        }
        return periods;
    }

    private LocalDate before(LocalDate end) {
        return switch (period) {
            case DAY -> end.minusDays(1);
            case WEEK -> end.minusWeeks(1);
            case MONTH -> end.minusMonths(1);
        };
    }

    double[] series(Sku sku) {
        NavigableMap<LocalDate, BigDecimal> demand = demand(sku);
        LocalDate lastDay = wholeRange().getEnd().minusDays(1);
        LocalDate first = demand.entrySet().stream()
                .filter(each -> each.getValue().signum() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(lastDay);
        return periods().stream()
                .filter(each -> each.getEnd().isAfter(first))
                .mapToDouble(each -> each.stream()
                        .map(day -> on(sku, day, first, demand))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue())
                .toArray();
    }

    BigDecimal unmatched(Sku sku) {
        BigDecimal sold = sum(gross(sku, lines)).subtract(cancelled(sku));
        BigDecimal back = sum(back(sku));
        return sum(demand(sku)).subtract(sold.add(back));
    }

    /** What was cancelled and had been ordered on the same day. */
    BigDecimal cancelled(Sku sku) {
        return sum(gross(sku, lines)).subtract(sum(ordered(sku)));
    }

    BigDecimal unmatchedCancellations(Sku sku) {
        return sum(gross(sku, cancelled)).subtract(cancelled(sku));
    }

    private static BigDecimal sum(Map<LocalDate, BigDecimal> days) {
        return days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal on(Sku sku, LocalDate day, LocalDate first, Map<LocalDate, BigDecimal> demand) {
        BigDecimal sold = demand.getOrDefault(day, BigDecimal.ZERO);
        if (day.isBefore(first) || !(isExcluded(day) || isStockOut(sku, day))) {
            return sold;
        }
        List<LocalDate> counting = LocalDateRange.of(first, wholeRange().getEnd()).stream()
                .filter(each -> !isExcluded(each) && !isStockOut(sku, each))
                .toList();
        List<LocalDate> before =
                counting.stream().filter(each -> each.isBefore(day)).toList();
        List<LocalDate> around = new ArrayList<>(
                counting.stream().filter(each -> each.isAfter(day)).limit(14).toList());
        around.addAll(before.subList(Math.max(0, before.size() - 14), before.size()));
        if (around.isEmpty()) {
            return sold;
        }
        if (isExcluded(day)) {
            return BigDecimal.valueOf(mean(around, demand));
        }
        double weight = 0;
        for (LocalDate each : around) {
            weight += index(each.getDayOfWeek(), counting, demand);
        }
        double usual = weight == 0
                ? mean(around, demand)
                : mean(around, demand) * around.size() / weight * index(day.getDayOfWeek(), counting, demand);
        return sold.max(BigDecimal.valueOf(usual));
    }

    /** How many times the mean of all days a weekday sells; 1 if some weekday has fewer than 8 days that count. */
    private static double index(DayOfWeek weekday, List<LocalDate> counting, Map<LocalDate, BigDecimal> demand) {
        boolean few = Stream.of(DayOfWeek.values())
                .anyMatch(each -> counting.stream()
                                .filter(day -> day.getDayOfWeek() == each)
                                .count()
                        < 8);
        List<LocalDate> own =
                counting.stream().filter(day -> day.getDayOfWeek() == weekday).toList();
        return few || mean(counting, demand) == 0 ? 1 : mean(own, demand) / mean(counting, demand);
    }

    private static double mean(List<LocalDate> days, Map<LocalDate, BigDecimal> demand) {
        return days.stream()
                .mapToDouble(day -> demand.getOrDefault(day, BigDecimal.ZERO).doubleValue())
                .average()
                .orElseThrow();
    }

    private boolean isStockOut(Sku sku, LocalDate day) {
        return stockOuts.getOrDefault(sku, List.of()).stream().anyMatch(range -> range.contains(day));
    }

    private boolean isExcluded(LocalDate day) {
        return excluded.stream().anyMatch(range -> range.contains(day));
    }

    private LocalDateRange wholeRange() {
        List<LocalDateRange> periods = periods();
        return LocalDateRange.of(
                periods.get(0).getStart(), periods.get(periods.size() - 1).getEnd());
    }

    /** What was sold less what came back, one day's excess after the other. */
    private NavigableMap<LocalDate, BigDecimal> demand(Sku sku) {
        NavigableMap<LocalDate, BigDecimal> demand = net(sku);
        for (LocalDate day : List.copyOf(demand.keySet())) {
            for (LocalDate earlier : List.copyOf(demand.headMap(day, false).descendingKeySet())) {
                BigDecimal back = demand.get(day).negate().max(BigDecimal.ZERO);
                BigDecimal taken = back.min(demand.get(earlier));
                demand.merge(earlier, taken.negate(), BigDecimal::add);
                demand.merge(day, taken, BigDecimal::add);
            }
            demand.merge(day, BigDecimal.ZERO, BigDecimal::max);
        }
        return demand;
    }

    private NavigableMap<LocalDate, BigDecimal> net(Sku sku) {
        NavigableMap<LocalDate, BigDecimal> net = ordered(sku);
        back(sku).forEach((day, quantity) -> net.merge(day, quantity, BigDecimal::add));
        return net;
    }

    /** What was ordered and not cancelled. */
    private NavigableMap<LocalDate, BigDecimal> ordered(Sku sku) {
        NavigableMap<LocalDate, BigDecimal> ordered = gross(sku, lines);
        gross(sku, cancelled)
                .forEach((day, quantity) -> ordered.computeIfPresent(
                        day, (unusedDay, sold) -> sold.subtract(quantity).max(BigDecimal.ZERO)));
        return ordered;
    }

    private NavigableMap<LocalDate, BigDecimal> gross(Sku sku, List<SalesLine> sales) {
        return byDay(sku, sales, 1);
    }

    private NavigableMap<LocalDate, BigDecimal> back(Sku sku) {
        return returns == Returns.SUBTRACT ? byDay(sku, lines, -1) : new TreeMap<>();
    }

    private NavigableMap<LocalDate, BigDecimal> byDay(Sku sku, List<SalesLine> sales, int sign) {
        NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
        for (SalesLine line : sales) {
            BigDecimal held = articles(line.sku()).getOrDefault(sku, BigDecimal.ZERO);
            if (line.quantity().signum() == sign && wholeRange().contains(line.date()) && held.signum() != 0) {
                days.merge(line.date(), line.quantity().amount().multiply(held), BigDecimal::add);
            }
        }
        return days;
    }

    /** What one of an article or kit stands for. */
    private Map<Sku, BigDecimal> articles(Sku sold) {
        if (successors.containsKey(sold)) {
            return articles(successors.get(sold));
        }
        Map<Sku, Quantity> components = kits.componentsOf(sold);
        if (components.isEmpty()) {
            return Map.of(sold, BigDecimal.ONE);
        }
        Map<Sku, BigDecimal> all = new HashMap<>();
        components.forEach((component, each) -> articles(component)
                .forEach((article, held) -> all.merge(article, held.multiply(each.amount()), BigDecimal::add)));
        return all;
    }

    /** The articles that lines count for. */
    List<Sku> skus() {
        return Stream.concat(lines.stream(), cancelled.stream())
                .flatMap(line -> articles(line.sku()).keySet().stream())
                .distinct()
                .toList();
    }
}
