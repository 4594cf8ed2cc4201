package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.inventory.batch.Slices;
import io.zhanggui.inventory.demand.DemandHistory;
import io.zhanggui.inventory.demand.ForecastSelection;
import io.zhanggui.inventory.demand.ForecastSource;
import io.zhanggui.inventory.policy.LostSalesReview;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what to order of many articles, reviewed at fixed intervals: an (R, S) policy with a fitted forecast for each.
 *
 * <p>For each article: demand per period → model chosen by hold-out → expected demand and error until the order after the next
 * possible one arrives → level to order up to for the service goal → what is missing from the inventory position → least
 * order, multiple, price breaks, capacity. Then what suppliers ask of whole orders, and the budget. One article that cannot
 * be planned never stops the plan.
 *
 * <pre>{@code
 * ReplenishmentPlan plan = ReplenishmentPlanner.builder().cycleService("0.95").reviewEvery(7).build()
 *         .plan(demand, stockPositions, supplyTerms, today);
 * }</pre>
 */
public final class ReplenishmentPlanner {

    /** Days without sales that a small shop has now and then. */
    private static final int LEAST_STALE = 14;

    private final ReplenishmentPolicy usual;
    private final Map<Sku, ServiceGoal> goals;
    private final Map<Sku, ReplenishmentPolicy> policies;
    private final ForecastSource source;
    private final boolean lostSales;
    private final int staleAfter;
    private final double holdingPerYear;
    private final int longestTopUp;
    private final @Nullable Money budget;
    private final ServiceMeasure service;
    private final @Nullable Executor executor;

    private ReplenishmentPlanner(Builder builder) {
        this.usual = builder.usual;
        this.goals = Map.copyOf(builder.goals);
        this.policies = Map.copyOf(builder.policies);
        this.source = builder.source;
        this.lostSales = builder.lostSales;
        this.staleAfter = builder.staleAfter;
        this.holdingPerYear = builder.holdingPerYear;
        this.longestTopUp = builder.longestTopUp;
        this.budget = builder.budget;
        this.service = builder.service;
        this.executor = builder.executor;
    }

    /** A planner to be set up. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A plan with suppliers that take any order on any day; see {@link
     * #plan(DemandHistory, Collection, Collection, Collection, LocalDate)}.
     */
    public ReplenishmentPlan plan(
            DemandHistory demand, Collection<StockPosition> stock, Collection<SupplyTerms> terms, LocalDate today) {
        return plan(demand, stock, terms, List.of(), today);
    }

    /**
     * A plan for every article of the history, and after them for every further one in stock that has supply terms or is
     * promised beyond what is there and ordered.
     *
     * <p>An article with several suppliers is ordered from the one with the least preference number, of equal ones from the
     * one whose id is first; from the next one if the article's capacity there does not hold the whole order, and from the
     * one that delivers most if that is so of every one.
     *
     * @param stock one position for each article
     * @param terms at most one set of terms for each article and supplier
     * @param suppliers what suppliers ask of whole orders, at most one for each; those not named take any order on any day
     * @param today the day of the plan; what is forecast from the end of the history on counts from today on
     * @throws IllegalArgumentException if an article has two positions, or two sets of terms at one supplier, or a supplier
     *     has two sets of its own; if the history ends more than a day after the day of the plan, or too long before, see
     *     {@link Builder#staleAfter}
     */
    @Beta
    public ReplenishmentPlan plan(
            DemandHistory demand,
            Collection<StockPosition> stock,
            Collection<SupplyTerms> terms,
            Collection<SupplierTerms> suppliers,
            LocalDate today) {
        checkAge(demand, requireNonNull(today, "today"));
        PlanningFacts facts = new PlanningFacts(demand, stock, terms, suppliers, today);
        ArticlePlanner planner = new ArticlePlanner(facts, source, lostSales, holdingPerYear, budget);
        List<Sku> articles = facts.articles();
        List<ItemResult<Sku, ReorderProposal>> results = Slices.of(
                articles.size(),
                i -> ItemResult.of(articles.get(i), articles.get(i), sku -> planner.propose(sku, policy(sku))),
                executor);
        OrderBudget limit = budget == null ? null : new OrderBudget(facts, budget, service);
        return limit == null && !facts.asksOfWholeOrders()
                ? new ReplenishmentPlan(results)
                : new JointOrders(facts, longestTopUp, limit).of(results);
    }

    private void checkAge(DemandHistory demand, LocalDate today) {
        LocalDate end = demand.range().getEnd();
        long age = ChronoUnit.DAYS.between(end, today);
        if (age < -1) {
            throw new IllegalArgumentException("the history goes on to " + end.minusDays(1)
                    + ", after the day of the plan, " + today + ". Maybe between(…) was forgotten?");
        }
        double most = staleAfter > 0
                ? staleAfter
                : Math.max(LEAST_STALE, 2 * demand.period().days());
        if (age > most) {
            throw new IllegalArgumentException("the history ends " + age + " days before the day of the plan, " + today
                    + ", more than " + (long) most + ". Maybe bring it up to date, or set staleAfter(days)?");
        }
    }

    private ReplenishmentPolicy policy(Sku sku) {
        ReplenishmentPolicy own = policies.isEmpty() ? null : policies.get(sku);
        if (own != null) {
            return own;
        }
        ServiceGoal goal = goals.isEmpty() ? null : goals.get(sku);
        return goal == null ? usual : usual.goal(goal);
    }

    /** Sets a planner up; not safe for threads. */
    public static final class Builder {

        private ReplenishmentPolicy usual = ReplenishmentPolicy.of(ServiceGoal.ofCycleService("0.95"), 7);
        private final Map<Sku, ServiceGoal> goals = new HashMap<>();
        private final Map<Sku, ReplenishmentPolicy> policies = new HashMap<>();
        private ForecastSource source = ForecastSelection.builder().build();
        private boolean lostSales;
        private int staleAfter;
        private double holdingPerYear;
        private int longestTopUp = 365;
        private @Nullable Money budget;
        private ServiceMeasure service = ServiceMeasure.VALUE;
        private @Nullable Executor executor;

        private Builder() {}

        /**
         * The probability that a cycle passes without a shortage (周期服务水平); 0.95 unless a goal is set.
         *
         * @throws IllegalArgumentException if it is no number above 0 and below 1
         */
        public Builder cycleService(String probability) {
            return goal(ServiceGoal.ofCycleService(probability));
        }

        /**
         * The share of demand that is served from stock (满足率), instead of a cycle service.
         *
         * @throws IllegalArgumentException if it is no number above 0 and below 1
         */
        @Beta
        public Builder fillRate(String share) {
            return goal(ServiceGoal.ofFillRate(share));
        }

        /** What stock is held for, where nothing else is said of the article. */
        @Beta
        public Builder goal(ServiceGoal goal) {
            usual = usual.goal(goal);
            return this;
        }

        /**
         * A goal for each class of articles, such as A, B and C (按 ABC 分类的服务目标); articles without class, and classes
         * without goal, have the usual one.
         */
        @Beta
        public <C> Builder goals(Map<Sku, C> classes, Map<C, ServiceGoal> goalOfClass) {
            classes.forEach((sku, itsClass) -> {
                ServiceGoal goal = goalOfClass.get(itsClass);
                if (goal != null) {
                    goals.put(sku, goal);
                }
            });
            return this;
        }

        /** The goal of each of these articles, such as those of {@link EqualReturn}; the others have the usual one. */
        @Beta
        public Builder goals(Map<Sku, ServiceGoal> ofArticle) {
            goals.putAll(ofArticle);
            return this;
        }

        /**
         * The policies in force of single articles, which come before classes, for example {@link
         * ReplenishmentPolicies#inForce}.
         */
        @Beta
        public Builder policies(Map<Sku, ReplenishmentPolicy> ofArticle) {
            policies.putAll(ofArticle);
            return this;
        }

        /** How demand until the next arrival is distributed; {@link DemandShape#NORMAL} unless set. */
        @Beta
        public Builder demandShape(DemandShape shape) {
            usual = usual.shape(shape);
            return this;
        }

        /**
         * The days from one review to the next; 7 unless set.
         *
         * @throws IllegalArgumentException if below 1
         */
        public Builder reviewEvery(int days) {
            usual = usual.reviewEvery(days);
            return this;
        }

        /**
         * Where forecasts come from: a {@link ForecastSelection}, a {@link io.zhanggui.inventory.demand.PooledForecast}, or a
         * host's own; the standard selection unless set.
         */
        public Builder forecasts(ForecastSource value) {
            source = requireNonNull(value, "value");
            return this;
        }

        /**
         * Customers who find nothing do not wait (失销): what is missing before an order arrives is not ordered for them; see {@link
         * LostSalesReview}. What is on order counts as there. A fill rate cannot be planned for then.
         */
        @Beta
        public Builder lostSales() {
            lostSales = true;
            return this;
        }

        /**
         * How many days before the day of the plan the history may end; two periods unless set, and at least 14 days. A plan
         * from an older history is refused: its forecasts would be of days long gone.
         *
         * @throws IllegalArgumentException if below 1
         */
        @Beta
        public Builder staleAfter(int days) {
            if (days < 1) {
                throw new IllegalArgumentException("days until a history is stale must be at least 1, but are " + days);
            }
            staleAfter = days;
            return this;
        }

        /**
         * What holding stock costs in a year, as a share of its price (年持有成本率): only then price breaks are judged, and
         * taken where they pay.
         *
         * @throws IllegalArgumentException if it is no number above 0
         */
        @Beta
        public Builder holdingCostPerYear(String share) {
            try {
                holdingPerYear = new BigDecimal(share).doubleValue();
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("holdingCostPerYear must be a number but was '" + share + "'", e);
            }
            if (!(holdingPerYear > 0 && holdingPerYear < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("holdingCostPerYear must be above 0 but was " + share);
            }
            return this;
        }

        /**
         * For how many days of demand articles are topped up at most to reach the least value of a supplier's whole order;
         * 365 unless set. An order that does not reach it so waits.
         *
         * @throws IllegalArgumentException if negative
         */
        @Beta
        public Builder topUpAtMost(int days) {
            if (days < 0) {
                throw new IllegalArgumentException("days of a top-up must not be negative but are " + days);
            }
            longestTopUp = days;
            return this;
        }

        /**
         * What all orders of the plan may cost together (采购预算); no limit unless set. It is spent where it serves most of the
         * demand until the next arrival, never beyond it, and no article is given more than it would be without a budget.
         *
         * <p>Minimum orders, multiples and price breaks count as they are. What is bought is the best for its cost up to the
         * first step that is too dear; by how much the whole may miss the best is {@link BudgetUse#gap()}. More money never
         * serves less, unless a supplier asks for a least value: an order that the budget takes below it waits and leaves the
         * money to the others, the one that serves least for its cost first, which is a rule and not always the best one.
         */
        @Beta
        public Builder budget(Money most) {
            if (requireNonNull(most, "most").isNegative()) {
                throw new IllegalArgumentException("budget must not be negative but is " + most);
            }
            budget = most;
            return this;
        }

        /** What the budget counts as service; {@link ServiceMeasure#VALUE} unless set. */
        @Beta
        public Builder serviceCounts(ServiceMeasure measure) {
            service = requireNonNull(measure, "measure");
            return this;
        }

        /**
         * Whose threads help the caller's to plan articles; none unless set. The plan is the same.
         */
        @Beta
        public Builder executor(Executor parallel) {
            executor = requireNonNull(parallel, "parallel");
            return this;
        }

        /** The planner. */
        public ReplenishmentPlanner build() {
            return new ReplenishmentPlanner(this);
        }
    }
}
