package io.zhanggui.inventory.testkit;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.demand.DemandPeriod;
import io.zhanggui.inventory.demand.Returns;
import io.zhanggui.inventory.demand.SalesLine;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.threeten.extra.LocalDateRange;

/** The slow and obvious twin of a demand history: maps of days and decimals, one article after the other. */
record SlowDemandHistory(
        DemandPeriod period,
        LocalDateRange days,
        Returns returns,
        Kits kits,
        Map<Sku, Sku> successors,
        List<LocalDateRange> excluded,
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
                        .map(day -> on(day, first, demand))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue())
                .toArray();
    }

    BigDecimal unmatched(Sku sku) {
        BigDecimal net = net(sku).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return demand(sku).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(net);
    }

    private BigDecimal on(LocalDate day, LocalDate first, Map<LocalDate, BigDecimal> demand) {
        if (day.isBefore(first) || !isExcluded(day)) {
            return demand.getOrDefault(day, BigDecimal.ZERO);
        }
        List<LocalDate> counting = LocalDateRange.of(first, wholeRange().getEnd()).stream()
                .filter(each -> !isExcluded(each))
                .toList();
        List<LocalDate> before =
                counting.stream().filter(each -> each.isBefore(day)).toList();
        List<LocalDate> after =
                counting.stream().filter(each -> each.isAfter(day)).limit(14).toList();
        List<LocalDate> around = new ArrayList<>(after);
        around.addAll(before.subList(Math.max(0, before.size() - 14), before.size()));
        if (around.isEmpty()) {
            return demand.getOrDefault(day, BigDecimal.ZERO);
        }
        return around.stream()
                .map(each -> demand.getOrDefault(each, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(around.size()), MathContext.DECIMAL64);
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
        NavigableMap<LocalDate, BigDecimal> net = new TreeMap<>();
        for (SalesLine line : lines) {
            boolean counts = returns == Returns.SUBTRACT || line.quantity().signum() > 0;
            BigDecimal held = articles(line.sku()).getOrDefault(sku, BigDecimal.ZERO);
            if (counts && wholeRange().contains(line.date()) && held.signum() != 0) {
                net.merge(line.date(), line.quantity().amount().multiply(held), BigDecimal::add);
            }
        }
        return net;
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
        return lines.stream()
                .flatMap(line -> articles(line.sku()).keySet().stream())
                .distinct()
                .toList();
    }
}
