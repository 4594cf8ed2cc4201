package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.DemandDistribution;

/**
 * The best (r, Q) for demand that flows: the Q for which the positions from r to r + Q, of which the ends cost the same g,
 * lie K λ below g together.
 *
 * <p>That area grows with Q at the rate Q g′, with g′ = −g′(r) g′(r + Q) / (g′(r + Q) − g′(r)), so that Newton's method
 * finds it. The economic order quantity with backorders is never above the best Q. Source: Zheng, Management Science 38
 * (1992).
 */
final class FlowingOptimum {

    private static final int MOST_STEPS = 200;
    private static final double TOLERANCE = 1e-14;

    private final ContinuousReview review;
    private final DemandDistribution demand;
    private final double holding;
    private final double both;
    private final double orderCost;
    private double quantity;
    private double reorderPoint;

    private FlowingOptimum(ContinuousReview review) {
        this.review = review;
        this.demand = review.leadTimeDemand();
        this.holding = review.costs().holding();
        this.both = holding + review.costs().stockout();
        this.orderCost = review.orderCost();
    }

    static FlowingOptimum of(ContinuousReview review) {
        return new FlowingOptimum(review);
    }

    ReorderPointOptimum optimum() {
        quantity = review.economicQuantity() / Math.sqrt(review.costs().criticalRatio());
        double low = quantity * (1 - 1e-9);
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS; i++) {
            reorderPoint = bestReorderPoint();
            double missing = orderCost - area();
            if (missing > 0) {
                low = quantity;
            } else {
                high = quantity;
            }
            double next = quantity + missing / (quantity * slope());
            if (!(next > low && next < high)) {
                next = high == Double.POSITIVE_INFINITY ? 2 * quantity : (low + high) / 2;
            }
            boolean still = Math.abs(next - quantity) <= TOLERANCE * quantity;
            quantity = next;
            if (still) {
                break;
            }
        }
        reorderPoint = bestReorderPoint();
        ReorderPointPolicy policy = new ReorderPointPolicy(reorderPoint, quantity);
        return new ReorderPointOptimum(review, policy, review.cost(policy));
    }

    private double bestReorderPoint() {
        return ShortageLevel.ofOrders(demand, quantity).withShortage(holding / both * quantity);
    }

    /** Q g(r) less what the positions from r to r + Q cost. */
    private double area() {
        double losses = demand.secondLoss(reorderPoint) - demand.secondLoss(reorderPoint + quantity);
        return both * (quantity * demand.loss(reorderPoint) - losses) - holding * quantity * quantity / 2;
    }

    private double slope() {
        double falling = holding - both * demand.exceedance(reorderPoint);
        double rising = holding - both * demand.exceedance(reorderPoint + quantity);
        return -falling * rising / (rising - falling);
    }
}
