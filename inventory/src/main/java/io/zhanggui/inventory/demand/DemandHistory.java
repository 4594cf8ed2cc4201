package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.item.Kits;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Demand per period of many articles (需求历史), made from sales lines.
 *
 * <p>The series of an article begins with the period of its first demand, because before that it may not have been on
 * sale, and ends for all articles with the end of the history.
 *
 * <pre>{@code
 * DemandHistory demand = DemandHistory.weekly().returns(SUBTRACT).kits(kits).exclude(promotions).from(lines.stream());
 * double[] perWeek = demand.series(sku);
 * }</pre>
 */
public final class DemandHistory {

    /** What is known of one article. */
    private static final class Item {
        private final UnitOfMeasure unit;
        private final double[] series;
        private final double unmatchedReturns;

        private Item(UnitOfMeasure unit, double[] series, double unmatchedReturns) {
            this.unit = unit;
            this.series = series;
            this.unmatchedReturns = unmatchedReturns;
        }
    }

    private static final double[] NO_DEMAND = {0};

    private final DemandPeriod period;
    private final LocalDateRange range;
    private final Map<Sku, Item> items;

    private DemandHistory(DemandPeriod period, LocalDateRange range, Map<Sku, Item> items) {
        this.period = period;
        this.range = range;
        this.items = items;
    }

    /** A history by day. */
    public static Builder daily() {
        return new Builder(DemandPeriod.DAY);
    }

    /** A history by weeks of seven days, the last of which ends where the history ends. */
    public static Builder weekly() {
        return new Builder(DemandPeriod.WEEK);
    }

    /** A history by calendar month. */
    public static Builder monthly() {
        return new Builder(DemandPeriod.MONTH);
    }

    /** The length of a period. */
    public DemandPeriod period() {
        return period;
    }

    /** The days that the history covers, in whole periods. */
    public LocalDateRange range() {
        return range;
    }

    /** The articles with sales lines, in the order of the first line of each; kits appear as their components. */
    public Set<Sku> skus() {
        return items.keySet();
    }

    /** Demand per period of an article, oldest first, not negative; one period without demand if it is unknown. */
    public double[] series(Sku sku) {
        Item item = items.get(requireNonNull(sku, "sku"));
        return (item == null ? NO_DEMAND : item.series).clone();
    }

    /** The unit that an article is sold in; empty if it is unknown. */
    public Optional<UnitOfMeasure> unit(Sku sku) {
        return Optional.ofNullable(items.get(requireNonNull(sku, "sku"))).map(item -> item.unit);
    }

    /** How much came back of an article that no demand in the history accounts for. */
    public double unmatchedReturns(Sku sku) {
        Item item = items.get(requireNonNull(sku, "sku"));
        return item == null ? 0 : item.unmatchedReturns;
    }

    /** How sales lines become demand; not safe for threads. */
    public static final class Builder {

        private final DemandPeriod period;
        private Returns returns = Returns.SUBTRACT;
        private Kits kits = Kits.none();
        private List<LocalDateRange> excluded = List.of();
        private final Map<Sku, Sku> successors = new HashMap<>();
        private @Nullable LocalDateRange range;

        private Builder(DemandPeriod period) {
            this.period = period;
        }

        /** What a return means; {@link Returns#SUBTRACT} unless set. */
        public Builder returns(Returns value) {
            returns = requireNonNull(value, "value");
            return this;
        }

        /** The kits that are taken apart. */
        public Builder kits(Kits value) {
            kits = requireNonNull(value, "value");
            return this;
        }

        /**
         * Days that say nothing about usual demand, such as promotions (618, 双11): each counts as the mean of the last 14
         * days before it and the first 14 after it that are not excluded themselves, none of them before the first
         * demand. Where there is no such day at all, what was sold stays.
         */
        public Builder exclude(Collection<LocalDateRange> days) {
            excluded = List.copyOf(days);
            return this;
        }

        /**
         * Demand for the old article counts for the new one (替代品); either may be a kit, or a component of one.
         *
         * @throws IllegalArgumentException if an article replaces itself or the old one is replaced by another already
         */
        public Builder replaced(Sku old, Sku by) {
            requireNonNull(old, "old");
            if (old.equals(requireNonNull(by, "by"))) {
                throw new IllegalArgumentException(old + " cannot replace itself");
            }
            Sku before = successors.putIfAbsent(old, by);
            if (before != null && !before.equals(by)) {
                throw new IllegalArgumentException(old + " is replaced by " + before + " and by " + by);
            }
            return this;
        }

        /**
         * The days that the history covers; unless set, from the first sales line to the last one. Lines outside do not
         * count, and of these days only whole periods do.
         *
         * @param until the day after the last one
         * @throws IllegalArgumentException if {@code until} is before {@code from}
         */
        public Builder between(LocalDate from, LocalDate until) {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("history from " + from + " cannot end before " + until);
            }
            range = LocalDateRange.of(from, until);
            return this;
        }

        /**
         * The history of the sales lines, which may come in any order.
         *
         * <p>Quantities count to six decimals and add up exactly.
         *
         * @throws IllegalArgumentException if the days hold no whole period, there is neither a line nor a range,
         *     articles and kits lead in a circle, an article is sold in two units of measure, or a quantity is above
         *     9,000,000,000,000 of the smallest decimal that the article is sold in
         */
        public DemandHistory from(Stream<SalesLine> lines) {
            requireNonNull(lines, "lines");
            DemandCollector collector = new DemandCollector(new SoldParts(kits, successors));
            try (lines) {
                lines.forEach(collector::add);
            }
            LocalDateRange whole = wholePeriods(range == null ? collector.range() : range);
            DemandCalendar calendar = calendar(whole);
            Map<Sku, Item> items = new LinkedHashMap<>();
            collector.forEach((sku, sold) -> {
                double unmatched = calendar.fill(sold, returns);
                items.put(sku, new Item(sold.unit(), calendar.series(), unmatched));
            });
            return new DemandHistory(period, whole, items);
        }

        /**
         * The same history as {@link #from(Stream)} of the lines of a batch gives, at a small part of its cost.
         *
         * @throws IllegalArgumentException as there, but quantities of one article may add up to
         *     9,000,000,000,000 of its units
         */
        @Beta
        public DemandHistory from(SalesBatch batch) {
            requireNonNull(batch, "batch");
            DemandColumns columns = new DemandColumns(batch, new SoldParts(kits, successors));
            LocalDateRange whole = wholePeriods(range == null ? columns.range() : range);
            DemandCalendar calendar = calendar(whole);
            Map<Sku, Item> items = new LinkedHashMap<>();
            boolean byDay = calendar.excludes() || (returns == Returns.SUBTRACT && batch.hasReturns());
            int[] periods = byDay ? calendar.days() : calendar.periods();
            columns.forEach(whole.getStart(), periods, returns, (sku, unit, millionths) -> {
                double unmatched = byDay ? calendar.fill(millionths, SalesBatch.ONE) : 0;
                double[] series = byDay ? calendar.series() : calendar.series(millionths, SalesBatch.ONE);
                items.put(sku, new Item(unit, series, unmatched));
            });
            return new DemandHistory(period, whole, items);
        }

        private LocalDateRange wholePeriods(LocalDateRange days) {
            int periods = period.count(days.getStart(), days.getEnd());
            if (periods < 1) {
                throw new IllegalArgumentException("the days from " + days.getStart() + " until before " + days.getEnd()
                        + " hold no whole " + period + ". Maybe take shorter periods?");
            }
            LocalDate end = period.start(days.getEnd(), 0);
            return LocalDateRange.of(period.start(end, periods), end);
        }

        private DemandCalendar calendar(LocalDateRange whole) {
            int periods = period.count(whole.getStart(), whole.getEnd());
            return DemandCalendar.of(period, whole, periods, excluded);
        }
    }
}
