package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinMaxPolicyTest {

    private static final PolicyCosts COSTS =
            PolicyCosts.ofHolding(1).withStockout(9).withOrder(64);
    private static final DiscreteDemand LUMPS = DiscreteDemand.of(0, 0.5, 0, 0, 0.3, 0, 0.2);

    @ParameterizedTest
    @CsvSource({"1,0,1,9,20", "1,2,1,9,20", "2,1,1,9,20", "3,0,1,9,20", "1,1,1,0.3,20", "2,2,3,1,40", "1,1,1,9,0"})
    void theBestPolicyIsThatOfAllThatWereTried(
            int period, int leadTime, double holding, double stockout, double fixed) {
        Review review = Review.every(period).withLeadTime(leadTime);
        PolicyCosts costs =
                PolicyCosts.ofHolding(holding).withStockout(stockout).withOrder(fixed);
        for (CountDemand demand : List.of(
                PoissonDemand.of(1.5), NegativeBinomialDemand.ofMoments(1.5, 2), LUMPS, PoissonDemand.of(0.05))) {
            double best = Double.MAX_VALUE;
            for (int s = -40; s < 30; s++) {
                for (int upTo = s + 1; upTo <= 40; upTo++) {
                    best = Math.min(best, MinMaxPolicy.of(s, upTo).cost(demand, costs, review));
                }
            }
            MinMaxOptimum optimum = MinMaxPolicy.optimum(demand, costs, review);
            assertThat(optimum.costPerPeriod()).isCloseTo(best, within(1e-12 * best));
            assertThat(optimum.policy().cost(demand, costs, review)).isEqualTo(optimum.costPerPeriod());
        }
    }

    @ParameterizedTest
    @CsvSource({"2,7,1,0", "0,5,1,1", "1,4,1,2", "4,5,1,1", "3,9,2,1", "5,9,3,1", "4,9,3,0", "-2,3,1,1", "-4,-1,1,1"})
    void serviceAndCostAreThoseOfStockPlayedForward(int s, int upTo, int period, int leadTime) {
        Review review = Review.every(period).withLeadTime(leadTime);
        MinMaxPolicy policy = MinMaxPolicy.of(s, upTo);
        for (CountDemand demand : List.of(PoissonDemand.of(1.2), LUMPS)) {
            MinMaxService service = policy.service(demand, review);
            MinMaxService played = StockChain.service(policy, demand, review);
            assertThat(service.fillRate()).isCloseTo(played.fillRate(), within(1e-7));
            assertThat(service.cycleServiceLevel()).isCloseTo(played.cycleServiceLevel(), within(1e-7));
            assertThat(service.inStockProbability()).isCloseTo(played.inStockProbability(), within(1e-7));
            assertThat(service.expectedOnHand()).isCloseTo(played.expectedOnHand(), within(1e-6));
            assertThat(service.expectedBackorders()).isCloseTo(played.expectedBackorders(), within(1e-6));
            assertThat(service.ordersPerPeriod()).isCloseTo(played.ordersPerPeriod(), within(1e-7));
            assertThat(service.expectedOrder()).isCloseTo(played.expectedOrder(), within(1e-6));
            assertThat(policy.cost(demand, COSTS, review))
                    .isCloseTo(
                            service.expectedOnHand()
                                    + 9 * service.expectedBackorders()
                                    + 64 * service.ordersPerPeriod(),
                            within(1e-10));
        }
    }

    @Test
    void whereAShortageIsCheapCustomersWaitUntilAnOrderPays() {
        MinMaxOptimum optimum = MinMaxPolicy.optimum(
                PoissonDemand.of(5),
                PolicyCosts.ofHolding(100).withStockout(0.1).withOrder(20));
        assertThat(optimum.policy().reorderPoint()).isLessThan(-15);
        assertThat(optimum.service().cycleServiceLevel()).isZero();
        assertThat(optimum.service().expectedBackorders()).isGreaterThan(15);
    }

    @Test
    void withoutAFixedCostItOrdersWhatWasSold() {
        PoissonDemand demand = PoissonDemand.of(20);
        MinMaxOptimum optimum = MinMaxPolicy.optimum(
                demand,
                PolicyCosts.ofHolding(1).withStockout(9),
                Review.every(1).withLeadTime(3));
        double level = demand.during(4).quantile(0.9);
        assertThat(optimum.policy()).isEqualTo(MinMaxPolicy.of(level - 1, level));
    }

    @Test
    void longTailsAndLargeMeansAgreeWithTheNormalRuleOfThumb() {
        PoissonDemand demand = PoissonDemand.of(20_000);
        MinMaxOptimum optimum =
                MinMaxPolicy.optimum(demand, PolicyCosts.ofHolding(1).withStockout(9));
        assertThat(optimum.policy().orderUpTo()).isEqualTo(demand.quantile(0.9));
        MinMaxOptimum heavy = MinMaxPolicy.optimum(
                NegativeBinomialDemand.ofMoments(0.5, 5),
                PolicyCosts.ofHolding(1).withStockout(9));
        assertThat(heavy.costPerPeriod())
                .isCloseTo(cost(NegativeBinomialDemand.ofMoments(0.5, 5), heavy.policy()), within(1e-9));
    }

    private static double cost(CountDemand demand, MinMaxPolicy policy) {
        double level = policy.orderUpTo();
        return demand.complementaryLoss(level) + 9 * demand.loss(level);
    }

    @Test
    void aPoissonDemandOnEitherSideOfTheLimitOfItsTableCostsNearlyTheSame() {
        double below = MinMaxPolicy.optimum(PoissonDemand.of(500), COSTS).costPerPeriod();
        double above = MinMaxPolicy.optimum(PoissonDemand.of(500.000001), COSTS).costPerPeriod();
        assertThat(above).isCloseTo(below, within(1e-6));
    }

    @Test
    void withoutDemandNothingIsOrderedAndStockStaysWhereItIs() {
        PoissonDemand none = PoissonDemand.of(0);
        MinMaxOptimum optimum = MinMaxPolicy.optimum(none, COSTS);
        assertThat(optimum.policy()).isEqualTo(MinMaxPolicy.of(-1, 0));
        assertThat(optimum.costPerPeriod()).isZero();
        assertThat(optimum.service()).isEqualTo(new MinMaxService(Double.NaN, Double.NaN, 1, 0, 0, 0, Double.NaN));
        assertThat(MinMaxPolicy.of(1, 3).cost(none, COSTS, Review.every(4))).isEqualTo(3);
        assertThat(MinMaxPolicy.of(-3, -2).service(none, Review.everyPeriod()).inStockProbability())
                .isZero();
        assertThat(optimum.explain().toText(Locale.ENGLISH)).contains("nothing is sold, so nothing is ordered");
    }

    @Test
    void certainDemandIsOrderedForSeveralPeriodsAtATime() {
        MinMaxOptimum optimum = MinMaxPolicy.optimum(
                DiscreteDemand.of(4, 1),
                PolicyCosts.ofHolding(1).withStockout(100).withOrder(20));
        // 12 for three periods: 20/3 + (8 + 4 + 0)/3.
        assertThat(optimum.policy().orderUpTo()).isEqualTo(12);
        assertThat(optimum.policy().reorderPoint()).isEqualTo(3);
        assertThat(optimum.costPerPeriod()).isCloseTo(32.0 / 3, within(1e-12));
        assertThat(optimum.service().fillRate()).isCloseTo(1, within(1e-12));
        assertThat(optimum.service().cycleServiceLevel()).isEqualTo(1);
        assertThat(optimum.service().expectedOrder()).isCloseTo(12, within(1e-12));
    }

    @Test
    void thePowerApproximationOfThePaperHoldsSmallOrdersDown() {
        NormalDemand demand = NormalDemand.of(190, 48);
        PolicyCosts costs = PolicyCosts.ofHolding(2).withStockout(36).withOrder(60);
        MinMaxPolicy capped = MinMaxPolicy.cappedPowerApproximation(demand, costs, 0);
        MinMaxPolicy free = MinMaxPolicy.powerApproximation(demand, costs, 0);
        assertThat(capped.reorderPoint()).isEqualTo(free.reorderPoint());
        assertThat(capped.orderUpTo()).isEqualTo(demand.quantile(36.0 / 38)).isLessThan(free.orderUpTo());
        PolicyCosts dear = PolicyCosts.ofHolding(2).withStockout(36).withOrder(6000);
        assertThat(MinMaxPolicy.cappedPowerApproximation(demand, dear, 2))
                .isEqualTo(MinMaxPolicy.powerApproximation(demand, dear, 2));
    }

    @ParameterizedTest
    @CsvSource({"10,24,0", "10,64,2", "20,64,0", "20,32,4"})
    void thePowerApproximationIsNearTheOptimum(double mean, double fixed, int leadTime) {
        PolicyCosts costs = PolicyCosts.ofHolding(1).withStockout(9).withOrder(fixed);
        Review review = Review.everyPeriod().withLeadTime(leadTime);
        double deviation = Math.sqrt(3 * mean);
        MinMaxPolicy near = MinMaxPolicy.powerApproximation(NormalDemand.of(mean, deviation), costs, leadTime);
        MinMaxPolicy whole = MinMaxPolicy.of(Math.rint(near.reorderPoint()), Math.rint(near.orderUpTo()));
        CountDemand demand = NegativeBinomialDemand.ofMoments(mean, deviation);
        assertThat(whole.cost(demand, costs, review))
                .isLessThan(1.02 * MinMaxPolicy.optimum(demand, costs, review).costPerPeriod());
    }

    @Test
    void thePowerApproximationOfCertainDemandLeavesOutWhatVaries() {
        MinMaxPolicy policy = MinMaxPolicy.powerApproximation(NormalDemand.of(10, 0), COSTS, 1);
        assertThat(policy.reorderPoint()).isCloseTo(19.46, within(1e-12));
        assertThat(policy.orderUpTo() - policy.reorderPoint())
                .isCloseTo(1.3 * Math.pow(10, 0.494) * Math.pow(64, 0.506), within(1e-12));
    }

    @Test
    void order_raisesThePositionToSFromSOrBelow() {
        MinMaxPolicy policy = MinMaxPolicy.of(3, 10);
        assertThat(policy.order(4)).isZero();
        assertThat(policy.order(3)).isEqualTo(7);
        assertThat(policy.order(-2)).isEqualTo(12);
    }

    @Test
    void explain_addsUpAndSaysWhatOtherLevelsWouldCost() {
        MinMaxOptimum optimum =
                MinMaxPolicy.optimum(PoissonDemand.of(4), COSTS, Review.every(2).withLeadTime(3));
        Explanation explained = optimum.explain();
        double sum = explained.parts().stream()
                .limit(3)
                .mapToDouble(part -> (double) part.value().orElseThrow())
                .sum();
        assertThat(sum).isCloseTo(optimum.costPerPeriod(), within(1e-10));
        assertThat(explained.toText(Locale.ENGLISH))
                .startsWith(
                        "Cost per period: 24.7267 = at each review, if on hand + on order − owed is 16 or less, order"
                                + " up to 38")
                .contains("Cost with other levels: 24.7991 = at 17 or less, up to 38")
                .contains("Order up to: 38 = 26.0113 at a time on average, every 6.5028 periods")
                .contains("demand of 20 is expected until");
        assertThat(explained.toText(Locale.SIMPLIFIED_CHINESE)).contains("再订货点（最小库存）：16");
        explained
                .flatten()
                .filter(part -> part.label() == MinMaxTerm.OTHER_LEVELS)
                .forEach(part -> assertThat((double) part.value().orElseThrow())
                        .isGreaterThanOrEqualTo(optimum.costPerPeriod()));
    }

    @Test
    void explain_leavesOutLevelsThatWouldMeet() {
        MinMaxOptimum optimum = MinMaxPolicy.optimum(
                PoissonDemand.of(4), PolicyCosts.ofHolding(1).withStockout(9));
        assertThat(optimum.explain().flatten().filter(part -> part.label() == MinMaxTerm.OTHER_LEVELS))
                .hasSize(2);
    }

    @Test
    void whatCannotBeComputedIsRefusedByNameAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxPolicy.of(5, 4))
                .withMessage("orderUpTo must not be below the reorderPoint 5.0 but was 4.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxPolicy.of(Double.NaN, 4))
                .withMessageContaining("reorderPoint must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxPolicy.of(4, Double.POSITIVE_INFINITY))
                .withMessageContaining("orderUpTo must be finite");
        PoissonDemand demand = PoissonDemand.of(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxPolicy.of(4, 4).cost(demand, COSTS, Review.everyPeriod()))
                .withMessage("orderUpTo must be above the reorderPoint 4 but was the same. Maybe reorderPoint 3, to"
                        + " order whatever was sold?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxPolicy.of(4, 4.5).service(demand, Review.everyPeriod()))
                .withMessageContaining("orderUpTo must be a whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxPolicy.optimum(
                        demand, PolicyCosts.ofHolding(0).withStockout(9).withOrder(64)))
                .withMessageContaining("holding must be above zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxPolicy.optimum(
                        demand, PolicyCosts.ofHolding(1).withStockout(0).withOrder(64)))
                .withMessageContaining("stockout must be above zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxPolicy.of(0, 100_001).cost(demand, COSTS, Review.everyPeriod()))
                .withMessage("demand and costs ask for more than 100000 units between s and S. Maybe demand can be"
                        + " counted in packs?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxPolicy.optimum(PoissonDemand.of(2e6), COSTS))
                .withMessageContaining("more than 1000000 levels");
        NormalDemand normal = NormalDemand.of(10, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxPolicy.powerApproximation(
                        normal, PolicyCosts.ofHolding(1).withStockout(9), 0))
                .withMessageContaining("order must be above zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxPolicy.powerApproximation(normal, COSTS, -1))
                .withMessageContaining("leadTime must be zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxPolicy.cappedPowerApproximation(NormalDemand.of(0, 3), COSTS, 0))
                .withMessageContaining("the mean of demandPerPeriod must be above zero");
    }

    @Test
    void costsAndReviewsKeepTheirRanges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyCosts.ofHolding(-1).withStockout(0))
                .withMessageContaining("holding");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyCosts.ofHolding(0).withStockout(-1))
                .withMessageContaining("stockout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyCosts.ofHolding(0).withStockout(0).withOrder(-1))
                .withMessageContaining("order");
        assertThat(COSTS.criticalRatio()).isEqualTo(0.9);
        assertThatIllegalArgumentException().isThrownBy(() -> Review.every(0)).withMessageContaining("period");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Review.everyPeriod().withLeadTime(-1))
                .withMessageContaining("leadTime");
        assertThat(Review.every(3).withLeadTime(2)).isEqualTo(new Review(3, 2));
    }
}
