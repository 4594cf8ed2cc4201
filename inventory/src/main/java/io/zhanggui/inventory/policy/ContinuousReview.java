package io.zhanggui.inventory.policy;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.policy.ReorderPointPolicy.StockAndService;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.EmpiricalDemand;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;

/**
 * What an (r, Q) policy is sought for (连续盘点): stock is watched all the time, what is short is backordered.
 *
 * <p>All costs are per period of the demand: K an order, holding and stockout a unit and period. Customers who take several at
 * once carry the position below r; then as many times Q are ordered at once as lift it above r, and it is equally often at each
 * place from r + 1 to r + Q. How many customers take at once follows from the demand of a period: one piece each if it is Poisson,
 * sizes of the logarithmic distribution if it is {@link NegativeBinomialDemand}, all of a period's demand at once if it is a table.
 * With these sizes all figures of pieces are exact, if the lead time never varies (of a table: is whole) and sizes are not all
 * multiples of one number; else as exact as {@link DemandDistribution#during(LeadTime)}. Of pieces r and Q are whole. Demand that
 * is no {@link CountDemand} is taken to flow past r without a jump. Source: Zipkin, Foundations of Inventory Management (2000),
 * section 6.4 and chapter 7.
 *
 * @param demandPerPeriod the demand of one period, its mean not negative
 * @param leadTime how long an order takes
 * @param costs holding and stockout above zero
 */
@Beta
public record ContinuousReview(DemandDistribution demandPerPeriod, LeadTime leadTime, PolicyCosts costs) {

    /** So far may a reorder point lie above a whole number that is taken for it. */
    private static final double NEAR_WHOLE = 1e-9;

    /**
     * @throws IllegalArgumentException if the mean of demand is negative, or holding or stockout is not above zero
     */
    public ContinuousReview {
        requireNonNull(demandPerPeriod, "demandPerPeriod");
        requireNonNull(leadTime, "leadTime");
        requireNonNull(costs, "costs");
        Check.notNegative(demandPerPeriod.mean(), "the mean of demandPerPeriod");
        costs.checkBothPositive();
    }

    /** A demand and costs, with orders that always take as long. */
    public static ContinuousReview of(DemandDistribution demandPerPeriod, double leadTime, PolicyCosts costs) {
        return new ContinuousReview(demandPerPeriod, LeadTime.of(leadTime), costs);
    }

    /** A demand and costs, with orders that take a time which varies. */
    public static ContinuousReview of(DemandDistribution demandPerPeriod, LeadTime leadTime, PolicyCosts costs) {
        return new ContinuousReview(demandPerPeriod, leadTime, costs);
    }

    /** The demand from order to arrival. */
    public DemandDistribution leadTimeDemand() {
        return demandPerPeriod.during(leadTime);
    }

    /**
     * What a policy costs a period in the long run: K orders + h on hand + p owed.
     *
     * @throws IllegalArgumentException if demand is for whole pieces and r or Q is not a whole number
     */
    public double cost(ReorderPointPolicy policy) {
        StockAndService stock = policy.stockAndService(leadTimeDemand());
        return costs.order() * ordersPerPeriod(policy)
                + costs.holding() * stock.expectedOnHand()
                + costs.stockout() * stock.expectedBackorders();
    }

    /**
     * How many orders are placed a period: λ / Q, and fewer where customers take more than Q at once, whom one order of several Q
     * serves.
     */
    public double ordersPerPeriod(ReorderPointPolicy policy) {
        requireNonNull(policy, "policy");
        double served = demandPerPeriod instanceof CountDemand pieces
                ? CustomerSizes.of(pieces).atMost(Math.floor(policy.orderQuantity()))
                : demandPerPeriod.mean();
        return served / policy.orderQuantity();
    }

    /**
     * What is served, owed and on hand on average, with the sizes that customers take; the fill rate is not a number without
     * demand.
     *
     * @throws IllegalArgumentException if demand is for whole pieces and r or Q is not a whole number
     */
    public StockAndService stockAndService(ReorderPointPolicy policy) {
        DemandDistribution demand = leadTimeDemand();
        StockAndService oneByOne = policy.stockAndService(demand);
        if (demandPerPeriod.mean() == 0) {
            return oneByOne.withFillRate(Double.NaN);
        }
        if (demandPerPeriod instanceof PoissonDemand || !(demandPerPeriod instanceof CountDemand pieces)) {
            return oneByOne;
        }
        return oneByOne.withFillRate(CustomerSizes.of(pieces)
                .fillRate((CountDemand) demand, (int) policy.reorderPoint(), (int) policy.orderQuantity()));
    }

    /**
     * The policy of least cost, exactly where the class says so.
     *
     * <p>Of pieces by taking in, one by one, the cheaper neighbour of the positions that the policy visits, until it costs
     * more than the best average; the smallest Q of several that cost the same. Source: Federgruen and Zheng, An Efficient
     * Algorithm for Computing an Optimal (r, Q) Policy in Continuous Review Stochastic Inventory Systems, Operations
     * Research 40 (1992). Of demand that flows by the conditions of Zheng, On Properties of Stochastic Inventory Systems,
     * Management Science 38 (1992): r and r + Q cost the same, and as much as the whole.
     *
     * @throws IllegalArgumentException if demand flows and its mean or the cost of an order is zero, where no Q is small enough,
     *     or if an order of pieces would come to more than 100,000,000
     */
    public ReorderPointOptimum optimum() {
        return demandPerPeriod instanceof CountDemand pieces
                ? PositionSearch.optimum(this, pieces, pieces.during(leadTime))
                : FlowingOptimum.of(this).optimum();
    }

    /**
     * The best reorder point for a given Q.
     *
     * @param orderQuantity Q, above zero, in units; of pieces a whole number
     * @throws IllegalArgumentException if it is not
     */
    public ReorderPointPolicy best(double orderQuantity) {
        Check.positive(orderQuantity, "orderQuantity");
        DemandDistribution demand = leadTimeDemand();
        double shortage = costs.holding() / (costs.holding() + costs.stockout()) * orderQuantity;
        double level = ShortageLevel.ofOrders(demand, orderQuantity).withShortage(shortage);
        if (demand instanceof CountDemand) {
            Check.whole(orderQuantity, "orderQuantity");
            level--;
        }
        return new ReorderPointPolicy(level, orderQuantity);
    }

    /**
     * The economic order quantity, and r for the critical ratio as a cycle service (经济批量加安全库存).
     *
     * <p>Pieces, and demand as observed, are taken as normal with the same mean and variance here and in the approximations below;
     * of pieces r is then rounded up and Q to the nearest whole number. Source: Snyder and Shen, Fundamentals of Supply Chain
     * Theory, 2nd ed. (2019), section 5.2.
     *
     * @throws IllegalArgumentException if the mean of demand or the fixed cost is zero
     */
    public ReorderPointPolicy eoqWithSafetyStock() {
        return fitting(flowing().quantile(costs.criticalRatio()), economicQuantity());
    }

    /**
     * The economic order quantity with backorders, and the best r for it.
     *
     * <p>Source: Snyder and Shen (2019), section 5.2.
     *
     * @throws IllegalArgumentException if the mean of demand or the fixed cost is zero
     */
    public ReorderPointPolicy eoqWithBackorders() {
        double quantity = economicQuantity() / Math.sqrt(costs.criticalRatio());
        double shortage = costs.holding() / (costs.holding() + costs.stockout()) * quantity;
        return fitting(ShortageLevel.ofOrders(flowing(), quantity).withShortage(shortage), quantity);
    }

    /**
     * Q and r in turn by the losses at r, as if nobody were short with r + Q.
     *
     * <p>n(r) = h Q / (h + p) and Q = √(2 (K λ + (h + p) n₂(r)) / h) until neither moves. Source: Snyder and Shen (2019),
     * section 5.2.
     *
     * @throws IllegalArgumentException if the mean of demand or the fixed cost is zero
     */
    public ReorderPointPolicy lossFunction() {
        DemandDistribution demand = flowing();
        double both = costs.holding() + costs.stockout();
        ShortageLevel level = ShortageLevel.ofOneTerm(demand);
        ReorderPointPolicy settled = FixedPoint.from(
                economicQuantity(),
                quantity -> level.withShortage(costs.holding() / both * quantity),
                r -> Math.sqrt(2 * (orderCost() + both * demand.secondLoss(r)) / costs.holding()));
        return fitting(settled.reorderPoint(), settled.orderQuantity());
    }

    /**
     * Q and r in turn for an expected inventory that straightens its path, with stockout as the cost of a unit once short,
     * however long (期望库存水平近似).
     *
     * <p>P(D &gt; r) = h Q / (p λ) and Q = √(2 λ (K + p n(r)) / h) until neither moves. Source: Hadley and Whitin (1963),
     * chapter 4; Snyder and Shen (2019), section 5.2.
     *
     * @throws IllegalArgumentException if the mean of demand or the fixed cost is zero, or stockout is so cheap that no r
     *     pays
     * @see #expectedInventoryLevelCost
     */
    public ReorderPointPolicy expectedInventoryLevel() {
        DemandDistribution demand = flowing();
        double lambda = demandPerPeriod.mean();
        ReorderPointPolicy settled = FixedPoint.from(
                economicQuantity(),
                quantity -> demand.quantile(1 - risk(quantity)),
                r -> Math.sqrt(2 * (orderCost() + costs.stockout() * lambda * demand.loss(r)) / costs.holding()));
        return fitting(settled.reorderPoint(), settled.orderQuantity());
    }

    /** What a policy costs a period as {@link #expectedInventoryLevel} has it. */
    public double expectedInventoryLevelCost(ReorderPointPolicy policy) {
        DemandDistribution demand = flowing();
        double quantity = policy.orderQuantity();
        double onHand = policy.reorderPoint() - demand.mean() + quantity / 2;
        double shortage = demand.loss(policy.reorderPoint());
        return costs.holding() * onHand
                + (costs.order() + costs.stockout() * shortage) * demandPerPeriod.mean() / quantity;
    }

    private double risk(double quantity) {
        double risk = costs.holding() * quantity / (costs.stockout() * demandPerPeriod.mean());
        if (risk >= 1) {
            throw new IllegalArgumentException("stockout must be dear enough for an order of " + quantity + " but was "
                    + costs.stockout() + ". Maybe it is a cost per period?");
        }
        return risk;
    }

    double economicQuantity() {
        return Math.sqrt(2 * orderCost() / costs.holding());
    }

    /** K λ, above zero. */
    double orderCost() {
        Check.positive(costs.order(), "order");
        return costs.order() * Check.positive(demandPerPeriod.mean(), "the mean of demandPerPeriod");
    }

    /** What a formula for demand that flows comes to: of pieces r rounded up, Q to the nearest whole number of at least 1. */
    private ReorderPointPolicy fitting(double reorderPoint, double orderQuantity) {
        return demandPerPeriod instanceof CountDemand
                ? new ReorderPointPolicy(Math.ceil(reorderPoint - NEAR_WHOLE), Math.max(Math.rint(orderQuantity), 1))
                : new ReorderPointPolicy(reorderPoint, orderQuantity);
    }

    /** Lead-time demand without steps, for formulas that need a quantile everywhere. */
    private DemandDistribution flowing() {
        DemandDistribution demand = leadTimeDemand();
        return demand instanceof CountDemand || demand instanceof EmpiricalDemand
                ? NormalDemand.of(demand.mean(), demand.standardDeviation())
                : demand;
    }
}
