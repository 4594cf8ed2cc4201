package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.demand.DemandOutlook;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.LeadTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What to order of an article, from whom and when, and why (补货建议).
 *
 * @param sku the article
 * @param on the day of the plan
 * @param quantity what to order; zero if stock suffices or the order waits
 * @param stock what stands against demand
 * @param terms how it can be ordered, and from whom
 * @param timing when to order and when it arrives, and the same of the next chance
 * @param goal what the stock is held for
 * @param shape how demand until the next arrival is distributed
 * @param lostSales whether customers who find nothing do not wait, so that what is missing before the arrival is not ordered
 * @param level the level to order up to; its review period and lead time are in periods of the history
 * @param forecast what is expected, and why
 * @param stockOutRisk the probability, 0 to 1, that without an order demand until the next chance exceeds the position
 * @param reason what decided on the quantity
 * @param changes how the quantity was raised or cut after level, minimum and multiple were known, in order
 */
public record ReorderProposal(
        Sku sku,
        LocalDate on,
        Quantity quantity,
        StockPosition stock,
        SupplyTerms terms,
        OrderTiming timing,
        ServiceGoal goal,
        DemandShape shape,
        boolean lostSales,
        OrderUpToLevel level,
        DemandOutlook forecast,
        double stockOutRisk,
        ReorderReason reason,
        List<ReorderChange> changes) {

    /** Copies the changes. */
    public ReorderProposal {
        requireNonNull(sku, "sku");
        requireNonNull(on, "on");
        requireNonNull(quantity, "quantity");
        requireNonNull(stock, "stock");
        requireNonNull(terms, "terms");
        requireNonNull(timing, "timing");
        requireNonNull(goal, "goal");
        requireNonNull(shape, "shape");
        requireNonNull(level, "level");
        requireNonNull(forecast, "forecast");
        requireNonNull(reason, "reason");
        changes = List.copyOf(changes);
    }

    /** A proposal that nothing changed yet; see the other constructor. */
    public ReorderProposal(
            Sku sku,
            LocalDate on,
            Quantity quantity,
            StockPosition stock,
            SupplyTerms terms,
            OrderTiming timing,
            ServiceGoal goal,
            DemandShape shape,
            boolean lostSales,
            OrderUpToLevel level,
            DemandOutlook forecast,
            double stockOutRisk,
            ReorderReason reason) {
        this(
                sku,
                on,
                quantity,
                stock,
                terms,
                timing,
                goal,
                shape,
                lostSales,
                level,
                forecast,
                stockOutRisk,
                reason,
                List.of());
    }

    /** Whether there is something to order. */
    public boolean isOrder() {
        return quantity.signum() > 0;
    }

    /** Who delivers it. */
    public PartyId supplier() {
        return terms.supplier();
    }

    /** What the order costs, exactly; empty if there is no price. */
    public Optional<BigMoney> cost() {
        return terms.cost(quantity.amount());
    }

    /** What a unit of the order costs on average; of nothing ordered, the first price; empty if there is no price. */
    public Optional<BigMoney> unitPrice() {
        return Optional.ofNullable(terms.prices()).map(prices -> prices.averageUnitPrice(quantity.amount()));
    }

    /** Demand from the day of the plan to the arrival of the next chance, that the position and the order must last for. */
    public DemandDistribution demand() {
        return level.protectedDemand();
    }

    /** Expected demand of a day, in units. */
    public double demandPerDay() {
        return level.demandPerPeriod().mean() / periodDays();
    }

    /** The probability, 0 to 1, that demand until the next arrival exceeds position and order. */
    public double riskWithOrder() {
        return demand().exceedance(afterOrder());
    }

    /**
     * What is short on average until the next arrival if the order arrives on its day, in units: what cannot be served before
     * it arrives, and after it; never more than without the order. What was owed before does not count.
     */
    public double expectedShortage() {
        double without = expectedShortageWithoutOrder();
        if (!isOrder()) {
            return without;
        }
        double position = position();
        DemandDistribution before = demandBeforeArrival();
        double meanwhile = before.loss(position) - Math.max(0, -position);
        double after = demand().loss(afterOrder()) - before.loss(afterOrder());
        return Math.min(without, Math.max(0, meanwhile) + Math.max(0, after));
    }

    /** What is short on average until the next arrival without the order, in units; what was owed before does not count. */
    public double expectedShortageWithoutOrder() {
        double position = position();
        return Math.max(0, demand().loss(position) - Math.max(0, -position));
    }

    /** What the expected shortage costs, rounded half up; empty unless the goal names the cost of a unit short. */
    public Optional<Money> shortageCost() {
        return goal.match(
                service -> Optional.empty(),
                fill -> Optional.empty(),
                balance -> Optional.of(balance.shortage()
                        .multipliedBy(BigDecimal.valueOf(expectedShortage()))
                        .toMoney(RoundingMode.HALF_UP)));
    }

    /** How many days position and order last on average (库存天数); not a number if no demand is expected. */
    public double inventoryDays() {
        double perDay = demandPerDay();
        return perDay == 0 ? Double.NaN : afterOrder() / perDay;
    }

    /**
     * The expected stock at the end of each period from the day of the plan to the next arrival. What is on order counts as
     * there from the first day on, because a position does not say when it arrives.
     */
    public List<ProjectedStock> projection() {
        double periodDays = periodDays();
        double arrival = days(timing.arrival()) / periodDays;
        List<ProjectedStock> periods = new ArrayList<>(forecast.horizon());
        double left = position();
        for (int step = 1; step <= forecast.horizon(); step++) {
            boolean last = step == forecast.horizon();
            double arriving = arrival >= step - 1 && (arrival < step || (last && arrival <= step))
                    ? quantity.amount().doubleValue()
                    : 0;
            double demand = Math.max(0, forecast.mean(step));
            left += arriving - demand;
            periods.add(new ProjectedStock(
                    on.plusDays((long) Math.floor((step - 1) * periodDays)), arriving, demand, left));
        }
        return periods;
    }

    /** Why this quantity: level, position, reason, timing, cost, risk and forecast. */
    public Explanation explain() {
        return new ProposalExplanation(this).whole();
    }

    /** The same article with another quantity, for a reason. */
    ReorderProposal with(BigDecimal amount, ReorderReason why, @Nullable BigDecimal limit) {
        return with(amount, why, limit, Double.NaN, Double.NaN);
    }

    ReorderProposal with(
            BigDecimal amount, ReorderReason why, @Nullable BigDecimal limit, double nextReturn, double leastReturn) {
        Quantity after = Quantity.of(amount, quantity.unit());
        List<ReorderChange> all = new ArrayList<>(changes);
        all.add(new ReorderChange(why, quantity, after, limit, nextReturn, leastReturn));
        return new ReorderProposal(
                sku, on, after, stock, terms, timing, goal, shape, lostSales, level, forecast, stockOutRisk, why, all);
    }

    double position() {
        return stock.position().amount().doubleValue();
    }

    private double afterOrder() {
        return position() + quantity.amount().doubleValue();
    }

    private double periodDays() {
        return days(timing.nextOrderDay()) / level.reviewPeriod();
    }

    private double days(LocalDate day) {
        return ChronoUnit.DAYS.between(on, day);
    }

    private DemandDistribution demandBeforeArrival() {
        double periods = Math.min(level.protectionInterval(), days(timing.arrival()) / periodDays());
        return shape.of(forecast, LeadTime.of(periods, level.leadTime().standardDeviation()));
    }
}
