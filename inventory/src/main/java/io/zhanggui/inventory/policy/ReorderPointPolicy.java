package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;

/**
 * An (r, Q) policy (定量订货): whenever the inventory position falls to r, order Q. Stock is watched all the time and
 * what is short is backordered.
 *
 * @param reorderPoint r, in units
 * @param orderQuantity Q, above zero, in units
 */
public record ReorderPointPolicy(double reorderPoint, double orderQuantity) {

    /**
     * @throws IllegalArgumentException if the reorder point is not finite or the quantity not above zero
     */
    public ReorderPointPolicy {
        Check.finite(reorderPoint, "reorderPoint");
        Check.positive(orderQuantity, "orderQuantity");
    }

    /** The policy. */
    public static ReorderPointPolicy of(double reorderPoint, double orderQuantity) {
        return new ReorderPointPolicy(reorderPoint, orderQuantity);
    }

    /**
     * What customers meet under the policy (服务水平).
     *
     * @param cycleServiceLevel the probability that a cycle passes without a shortage
     * @param expectedShortage what is short in a cycle on average, in units: n(r) − n(r + Q)
     * @param fillRate the share of demand that is served from stock
     * @param oneTermShortage n(r) alone, to compare with textbooks that leave out the second term
     * @param oneTermFillRate the fill rate by that; too low for small Q, and can be negative
     */
    public record Service(
            double cycleServiceLevel,
            double expectedShortage,
            double fillRate,
            double oneTermShortage,
            double oneTermFillRate) {}

    /**
     * What is on hand and owed on average under the policy.
     *
     * @param fillRate the share of demand that is served from stock
     * @param expectedBackorders what customers wait for on average, in units
     * @param expectedOnHand what is in stock on average, in units
     */
    public record StockAndService(double fillRate, double expectedBackorders, double expectedOnHand) {}

    /**
     * The service if lead-time demand is normal, by the exact two-term loss.
     *
     * <p>Source: Hadley and Whitin (1963); Zipkin (2000), section 6.3.
     */
    public Service service(NormalDemand leadTimeDemand) {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
        double oneTerm = leadTimeDemand.loss(reorderPoint);
        double shortage = oneTerm - leadTimeDemand.loss(reorderPoint + orderQuantity);
        return new Service(
                leadTimeDemand.cumulative(reorderPoint),
                shortage,
                1 - shortage / orderQuantity,
                oneTerm,
                1 - oneTerm / orderQuantity);
    }

    /**
     * The service if lead-time demand is Poisson: the inventory position is equally often at each of r + 1 … r + Q.
     *
     * <p>Source: Zipkin (2000), section 6.2.
     *
     * @throws IllegalArgumentException if r or Q is not a whole number of at most 1,000,000,000
     */
    public StockAndService service(PoissonDemand leadTimeDemand) {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
        int first = Check.whole(reorderPoint, "reorderPoint") + 1;
        int quantity = Check.whole(orderQuantity, "orderQuantity");
        double served = 0;
        double backorders = 0;
        double onHand = 0;
        for (int i = 0; i < quantity; i++) {
            int position = first + i;
            served += leadTimeDemand.cumulative(position - 1);
            backorders += leadTimeDemand.loss(position);
            onHand += leadTimeDemand.complementaryLoss(position);
        }
        return new StockAndService(served / quantity, backorders / quantity, onHand / quantity);
    }
}
