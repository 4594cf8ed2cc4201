package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import io.zhanggui.inventory.probability.SafetyFactor;
import java.util.function.IntPredicate;

/**
 * The inventory position at which to order (再订货点), with the safety stock in it (安全库存).
 *
 * <p>Stock is watched all the time, so that it need only protect the lead time. The safety stock can be negative: a low
 * fill rate with large orders needs none, and it is not raised to zero here. Of a {@link CountDemand} the reorder point is
 * the least whole one that gives the service. Source: Silver, Pyke and Thomas, Inventory and Production Management in Supply
 * Chains, 4th ed. (2017), chapter 6.
 *
 * @param leadTimeDemand the demand that it covers
 * @param safetyFactor the safety stock in standard deviations; not a number when demand does not vary; that of a cycle service is known even so
 * @param safetyStock what stands above the expected demand, in units
 * @param reorderPoint expected demand + safety stock, in units
 */
public record ReorderPoint(
        DemandDistribution leadTimeDemand, double safetyFactor, double safetyStock, double reorderPoint) {

    /** More than what a sum of probabilities is off. */
    private static final double NEAR = 1e-12;

    /** Refuses a missing demand. */
    public ReorderPoint {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
    }

    /**
     * For a cycle service level (周期服务水平): the probability that a cycle passes without a shortage.
     *
     * @param leadTimeDemand of one lead time, see {@link DemandDistribution#during}
     * @throws IllegalArgumentException if the level is not above 0 and below 1
     */
    public static ReorderPoint ofCycleService(DemandDistribution leadTimeDemand, double cycleServiceLevel) {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
        Check.probability(cycleServiceLevel, "cycleServiceLevel");
        if (leadTimeDemand instanceof NormalDemand) {
            double k = SafetyFactor.ofCycleService(cycleServiceLevel).k();
            double safetyStock = k * leadTimeDemand.standardDeviation();
            return new ReorderPoint(leadTimeDemand, k, safetyStock, leadTimeDemand.mean() + safetyStock);
        }
        return at(leadTimeDemand, leadTimeDemand.quantile(cycleServiceLevel));
    }

    /**
     * For a fill rate (订单满足率): the share of demand that is served from stock, by the exact two-term loss.
     *
     * <p>1 − fill rate = (n(r) − n(r + Q)) / Q. It is exact where units are asked for one by one or flow; customers who take
     * several at once carry the position below r, which it leaves out, and are served less; see
     * {@link #ofFillRate(DemandDistribution, LeadTime, double, double)}. Source: Hadley and Whitin (1963); Zipkin (2000), section 6.3.
     *
     * @param orderQuantity Q, above zero, in units
     * @throws IllegalArgumentException if the fill rate is not above 0 and below 1 or the quantity not above zero
     */
    public static ReorderPoint ofFillRate(DemandDistribution leadTimeDemand, double orderQuantity, double fillRate) {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
        Check.positive(orderQuantity, "orderQuantity");
        Check.probability(fillRate, "fillRate");
        ShortageLevel level = ShortageLevel.ofOrders(leadTimeDemand, orderQuantity);
        return at(leadTimeDemand, level.withShortage((1 - fillRate) * orderQuantity));
    }

    /**
     * For a fill rate with the sizes that customers take, which follow from the demand of a period; see
     * {@link ContinuousReview}.
     *
     * @param orderQuantity Q, above zero, in units; of pieces a whole number
     * @throws IllegalArgumentException if the mean of demand or the quantity is not above zero, the fill rate not above 0 and
     *     below 1, or demand is for whole pieces and the quantity not whole
     */
    public static ReorderPoint ofFillRate(
            DemandDistribution demandPerPeriod, LeadTime leadTime, double orderQuantity, double fillRate) {
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        Check.positive(demandPerPeriod.mean(), "the mean of demandPerPeriod");
        DemandDistribution demand = demandPerPeriod.during(leadTime);
        ReorderPoint oneByOne = ofFillRate(demand, orderQuantity, fillRate);
        if (demandPerPeriod instanceof PoissonDemand || !(demandPerPeriod instanceof CountDemand pieces)) {
            return oneByOne;
        }
        int quantity = Check.whole(orderQuantity, "orderQuantity");
        CustomerSizes sizes = CustomerSizes.of(pieces);
        IntPredicate serves = r -> sizes.fillRate((CountDemand) demand, r, quantity) >= fillRate - NEAR;
        int low = Check.whole(oneByOne.reorderPoint(), "reorderPoint") - 1;
        int step = 1;
        while (!serves.test(low + step)) {
            low += step;
            step *= 2;
        }
        int high = low + step;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (serves.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return at(demand, high);
    }

    /**
     * For a fill rate by the one-term loss 1 − fill rate = n(r) / Q, as older textbooks have it.
     *
     * <p>It forgets the shortage that the order itself leaves, and asks for too much stock where Q is small beside the
     * variation; see {@link #ofFillRate}. Source: Nahmias and Olsen, Production and Operations Analysis, 7th ed.
     *
     * @throws IllegalArgumentException if the fill rate is not above 0 and below 1 or the quantity not above zero
     */
    public static ReorderPoint ofFillRateOneTerm(
            DemandDistribution leadTimeDemand, double orderQuantity, double fillRate) {
        requireNonNull(leadTimeDemand, "leadTimeDemand");
        Check.positive(orderQuantity, "orderQuantity");
        Check.probability(fillRate, "fillRate");
        ShortageLevel level = ShortageLevel.ofOneTerm(leadTimeDemand);
        return at(leadTimeDemand, level.withShortage((1 - fillRate) * orderQuantity));
    }

    private static ReorderPoint at(DemandDistribution demand, double reorderPoint) {
        double safetyStock = reorderPoint - demand.mean();
        double deviation = demand.standardDeviation();
        return new ReorderPoint(
                demand, deviation == 0 ? Double.NaN : safetyStock / deviation, safetyStock, reorderPoint);
    }

    /** What is short in a cycle on average if orders are large, in units: the one-term loss n(r). */
    public double expectedShortage() {
        return leadTimeDemand.loss(reorderPoint);
    }

    /** Why this point: the demand of the lead time, the safety stock, and the risk that is left. */
    public Explanation explain() {
        return Explanation.of(ReorderTerm.REORDER_POINT, reorderPoint)
                .formula(ReorderTerm.LEVEL_FORMULA, leadTimeDemand.mean(), safetyStock)
                .with(
                        LevelExplanation.demand(ReorderTerm.LEAD_TIME_DEMAND, leadTimeDemand),
                        LevelExplanation.safetyStock(safetyStock, safetyFactor, leadTimeDemand),
                        LevelExplanation.risk(leadTimeDemand, reorderPoint));
    }
}
