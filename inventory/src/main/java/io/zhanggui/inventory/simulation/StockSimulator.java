package io.zhanggui.inventory.simulation;

import static io.zhanggui.inventory.simulation.StockRun.units;
import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.probability.DemandDistribution;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Replays demand under an ordering rule (库存仿真): what a policy would have served, stocked and cost.
 *
 * <p>A period goes: what arrives is received and serves those who wait; at a review the rule orders; demand is served from
 * stock, and what is missing waits or is lost; stock is counted. An order of period t with lead time L arrives at the start
 * of period t + L, with L of zero before the demand of t. Orders do not cross: one that would overtake an earlier one arrives
 * with it. Stock, demand and orders count in whole millionths of a unit, which a double adds up exactly to 9,000,000,000
 * units, so that binary noise is never ordered or short. The same seed gives the same answer on the same JVM.
 */
@Beta
public final class StockSimulator {

    private static final double MOST_PERIODS = 1e9;

    private final @Nullable DemandSource source;
    private final double[] history;
    private final OrderingRule rule;
    private final DemandSource leadTimes;
    private final ShortageRule shortages;
    private final PolicyCosts costs;
    private final double openingStock;
    private final int reviewEvery;
    private final int periods;
    private final int warmUp;
    private final int runs;

    private StockSimulator(Builder builder) {
        if (builder.source == null && builder.history == null) {
            throw new NullPointerException("demand");
        }
        this.source = builder.source;
        this.history = builder.history == null ? new double[0] : builder.history;
        this.rule = requireNonNull(builder.rule, "rule");
        this.leadTimes = builder.leadTimes;
        this.shortages = builder.shortages;
        this.costs = builder.costs;
        this.openingStock = builder.openingStock;
        this.reviewEvery = builder.reviewPeriod();
        this.periods = source == null
                ? history.length
                : (int) Check.within(
                        1, MOST_PERIODS, (double) builder.periods + builder.warmUp, "periods and warmUp together");
        this.warmUp = builder.warmUp;
        if (source == null && warmUp > 0 && warmUp >= periods) {
            throw new IllegalArgumentException(
                    "warmUp must be below the " + periods + " periods of the history but was " + warmUp);
        }
        this.runs = builder.runs;
    }

    /** A simulator to set up; demand and rule must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Runs the simulation; each run draws from a stream of its own that the seed decides. */
    public SimulationResult run(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StockRun[] done = new StockRun[runs];
        for (int run = 0; run < runs; run++) {
            done[run] = new StockRun(this, random.split()).run();
        }
        return new SimulationResult(
                periods - warmUp,
                estimate(done, run -> run.served / run.demand),
                estimate(done, run -> (double) run.cyclesServed / run.cycles),
                estimate(done, run -> (double) run.periodsServed / run.periods),
                estimate(done, run -> units(run.demand) / run.periods),
                estimate(done, run -> units(run.shortage) / run.periods),
                estimate(done, run -> units(run.stock) / run.periods),
                estimate(done, run -> units(run.waiting) / run.periods),
                estimate(done, run -> (double) run.orders / run.periods),
                estimate(done, run -> units(run.ordered) / run.periods),
                estimate(done, this::costPerPeriod));
    }

    private double costPerPeriod(StockRun run) {
        double unserved = shortages == ShortageRule.LOST ? run.shortage : run.waiting;
        return (costs.holding() * units(run.stock) + costs.stockout() * units(unserved) + costs.order() * run.orders)
                / run.periods;
    }

    private static Estimate estimate(StockRun[] runs, ToDoubleFunction<StockRun> figure) {
        double[] values = new double[runs.length];
        for (int i = 0; i < runs.length; i++) {
            values[i] = figure.applyAsDouble(runs[i]);
        }
        return Estimate.of(values);
    }

    @Nullable
    DemandSource source() {
        return source;
    }

    double demandOf(int period) {
        return history[period];
    }

    OrderingRule rule() {
        return rule;
    }

    DemandSource leadTimes() {
        return leadTimes;
    }

    ShortageRule shortages() {
        return shortages;
    }

    double openingStock() {
        return openingStock;
    }

    int reviewEvery() {
        return reviewEvery;
    }

    int periods() {
        return periods;
    }

    int warmUp() {
        return warmUp;
    }

    /** Sets a simulator up. */
    public static final class Builder {
        private @Nullable DemandSource source;
        private double @Nullable [] history;
        private @Nullable OrderingRule rule;
        private DemandSource leadTimes = unusedRandom -> 0;
        private ShortageRule shortages = ShortageRule.BACKORDERED;
        private PolicyCosts costs = PolicyCosts.none();
        private double openingStock;
        private int reviewEvery;
        private int periods = 10_000;
        private int warmUp;
        private int runs = 1;

        private Builder() {}

        /** Demand of each period drawn from a distribution, independently; what it has below zero counts as zero. */
        public Builder demand(DemandDistribution demandPerPeriod) {
            this.source = DemandSource.of(requireNonNull(demandPerPeriod, "demandPerPeriod"));
            return this;
        }

        /**
         * Demand as it was, one period after the other; the simulation ends with it.
         *
         * @throws IllegalArgumentException if a figure is negative or not finite
         */
        public Builder history(double[] demand) {
            for (double quantity : demand) {
                Check.notNegative(quantity, "demand");
            }
            this.history = Arrays.stream(demand).map(StockRun::millionths).toArray();
            this.source = null;
            return this;
        }

        /** How much a review orders. */
        public Builder rule(OrderingRule orderingRule) {
            this.rule = requireNonNull(orderingRule, "orderingRule");
            return this;
        }

        /**
         * A lead time that never varies; zero unless set.
         *
         * @throws IllegalArgumentException if it is negative or above 1,000,000
         */
        public Builder leadTime(int leadTime) {
            Check.within(0, StockRun.MOST_LEAD_TIME, leadTime, "leadTime");
            this.leadTimes = unusedRandom -> leadTime;
            return this;
        }

        /** Lead times drawn for each order, in whole periods, rounded, of at most 1,000,000; orders do not cross. */
        public Builder leadTime(DemandDistribution leadTime) {
            this.leadTimes = DemandSource.of(requireNonNull(leadTime, "leadTime"));
            return this;
        }

        /** What becomes of demand that stock cannot serve; it waits unless set. */
        public Builder shortages(ShortageRule shortageRule) {
            this.shortages = requireNonNull(shortageRule, "shortageRule");
            return this;
        }

        /** What stock, shortage and orders cost; nothing unless set. */
        public Builder costs(PolicyCosts policyCosts) {
            this.costs = requireNonNull(policyCosts, "policyCosts");
            return this;
        }

        /**
         * What is in stock before the first period, in units; nothing unless set.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public Builder openingStock(double units) {
            this.openingStock = Check.notNegative(units, "openingStock");
            return this;
        }

        /**
         * R: a review every so many periods, the first in period 0; unless set the {@link OrderingRule#reviewPeriod()}, or each
         * period where the rule has none.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder reviewEvery(int reviewPeriod) {
            this.reviewEvery = Check.atLeast(1, reviewPeriod, "reviewPeriod");
            return this;
        }

        /**
         * How many periods to measure of sampled demand; 10,000 unless set.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder periods(int count) {
            this.periods = Check.atLeast(1, count, "periods");
            return this;
        }

        /**
         * How many periods run first and are not measured; none unless set.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder warmUp(int count) {
            this.warmUp = Check.atLeast(0, count, "warmUp");
            return this;
        }

        /**
         * How many independent runs; one unless set.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder runs(int count) {
            this.runs = Check.atLeast(1, count, "runs");
            return this;
        }

        /**
         * The simulator.
         *
         * @throws NullPointerException if there is no rule, or neither demand nor history
         * @throws IllegalArgumentException if {@link #reviewEvery(int)} is not the review period that the rule is made for, the
         *     history is not longer than {@link #warmUp(int)}, or periods and warm-up come to more than 1,000,000,000
         */
        public StockSimulator build() {
            return new StockSimulator(this);
        }

        private int reviewPeriod() {
            int ofRule = requireNonNull(rule, "rule").reviewPeriod().orElse(reviewEvery);
            if (reviewEvery != 0 && reviewEvery != ofRule) {
                throw new IllegalArgumentException(
                        "reviewEvery must be the review period " + ofRule + " of the rule but was " + reviewEvery);
            }
            return Math.max(ofRule, 1);
        }
    }
}
