package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.SafetyFactor;
import io.zhanggui.inventory.probability.StandardNormal;

/**
 * The inventory position at which to order (再订货点), with the safety stock in it (安全库存).
 *
 * <p>Stock is watched all the time, so that it need only protect the lead time. The safety stock can be negative: a low
 * fill rate with large orders needs none, and it is not raised to zero here. Source: Silver, Pyke and Thomas, Inventory
 * and Production Management in Supply Chains, 4th ed. (2017), chapter 6.
 *
 * @param leadTimeDemand the demand that it covers
 * @param safetyFactor the safety stock in standard deviations; not a number when demand does not vary
 * @param safetyStock what stands above the expected demand, in units
 * @param reorderPoint expected demand + safety stock, in units
 */
public record ReorderPoint(NormalDemand leadTimeDemand, double safetyFactor, double safetyStock, double reorderPoint) {

    /** Refuses a missing demand. */
    public ReorderPoint {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
    }

    /**
     * For a cycle service level (周期服务水平): the probability that a cycle passes without a shortage.
     *
     * @throws IllegalArgumentException if it is not above 0 and below 1
     */
    public static ReorderPoint ofCycleService(NormalDemand leadTimeDemand, double cycleServiceLevel) {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
        double k = SafetyFactor.ofCycleService(cycleServiceLevel).k();
        double safetyStock = k * leadTimeDemand.standardDeviation();
        return new ReorderPoint(leadTimeDemand, k, safetyStock, leadTimeDemand.mean() + safetyStock);
    }

    /**
     * For a fill rate (订单满足率): the share of demand that is served from stock, by the exact two-term loss.
     *
     * <p>1 − fill rate = (n(r) − n(r + Q)) / Q. Source: Hadley and Whitin (1963); Zipkin (2000), section 6.3.
     *
     * @param orderQuantity Q, above zero, in units
     * @throws IllegalArgumentException if the fill rate is not above 0 and below 1 or the quantity not above zero
     */
    public static ReorderPoint ofFillRate(NormalDemand leadTimeDemand, double orderQuantity, double fillRate) {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
        Check.positive(orderQuantity, "orderQuantity");
        Check.probability(fillRate, "fillRate");
        double deviation = leadTimeDemand.standardDeviation();
        if (deviation == 0) {
            return ofSafetyStock(leadTimeDemand, -(1 - fillRate) * orderQuantity);
        }
        double k = TwoTermLoss.safetyFactor(orderQuantity / deviation, 1 - fillRate);
        return ofSafetyStock(leadTimeDemand, k * deviation);
    }

    /**
     * For a fill rate by the one-term loss 1 − fill rate = n(r) / Q, as older textbooks have it.
     *
     * <p>It forgets the shortage that the order itself leaves, and asks for too much stock where Q is small beside the
     * variation; see {@link #ofFillRate}. Source: Nahmias and Olsen, Production and Operations Analysis, 7th ed.
     *
     * @throws IllegalArgumentException if the fill rate is not above 0 and below 1 or the quantity not above zero
     */
    public static ReorderPoint ofFillRateOneTerm(NormalDemand leadTimeDemand, double orderQuantity, double fillRate) {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
        Check.positive(orderQuantity, "orderQuantity");
        Check.probability(fillRate, "fillRate");
        double deviation = leadTimeDemand.standardDeviation();
        double shortage = (1 - fillRate) * orderQuantity;
        double safetyStock = deviation == 0 ? -shortage : StandardNormal.inverseLoss(shortage / deviation) * deviation;
        return ofSafetyStock(leadTimeDemand, safetyStock);
    }

    private static ReorderPoint ofSafetyStock(NormalDemand demand, double safetyStock) {
        double k = demand.standardDeviation() == 0 ? Double.NaN : safetyStock / demand.standardDeviation();
        return new ReorderPoint(demand, k, safetyStock, demand.mean() + safetyStock);
    }

    /** What is short in a cycle on average if orders are large, in units: the one-term loss n(r). */
    public double expectedShortage() {
        return leadTimeDemand.loss(reorderPoint);
    }
}
