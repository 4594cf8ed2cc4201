package io.zhanggui.inventory.replenishment;

import io.zhanggui.inventory.policy.OrderUpToLevel;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import java.util.function.DoubleUnaryOperator;

/**
 * The level to order up to for a goal, in an (R, S) policy whose demand has a shape.
 *
 * <p>Source: Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, 4th ed. (2017), chapter 6; fill
 * rate by the difference of the losses over R + L and L, as Zipkin (2000) and Silver and Bischak (2011).
 */
final class GoalLevel {

    private static final int MOST_STEPS = 200;
    /** Beyond, a demand is so small that its losses have no digits. */
    private static final int MOST_DOUBLINGS = 20;

    private GoalLevel() {}

    static OrderUpToLevel of(
            ServiceGoal goal, DemandShape shape, NormalDemand perPeriod, double review, LeadTime leadTime) {
        if (shape == DemandShape.NORMAL && !(goal instanceof ServiceGoal.FillRate)) {
            return OrderUpToLevel.ofCycleService(perPeriod, review, leadTime, goal.share());
        }
        NormalDemand moments = perPeriod.during(LeadTime.of(review + leadTime.mean(), leadTime.standardDeviation()));
        DemandDistribution demand = shape.of(moments);
        double upTo = goal instanceof ServiceGoal.FillRate
                ? ofFillRate(demand, shape.of(perPeriod.during(leadTime)), perPeriod.mean() * review, goal.share())
                : demand.quantile(goal.share());
        double deviation = moments.standardDeviation();
        double safetyStock = upTo - moments.mean();
        double factor = deviation == 0 ? 0 : safetyStock / deviation;
        return new OrderUpToLevel(perPeriod, review, leadTime, moments, factor, safetyStock, upTo);
    }

    /** The least level at which no more than the unserved share of the demand of a review period is short. */
    private static double ofFillRate(
            DemandDistribution demand, DemandDistribution before, double reviewDemand, double fillRate) {
        if (reviewDemand == 0) {
            return demand.mean();
        }
        double allowed = (1 - fillRate) * reviewDemand;
        DoubleUnaryOperator excess = level -> demand.loss(level) - before.loss(level) - allowed;
        boolean pieces = demand instanceof CountDemand;
        double step = Math.max(1, demand.standardDeviation());
        double high = Math.ceil(demand.mean());
        for (int i = 0; i < MOST_DOUBLINGS && excess.applyAsDouble(high) > 0; i++) {
            high += step;
            step *= 2;
        }
        double low = Math.floor(before.mean());
        step = Math.max(1, demand.standardDeviation());
        for (int i = 0; i < MOST_DOUBLINGS && excess.applyAsDouble(low) <= 0; i++) {
            high = low;
            low -= Math.ceil(step);
            step *= 2;
        }
        return pieces ? firstPiece(excess, low, Math.ceil(high)) : root(excess, low, high);
    }

    private static double firstPiece(DoubleUnaryOperator excess, double low, double high) {
        double below = low;
        double enough = high;
        while (enough - below > 1) {
            double middle = Math.floor((below + enough) / 2);
            if (excess.applyAsDouble(middle) > 0) {
                below = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }

    private static double root(DoubleUnaryOperator excess, double low, double high) {
        double below = low;
        double enough = high;
        for (int i = 0; i < MOST_STEPS && enough - below > 1e-12 * Math.max(1, Math.abs(enough)); i++) {
            double middle = (below + enough) / 2;
            if (excess.applyAsDouble(middle) > 0) {
                below = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }
}
