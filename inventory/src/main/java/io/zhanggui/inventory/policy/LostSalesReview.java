package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.DemandDistribution;

/**
 * What to order at a review where sales are lost and nothing is on order (失销定期订货): the next order arrives only after this
 * one, so this one must serve the time from its arrival to the next one's.
 *
 * <p>An order-up-to level asks for the demand of both intervals. Where customers do not wait, what is missing before the
 * arrival is gone and need not be ordered: with empty shelves an order serves the second interval alone. The stock left at the
 * arrival is (on hand − D₁)⁺, and the order is the least with P(D₂ &gt; left + order) ≤ risk, D₁ and D₂ being independent.
 * D₁ is taken at the centres of eight equal parts of its probability.
 *
 * @param risk the probability to run short between the arrival and the next one, above 0 and below 1
 */
@Beta
public record LostSalesReview(double risk) {

    private static final int PARTS = 8;

    /**
     * @throws IllegalArgumentException if the risk is not above 0 and below 1
     */
    public LostSalesReview {
        Check.probability(risk, "risk");
        Check.probability(1 - risk, "1 - risk");
    }

    /** A review at this risk. */
    public static LostSalesReview atRisk(double risk) {
        return new LostSalesReview(risk);
    }

    /**
     * The order in whole units, zero if stock is enough.
     *
     * @param onHand in stock after what arrived, zero or more, in units
     * @param untilArrival D₁, the demand until the order arrives
     * @param untilNext D₂, the demand from then until the next order arrives
     */
    public double order(double onHand, DemandDistribution untilArrival, DemandDistribution untilNext) {
        requireNonNull(untilArrival, "untilArrival");
        requireNonNull(untilNext, "untilNext");
        Check.notNegative(onHand, "onHand");
        double most = Math.max(Math.ceil(untilNext.quantile(1 - risk)), 0);
        if (onHand == 0 || most == 0) {
            return most;
        }
        double[] left = new double[PARTS];
        for (int part = 0; part < PARTS; part++) {
            left[part] = Math.max(onHand - Math.max(untilArrival.quantile((part + 0.5) / PARTS), 0), 0);
        }
        if (riskOf(untilNext, left, 0) <= risk) {
            return 0;
        }
        double low = 0;
        double high = most;
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (riskOf(untilNext, left, middle) <= risk) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double riskOf(DemandDistribution demand, double[] left, double order) {
        double sum = 0;
        for (double stock : left) {
            sum += demand.exceedance(stock + order);
        }
        return sum / PARTS;
    }
}
