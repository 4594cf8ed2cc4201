package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.policy.ReorderPointPolicy.StockAndService;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.EmpiricalDemand;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContinuousReviewTest {
    private static final PolicyCosts COSTS =
            PolicyCosts.ofHolding(1).withStockout(9).withOrder(64);

    /** 200,000 customers one by one, orders that arrive half a period later, counted event by event. */
    @Test
    void aReplayOfCustomersServesWhatTheFormulaSays() {
        double rate = 8;
        ReorderPointPolicy policy = ReorderPointPolicy.of(3, 6);
        SplittableRandom random = new SplittableRandom(11);
        Queue<Double> arrivals = new ArrayDeque<>();
        double clock = 0;
        int net = 9;
        int position = 9;
        int served = 0;
        double onHand = 0;
        double owed = 0;
        int customers = 200_000;
        for (int i = 0; i < customers; i++) {
            double next = clock - Math.log(1 - random.nextDouble()) / rate;
            while (!arrivals.isEmpty() && arrivals.element() <= next) {
                double arrival = arrivals.remove();
                onHand += Math.max(net, 0) * (arrival - clock);
                owed += Math.max(-net, 0) * (arrival - clock);
                clock = arrival;
                net += 6;
            }
            onHand += Math.max(net, 0) * (next - clock);
            owed += Math.max(-net, 0) * (next - clock);
            clock = next;
            served += net > 0 ? 1 : 0;
            net--;
            position--;
            if (position <= policy.reorderPoint()) {
                position += 6;
                arrivals.add(clock + 0.5);
            }
        }
        StockAndService stock = policy.stockAndService(PoissonDemand.of(rate).during(0.5));
        assertThat((double) served / customers).isCloseTo(stock.fillRate(), within(0.01));
        assertThat(onHand / clock).isCloseTo(stock.expectedOnHand(), within(0.03));
        assertThat(owed / clock).isCloseTo(stock.expectedBackorders(), within(0.02));
    }

    @Test
    void demandKnownForCertainIsOrderedAsTheEconomicQuantityWithBackorders() {
        ContinuousReview review = ContinuousReview.of(
                NormalDemand.of(100, 0),
                0.5,
                PolicyCosts.ofHolding(2).withStockout(8).withOrder(50));
        ReorderPointOptimum best = review.optimum();
        double quantity = Math.sqrt(2 * 50 * 100 * 10 / (2.0 * 8));
        assertThat(best.policy().orderQuantity()).isCloseTo(quantity, within(1e-6));
        assertThat(best.policy().reorderPoint()).isCloseTo(50 - quantity * 0.2, within(1e-6));
        assertThat(best.costPerPeriod()).isCloseTo(Math.sqrt(2 * 50 * 100 * 2 * 0.8), within(1e-9));
        assertThat(review.eoqWithBackorders().orderQuantity()).isCloseTo(quantity, within(1e-9));
    }

    @Test
    void aLeadTimeOfNothingAndDemandOfNothingAreAnswered() {
        ReorderPointOptimum atOnce =
                ContinuousReview.of(PoissonDemand.of(10), 0, COSTS).optimum();
        assertThat(atOnce.policy().reorderPoint()).isNegative();
        assertThat(atOnce.costPerPeriod()).isPositive();
        ReorderPointOptimum nothing =
                ContinuousReview.of(PoissonDemand.of(0), 2, COSTS).optimum();
        assertThat(nothing.policy()).isEqualTo(ReorderPointPolicy.of(-1, 1));
        assertThat(nothing.costPerPeriod()).isZero();
        assertThat(nothing.explain().toText(Locale.ENGLISH)).contains("nothing is sold, so nothing is ordered");
    }

    @Test
    void largePoissonDemandIsFoundThroughATable() {
        ContinuousReview review = ContinuousReview.of(
                PoissonDemand.of(600),
                1,
                PolicyCosts.ofHolding(1).withStockout(9).withOrder(64));
        ReorderPointOptimum best = review.optimum();
        assertThat(review.cost(best.policy())).isCloseTo(best.costPerPeriod(), within(1e-9));
        assertThat(review.best(best.policy().orderQuantity())).isEqualTo(best.policy());
        ReorderPointOptimum close = ContinuousReview.of(
                        NormalDemand.of(600, Math.sqrt(600)),
                        1,
                        PolicyCosts.ofHolding(1).withStockout(9).withOrder(64))
                .optimum();
        assertThat(best.costPerPeriod()).isCloseTo(close.costPerPeriod(), within(1.0));
    }

    @Test
    void aLeadTimeThatVariesCostsMore() {
        double steady = ContinuousReview.of(NormalDemand.of(50, 20), LeadTime.of(2), COSTS)
                .optimum()
                .costPerPeriod();
        double random = ContinuousReview.of(NormalDemand.of(50, 20), LeadTime.of(2, 1), COSTS)
                .optimum()
                .costPerPeriod();
        assertThat(random).isGreaterThan(steady * 1.2);
    }

    private static ReorderPointPolicy whole(ReorderPointPolicy policy) {
        return ReorderPointPolicy.of(Math.ceil(policy.reorderPoint()), Math.rint(policy.orderQuantity()));
    }

    @Test
    void approximationsOfPiecesTakeThemAsNormal() {
        ContinuousReview pieces = ContinuousReview.of(PoissonDemand.of(25), 1, COSTS);
        ContinuousReview normal = ContinuousReview.of(NormalDemand.of(25, 5), 1, COSTS);
        assertThat(pieces.eoqWithSafetyStock()).isEqualTo(whole(normal.eoqWithSafetyStock()));
        assertThat(pieces.eoqWithBackorders()).isEqualTo(whole(normal.eoqWithBackorders()));
        assertThat(pieces.lossFunction()).isEqualTo(whole(normal.lossFunction()));
        assertThat(pieces.expectedInventoryLevel()).isEqualTo(whole(normal.expectedInventoryLevel()));
        assertThat(ContinuousReview.of(EmpiricalDemand.of(20, 30), 1, COSTS).eoqWithSafetyStock())
                .isEqualTo(normal.eoqWithSafetyStock());
    }

    @Test
    void whatCannotBeSoughtIsRefused() {
        NormalDemand demand = NormalDemand.of(10, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContinuousReview.of(
                        demand, 1, PolicyCosts.ofHolding(0).withStockout(1).withOrder(1)))
                .withMessage("holding must be above zero and finite but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContinuousReview.of(NormalDemand.of(-1, 2), 1, COSTS))
                .withMessage("the mean of demandPerPeriod must be zero or more and finite but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContinuousReview.of(
                                demand, 1, PolicyCosts.ofHolding(1).withStockout(1))
                        .optimum())
                .withMessage("order must be above zero and finite but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ContinuousReview.of(NormalDemand.of(0, 2), 1, COSTS).optimum())
                .withMessage("the mean of demandPerPeriod must be above zero and finite but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContinuousReview.of(
                                demand,
                                1,
                                PolicyCosts.ofHolding(1).withStockout(0.1).withOrder(100))
                        .expectedInventoryLevel())
                .withMessageContaining("stockout must be dear enough for an order of ")
                .withMessageEndingWith(" but was 0.1. Maybe it is a cost per period?");
        ContinuousReview pieces = ContinuousReview.of(PoissonDemand.of(3), 1, COSTS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pieces.best(2.5))
                .withMessage("orderQuantity must be a whole number of at most 1000000000 but was 2.5");
        assertThatIllegalArgumentException().isThrownBy(() -> pieces.best(0));
        assertThatIllegalArgumentException().isThrownBy(() -> pieces.cost(ReorderPointPolicy.of(1.5, 2)));
    }

    @Test
    void approximationsOfPieces_areWhole_toBeComparedByTheirCost() {
        ContinuousReview review = ContinuousReview.of(PoissonDemand.of(10), 1, COSTS);
        double best = review.optimum().costPerPeriod();

        assertThat(review.eoqWithSafetyStock()).isEqualTo(ReorderPointPolicy.of(15, 36)); // of 14.05 and 35.78
        for (ReorderPointPolicy policy :
                List.of(review.eoqWithSafetyStock(), review.eoqWithBackorders(), review.lossFunction())) {
            assertThat(review.cost(policy)).isBetween(best, 1.3 * best);
        }
        assertThat(review.expectedInventoryLevel().orderQuantity())
                .isEqualTo(Math.rint(review.expectedInventoryLevel().orderQuantity()));
    }

    @Test
    void theBestOfGreatDemand_startsNearItsMean() {
        ReorderPointOptimum best =
                ContinuousReview.of(PoissonDemand.of(1e6), 2, COSTS).optimum();

        assertThat(best.policy().reorderPoint()).isBetween(1_990_000.0, 2_010_000.0);
        assertThat(best.policy().orderQuantity()).isBetween(11_926.0, 13_000.0);
    }

    @Test
    void theBestReorderPoint_whereHalfOfTheDemandIsNextToNothing() {
        // Newton's method went to and fro about the kink at zero: r = 0.72 for Q = 21, and an optimum 2 % too dear.
        ContinuousReview review = ContinuousReview.of(
                GammaDemand.of(50, 40),
                0.03,
                PolicyCosts.ofHolding(1).withStockout(13.1).withOrder(1));
        for (double quantity = 5; quantity < 40; quantity += 0.25) {
            ReorderPointPolicy best = review.best(quantity);
            DemandDistribution demand = review.leadTimeDemand();
            double shortage = demand.loss(best.reorderPoint()) - demand.loss(best.reorderPoint() + quantity);
            assertThat(shortage).isCloseTo(quantity / 14.1, within(1e-9));
        }
        assertThat(review.optimum().policy().orderQuantity()).isCloseTo(16.16, within(0.2));
        assertThat(review.optimum().costPerPeriod()).isCloseTo(21.7355, within(0.0001));
    }

    @Test
    void explain_saysWhatThePolicyCostsAndWhatOthersWould() {
        ReorderPointOptimum best =
                ContinuousReview.of(PoissonDemand.of(10), 1, COSTS).optimum();
        assertThat(best.explain().toText(Locale.ENGLISH)).isEqualToNormalizingNewlines("""
                        Cost per period: 35.1871 = whenever on hand + on order − owed falls to 6, order 39
                          Holding: 16.2777 = 1 a unit × 16.2777 on hand on average
                          Shortage: 2.4991 = 9 a unit × 0.2777 owed on average
                          Orders: 16.4103 = 64 an order × 0.2564 orders per period
                          Reorder point: 6 = expected demand 10 + safety stock -4
                            Expected demand of the lead time: 10
                              Standard deviation: 3.1623 = Poisson demand
                            Risk to be short: 0.8699 = probability that demand is above 6
                              Expected shortage: 4.11
                          Order quantity: 39 = one order every 3.9 periods
                            Cost with another quantity: 43.0645 = at 8, order 20
                            Cost with another quantity: 43.9358 = at 2, order 78
                          Fill rate: 0.8946 = share of demand that is served from stock at once
                        """);
        assertThat(best.explain().toText(Locale.CHINESE))
                .startsWith("每期成本：35.1871")
                .contains("订货批量：39");
    }
}
