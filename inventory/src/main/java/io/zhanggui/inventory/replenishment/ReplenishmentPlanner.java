package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.Forecast;
import io.zhanggui.inventory.demand.ForecastChoice;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what to order of many articles, reviewed at fixed intervals: an (R, S) policy with a fitted forecast for each.
 *
 * <p>For each article: demand per period → model chosen by hold-out → expected demand and error over review period and
 * lead time → level to order up to for the cycle service → what is missing from the inventory position → minimum and
 * pack multiple. One article that cannot be planned never stops the plan.
 *
 * <pre>{@code
 * ReplenishmentPlan plan = ReplenishmentPlanner.builder().cycleService("0.95").reviewEvery(7).build()
 *         .plan(demand, stockPositions, supplyTerms, today);
 * }</pre>
 */
public final class ReplenishmentPlanner {

    private static final int MOST_PERIODS = 10_000;

    private final double cycleService;
    private final int reviewDays;
    private final ForecastSelection selection;

    private ReplenishmentPlanner(Builder builder) {
        this.cycleService = builder.cycleService;
        this.reviewDays = builder.reviewDays;
        this.selection = builder.selection;
    }

    /** A planner to be set up. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A plan for every article of the history, and after them for every further one in stock that has supply terms or is
     * promised beyond what is there and ordered.
     *
     * @param stock one position for each article
     * @param terms one set of terms for each article
     * @param today the day of the plan; the forecast goes on where the history ends, which should be shortly before
     * @throws IllegalArgumentException if an article has two positions or two sets of terms
     */
    public ReplenishmentPlan plan(
            DemandHistory demand, Collection<StockPosition> stock, Collection<SupplyTerms> terms, LocalDate today) {
        requireNonNull(today, "today");
        Map<Sku, StockPosition> positions = bySku(stock, StockPosition::sku, "stock positions");
        Map<Sku, SupplyTerms> termsOf = bySku(terms, SupplyTerms::sku, "sets of supply terms");
        Set<Sku> articles = new LinkedHashSet<>(demand.skus());
        positions.forEach((sku, position) -> {
            if (termsOf.containsKey(sku) || position.position().signum() < 0) {
                articles.add(sku);
            }
        });
        List<ItemResult<Sku, ReorderProposal>> results = new ArrayList<>(articles.size());
        for (Sku sku : articles) {
            results.add(ItemResult.of(
                    sku, sku, each -> propose(each, demand, positions.get(each), termsOf.get(each), today)));
        }
        return new ReplenishmentPlan(results);
    }

    private ReorderProposal propose(
            Sku sku,
            DemandHistory demand,
            @Nullable StockPosition stock,
            @Nullable SupplyTerms terms,
            LocalDate today) {
        Violations.Builder refusals = Violations.builder()
                .addIf(stock == null, ReplenishmentViolation.NO_STOCK_POSITION, "stock", sku)
                .addIf(terms == null, ReplenishmentViolation.NO_SUPPLY_TERMS, "terms", sku);
        if (stock != null) {
            UnitOfMeasure stocked = stock.onHand().unit();
            UnitOfMeasure sold = demand.unit(sku).orElse(stocked);
            refusals.addIf(!sold.equals(stocked), ReplenishmentViolation.OTHER_UNIT, "stock", sku, sold, stocked);
        }
        refusals.build().throwIfAny();
        return propose(demand, requireNonNull(stock), requireNonNull(terms), today);
    }

    private ReorderProposal propose(DemandHistory demand, StockPosition stock, SupplyTerms terms, LocalDate today) {
        double periodDays = demand.period().days();
        double[] history = demand.series(stock.sku());
        ForecastChoice choice = selection.choose(history);
        LeadTime leadTime = LeadTime.of(
                terms.leadTime().mean() / periodDays, terms.leadTime().standardDeviation() / periodDays);
        double review = reviewDays / periodDays;
        double protection = review + leadTime.mean();
        if (protection > MOST_PERIODS) {
            throw new IllegalArgumentException("review period and lead time of " + stock.sku() + " are " + protection
                    + " periods, more than " + MOST_PERIODS + ". Maybe the lead time is not in days?");
        }
        Forecast forecast = choice.model().forecast(history, (int) Math.ceil(protection));
        double mean = expectedDemand(forecast, protection) / protection;
        double deviation = forecast.standardDeviation();
        boolean assumed = Double.isNaN(deviation);
        NormalDemand perPeriod = NormalDemand.of(mean, assumed ? Math.sqrt(mean) : deviation);
        OrderUpToLevel level = OrderUpToLevel.ofCycleService(perPeriod, review, leadTime, cycleService);
        double position = stock.position().amount().doubleValue();
        double risk = 1 - level.protectedDemand().cumulative(position);
        Quantity quantity = Quantity.of(
                order(level.orderUpTo() - position, terms), stock.onHand().unit());
        return new ReorderProposal(stock.sku(), today, quantity, stock, terms, level, choice, forecast, assumed, risk);
    }

    /** What the whole periods and the last part of one will take; a trend below zero takes nothing back. */
    private static double expectedDemand(Forecast forecast, double periods) {
        double demand = 0;
        for (int step = 1; step <= forecast.horizon(); step++) {
            demand += Math.max(0, forecast.mean(step)) * Math.min(1, periods - (step - 1));
        }
        return demand;
    }

    private static BigDecimal order(double missing, SupplyTerms terms) {
        BigDecimal wanted = BigDecimal.valueOf(missing).setScale(6, RoundingMode.HALF_UP);
        return wanted.signum() <= 0 ? BigDecimal.ZERO : terms.orderFor(wanted);
    }

    private static <T> Map<Sku, T> bySku(Collection<T> given, Function<T, Sku> sku, String what) {
        Map<Sku, T> bySku = new LinkedHashMap<>();
        for (T each : given) {
            if (bySku.put(sku.apply(each), each) != null) {
                throw new IllegalArgumentException(sku.apply(each) + " has two " + what + ". Maybe choose one first?");
            }
        }
        return bySku;
    }

    /** Sets a planner up; not safe for threads. */
    public static final class Builder {

        private double cycleService = 0.95;
        private int reviewDays = 7;
        private ForecastSelection selection = ForecastSelection.builder().build();

        private Builder() {}

        /**
         * The probability that a cycle passes without a shortage (周期服务水平); 0.95 unless set.
         *
         * @throws IllegalArgumentException if it is no number above 0 and below 1
         */
        public Builder cycleService(String probability) {
            try {
                cycleService = Check.probability(new BigDecimal(probability).doubleValue(), "cycleService");
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("cycleService must be a number but was '" + probability + "'", e);
            }
            return this;
        }

        /**
         * The days from one review to the next; 7 unless set.
         *
         * @throws IllegalArgumentException if below 1
         */
        public Builder reviewEvery(int days) {
            if (days < 1) {
                throw new IllegalArgumentException("days between reviews must be at least 1, but is " + days);
            }
            reviewDays = days;
            return this;
        }

        /** How forecast models are chosen; the standard selection unless set. */
        public Builder forecasts(ForecastSelection value) {
            selection = requireNonNull(value, "value");
            return this;
        }

        /** The planner. */
        public ReplenishmentPlanner build() {
            return new ReplenishmentPlanner(this);
        }
    }
}
