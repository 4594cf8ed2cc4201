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
        DemandSteps steps = DemandSteps.of(leadTimeDemand);
        double stockout = review.costs().stockout();
        double both = review.costs().holding() + stockout;
        double ratio = stockout / both;

        int y = steps.least(); // of least cost: the smallest with P(D ≤ y) of at least p / (h + p)
        double probability = steps.probabilityOfLeast();
        double cumulative = probability;
        double left = 0;
        while (cumulative < ratio && !steps.ended(probability, y)) {
            left += cumulative;
            probability = steps.up(probability, y);
            y++;
            cumulative += probability;
        }
        double cost = review.costs().holding() * left + stockout * Math.max(left - y + leadTimeDemand.mean(), 0);

        double total = review.costs().fixed() * review.demandPerPeriod().mean() + cost;
        int quantity = 1;
        int top = y;
        double probabilityOfTop = probability;
        double cumulativeOfTop = cumulative;
        double below = cumulative - probability; // P(D < y)
        double costAbove = cost + both * cumulative - stockout;
        double costBelow = cost + stockout - both * below;
        while (Math.min(costAbove, costBelow) * quantity < total) {
            quantity++;
            if (costAbove < costBelow) {
                total += costAbove;
                probabilityOfTop = steps.up(probabilityOfTop, top);
                top++;
                cumulativeOfTop += probabilityOfTop;
                costAbove += both * cumulativeOfTop - stockout;
            } else {
                total += costBelow;
                probability = steps.down(probability, y);
                y--;
                below -= probability;
                costBelow += stockout - both * below;
            }
        }
        return new ReorderPointOptimum(review, new ReorderPointPolicy(y - 1.0, quantity), total / quantity);
    }
}
