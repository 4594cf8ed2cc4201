package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.inventory.probability.LognormalDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import org.junit.jupiter.api.Test;

class LostSalesReviewTest {

    private static final LostSalesReview REVIEW = LostSalesReview.atRisk(0.1);

    @Test
    void emptyShelves_orderForTheSecondIntervalAlone() {
        assertThat(REVIEW.order(0, PoissonDemand.of(50), PoissonDemand.of(7)))
                .isEqualTo(PoissonDemand.of(7).quantile(0.9));
    }

    @Test
    void knownDemand_isOrderedExactly() {
        NormalDemand week = NormalDemand.of(10, 0);

        assertThat(REVIEW.order(0, week, week)).isEqualTo(10);
        assertThat(REVIEW.order(6, week, week)).isEqualTo(10);
        assertThat(REVIEW.order(13, week, week)).isEqualTo(7);
        assertThat(REVIEW.order(20, week, week)).isZero();
        assertThat(REVIEW.order(900, week, week)).isZero();
    }

    @Test
    void noDemand_ordersNothing() {
        assertThat(REVIEW.order(0, PoissonDemand.of(0), PoissonDemand.of(0))).isZero();
        assertThat(REVIEW.order(5, LognormalDemand.of(0, 0), LognormalDemand.of(0, 0)))
                .isZero();
    }

    @Test
    void order_isTheLeastThatMeetsTheRisk_byConvolution() {
        PoissonDemand before = PoissonDemand.of(4);
        PoissonDemand next = PoissonDemand.of(6);
        for (int onHand = 1; onHand <= 25; onHand++) {
            int exact = 0;
            while (exactRisk(onHand, exact, before, next) > 0.1) {
                exact++;
            }
            // Eight parts of the first interval are near enough for a unit.
            assertThat(REVIEW.order(onHand, before, next)).isBetween(exact - 1.0, exact + 1.0);
        }
    }

    private static double exactRisk(int onHand, int order, PoissonDemand before, PoissonDemand next) {
        double risk = 0;
        for (int first = 0; first < 60; first++) {
            risk += before.probability(first) * (1 - next.cumulative(Math.max(onHand - first, 0) + order));
        }
        return risk;
    }

    @Test
    void moreStockOrMoreRisk_neverOrdersMore() {
        LognormalDemand week = LognormalDemand.of(40, 50);
        double last = Double.POSITIVE_INFINITY;
        for (int onHand = 0; onHand < 300; onHand += 7) {
            double order = REVIEW.order(onHand, week, week);
            assertThat(order).isLessThanOrEqualTo(last);
            assertThat(LostSalesReview.atRisk(0.3).order(onHand, week, week)).isLessThanOrEqualTo(order);
            last = order;
        }
    }

    @Test
    void wrongFigures_areNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LostSalesReview.atRisk(1))
                .withMessageContaining("risk");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REVIEW.order(-1, PoissonDemand.of(1), PoissonDemand.of(1)))
                .withMessageContaining("onHand");
    }
}
