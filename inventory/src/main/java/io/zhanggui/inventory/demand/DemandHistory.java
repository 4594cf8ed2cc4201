package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.item.Kits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Demand per period of many articles (需求历史), made from sales lines.
 *
 * <p>The series of an article begins with the period of its first demand, because before that it may not have been on
 * sale, and ends for all articles with the end of the history. What the series says beyond what was sold stands in {@link
 * #corrections}, {@link #lifts} and {@link #explain}.
 *
 * <pre>{@code
 * DemandHistory demand = DemandHistory.weekly().returns(SUBTRACT).kits(kits).exclude(promotions).from(lines.stream());
 * double[] perWeek = demand.series(sku);
 * }</pre>
 */
public final class DemandHistory {

    private final DemandPeriod period;
    private final LocalDateRange range;
    private final Map<Sku, ArticleDemand> items;

    DemandHistory(DemandPeriod period, LocalDateRange range, Map<Sku, ArticleDemand> items) {
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

    /**
     * A history of series that a host has already.
     *
     * @param until the day after the last period of each
     * @throws IllegalArgumentException if months do not end with one
     */
    @Beta
    public static DemandSeriesBuilder ofSeries(DemandPeriod period, LocalDate until) {
        return new DemandSeriesBuilder(period, until);
    }

    /** The length of a period. */
    public DemandPeriod period() {
        return period;
    }

    /** The days that the history covers, in whole periods. */
    public LocalDateRange range() {
        return range;
    }

    /**
     * The articles with sales lines, in the order of the first line of each, then those that were only cancelled; kits
     * appear as their components.
     */
    public Set<Sku> skus() {
        return items.keySet();
    }

    /** Demand per period of an article, oldest first, not negative. */
    public double[] series(Sku sku) {
        return of(sku).series.clone();
    }

    /** The series of all articles, in their order: for {@link ForecastSelection#chooseAll(Map)} and its like. */
    @Beta
    public Map<Sku, double[]> series() {
        Map<Sku, double[]> all = new LinkedHashMap<>();
        items.forEach((sku, item) -> all.put(sku, item.series.clone()));
        return all;
    }

    /** The unit that an article is sold in; empty if it is unknown. */
    public Optional<UnitOfMeasure> unit(Sku sku) {
        return Optional.ofNullable(items.get(requireNonNull(sku, "sku"))).map(item -> item.unit);
    }

    /** How much came back of an article that no demand in the history accounts for. */
    public double unmatchedReturns(Sku sku) {
        return of(sku).unmatchedReturns;
    }

    /** How much was ordered of an article and cancelled (取消), and so is no demand. */
    @Beta
    public double cancelled(Sku sku) {
        return of(sku).cancelled;
    }

    /** How much was cancelled of an article beyond what was ordered on the same day. */
    @Beta
    public double unmatchedCancellations(Sku sku) {
        return of(sku).unmatchedCancellations;
    }

    /** The periods of an article whose demand is not what was sold, oldest first. */
    @Beta
    public List<DemandCorrection> corrections(Sku sku) {
        return of(sku).corrections;
    }

    /** What each named promotion did for an article, in the order of their names in the builder; without those before it sold. */
    @Beta
    public List<PromotionLift> lifts(Sku sku) {
        return of(sku).lifts;
    }

    /**
     * The lift of a promotion of all articles that are sold in a unit together: steadier than that of one.
     *
     * @return empty if no article's usual demand is known
     */
    @Beta
    public Optional<PromotionLift> lift(String promotion, UnitOfMeasure unit) {
        requireNonNull(promotion, "promotion");
        requireNonNull(unit, "unit");
        return items.values().stream()
                .filter(item -> item.unit.equals(unit))
                .flatMap(item -> item.lifts.stream())
                .filter(lift -> lift.promotion().equals(promotion) && !Double.isNaN(lift.usual()))
                .reduce(PromotionLift::plus);
    }

    /** The demand of an article, with what was cancelled and given back, each correction and each promotion. */
    @Beta
    public Explanation explain(Sku sku) {
        ArticleDemand item = of(sku);
        LocalDate begin = period.start(range.getEnd(), item.series.length);
        List<Explanation> parts = new ArrayList<>();
        BiConsumer<HistoryTerm, Double> figure = (label, value) -> {
            if (value != 0) {
                parts.add(Explanation.of(label, value));
            }
        };
        figure.accept(HistoryTerm.CANCELLED, item.cancelled);
        figure.accept(HistoryTerm.UNMATCHED_CANCELLATIONS, item.unmatchedCancellations);
        figure.accept(HistoryTerm.UNMATCHED_RETURNS, item.unmatchedReturns);
        item.corrections.forEach(each -> parts.add(each.explain()));
        item.lifts.forEach(each -> parts.add(each.explain()));
        return Explanation.of(HistoryTerm.DEMAND, DoubleStream.of(item.series).sum())
                .formula(
                        HistoryTerm.DEMAND_FORMULA,
                        sku.value(),
                        item.series.length,
                        begin,
                        range.getEnd().minusDays(1))
                .with(parts);
    }

    private ArticleDemand of(Sku sku) {
        ArticleDemand item = items.get(requireNonNull(sku, "sku"));
        if (item == null) {
            throw new IllegalArgumentException("the history has no demand for " + sku
                    + ". Maybe it is sold under another name, in a kit, or not yet? Ask skus() first.");
        }
        return item;
    }

    /**
     * How sales lines become demand; not safe for threads.
     *
     * <p>Days, promotions, cancellations and replacements add to what was said before; kits, the range and the meaning of
     * returns take its place.
     */
    public static final class Builder {

        private final HistorySettings settings;

        private Builder(DemandPeriod period) {
            settings = new HistorySettings(period);
        }

        /** What a return means; {@link Returns#SUBTRACT} unless set. */
        public Builder returns(Returns value) {
            settings.returns = requireNonNull(value, "value");
            return this;
        }

        /** The kits that are taken apart, whatever the day. */
        public Builder kits(Kits value) {
            settings.kits = requireNonNull(value, "value");
            settings.bundles = Map.of();
            return this;
        }

        /**
         * The kits that are taken apart by what they contained on the day of the line; of one that is not sold on that day
         * the line counts for the kit itself. Gifts in a kit count, gifts that only come along do not.
         */
        @Beta
        public Builder kits(KitRegister value) {
            settings.kits = Kits.none();
            settings.bundles = value.bundles().stream().collect(Collectors.toMap(Bundle::sku, Function.identity()));
            return this;
        }

        /**
         * The lines that were cancelled before shipping (取消), each with the day and quantity that was ordered: they were
         * never demand. Each takes away from what was sold on its own day only, before returns do; what finds nothing is
         * counted. {@link CancelledSales} finds the lines of cancelled orders.
         *
         * @throws IllegalArgumentException if a quantity is not positive
         */
        @Beta
        public Builder cancelled(Collection<SalesLine> lines) {
            for (SalesLine line : lines) {
                if (line.quantity().signum() <= 0) {
                    throw new IllegalArgumentException("what was cancelled of " + line.sku() + " on " + line.date()
                            + " must be positive, but is " + line.quantity()
                            + ". Maybe it came back, and is a sales line?");
                }
            }
            settings.cancelled.addAll(lines);
            return this;
        }

        /**
         * Days that say nothing about usual demand: each counts as the mean of the last 14 days before it and the first 14
         * after it that tell, however far away, none of them before the first demand: within a closure of months it is of
         * another season. Days that are excluded, or without stock, do not tell.
         * Where no day does, what was sold stays.
         */
        public Builder exclude(Collection<LocalDateRange> days) {
            settings.excluded.addAll(List.copyOf(days));
            return this;
        }

        /** Promotions (大促，如 618、双11): their days are {@linkplain #exclude excluded}, and their lift is measured. */
        @Beta
        public Builder promotions(Collection<Promotion> named) {
            settings.promotions.addAll(List.copyOf(named));
            return this;
        }

        /**
         * Days on which no article could be sold, or not to the end of the day (缺货、停发); see {@link #stockOut(Sku,
         * Collection)}.
         */
        @Beta
        public Builder stockOut(Collection<LocalDateRange> days) {
            settings.stockOutsOfAll.addAll(List.copyOf(days));
            return this;
        }

        /**
         * Days on which an article ran out of stock (缺货日), so that what was sold is a lower bound of demand.
         *
         * <p>Each such day counts as the mean of the days around it, as an excluded one, but never as less than what was
         * sold. Where the history has 8 or more days that tell of each weekday, the mean is by weekday: the sum of the days
         * around, by the sum of their weekdays' indices, times the index of the day. Days before the first demand stay as
         * they are. Source: demand censored by stock-outs, Conrad (1976), Operational Research Quarterly 27, and Nahmias
         * (1994), Naval Research Logistics 41; the estimate by days that tell is the simplest of those for known stock-outs.
         *
         * @param sku the article that demand counts for: a component and not its kit, a successor and not what it replaces
         */
        @Beta
        public Builder stockOut(Sku sku, Collection<LocalDateRange> days) {
            settings.stockOuts
                    .computeIfAbsent(requireNonNull(sku, "sku"), unusedSku -> new ArrayList<>())
                    .addAll(List.copyOf(days));
            return this;
        }

        /**
         * Demand for the old article counts for the new one (替代品); either may be a kit, or a component of one.
         *
         * @throws IllegalArgumentException if an article replaces itself or the old one is replaced by another already
         */
        public Builder replaced(Sku old, Sku by) {
            settings.replace(old, by);
            return this;
        }

        /**
         * From a day on a share of the demand for the old article counts for the new one; the rest stays with the old one or
         * goes to others that replace it too.
         *
         * @param from the first day; a line counts by its own day
         * @param share above 0, at most 1
         * @throws IllegalArgumentException if an article replaces itself, or the shares of the old one are not above 0 or
         *     together above 1
         */
        @Beta
        public Builder replaced(Sku old, Sku by, LocalDate from, BigDecimal share) {
            settings.replace(old, by, requireNonNull(from, "from"), share);
            return this;
        }

        /**
         * The days that the history covers; unless set, from the first sales line to the last one. Lines outside do not
         * count, and of these days, 100 years at most, only whole periods do.
         *
         * @param until the day after the last one
         * @throws IllegalArgumentException if {@code until} is before {@code from}
         */
        public Builder between(LocalDate from, LocalDate until) {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("history from " + from + " cannot end before " + until);
            }
            settings.range = LocalDateRange.of(from, until);
            return this;
        }

        /**
         * What a sales line counts for, as the history takes it: its article, those that replace it, or the components of a
         * kit on that day. For hosts that bring the lines of an article together before they make its history, such as on
         * a cluster: {@code lines.flatMap(builder.parts())}, and then {@link #takenApart}.
         *
         * @return a function for one thread, which throws {@link IllegalArgumentException} if articles and kits lead in a
         *     circle
         */
        @Beta
        public Function<SalesLine, Stream<SalesLine>> parts() {
            return settings.takingApart();
        }

        /** Takes lines, those that were cancelled too, as they are: {@link #parts} has taken them apart already. */
        @Beta
        public Builder takenApart() {
            settings.isTakenApart = true;
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
            return settings.history(lines);
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
            return settings.history(batch);
        }

        /**
         * What was seen of these lines day by day, for a {@link PooledForecaster}: units as in a history by day, and the lines
         * that asked for them.
         *
         * <p>Kits, replaced articles, returns and cancelled lines count as in {@link #from(Stream)}. Days without stock are
         * told, not filled up; days that are excluded and those of promotions count as closed.
         *
         * @throws IllegalArgumentException as there
         */
        @Beta
        public ObservedSales observed(Stream<SalesLine> lines) {
            requireNonNull(lines, "lines");
            return settings.observed(lines);
        }

        /** The same of the lines of a batch. */
        @Beta
        public ObservedSales observed(SalesBatch batch) {
            return observed(requireNonNull(batch, "batch").lines());
        }
    }
}
