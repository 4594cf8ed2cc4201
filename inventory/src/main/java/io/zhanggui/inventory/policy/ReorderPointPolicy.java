package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;

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
    public record StockAndService(double fillRate, double expectedBackorders, double expectedOnHand) {

        StockAndService withFillRate(double share) {
            return new StockAndService(share, expectedBackorders, expectedOnHand);
        }
    }

    /**
     * The service by the exact two-term loss.
     *
     * <p>Exact for demand that flows or comes one by one. Customers who take several at once carry the position below r, which
     * it leaves out: the fill rate is then too high, at times by far; {@link ContinuousReview#stockAndService} counts them. Source: Hadley and Whitin (1963); Zipkin (2000), section 6.3.
     */
    public Service service(DemandDistribution leadTimeDemand) {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
        double oneTerm = leadTimeDemand.loss(reorderPoint);
        double shortage = Math.max(oneTerm - leadTimeDemand.loss(reorderPoint + orderQuantity), 0);
        return new Service(
                leadTimeDemand.cumulative(reorderPoint),
                shortage,
                1 - shortage / orderQuantity,
                oneTerm,
                1 - oneTerm / orderQuantity);
    }

    /**
     * What is served, owed and on hand on average: the inventory position is equally often at each place from r to r + Q, of
     * a {@link CountDemand} at r + 1 … r + Q.
     *
     * <p>What is owed and on hand is exact, also where customers take several at once, if then as many times Q are ordered as
     * lift the position above r; the fill rate is exact where that of {@link #service} is. Source: Zipkin (2000), sections 6.2 and
     * 6.3.
     *
     * @throws IllegalArgumentException if demand is for whole pieces and r or Q is not a whole number of at most
     *     1,000,000,000
     */
    public StockAndService stockAndService(DemandDistribution leadTimeDemand) {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
        return leadTimeDemand instanceof CountDemand pieces
                ? PositionSums.of(
                        pieces, Check.whole(reorderPoint, "reorderPoint"), Check.whole(orderQuantity, "orderQuantity"))
                : flowing(leadTimeDemand);
    }

    private StockAndService flowing(DemandDistribution demand) {
        double shortage = ShortageLevel.ofOrders(demand, orderQuantity).shortage(reorderPoint);
        double owed = Math.max(demand.secondLoss(reorderPoint) - demand.secondLoss(reorderPoint + orderQuantity), 0)
                / orderQuantity;
        double onHand = reorderPoint + orderQuantity / 2 - demand.mean() + owed;
        return new StockAndService(1 - shortage / orderQuantity, owed, Math.max(onHand, 0));
    }
}
