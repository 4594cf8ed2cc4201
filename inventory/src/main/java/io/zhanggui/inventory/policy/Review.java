package io.zhanggui.inventory.policy;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;

/**
 * How often stock is looked at, and how long an order takes (检查周期与提前期).
 *
 * <p>An order is placed at the start of a period, before its demand. With a lead time of zero it serves the demand of
 * that same period.
 *
 * @param period R, one or more, in periods
 * @param leadTime L, zero or more, in periods
 */
@Beta
public record Review(int period, int leadTime) {

    private static final int MOST = 10_000;

    /**
     * @throws IllegalArgumentException if the period is not from 1, or the lead time not from 0, to 10,000
     */
    public Review {
        Check.within(1, MOST, period, "period");
        Check.within(0, MOST, leadTime, "leadTime");
    }

    /** At the start of every period; orders arrive at once. */
    public static Review everyPeriod() {
        return new Review(1, 0);
    }

    /** At the start of every {@code period}-th period; orders arrive at once. */
    public static Review every(int period) {
        return new Review(period, 0);
    }

    /** The same reviews with orders that take {@code periods}. */
    public Review withLeadTime(int periods) {
        return new Review(period, periods);
    }
}
