package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.CountDemand;

/**
 * The best (r, Q) for pieces: from the position y of least cost g, the cheaper neighbour is taken in as long as it costs
 * less than the average of all that are in.
 *
 * <p>g(y + 1) − g(y) is (h + p) P(D ≤ y) − p, so that one step up or down is one probability. Source: Federgruen and Zheng
 * (1992).
 */
final class PositionSearch {

    private final double holding;
    private final double stockout;
    /** Above and below the positions that are in: the next demand, P(D ≤ it) and g of the next position. */
    private DemandSteps up;

    private DemandSteps down;
    private double cumulativeUp;
    private double cumulativeDown;
    private double above;
    private double below;
    private double total;
    private int quantity;

    private PositionSearch(ContinuousReview review, CountDemand leadTimeDemand) {
        this.holding = review.costs().holding();
        this.stockout = review.costs().stockout();
        this.up = DemandSteps.of(leadTimeDemand);
        this.down = up;
    }

    static ReorderPointOptimum optimum(ContinuousReview review, CountDemand leadTimeDemand) {
        PositionSearch search = new PositionSearch(review, leadTimeDemand);
        search.start(leadTimeDemand.mean());
        search.total += review.costs().fixed() * review.demandPerPeriod().mean();
        search.widen();
        ReorderPointPolicy policy = new ReorderPointPolicy(search.down.k() - 1.0, search.quantity);
        return new ReorderPointOptimum(review, policy, search.total / search.quantity);
    }

    /** At the position of least cost: the smallest y with P(D ≤ y) of at least p / (h + p). */
    private void start(double mean) {
        double ratio = stockout / (holding + stockout);
        double cumulative = up.probability();
        double left = 0;
        while (cumulative < ratio && !up.ended()) {
            left += cumulative;
            up.up();
            cumulative += up.probability();
        }
        total = holding * left + stockout * Math.max(left - up.k() + mean, 0);
        quantity = 1;
        down = up.copy();
        cumulativeUp = cumulative;
        cumulativeDown = cumulative - up.probability();
        above = total + (holding + stockout) * cumulativeUp - stockout;
        below = total + stockout - (holding + stockout) * cumulativeDown;
    }

    private void widen() {
        while (Math.min(above, below) * quantity < total) {
            quantity++;
            if (above < below) {
                total += above;
                up.up();
                cumulativeUp += up.probability();
                above += (holding + stockout) * cumulativeUp - stockout;
            } else {
                total += below;
                down.down();
                cumulativeDown -= down.probability();
                below += stockout - (holding + stockout) * cumulativeDown;
            }
        }
    }
}
