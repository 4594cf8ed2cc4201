package io.zhanggui.inventory.replenishment;

import io.zhanggui.inventory.demand.DemandOutlook;
import io.zhanggui.inventory.policy.LostSalesReview;
import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.LeadTime;

/**
 * The level to order up to for a goal, from what is expected.
 *
 * @param untilArrival when what is ordered now arrives, in periods, at most review and lead time
 */
record GoalLevel(
        ServiceGoal goal,
        DemandShape shape,
        DemandOutlook forecast,
        double review,
        LeadTime leadTime,
        double untilArrival) {

    OrderUpToLevel level() {
        return goal instanceof ServiceGoal.FillRate
                ? OrderUpToLevel.ofFillRate(
                        perPeriod(), review, leadTime, protectedDemand(), beforeArrival(), goal.share())
                : OrderUpToLevel.ofCycleService(perPeriod(), review, leadTime, protectedDemand(), goal.share());
    }

    /** The position with the order that suffices where customers do not wait. */
    OrderUpToLevel lostSalesLevel(double position) {
        if (goal instanceof ServiceGoal.FillRate) {
            throw new IllegalArgumentException(
                    "where sales are lost a fill rate cannot be planned for. Maybe name a cycle service?");
        }
        DemandDistribution whole = protectedDemand();
        DemandDistribution before = beforeArrival();
        double variance = square(whole.standardDeviation()) - square(before.standardDeviation());
        double mean = Math.max(0, whole.mean() - before.mean());
        DemandDistribution after = shape.of(mean, mean == 0 ? 0 : Math.sqrt(Math.max(0, variance)));
        double order = LostSalesReview.atRisk(1 - goal.share()).order(Math.max(0, position), before, after);
        double upTo = position + order;
        double safetyStock = upTo - whole.mean();
        double deviation = whole.standardDeviation();
        return new OrderUpToLevel(
                perPeriod(),
                review,
                leadTime,
                whole,
                deviation == 0 ? Double.NaN : safetyStock / deviation,
                safetyStock,
                upTo);
    }

    private static double square(double value) {
        return value * value;
    }

    private DemandDistribution perPeriod() {
        double periods = review + leadTime.mean();
        double mean = forecast.total(periods) / periods;
        return shape.of(mean, forecast.isVariationAssumed() ? Math.sqrt(mean) : forecast.standardDeviation());
    }

    private DemandDistribution protectedDemand() {
        return shape.of(forecast, LeadTime.of(review + leadTime.mean(), leadTime.standardDeviation()));
    }

    private DemandDistribution beforeArrival() {
        return shape.of(forecast, LeadTime.of(untilArrival, leadTime.standardDeviation()));
    }
}
