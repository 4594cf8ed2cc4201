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

    private PositionSearch() {}

    static ReorderPointOptimum optimum(ContinuousReview review, CountDemand leadTimeDemand) {
        UnitDemand demand = UnitDemand.of(leadTimeDemand, 1);
        double[] probabilities = demand.probabilities;
        int count = demand.count;
        double stockout = review.costs().stockout();
        double both = review.costs().holding() + stockout;
        double ratio = stockout / both;

        int best = 0;
        double cumulative = probabilities[0];
        double left = 0;
        while (cumulative < ratio && best < count - 1) {
            left += cumulative;
            best++;
            cumulative += probabilities[best];
        }
        int y = demand.first + best;
        double least = review.costs().holding() * left + stockout * Math.max(left - y + demand.mean, 0);

        double total = review.costs().fixed() * review.demandPerPeriod().mean() + least;
        int quantity = 1;
        int up = best;
        int down = best;
        double cumulativeUp = cumulative;
        double cumulativeDown = cumulative - probabilities[best];
        double above = least + both * cumulativeUp - stockout;
        double below = least + stockout - both * cumulativeDown;
        while (true) {
            boolean goesUp = above < below;
            double next = goesUp ? above : below;
            if (next * quantity >= total) {
                break;
            }
            total += next;
            quantity++;
            if (goesUp) {
                up++;
                cumulativeUp += up < count ? probabilities[up] : 0;
                above += both * cumulativeUp - stockout;
            } else {
                down--;
                cumulativeDown -= down >= 0 ? probabilities[down] : 0;
                below += stockout - both * cumulativeDown;
            }
        }
        ReorderPointPolicy policy = new ReorderPointPolicy(demand.first + down - 1.0, quantity);
        return new ReorderPointOptimum(review, policy, total / quantity);
    }
}
