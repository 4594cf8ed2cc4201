package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.LeadTime;

/**
 * An (R, S) policy (定期订货): every R periods, order up to S. What is short is backordered.
 *
 * @param reviewPeriod R, above zero, in periods
 * @param orderUpTo S, in units
 */
public record PeriodicReviewPolicy(double reviewPeriod, double orderUpTo) {

    /**
     * @throws IllegalArgumentException if the review period is not above zero or S is not finite
     */
    public PeriodicReviewPolicy {
        Check.positive(reviewPeriod, "reviewPeriod");
        Check.finite(orderUpTo, "orderUpTo");
    }

    /** The policy. */
    public static PeriodicReviewPolicy of(double reviewPeriod, double orderUpTo) {
        return new PeriodicReviewPolicy(reviewPeriod, orderUpTo);
    }

    /**
     * What customers meet under the policy (服务水平).
     *
     * @param cycleServiceLevel the probability that the time between two arrivals passes without a shortage
     * @param expectedShortage what is short between two arrivals on average, in units
     * @param fillRate the share of demand that is served from stock; not a number when no demand is expected
     */
    public record Service(double cycleServiceLevel, double expectedShortage, double fillRate) {}

    /**
     * The service if the lead time never varies; see {@link #service(DemandDistribution, LeadTime)}.
     *
     * @param leadTime L, zero or more, in periods
     * @throws IllegalArgumentException if the mean or the lead time is negative
     */
    public Service service(DemandDistribution demandPerPeriod, double leadTime) {
        return service(demandPerPeriod, LeadTime.of(leadTime));
    }

    /**
     * The service: (n over R + L − n over L) / μR is not served.
     *
     * <p>Exact for normal demand and a lead time that never varies, and wherever {@link DemandDistribution#during(double)}
     * is. Source: Zipkin (2000); Silver and Bischak (2011), exact fill rate.
     *
     * @param demandPerPeriod the demand of one period, its mean not negative
     * @throws IllegalArgumentException if the mean is negative
     */
    public Service service(DemandDistribution demandPerPeriod, LeadTime leadTime) {
        DemandDistribution demand = OrderUpToLevel.protectedDemand(demandPerPeriod, reviewPeriod, leadTime);
        Check.notNegative(demandPerPeriod.mean(), "the mean of demandPerPeriod");
        double shortage = ShortageLevel.ofReviews(demand, demandPerPeriod.during(leadTime))
                .shortage(orderUpTo);
        double expected = demandPerPeriod.mean() * reviewPeriod;
        double fillRate = expected == 0 ? Double.NaN : 1 - shortage / expected;
        return new Service(demand.cumulative(orderUpTo), shortage, fillRate);
    }
}
