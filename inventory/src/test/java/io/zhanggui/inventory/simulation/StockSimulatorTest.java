package io.zhanggui.inventory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.offset;

import io.zhanggui.inventory.policy.BaseStockPolicy;
import io.zhanggui.inventory.policy.ContinuousReview;
import io.zhanggui.inventory.policy.MinMaxPolicy;
import io.zhanggui.inventory.policy.PeriodicReviewPolicy;
import io.zhanggui.inventory.policy.PolicyCosts;
import io.zhanggui.inventory.policy.ReorderPointPolicy;
import io.zhanggui.inventory.policy.Review;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** By hand on short histories; against the closed formulas of package policy on long ones. */
class StockSimulatorTest {

    private static final OrderingRule NOTHING = OrderingRule.upTo(0);

    private static StockSimulator.Builder replay(double... demand) {
        return StockSimulator.builder().history(demand);
    }

    @Test
    void lostSales_byHand() {
        // Stock 5; orders of periods 0 and 2 arrive in 1 and 3.
        SimulationResult result = replay(3, 4, 2, 6)
                .openingStock(5)
                .rule(OrderingRule.upTo(6))
                .leadTime(1)
                .reviewEvery(2)
                .shortages(ShortageRule.LOST)
                .costs(PolicyCosts.ofHolding(1).withStockout(10).withOrder(100))
                .build()
                .run(1);

        // 5+0: order 1, serve 3, 2 left; +1, serve 3, lost 1; order 6, lost 2; +6, serve 6.
        assertThat(result.periods()).isEqualTo(4);
        assertThat(result.demandPerPeriod().mean()).isEqualTo(15.0 / 4);
        assertThat(result.fillRate().mean()).isEqualTo(12.0 / 15);
        assertThat(result.shortagePerPeriod().mean()).isEqualTo(3.0 / 4);
        assertThat(result.expectedOnHand().mean()).isEqualTo(2.0 / 4);
        assertThat(result.expectedBackorders().mean()).isZero();
        assertThat(result.ordersPerPeriod().mean()).isEqualTo(2.0 / 4);
        assertThat(result.orderedPerPeriod().mean()).isEqualTo(7.0 / 4);
        assertThat(result.inStockProbability().mean()).isEqualTo(2.0 / 4);
        assertThat(result.cycleServiceLevel().mean()).isZero();
        assertThat(result.costPerPeriod().mean()).isEqualTo((2.0 + 3 * 10 + 2 * 100) / 4);
        assertThat(result.fillRate().standardError()).isNaN();
        assertThat(result.fillRate().halfWidth(0.95)).isNaN();
    }

    @Test
    void backorders_areServedFirstByWhatArrives() {
        SimulationResult result = replay(3, 4, 2, 6)
                .openingStock(5)
                .rule(OrderingRule.upTo(6))
                .leadTime(1)
                .reviewEvery(2)
                .costs(PolicyCosts.ofHolding(1).withStockout(10).withOrder(100))
                .build()
                .run(1);

        // 5: order 1, 2 left; +1, serve 3, owe 1; order 7, owe 3; +7: 3 to those who wait, 4 on hand, serve 4, owe 2.
        assertThat(result.fillRate().mean()).isEqualTo(10.0 / 15);
        assertThat(result.expectedOnHand().mean()).isEqualTo(2.0 / 4);
        assertThat(result.expectedBackorders().mean()).isEqualTo((1.0 + 3 + 2) / 4);
        assertThat(result.costPerPeriod().mean()).isEqualTo((2.0 + 6 * 10 + 2 * 100) / 4);
    }

    @Test
    void leadTimeOfZero_arrivesBeforeTheDemandOfItsPeriod() {
        SimulationResult result =
                replay(3, 4, 2).rule(OrderingRule.upTo(4)).build().run(1);

        assertThat(result.fillRate().mean()).isEqualTo(1);
        assertThat(result.cycleServiceLevel().mean()).isEqualTo(1);
        assertThat(result.expectedOnHand().mean()).isEqualTo(1);
        assertThat(result.ordersPerPeriod().mean()).isEqualTo(1);
    }

    @Test
    void twoArrivalsInOnePeriod_endOneCycle() {
        // One unit is ordered a period and eight are asked for: no cycle can be served, however orders arrive.
        SimulationResult result = replay(8, 8, 8, 8, 8, 8, 8, 8)
                .rule((period, onHand, position) -> 1)
                .leadTime(DiscreteDemand.of(0, 0.5, 0.5))
                .runs(50)
                .build()
                .run(3);

        assertThat(result.cycleServiceLevel().mean()).isZero();
    }

    @Test
    void warmUp_isNotMeasured() {
        SimulationResult result = replay(9, 1, 2)
                .rule(NOTHING)
                .openingStock(10)
                .warmUp(1)
                .shortages(ShortageRule.LOST)
                .build()
                .run(1);

        assertThat(result.periods()).isEqualTo(2);
        assertThat(result.fillRate().mean()).isEqualTo(1.0 / 3);
        assertThat(result.ordersPerPeriod().mean()).isZero();
    }

    @Test
    void levelsByPeriod_followTheSeason() {
        SimulationResult result = replay(1, 5, 2)
                .rule(OrderingRule.upTo(period -> new double[] {1, 5, 2}[period]))
                .build()
                .run(1);

        assertThat(result.fillRate().mean()).isEqualTo(1);
        assertThat(result.expectedOnHand().mean()).isZero();
    }

    @Test
    void longLeadTimes_keepWhatIsUnderWay() {
        // One order a period of one unit each; the ring must grow with orders in it.
        SimulationResult result = replay(new double[100])
                .rule((period, onHand, position) -> period < 40 ? 1 : 0)
                .leadTime(PoissonDemand.of(30))
                .build()
                .run(7);
        SimulationResult last = replay(new double[200])
                .rule((period, onHand, position) -> period < 40 ? 1 : 0)
                .leadTime(PoissonDemand.of(30))
                .warmUp(199)
                .build()
                .run(7);

        assertThat(result.orderedPerPeriod().mean()).isEqualTo(0.4);
        assertThat(last.expectedOnHand().mean()).isEqualTo(40);
    }

    @Test
    void ruleOfReorderPoint_ordersWholeQuantities() {
        OrderingRule rule = OrderingRule.of(ReorderPointPolicy.of(4, 5));

        assertThat(rule.order(0, 0, 5)).isZero();
        assertThat(rule.order(0, 0, 4)).isEqualTo(5);
        assertThat(rule.order(0, 0, 0)).isEqualTo(5);
        assertThat(rule.order(0, 0, -1)).isEqualTo(10);
    }

    @Test
    void ruleOfReorderPoint_countsWholeQuantities_inSpiteOfBinaryNoise() {
        // (0.3 − 0.1) / 0.1 is 1.9999999999999998.
        assertThat(OrderingRule.of(ReorderPointPolicy.of(0.3, 0.1)).order(0, 0, 0.1))
                .isCloseTo(0.3, offset(1e-12));
    }

    @Test
    void binaryNoise_isNeitherOrderedNorShort() {
        // Hundredths of a unit; of a level of 5.71 an order of 4e-16 was placed in every third period.
        double[] demand = new double[100];
        int asked = 0;
        for (int period = 0; period < 97; period++) {
            demand[period] = period % 2 == 0 ? (period * 37 % 191) / 100.0 : 0;
            asked += demand[period] > 0 ? 1 : 0;
        }
        for (double level : new double[] {5.71, 5.63, 7.77}) {
            SimulationResult result = replay(demand)
                    .openingStock(level)
                    .rule(OrderingRule.upTo(level))
                    .leadTime(2)
                    .costs(PolicyCosts.none().withOrder(1))
                    .build()
                    .run(1);

            assertThat(result.ordersPerPeriod().mean()).isEqualTo(asked / 100.0);
            assertThat(result.costPerPeriod().mean()).isEqualTo(asked / 100.0);
        }
    }

    @Test
    void exactlyTheStock_isEnough() {
        // 0.1 + 0.2 is a little more than 0.3.
        SimulationResult result =
                replay(0.1, 0.2).openingStock(0.3).rule(NOTHING).build().run(1);

        assertThat(result.inStockProbability().mean()).isEqualTo(1);
        assertThat(result.fillRate().mean()).isEqualTo(1);
    }

    @Test
    void ruleOfPeriodicReview_bringsItsReviewPeriod() {
        PeriodicReviewPolicy policy = PeriodicReviewPolicy.of(7, 36);
        StockSimulator.Builder builder = StockSimulator.builder()
                .demand(PoissonDemand.of(3))
                .rule(OrderingRule.of(policy))
                .leadTime(7)
                .openingStock(36)
                .warmUp(700)
                .periods(70_000)
                .runs(10);

        assertClose(
                builder.build().run(8).fillRate(),
                policy.service(PoissonDemand.of(3), 7).fillRate());
        assertThat(builder.reviewEvery(7).build().run(8))
                .isEqualTo(builder.build().run(8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.reviewEvery(1).build())
                .withMessage("reviewEvery must be the review period 7 of the rule but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderingRule.of(PeriodicReviewPolicy.of(3.5, 36)))
                .withMessageContaining("reviewPeriod")
                .withMessageContaining("3.5");
    }

    @Test
    void reorderPoint_customersWhoTakeSeveral() {
        // Fiftieths of a period, so that two customers in one are rare.
        DemandDistribution demand = DemandDistribution.ofMoments(2, 4);
        ContinuousReview review = ContinuousReview.of(
                demand, 2, PolicyCosts.ofHolding(1).withStockout(9).withOrder(20));
        ReorderPointPolicy policy = ReorderPointPolicy.of(5, 14);
        SimulationResult result = StockSimulator.builder()
                .demand(demand.during(0.02))
                .rule(OrderingRule.of(policy))
                .leadTime(100)
                .openingStock(19)
                .warmUp(5_000)
                .periods(400_000)
                .runs(10)
                .build()
                .run(9);
        var exact = review.stockAndService(policy);

        assertThat(exact.fillRate()).isCloseTo(0.767, offset(0.01));
        assertClose(result.fillRate(), exact.fillRate());
        assertClose(result.expectedOnHand(), exact.expectedOnHand());
        assertThat(result.expectedBackorders().mean())
                .isCloseTo(
                        exact.expectedBackorders(),
                        offset(result.expectedBackorders().halfWidth(0.9999)));
        assertThat(50 * result.ordersPerPeriod().mean())
                .isCloseTo(review.ordersPerPeriod(policy), offset(0.01 * review.ordersPerPeriod(policy)));
        assertThat(policy.stockAndService(demand.during(2)).fillRate()).isCloseTo(0.895, offset(0.0005));
    }

    @Test
    void reorderPoint_aPeriodsDemandAtOnce() {
        DiscreteDemand demand = DiscreteDemand.of(0, 0.4, 0.1, 0.2, 0, 0, 0.3);
        ContinuousReview review = ContinuousReview.of(
                demand, 3, PolicyCosts.ofHolding(1).withStockout(9).withOrder(20));
        ReorderPointPolicy policy = ReorderPointPolicy.of(5, 4);
        SimulationResult result = StockSimulator.builder()
                .demand(demand)
                .rule(OrderingRule.of(policy))
                .leadTime(3)
                .openingStock(9)
                .warmUp(100)
                .periods(100_000)
                .runs(10)
                .build()
                .run(10);

        assertClose(result.fillRate(), review.stockAndService(policy).fillRate());
        assertThat(result.ordersPerPeriod().mean()).isCloseTo(review.ordersPerPeriod(policy), offset(0.002));
    }

    @Test
    void ruleOfMinMax_ordersAtTheReorderPoint() {
        OrderingRule rule = OrderingRule.of(MinMaxPolicy.of(4, 10));

        assertThat(rule.order(0, 0, 4.5)).isZero();
        assertThat(rule.order(0, 0, 4)).isEqualTo(6);
    }

    @Test
    void sameSeed_sameAnswer_otherSeed_otherAnswer() {
        StockSimulator simulator = StockSimulator.builder()
                .demand(PoissonDemand.of(3))
                .rule(OrderingRule.upTo(8))
                .leadTime(1)
                .periods(200)
                .runs(3)
                .build();

        assertThat(simulator.run(5)).isEqualTo(simulator.run(5)).isNotEqualTo(simulator.run(6));
    }

    @Test
    void baseStock_backorderedAndLost_meetPalmAndErlang() {
        // Lead-time demand 3 and base stock 5; sixty periods, so that two demands in one are rare.
        BaseStockPolicy policy = BaseStockPolicy.of(5);
        StockSimulator.Builder builder = StockSimulator.builder()
                .demand(PoissonDemand.of(0.0125))
                .rule(OrderingRule.of(policy))
                .leadTime(240)
                .openingStock(5)
                .warmUp(5_000)
                .periods(200_000)
                .runs(10);

        SimulationResult waiting = builder.build().run(1);
        SimulationResult lost = builder.shortages(ShortageRule.LOST).build().run(1);

        assertClose(waiting.fillRate(), policy.backordered(PoissonDemand.of(3)).fillRate());
        assertClose(
                waiting.expectedBackorders(),
                policy.backordered(PoissonDemand.of(3)).expectedBackorders());
        assertClose(
                waiting.expectedOnHand(),
                policy.backordered(PoissonDemand.of(3)).expectedOnHand());
        assertThat(waiting.fillRate().mean()).isCloseTo(0.815, offset(0.01));
        assertClose(lost.fillRate(), policy.fillRateOfLostSales(PoissonDemand.of(3)));
        assertThat(lost.fillRate().mean()).isCloseTo(0.890, offset(0.01));
    }

    @Test
    void reorderPoint_poisson() {
        ReorderPointPolicy policy = ReorderPointPolicy.of(3, 6);
        SimulationResult result = StockSimulator.builder()
                .demand(PoissonDemand.of(0.0125))
                .rule(OrderingRule.of(policy))
                .leadTime(240)
                .openingStock(9)
                .warmUp(5_000)
                .periods(200_000)
                .runs(10)
                .build()
                .run(2);
        var exact = policy.stockAndService(PoissonDemand.of(3));

        assertClose(result.fillRate(), exact.fillRate());
        assertClose(result.expectedOnHand(), exact.expectedOnHand());
        assertClose(result.expectedBackorders(), exact.expectedBackorders());
    }

    @Test
    void reorderPoint_normal() {
        // Watched in very small steps, so that an order overshoots r by little.
        NormalDemand leadTimeDemand = NormalDemand.of(100, 10);
        ReorderPointPolicy policy = ReorderPointPolicy.of(108, 60);
        SimulationResult result = StockSimulator.builder()
                .demand(NormalDemand.of(1, 1))
                .rule(OrderingRule.of(policy))
                .leadTime(100)
                .openingStock(160)
                .warmUp(1_000)
                .periods(60_000)
                .runs(10)
                .build()
                .run(3);

        // Normal demand below zero counts as zero, which lifts the mean; the formula with the moments of what is left.
        NormalDemand cut = cutAtZero(NormalDemand.of(1, 1)).during(100);
        assertThat(leadTimeDemand.mean()).isLessThan(cut.mean());
        assertThat(result.fillRate().mean()).isCloseTo(policy.service(cut).fillRate(), offset(0.01));
    }

    private static NormalDemand cutAtZero(NormalDemand demand) {
        double mean = demand.loss(0);
        return NormalDemand.of(mean, Math.sqrt(2 * demand.secondLoss(0) - mean * mean));
    }

    @Test
    void periodicReview_normal() {
        PeriodicReviewPolicy policy = PeriodicReviewPolicy.of(4, 640);
        NormalDemand perPeriod = NormalDemand.of(100, 25);
        SimulationResult result = StockSimulator.builder()
                .demand(perPeriod)
                .rule(OrderingRule.of(policy))
                .leadTime(2)
                .reviewEvery(4)
                .openingStock(640)
                .warmUp(100)
                .periods(40_000)
                .runs(10)
                .build()
                .run(4);
        PeriodicReviewPolicy.Service exact = policy.service(perPeriod, 2);

        assertClose(result.fillRate(), exact.fillRate());
        assertClose(result.cycleServiceLevel(), exact.cycleServiceLevel());
    }

    @Test
    void minMax_poisson_meetsTheExactFigures() {
        MinMaxPolicy policy = MinMaxPolicy.of(4, 12);
        PolicyCosts costs = PolicyCosts.ofHolding(1).withStockout(9).withOrder(20);
        SimulationResult result = StockSimulator.builder()
                .demand(PoissonDemand.of(3))
                .rule(OrderingRule.of(policy))
                .openingStock(12)
                .costs(costs)
                .warmUp(100)
                .periods(40_000)
                .runs(10)
                .build()
                .run(5);
        var exact = policy.service(PoissonDemand.of(3), Review.everyPeriod());

        assertClose(result.fillRate(), exact.fillRate());
        assertClose(result.expectedOnHand(), exact.expectedOnHand());
        assertClose(result.expectedBackorders(), exact.expectedBackorders());
        assertClose(result.ordersPerPeriod(), exact.ordersPerPeriod());
        assertClose(
                result.costPerPeriod(),
                exact.expectedOnHand() + 9 * exact.expectedBackorders() + 20 * exact.ordersPerPeriod());
    }

    @Test
    void newsvendor_isAReviewEachPeriodOfWhatIsLost() {
        // Order up to S each period, arriving at once: what is left over and what is short are the two losses.
        PoissonDemand demand = PoissonDemand.of(7);
        SimulationResult result = StockSimulator.builder()
                .demand(demand)
                .rule(OrderingRule.upTo(9))
                .shortages(ShortageRule.LOST)
                .periods(40_000)
                .runs(10)
                .build()
                .run(6);

        assertClose(result.expectedOnHand(), demand.complementaryLoss(9));
        assertClose(result.shortagePerPeriod(), demand.loss(9));
        assertClose(result.inStockProbability(), demand.cumulative(9));
    }

    private static void assertClose(Estimate estimate, double exact) {
        assertThat(estimate.halfWidth(0.9999)).isLessThan(Math.max(0.05 * exact, 0.03));
        assertThat(estimate.mean()).isCloseTo(exact, offset(estimate.halfWidth(0.9999) + 0.004 * exact));
    }

    @Test
    void noDemandAndNoPeriods_areNotDefined_ratherThanAnError() {
        SimulationResult none = replay(0, 0).rule(NOTHING).build().run(1);
        SimulationResult empty = replay().rule(NOTHING).build().run(1);

        assertThat(none.fillRate()).isEqualTo(new Estimate(Double.NaN, Double.NaN, 0));
        assertThat(none.inStockProbability().mean()).isEqualTo(1);
        assertThat(empty.demandPerPeriod().mean()).isNaN();
    }

    @Test
    void estimate_isMeanAndErrorOfTheRunsThatAreDefined() {
        Estimate estimate = Estimate.of(new double[] {1, Double.NaN, 3});

        assertThat(estimate).isEqualTo(new Estimate(2, 1, 2));
        assertThat(estimate.halfWidth(0.95)).isCloseTo(12.706, offset(0.001));
    }

    @Test
    @Timeout(20)
    void demandOfManyPieces_needsNoTable() {
        for (DemandDistribution demand : List.of(
                PoissonDemand.of(1e8),
                DemandDistribution.ofMoments(1e7, 1e7),
                DemandDistribution.ofMoments(10, 10_000))) {
            SimulationResult result = StockSimulator.builder()
                    .demand(demand)
                    .rule(NOTHING)
                    .periods(10)
                    .build()
                    .run(1);
            assertThat(result.demandPerPeriod().mean()).isBetween(0.0, 2e8);
        }
    }

    @Test
    void aRunThatCannotBe_isRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> StockSimulator.builder().rule(NOTHING).build())
                .withMessage("demand");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(1, 2).rule(NOTHING).warmUp(2).build())
                .withMessage("warmUp must be below the 2 periods of the history but was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StockSimulator.builder()
                        .demand(PoissonDemand.of(1))
                        .rule(NOTHING)
                        .periods(Integer.MAX_VALUE)
                        .warmUp(5)
                        .build())
                .withMessageContaining("periods and warmUp together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(1).leadTime(1_000_001))
                .withMessageContaining("leadTime");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(1)
                        .rule(OrderingRule.upTo(3))
                        .leadTime(NormalDemand.of(5e9, 1))
                        .build()
                        .run(1))
                .withMessageContaining("leadTime");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderingRule.upTo(Double.NaN))
                .withMessageContaining("level");
    }

    @Test
    void wrongArguments_areNamed() {
        assertThatNullPointerException().isThrownBy(() -> replay(1).build()).withMessage("rule");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(1, -2))
                .withMessageContaining("demand")
                .withMessageContaining("-2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(1).reviewEvery(0))
                .withMessageContaining("reviewPeriod");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(1)
                        .rule((period, onHand, position) -> Double.NaN)
                        .build()
                        .run(1))
                .withMessage("the rule must order a finite number but was NaN in period 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(1)
                        .rule((period, onHand, position) -> Double.POSITIVE_INFINITY)
                        .build()
                        .run(1))
                .withMessage("the rule must order a finite number but was Infinity in period 0");
    }
}
