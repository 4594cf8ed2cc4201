package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiniteHorizonTest {

    private static final PolicyCosts COSTS =
            PolicyCosts.ofHolding(1).withStockout(9).withOrder(20);
    private static final HorizonPeriod PERIOD = HorizonPeriod.of(PoissonDemand.of(6), COSTS);

    @Test
    void onePeriodIsTheNewsvendor() {
        NormalDemand demand = NormalDemand.of(50, 8);
        FiniteHorizonPlan plan = FiniteHorizon.of(
                        1, HorizonPeriod.of(demand, PolicyCosts.ofHolding(0.18).withStockout(0.7)))
                .optimum();
        double level = demand.quantile(0.7 / 0.88);
        assertThat(plan.decisions().get(0).orderUpTo()).isCloseTo(level, within(8 / 60.0));
        assertThat(plan.expectedCost())
                .isCloseTo(0.18 * demand.complementaryLoss(level) + 0.7 * demand.loss(level), within(1e-3));
    }

    @Test
    void overManyPeriodsTheFirstLevelsAndTheCostComeNearTheBestInTheLongRun() {
        MinMaxOptimum optimum = MinMaxPolicy.optimum(PoissonDemand.of(6), COSTS);
        FiniteHorizonPlan longer = FiniteHorizon.of(240, PERIOD).optimum();
        FiniteHorizonPlan shorter = FiniteHorizon.of(120, PERIOD).optimum();
        assertThat(longer.decisions().get(0).reorderPoint())
                .isEqualTo(optimum.policy().reorderPoint());
        assertThat(longer.decisions().get(0).orderUpTo())
                .isEqualTo(optimum.policy().orderUpTo());
        assertThat((longer.expectedCost() - shorter.expectedCost()) / 120)
                .isCloseTo(optimum.costPerPeriod(), within(1e-6));
    }

    @Test
    void beforeAPriceFallsNoStockIsLowEnough() {
        FiniteHorizonPlan plan = FiniteHorizon.of(List.of(PERIOD.withPurchase(30), PERIOD.withPurchase(3)))
                .withTerminalCosts(0, 30)
                .optimum();
        HorizonDecision wait = plan.decisions().get(0);
        assertThat(wait.orders()).isFalse();
        assertThat(wait.reorderPoint()).isNaN();
        assertThat(wait.orderUpTo()).isNaN();
        assertThat(wait.order(-1000)).isZero();
        assertThat(wait.expectedShortage()).isCloseTo(6, within(1e-12));
        assertThat(plan.firstOrder()).isZero();
        assertThat(plan.decisions().get(1).orders()).isTrue();
        assertThat(plan.explain().toText(Locale.ENGLISH))
                .contains("Period 1: 54 = 54 × discount 1; no stock is low enough for an order to pay");
    }

    @Test
    void beforeAPriceRisesMoreIsOrdered() {
        List<HorizonPeriod> periods = List.of(PERIOD.withPurchase(3), PERIOD.withPurchase(9), PERIOD.withPurchase(9));
        double before =
                FiniteHorizon.of(periods).withTerminalCosts(0, 9).optimum().firstOrder();
        double same = FiniteHorizon.of(3, PERIOD.withPurchase(9))
                .withTerminalCosts(0, 9)
                .optimum()
                .firstOrder();
        assertThat(before).isGreaterThan(same);
    }

    @Test
    void aReorderPointFarBelowAllDemandIsFound() {
        HorizonPeriod period = HorizonPeriod.of(
                DiscreteDemand.of(2, 1),
                PolicyCosts.ofHolding(1).withStockout(0.01).withOrder(10));
        HorizonDecision decision =
                FiniteHorizon.of(1, period).optimum().decisions().get(0);
        // From x below zero, waiting costs 0.01 (2 − x), and an order up to 2 costs 10.
        assertThat(decision.orderUpTo()).isEqualTo(2);
        assertThat(decision.reorderPoint()).isEqualTo(-998);
    }

    @Test
    void stockThatSellsAndOrdersOfItAreFollowedFromPeriodToPeriod() {
        HorizonPeriod period = HorizonPeriod.of(
                DiscreteDemand.of(4, 1),
                PolicyCosts.ofHolding(1).withStockout(100).withOrder(9));
        FiniteHorizonPlan plan = FiniteHorizon.of(3, period).withInitialStock(6).optimum();
        assertThat(plan.firstOrder()).isZero();
        assertThat(plan.decisions().get(0)).isEqualTo(new HorizonDecision(1, 3, 12, 0, 0, 2, 0, 2));
        assertThat(plan.decisions().get(1).expectedOrder()).isEqualTo(6);
        assertThat(plan.decisions().get(1).orderProbability()).isEqualTo(1);
        assertThat(plan.decisions().get(1).expectedCost()).isEqualTo(13);
        assertThat(plan.decisions().get(2).expectedOnHand()).isZero();
        assertThat(plan.expectedCost()).isEqualTo(15);
        assertThat(plan.expectedTerminalCost()).isZero();
    }

    @Test
    void whatIsLeftIsSoldOffAndWhatIsOwedIsServedAfterTheLastPeriod() {
        HorizonPeriod period = HorizonPeriod.of(
                DiscreteDemand.of(4, 1),
                PolicyCosts.ofHolding(1).withStockout(1).withOrder(6));
        FiniteHorizon horizon =
                FiniteHorizon.of(1, period).withTerminalCosts(-0.5, 0.5).withDiscount(0.5);
        FiniteHorizonPlan left = horizon.withInitialStock(10).optimum();
        assertThat(left.expectedTerminalCost()).isEqualTo(-3);
        assertThat(left.expectedCost()).isEqualTo(6 - 1.5);
        FiniteHorizonPlan owed = horizon.optimum();
        assertThat(owed.expectedTerminalCost()).isEqualTo(2);
        assertThat(owed.expectedCost()).isEqualTo(4 + 1);
    }

    @Test
    void withLostSalesNothingIsOwedAfterwards() {
        HorizonPeriod period = HorizonPeriod.of(
                PoissonDemand.of(3), PolicyCosts.ofHolding(1).withStockout(2).withOrder(50));
        FiniteHorizonPlan plan = FiniteHorizon.of(3, period).withLostSales().optimum();
        assertThat(plan.decisions()).noneMatch(HorizonDecision::orders);
        assertThat(plan.decisions())
                .allSatisfy(each -> assertThat(each.expectedShortage()).isCloseTo(3, within(1e-12)));
        assertThat(plan.expectedCost()).isCloseTo(18, within(1e-12));
        assertThat(plan.explain().toText(Locale.ENGLISH)).contains("2 a unit × 3 lost on average");
    }

    @Test
    void aFinerStepChangesTheCostByLittle() {
        for (DemandDistribution demand : List.of(NormalDemand.of(20, 5), GammaDemand.of(20, 15))) {
            FiniteHorizon horizon = FiniteHorizon.of(
                            4, HorizonPeriod.of(demand, COSTS).withPurchase(2))
                    .withTerminalCosts(0, 10);
            double coarse = horizon.optimum().expectedCost();
            double fine = horizon.withStep(horizon.step() / 4).optimum().expectedCost();
            assertThat(coarse).isCloseTo(fine, within(1e-4 * fine));
        }
    }

    @Test
    void aStockBetweenTwoStepsIsSharedByBoth() {
        NormalDemand demand = NormalDemand.of(20, 6);
        FiniteHorizon horizon =
                FiniteHorizon.of(2, HorizonPeriod.of(demand, COSTS)).withStep(0.5);
        double below = horizon.withInitialStock(30).optimum().expectedCost();
        double above = horizon.withInitialStock(30.5).optimum().expectedCost();
        assertThat(horizon.withInitialStock(30.125).optimum().expectedCost())
                .isCloseTo(0.75 * below + 0.25 * above, within(1e-9));
    }

    @Test
    void theStepIsASixtiethOfTheLeastDeviationOrOneForWholeUnits() {
        HorizonPeriod certain = HorizonPeriod.of(NormalDemand.of(5, 0), COSTS);
        HorizonPeriod varying = HorizonPeriod.of(NormalDemand.of(5, 3), COSTS);
        assertThat(FiniteHorizon.of(List.of(certain, varying)).step()).isEqualTo(0.05);
        assertThat(FiniteHorizon.of(1, certain).step()).isEqualTo(1);
        assertThat(FiniteHorizon.of(List.of(PERIOD, varying)).step()).isEqualTo(1);
        assertThat(FiniteHorizon.of(2, certain).optimum().expectedCost()).isEqualTo(25);
    }

    @Test
    void normalDemandBelowZeroCountsAsNone() {
        NormalDemand demand = NormalDemand.of(0, 10);
        FiniteHorizonPlan plan = FiniteHorizon.of(
                        1,
                        HorizonPeriod.of(
                                        demand,
                                        PolicyCosts.ofHolding(0).withStockout(1).withOrder(1000))
                                .withPurchase(5))
                .optimum();
        assertThat(plan.decisions().get(0).expectedShortage()).isCloseTo(demand.loss(0), within(1e-9));
    }

    @Test
    void withoutDemandNothingIsOrdered() {
        HorizonPeriod none = HorizonPeriod.of(PoissonDemand.of(0), COSTS);
        FiniteHorizonPlan plan = FiniteHorizon.of(3, none).optimum();
        assertThat(plan.expectedCost()).isZero();
        assertThat(plan.firstOrder()).isZero();
    }

    @Test
    void explain_addsUpOverPeriodsAndCosts() {
        FiniteHorizonPlan plan = FiniteHorizon.of(2, PERIOD.withPurchase(2))
                .withDiscount(0.9)
                .withTerminalCosts(-1, 4)
                .optimum();
        Explanation explained = plan.explain();
        assertThat(explained.value()).contains(plan.expectedCost());
        assertThat(sum(explained.parts().subList(0, 3))).isCloseTo(plan.expectedCost(), within(1e-10));
        for (int t = 0; t < 2; t++) {
            assertThat(sum(explained.parts().get(t).parts()))
                    .isCloseTo(plan.decisions().get(t).expectedCost(), within(1e-10));
        }
        assertThat(explained.parts().get(3).value()).contains(plan.firstOrder());
        assertThat(explained.toText(Locale.ENGLISH)).contains("discounted by 0.9 a period", "owed on average");
        assertThat(explained.toText(Locale.SIMPLIFIED_CHINESE)).contains("第 2 期", "剩余每件 -1，欠货每件 4");
    }

    private static double sum(List<Explanation> parts) {
        return parts.stream()
                .mapToDouble(part -> (double) part.value().orElseThrow())
                .sum();
    }

    @Test
    void whatHasNoBestRuleOfTwoLevelsIsRefused() {
        HorizonPeriod dearer = HorizonPeriod.of(
                PoissonDemand.of(6), PolicyCosts.ofHolding(1).withStockout(9).withOrder(30));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiniteHorizon.of(List.of(PERIOD, dearer)).optimum())
                .withMessageContaining("the fixed cost of period 2")
                .withMessageContaining("20.0, but was 30.0");
        assertThat(FiniteHorizon.of(List.of(PERIOD, dearer))
                        .withDiscount(2.0 / 3)
                        .optimum()
                        .decisions())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiniteHorizon.of(2, PERIOD.withPurchase(3))
                        .withTerminalCosts(-5, 9)
                        .optimum())
                .withMessage("a unit bought in period 2 and kept to the end must cost something but costs -1.0. Maybe"
                        + " terminalHolding sells it off for more than it cost?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiniteHorizon.of(2, PERIOD.withPurchase(9))
                        .withTerminalCosts(-5, 4)
                        .optimum())
                .withMessageContaining("terminalStockout must not be below");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiniteHorizon.of(2, PERIOD.withPurchase(10))
                        .withLostSales()
                        .optimum())
                .withMessageContaining("the stockout cost of period 1 must be at least 10.0")
                .withMessageContaining("but was 9.0");
        assertThat(FiniteHorizon.of(2, PERIOD.withPurchase(9))
                        .withLostSales()
                        .optimum()
                        .decisions())
                .hasSize(2);
    }

    @Test
    void figuresOutOfRangeAreRefusedByNameAndValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiniteHorizon.of(List.of()))
                .withMessageContaining("the number of periods must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiniteHorizon.of(0, PERIOD))
                .withMessageContaining("periods must be at least 1");
        FiniteHorizon horizon = FiniteHorizon.of(1, PERIOD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> horizon.withDiscount(0))
                .withMessageContaining("discount");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> horizon.withDiscount(1.01))
                .withMessageContaining("discount");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> horizon.withTerminalCosts(Double.NaN, 0))
                .withMessageContaining("terminalHolding");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> horizon.withTerminalCosts(0, -1))
                .withMessageContaining("terminalStockout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> horizon.withInitialStock(Double.POSITIVE_INFINITY))
                .withMessageContaining("initialStock");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> horizon.withInitialStock(-1).withLostSales())
                .withMessageContaining("initialStock");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> horizon.withStep(0))
                .withMessageContaining("step");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> horizon.withStep(0.5))
                .withMessage("step must be 1 because demand comes in whole units: PoissonDemand[mean=6.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PERIOD.withPurchase(-1))
                .withMessageContaining("purchase");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> horizon.withInitialStock(2e6).optimum())
                .withMessage(
                        "demand and costs ask for more than 1000000 levels. Maybe a larger step or packs instead of"
                                + " units?");
    }
}
