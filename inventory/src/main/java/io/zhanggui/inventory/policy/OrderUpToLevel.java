package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.SafetyFactor;

/**
 * The inventory position to order up to at each review (目标库存), in an (R, S) policy.
 *
 * <p>An order placed now is followed by the next one R periods later, which arrives L after that: stock must protect
 * R + L periods. Source: Silver, Pyke and Thomas (2017), chapter 6.
 *
 * @param demandPerPeriod the demand of one period
 * @param reviewPeriod R, in periods
 * @param leadTime L, in periods
 * @param protectedDemand the demand of the R + L periods that are protected
 * @param safetyFactor the safety stock in standard deviations
 * @param safetyStock what stands above the expected demand, in units; can be negative
 * @param orderUpTo S: expected demand + safety stock, in units
 */
public record OrderUpToLevel(
        NormalDemand demandPerPeriod,
        double reviewPeriod,
        LeadTime leadTime,
        NormalDemand protectedDemand,
        double safetyFactor,
        double safetyStock,
        double orderUpTo) {

    /** Refuses a missing part. */
    public OrderUpToLevel {
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        requireNonNull(leadTime, "leadTime");
        requireNonNull(protectedDemand, "protectedDemand");
    }

    /**
     * For a cycle service level: the probability that the time between two arrivals passes without a shortage.
     *
     * @param reviewPeriod R, above zero, in periods
     * @throws IllegalArgumentException if the review period is not above zero or the level not above 0 and below 1
     */
    public static OrderUpToLevel ofCycleService(
            NormalDemand demandPerPeriod, double reviewPeriod, LeadTime leadTime, double cycleServiceLevel) {
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        requireNonNull(leadTime, "leadTime");
        Check.positive(reviewPeriod, "reviewPeriod");
        LeadTime protection = LeadTime.of(reviewPeriod + leadTime.mean(), leadTime.standardDeviation());
        NormalDemand demand = demandPerPeriod.during(protection);
        double k = SafetyFactor.ofCycleService(cycleServiceLevel).k();
        double safetyStock = k * demand.standardDeviation();
        double orderUpTo = demand.mean() + safetyStock;
        return new OrderUpToLevel(demandPerPeriod, reviewPeriod, leadTime, demand, k, safetyStock, orderUpTo);
    }

    /** R + E[L], in periods. */
    public double protectionInterval() {
        return reviewPeriod + leadTime.mean();
    }

    /** The expected order, which is the demand of a review period, in units. */
    public double expectedOrder() {
        return demandPerPeriod.mean() * reviewPeriod;
    }
}
