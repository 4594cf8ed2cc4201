package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import org.jspecify.annotations.Nullable;

/**
 * The best (r, Q) for pieces: from the position y of least cost g, the cheaper neighbour is taken in as long as it costs
 * less than the best average so far.
 *
 * <p>g(y + 1) − g(y) is (h + p) P(D ≤ y) − p, so that one step up or down is one probability. Where customers take several at
 * once, K C(Q) is what orders of at least Q cost, times Q; it grows with Q, so that a position that costs more than the best
 * average never lowers it again. Source: Federgruen and Zheng (1992), where C(Q) is λ.
 */
final class PositionSearch {

    private static final double MOST_QUANTITY = 1e8;

    private final ContinuousReview review;
    private final DemandSteps steps;
    private final double stockout;
    private final double both;

    private int bottom;
    private double probabilityOfBottom;
    private double below; // P(D < bottom)
    private int top;
    private double probabilityOfTop;
    private double upToTop; // P(D ≤ top)

    private PositionSearch(ContinuousReview review, CountDemand leadTimeDemand) {
        this.review = review;
        this.steps = DemandSteps.of(leadTimeDemand);
        this.stockout = review.costs().stockout();
        this.both = review.costs().holding() + stockout;
    }

    static ReorderPointOptimum optimum(ContinuousReview review, CountDemand perPeriod, CountDemand leadTimeDemand) {
        double variable = review.costs().order() * perPeriod.mean();
        if (2 * variable / review.costs().holding() > MOST_QUANTITY * MOST_QUANTITY) {
            throw new IllegalArgumentException(
                    "costs ask for orders of more than " + (int) MOST_QUANTITY + " pieces. Maybe holding "
                            + review.costs().holding() + " is too cheap, or demand can be counted in packs?");
        }
        PositionSearch search = new PositionSearch(review, leadTimeDemand);
        double least = search.startAtLeast(leadTimeDemand.mean());
        return search.grow(least, perPeriod instanceof PoissonDemand ? null : CustomerSizes.of(perPeriod));
    }

    /** The position of least cost: the smallest with P(D ≤ y) of at least p / (h + p); what it costs. */
    private double startAtLeast(double mean) {
        double ratio = stockout / both;
        int y = steps.least();
        double probability = steps.probabilityOfLeast();
        double cumulative = probability;
        double left = 0;
        while (cumulative < ratio && !steps.ended(probability, y)) {
            left += cumulative;
            probability = steps.up(probability, y);
            y++;
            cumulative += probability;
        }
        bottom = y;
        top = y;
        probabilityOfBottom = probability;
        probabilityOfTop = probability;
        upToTop = cumulative;
        below = cumulative - probability;
        return review.costs().holding() * left + stockout * Math.max(left - y + mean, 0);
    }

    /** Without sizes customers take one each. */
    private ReorderPointOptimum grow(double least, @Nullable CustomerSizes sizes) {
        double order = review.costs().order();
        double orders = order * (sizes == null ? review.demandPerPeriod().mean() : sizes.atMost(1));
        double positions = least;
        double costAbove = least + both * upToTop - stockout;
        double costBelow = least + stockout - both * below;
        int quantity = 1;
        double total = positions + orders;
        int bestReorderPoint = bottom - 1;
        int bestQuantity = 1;
        double best = total;
        while (Math.min(costAbove, costBelow) * bestQuantity < best) {
            quantity++;
            if (costAbove < costBelow) {
                positions += costAbove;
                costAbove += both * up() - stockout;
            } else {
                positions += costBelow;
                costBelow += stockout - both * down();
            }
            if (sizes != null && quantity <= sizes.most()) {
                orders = order * sizes.atMost(quantity);
            }
            total = positions + orders;
            if (total * bestQuantity < best * quantity) {
                best = total;
                bestQuantity = quantity;
                bestReorderPoint = bottom - 1;
            }
        }
        ReorderPointPolicy policy = new ReorderPointPolicy(bestReorderPoint, bestQuantity);
        return new ReorderPointOptimum(review, policy, best / bestQuantity);
    }

    private double up() {
        probabilityOfTop = steps.up(probabilityOfTop, top);
        top++;
        upToTop += probabilityOfTop;
        return upToTop;
    }

    private double down() {
        probabilityOfBottom = steps.down(probabilityOfBottom, bottom);
        bottom--;
        below -= probabilityOfBottom;
        return below;
    }
}
