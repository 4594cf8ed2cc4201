package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.LeadTime;

/**
 * The inventory position to order up to at each review (目标库存), in an (R, S) policy.
 *
 * <p>An order placed now is followed by the next one R periods later, which arrives L after that: stock must protect
 * R + L periods. The safety stock can be negative and is not raised to zero. Of a {@link CountDemand} the level is the least
 * whole one that gives the service. Source: Silver, Pyke and Thomas (2017), chapter 6.
 *
 * @param demandPerPeriod the demand of one period, or what it is on average
 * @param reviewPeriod R, in periods
 * @param leadTime L, in periods
 * @param protectedDemand the demand of the R + L periods that are protected
 * @param safetyFactor the safety stock in standard deviations; not a number when demand does not vary; that of a cycle service is known even so
 * @param safetyStock what stands above the expected demand, in units; can be negative
 * @param orderUpTo S: expected demand + safety stock, in units
 */
public record OrderUpToLevel(
        DemandDistribution demandPerPeriod,
        double reviewPeriod,
        LeadTime leadTime,
        DemandDistribution protectedDemand,
        double safetyFactor,
        double safetyStock,
        double orderUpTo) {

    /** Less than this share of demand is none. */
    private static final double NO_DEMAND = 1e-12;

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
            DemandDistribution demandPerPeriod, double reviewPeriod, LeadTime leadTime, double cycleServiceLevel) {
        DemandDistribution demand = protectedDemand(demandPerPeriod, reviewPeriod, leadTime);
        return ofCycleService(demandPerPeriod, reviewPeriod, leadTime, demand, cycleServiceLevel);
    }

    /**
     * For a cycle service level, where the demand of the protected time is known as such: a forecast that has a trend, or whose
     * errors are not independent from period to period.
     *
     * @param demandPerPeriod of one period on average
     * @param reviewPeriod R, above zero, in periods
     * @param protectedDemand of R + L together, with what the lead time varies
     * @throws IllegalArgumentException if the review period is not above zero or the level not above 0 and below 1
     */
    @Beta
    public static OrderUpToLevel ofCycleService(
            DemandDistribution demandPerPeriod,
            double reviewPeriod,
            LeadTime leadTime,
            DemandDistribution protectedDemand,
            double cycleServiceLevel) {
        Check.positive(reviewPeriod, "reviewPeriod");
        ReorderPoint point = ReorderPoint.ofCycleService(protectedDemand, cycleServiceLevel);
        return new OrderUpToLevel(
                demandPerPeriod,
                reviewPeriod,
                leadTime,
                protectedDemand,
                point.safetyFactor(),
                point.safetyStock(),
                point.reorderPoint());
    }

    /**
     * For a fill rate: the share of demand that is served from stock; (n over R + L − n over L) / μR is not served.
     *
     * <p>Source: Zipkin (2000); Silver and Bischak (2011), exact fill rate.
     *
     * @param demandPerPeriod its mean above zero
     * @param reviewPeriod R, above zero, in periods
     * @throws IllegalArgumentException if the mean or the review period is not above zero or the fill rate not above 0 and
     *     below 1
     */
    public static OrderUpToLevel ofFillRate(
            DemandDistribution demandPerPeriod, double reviewPeriod, LeadTime leadTime, double fillRate) {
        DemandDistribution demand = protectedDemand(demandPerPeriod, reviewPeriod, leadTime);
        Check.probability(fillRate, "fillRate");
        double shortage =
                (1 - fillRate) * reviewPeriod * Check.positive(demandPerPeriod.mean(), "the mean of demandPerPeriod");
        ShortageLevel level = ShortageLevel.ofReviews(demand, demandPerPeriod.during(leadTime));
        return at(demandPerPeriod, reviewPeriod, leadTime, demand, level.withShortage(shortage));
    }

    /**
     * For a fill rate, where the demands are known as such: a forecast that has a trend, or whose errors are not independent
     * from period to period. Where none is expected between two arrivals the level is the expected demand.
     *
     * @param demandPerPeriod of one period on average
     * @param reviewPeriod R, above zero, in periods
     * @param protectedDemand of R + L together, with what the lead time varies
     * @param leadTimeDemand of L alone, until this order arrives; its mean at most that of the protected demand
     * @throws IllegalArgumentException if the review period is not above zero, the lead time demand above the protected one or
     *     the fill rate not above 0 and below 1
     */
    @Beta
    public static OrderUpToLevel ofFillRate(
            DemandDistribution demandPerPeriod,
            double reviewPeriod,
            LeadTime leadTime,
            DemandDistribution protectedDemand,
            DemandDistribution leadTimeDemand,
            double fillRate) {
        Check.positive(reviewPeriod, "reviewPeriod");
        Check.probability(fillRate, "fillRate");
        double mean = protectedDemand.mean();
        double between = mean - leadTimeDemand.mean();
        if (between < -NO_DEMAND * mean) {
            throw new IllegalArgumentException("the mean of leadTimeDemand must be at most " + mean + " but was "
                    + leadTimeDemand.mean() + ". Maybe the two demands were exchanged?");
        }
        double upTo = between <= NO_DEMAND * mean
                ? mean
                : ShortageLevel.ofReviews(protectedDemand, leadTimeDemand).withShortage((1 - fillRate) * between);
        return at(demandPerPeriod, reviewPeriod, leadTime, protectedDemand, upTo);
    }

    static DemandDistribution protectedDemand(DemandDistribution perPeriod, double reviewPeriod, LeadTime leadTime) {
        requireNonNull(perPeriod, "demandPerPeriod");
        requireNonNull(leadTime, "leadTime");
        Check.positive(reviewPeriod, "reviewPeriod");
        return perPeriod.during(LeadTime.of(reviewPeriod + leadTime.mean(), leadTime.standardDeviation()));
    }

    private static OrderUpToLevel at(
            DemandDistribution perPeriod,
            double reviewPeriod,
            LeadTime leadTime,
            DemandDistribution protectedDemand,
            double orderUpTo) {
        double safetyStock = orderUpTo - protectedDemand.mean();
        double deviation = protectedDemand.standardDeviation();
        double factor = deviation == 0 ? Double.NaN : safetyStock / deviation;
        return new OrderUpToLevel(perPeriod, reviewPeriod, leadTime, protectedDemand, factor, safetyStock, orderUpTo);
    }

    /** R + E[L], in periods. */
    public double protectionInterval() {
        return reviewPeriod + leadTime.mean();
    }

    /** The expected order, which is the demand of a review period, in units. */
    public double expectedOrder() {
        return demandPerPeriod.mean() * reviewPeriod;
    }

    /** Why this level: the demand of review period and lead time, the safety stock, and the risk that is left. */
    public Explanation explain() {
        return Explanation.of(ReorderTerm.ORDER_UP_TO, orderUpTo)
                .formula(ReorderTerm.LEVEL_FORMULA, protectedDemand.mean(), safetyStock)
                .with(
                        LevelExplanation.demand(ReorderTerm.PROTECTED_DEMAND, protectedDemand)
                                .formula(ReorderTerm.PROTECTED_FORMULA, reviewPeriod, leadTime.mean()),
                        LevelExplanation.safetyStock(safetyStock, safetyFactor, protectedDemand),
                        LevelExplanation.risk(protectedDemand, orderUpTo));
    }
}
