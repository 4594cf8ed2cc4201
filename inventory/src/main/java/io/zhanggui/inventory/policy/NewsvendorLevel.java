package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.DemandDistribution;

/**
 * A level of stock for a newsvendor, and what it comes to in a period on average.
 *
 * @param newsvendor prices and costs
 * @param demand the demand that the level protects, of leadTime + 1 periods
 * @param leadTime zero or more, in periods
 * @param level S, in units
 * @param leftOver what is left over at the end of a period on average, in units
 * @param shortage what is short at the end of a period on average, in units
 */
@Beta
public record NewsvendorLevel(
        Newsvendor newsvendor,
        DemandDistribution demand,
        int leadTime,
        double level,
        double leftOver,
        double shortage) {

    /**
     * @throws IllegalArgumentException if the lead time is negative
     */
    public NewsvendorLevel {
        requireNonNull(newsvendor, "newsvendor");
        requireNonNull(demand, "demand");
        Check.atLeast(0, leadTime, "leadTime");
    }

    /** One loss follows from the other; the smaller one is asked for, which keeps its digits. */
    static NewsvendorLevel of(Newsvendor newsvendor, DemandDistribution demand, int leadTime, double level) {
        double above = level - demand.mean();
        if (above >= 0) {
            double shortage = demand.loss(level);
            return new NewsvendorLevel(newsvendor, demand, leadTime, level, above + shortage, shortage);
        }
        double leftOver = demand.complementaryLoss(level);
        return new NewsvendorLevel(newsvendor, demand, leadTime, level, leftOver, leftOver - above);
    }

    /** What is left over and what is short cost together: what is lost to not knowing demand. */
    public double cost() {
        return newsvendor.overage() * leftOver + newsvendor.underage() * shortage;
    }

    /** What sales earn less that cost; negative where there are no prices. */
    public double profit() {
        double mean = demand.mean() / (leadTime + 1.0);
        return (newsvendor.revenue() - newsvendor.purchase()) * mean - cost();
    }

    /** The probability that nobody is short. */
    public double cycleServiceLevel() {
        return demand.cumulative(level);
    }

    /** Why this level: the service that the costs ask for, and what it comes to. */
    public Explanation explain() {
        return Explanation.of(NewsvendorTerm.LEVEL, level)
                .with(
                        explainDemand(),
                        explainRatio(),
                        Explanation.of(NewsvendorTerm.SERVICE, cycleServiceLevel())
                                .formula(NewsvendorTerm.SERVICE_FORMULA, level),
                        Explanation.of(NewsvendorTerm.COST, cost())
                                .formula(
                                        NewsvendorTerm.COST_FORMULA,
                                        newsvendor.overage(),
                                        leftOver,
                                        newsvendor.underage(),
                                        shortage),
                        Explanation.of(NewsvendorTerm.PROFIT, profit())
                                .formula(
                                        NewsvendorTerm.PROFIT_FORMULA,
                                        newsvendor.revenue(),
                                        newsvendor.purchase(),
                                        demand.mean() / (leadTime + 1.0),
                                        cost()));
    }

    private Explanation explainDemand() {
        return LevelExplanation.demand(NewsvendorTerm.PROTECTED_DEMAND, demand)
                .formula(NewsvendorTerm.PROTECTED_FORMULA, leadTime);
    }

    private Explanation explainRatio() {
        double overage = newsvendor.overage();
        double underage = newsvendor.underage();
        return Explanation.of(NewsvendorTerm.RATIO, underage / (overage + underage))
                .formula(NewsvendorTerm.RATIO_FORMULA, underage, overage)
                .with(
                        Explanation.of(NewsvendorTerm.UNDERAGE, underage)
                                .formula(
                                        NewsvendorTerm.UNDERAGE_FORMULA,
                                        newsvendor.revenue(),
                                        newsvendor.purchase(),
                                        newsvendor.stockout()),
                        Explanation.of(NewsvendorTerm.OVERAGE, overage)
                                .formula(
                                        NewsvendorTerm.OVERAGE_FORMULA,
                                        newsvendor.purchase(),
                                        newsvendor.salvage(),
                                        newsvendor.holding()));
    }
}
