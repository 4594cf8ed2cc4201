package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.PoissonDemand;

/**
 * A newsvendor (报童模型): what to have of an article that is sold in one period, where both too much and too little costs.
 *
 * <p>A unit too many costs overage = purchase − salvage + holding, a unit too few underage = revenue − purchase + stockout;
 * the best level is the quantile of demand at underage / (overage + underage). Source: Snyder and Shen, Fundamentals of Supply
 * Chain Theory, 2nd ed. (2019), chapter 4.
 *
 * <pre>{@code
 * NewsvendorLevel best = Newsvendor.ofPrices(7, 2.5, 1.5).withHolding(1).withStockout(2).best(NormalDemand.of(50, 10));
 * }</pre>
 *
 * @param revenue what a unit is sold for, zero or more; all in one currency
 * @param purchase what a unit is bought for, zero or more
 * @param salvage what is got for a unit left over
 * @param holding what a unit left over costs besides, zero or more
 * @param stockout what a unit short costs besides the sale, zero or more
 */
@Beta
public record Newsvendor(double revenue, double purchase, double salvage, double holding, double stockout) {

    /**
     * @throws IllegalArgumentException if a figure is not finite or negative, but for salvage
     */
    public Newsvendor {
        Check.notNegative(revenue, "revenue");
        Check.notNegative(purchase, "purchase");
        Check.finite(salvage, "salvage");
        Check.notNegative(holding, "holding");
        Check.notNegative(stockout, "stockout");
    }

    /** What a unit left over and a unit short cost at the end of a period, and no prices. */
    public static Newsvendor ofCosts(double holding, double stockout) {
        return new Newsvendor(0, 0, 0, holding, stockout);
    }

    /** Prices, without further costs. */
    public static Newsvendor ofPrices(double revenue, double purchase, double salvage) {
        return new Newsvendor(revenue, purchase, salvage, 0, 0);
    }

    /** The same with a cost for each unit left over, besides the loss in its price. */
    public Newsvendor withHolding(double costPerUnit) {
        return new Newsvendor(revenue, purchase, salvage, costPerUnit, stockout);
    }

    /** The same with a cost for each unit short, besides the profit that is missed. */
    public Newsvendor withStockout(double costPerUnit) {
        return new Newsvendor(revenue, purchase, salvage, holding, costPerUnit);
    }

    /** What a unit too many costs. */
    public double overage() {
        return purchase - salvage + holding;
    }

    /** What a unit too few costs. */
    public double underage() {
        return revenue - purchase + stockout;
    }

    /**
     * underage / (overage + underage), the service that the costs ask for (临界比).
     *
     * @throws IllegalArgumentException if overage or underage is not above zero, or one is next to nothing beside the other
     */
    public double criticalRatio() {
        double overage = Check.positive(overage(), "overage");
        double underage = Check.positive(underage(), "underage");
        return Check.probability(underage / (overage + underage), "criticalRatio");
    }

    /**
     * The level of least cost.
     *
     * @param demand of the period that is sold in
     * @throws IllegalArgumentException as {@link #criticalRatio()}
     */
    public NewsvendorLevel best(DemandDistribution demand) {
        return best(demand, 0);
    }

    /**
     * The level to order up to in each of many periods at least cost, where orders take some and customers wait.
     *
     * <p>An order that is placed at the start of a period arrives {@code leadTime} periods later, so that the level protects
     * leadTime + 1 periods. Only holding and stockout count here, for {@link #ofCosts(double, double)}: what is left over is
     * not cleared at the end of each period, and who waits still buys.
     *
     * @param demandPerPeriod of one period, for {@link DemandDistribution#during(double)}
     * @param leadTime zero or more, in periods
     * @throws IllegalArgumentException as {@link #criticalRatio()}, if the lead time is negative, or if it is above zero and
     *     there are prices
     */
    public NewsvendorLevel best(DemandDistribution demandPerPeriod, int leadTime) {
        DemandDistribution demand = protectedDemand(demandPerPeriod, leadTime);
        return demand instanceof PoissonDemand poisson
                ? PoissonLevel.best(this, poisson, leadTime)
                : NewsvendorLevel.of(this, demand, leadTime, demand.quantile(criticalRatio()));
    }

    /** What a level comes to that is not the best one. */
    public NewsvendorLevel at(double level, DemandDistribution demand) {
        return at(level, demand, 0);
    }

    /**
     * What a level comes to that is not the best one, where orders take some periods; see {@link #best(DemandDistribution, int)}.
     *
     * @throws IllegalArgumentException if the level is not finite, the lead time negative, or above zero with prices
     */
    public NewsvendorLevel at(double level, DemandDistribution demandPerPeriod, int leadTime) {
        return NewsvendorLevel.of(
                this, protectedDemand(demandPerPeriod, leadTime), leadTime, Check.finite(level, "level"));
    }

    private DemandDistribution protectedDemand(DemandDistribution demandPerPeriod, int leadTime) {
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        Check.atLeast(0, leadTime, "leadTime");
        if (leadTime > 0 && (revenue != 0 || purchase != 0 || salvage != 0)) {
            throw new IllegalArgumentException("leadTime must be zero where there are prices but was " + leadTime
                    + ": what is left over is not cleared each period. Maybe Newsvendor.ofCosts(holding, stockout)?");
        }
        return leadTime == 0 ? demandPerPeriod : demandPerPeriod.during(leadTime + 1.0);
    }
}
