package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The level x at which what is short between two arrivals, n(x) − m(x + shift), is a given amount, for losses n and m.
 *
 * <p>The second term takes back what was short before the order came: for (r, Q) it is the loss at r + Q, for (R, S) that
 * of the lead time alone. Source: Hadley and Whitin (1963); Zipkin (2000), section 6.3; Silver and Bischak (2011).
 */
final class ShortageLevel {

    private static final int MOST_STEPS = 200;
    /** So far may a level lie above a whole number that is taken for it. */
    private static final double NEAR_WHOLE = 1e-9;

    private final DemandDistribution demand;
    private final @Nullable DemandDistribution before;
    private final double shift;

    private ShortageLevel(DemandDistribution demand, @Nullable DemandDistribution before, double shift) {
        this.demand = demand;
        this.before = before;
        this.shift = shift;
    }

    /** What an (r, Q) policy with this Q is short of in a cycle, by its r. */
    static ShortageLevel ofOrders(DemandDistribution leadTimeDemand, double quantity) {
        return new ShortageLevel(leadTimeDemand, leadTimeDemand, quantity);
    }

    /** What an (R, S) policy is short of from arrival to arrival, by its S. */
    static ShortageLevel ofReviews(DemandDistribution protectedDemand, DemandDistribution leadTimeDemand) {
        return new ShortageLevel(protectedDemand, leadTimeDemand, 0);
    }

    /** The first term alone. */
    static ShortageLevel ofOneTerm(DemandDistribution leadTimeDemand) {
        return new ShortageLevel(leadTimeDemand, null, 0);
    }

    /** What is short with the level, not negative. */
    double shortage(double level) {
        double first = demand.loss(level);
        return before == null ? first : Math.max(first - before.loss(level + shift), 0);
    }

    /** The level with this shortage; of whole pieces the least whole one that is short of no more. */
    double withShortage(double shortage) {
        double level = solve(shortage);
        return demand instanceof CountDemand ? Math.ceil(level - NEAR_WHOLE) : level;
    }

    /** By Newton's method on the logarithm of the shortage, kept within bounds; halved where steps do not shrink, as at a kink. */
    private double solve(double wanted) {
        if (demand.standardDeviation() == 0) {
            return demand.mean() - wanted;
        }
        double low = demand.mean();
        double high = low;
        double start = Math.max(demand.standardDeviation(), wanted);
        for (double step = start; shortage(high) > wanted; step *= 2) {
            low = high;
            high += step;
        }
        for (double step = start; shortage(low) < wanted * (1 - 1e-12); step *= 2) {
            high = low;
            low -= step;
        }
        double target = Math.log(wanted);
        double level = high;
        double lastStep = high - low;
        double stepBefore = lastStep;
        for (int i = 0; i < MOST_STEPS && low < high; i++) {
            double shortage = shortage(level);
            if (shortage > wanted) {
                low = level;
            } else {
                high = level;
            }
            double next = level + (Math.log(shortage) - target) * shortage / slope(level);
            if (!(next > low && next < high) || 2 * Math.abs(next - level) > stepBefore) {
                next = low + (high - low) / 2;
            }
            stepBefore = lastStep;
            lastStep = Math.abs(next - level);
            if (Math.abs(next - level) <= 1e-14 * (start + Math.abs(level))) {
                return next;
            }
            level = next;
        }
        return level;
    }

    /** How fast the shortage falls. */
    private double slope(double level) {
        double first = demand.exceedance(level);
        return before == null ? first : first - before.exceedance(level + shift);
    }
}
