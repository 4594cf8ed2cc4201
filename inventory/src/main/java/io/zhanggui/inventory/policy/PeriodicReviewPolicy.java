package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.NormalDemand;

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
     * The service if demand is normal and the lead time never varies: (n over R + L − n over L) / μR is not served.
     *
     * <p>Source: Zipkin (2000); Silver and Bischak (2011), exact fill rate.
     *
     * @param demandPerPeriod the demand of one period, its mean not negative
     * @param leadTime L, zero or more, in periods
     * @throws IllegalArgumentException if the mean or the lead time is negative
     */
    public Service service(NormalDemand demandPerPeriod, double leadTime) {
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        Check.notNegative(demandPerPeriod.mean(), "the mean of demandPerPeriod");
        Check.notNegative(leadTime, "leadTime");
        NormalDemand protectedDemand = demandPerPeriod.during(reviewPeriod + leadTime);
        double before = demandPerPeriod.during(leadTime).loss(orderUpTo);
        double shortage = protectedDemand.loss(orderUpTo) - before;
        double demand = demandPerPeriod.mean() * reviewPeriod;
        double fillRate = demand == 0 ? Double.NaN : 1 - shortage / demand;
        return new Service(protectedDemand.cumulative(orderUpTo), shortage, fillRate);
    }
}
