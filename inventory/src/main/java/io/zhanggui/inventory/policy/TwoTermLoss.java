package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.StandardNormal;

/**
 * The share of demand that an (r, Q) policy cannot serve from stock, in standard deviations: (G(k) − G(k + q)) / q.
 *
 * <p>Source: Hadley and Whitin (1963); Zipkin (2000), section 6.3.
 */
final class TwoTermLoss {

    private static final int MOST_STEPS = 200;

    private TwoTermLoss() {}

    static double share(double k, double quantity) {
        return (StandardNormal.loss(k) - StandardNormal.loss(k + quantity)) / quantity;
    }

    /** The factor k at which the share that is not served is {@code unserved}. */
    static double safetyFactor(double quantity, double unserved) {
        double high = StandardNormal.inverseLoss(unserved * quantity);
        double low = high - 1;
        for (double width = 2; share(low, quantity) < unserved; width *= 2) {
            high = low;
            low -= width;
        }
        double k = high;
        double target = Math.log(unserved);
        for (int i = 0; i < MOST_STEPS; i++) {
            double share = share(k, quantity);
            if (share > unserved) {
                low = k;
            } else {
                high = k;
            }
            double slope = (StandardNormal.cumulative(-k) - StandardNormal.cumulative(-k - quantity)) / quantity;
            double next = k + (Math.log(share) - target) * share / slope;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - k) <= 1e-13 * (1 + Math.abs(k))) {
                return next;
            }
            k = next;
        }
        return k;
    }
}
