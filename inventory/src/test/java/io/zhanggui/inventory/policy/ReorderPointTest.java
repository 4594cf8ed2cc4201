package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import io.zhanggui.inventory.probability.RiskPooling;
import io.zhanggui.inventory.probability.SafetyFactor;
import org.junit.jupiter.api.Test;

class ReorderPointTest {

    private static final NormalDemand DEMAND = NormalDemand.of(100, 30);
    private static final NormalDemand CERTAIN = NormalDemand.of(100, 0);

    @Test
    void demandThatIsCertainNeedsNoSafetyStock() {
        ReorderPoint point = ReorderPoint.ofCycleService(CERTAIN, 0.95);
        assertThat(point.safetyStock()).isZero();
        assertThat(point.reorderPoint()).isEqualTo(100);
        assertThat(point.expectedShortage()).isZero();
    }

    @Test
    void aFillRateOfCertainDemandLeavesTheRestToBackorders() {
        assertThat(ReorderPoint.ofFillRate(CERTAIN, 200, 0.75))
                .isEqualTo(ReorderPoint.ofFillRateOneTerm(CERTAIN, 200, 0.75));
        ReorderPoint point = ReorderPoint.ofFillRate(CERTAIN, 200, 0.75);
        assertThat(point.reorderPoint()).isEqualTo(50);
        assertThat(point.safetyFactor()).isNaN();
        assertThat(ReorderPointPolicy.of(50, 200).service(CERTAIN).fillRate()).isEqualTo(0.75);
    }

    @Test
    void aNegativeSafetyStockIsNotRaisedToZero() {
        assertThat(ReorderPoint.ofFillRate(DEMAND, 500, 0.9).safetyStock()).isNegative();
        assertThat(ReorderPoint.ofCycleService(DEMAND, 0.3).safetyStock()).isNegative();
    }

    @Test
    void theTermsBelongTogether() {
        ReorderPoint point = ReorderPoint.ofFillRate(DEMAND, 50, 0.95);
        assertThat(point.safetyStock()).isCloseTo(point.safetyFactor() * 30, within(1e-9));
        assertThat(point.reorderPoint()).isCloseTo(100 + point.safetyStock(), within(1e-9));
        assertThat(point.expectedShortage()).isEqualTo(DEMAND.loss(point.reorderPoint()));
    }

    @Test
    void theForgottenTermOfTheLeadTimeIsThere() {
        NormalDemand demand = NormalDemand.of(40, 12).during(LeadTime.of(4, 1.5));
        assertThat(demand.mean()).isEqualTo(160);
        assertThat(demand.standardDeviation()).isCloseTo(Math.sqrt(4 * 144 + 1600 * 2.25), within(1e-12));
    }

    @Test
    void aLeadTimeOfNothingIsDemandOfNothing() {
        assertThat(NormalDemand.of(40, 12).during(0)).isEqualTo(NormalDemand.of(0, 0));
        assertThat(PoissonDemand.of(4).during(0)).isEqualTo(PoissonDemand.of(0));
    }

    @Test
    void certainDemandHasItsLosses() {
        assertThat(CERTAIN.loss(90)).isEqualTo(10);
        assertThat(CERTAIN.loss(110)).isZero();
        assertThat(CERTAIN.complementaryLoss(110)).isEqualTo(10);
        assertThat(CERTAIN.complementaryLoss(90)).isZero();
        assertThat(CERTAIN.secondLoss(90)).isEqualTo(50);
        assertThat(CERTAIN.secondLoss(110)).isZero();
        assertThat(CERTAIN.cumulative(100)).isEqualTo(1);
        assertThat(CERTAIN.cumulative(99.9)).isZero();
        assertThat(CERTAIN.quantile(0.9)).isEqualTo(100);
    }

    @Test
    void poissonDemandOfNothingHasItsLosses() {
        PoissonDemand none = PoissonDemand.of(0);
        assertThat(none.loss(-2)).isEqualTo(2);
        assertThat(none.loss(2)).isZero();
        assertThat(none.complementaryLoss(2)).isEqualTo(2);
        assertThat(none.cumulative(0)).isEqualTo(1);
        assertThat(none.cumulative(-1)).isZero();
        assertThat(none.quantile(0.99)).isZero();
        assertThat(none.probability(0)).isEqualTo(1);
        assertThat(none.probability(1)).isZero();
        assertThat(PoissonDemand.of(9).standardDeviation()).isEqualTo(3);
    }

    @Test
    void codesAreStable() {
        assertThat(DEMAND.code()).isEqualTo("NORMAL");
        assertThat(PoissonDemand.of(1).code()).isEqualTo("POISSON");
    }

    @Test
    void aServiceInPerCentIsRefusedWithAHint() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReorderPoint.ofCycleService(DEMAND, 95))
                .withMessage("cycleServiceLevel must be above 0 and below 1 but was 95.0. Maybe 0.95 was meant?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReorderPoint.ofCycleService(DEMAND, 1))
                .withMessage("cycleServiceLevel must be above 0 and below 1 but was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReorderPoint.ofFillRate(DEMAND, 10, 101))
                .withMessage("fillRate must be above 0 and below 1 but was 101.0");
        assertThatIllegalArgumentException().isThrownBy(() -> ReorderPoint.ofFillRate(DEMAND, 10, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ReorderPoint.ofFillRateOneTerm(DEMAND, 10, Double.NaN));
    }

    @Test
    void figuresOutsideTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalDemand.of(1, -1))
                .withMessage("standardDeviation must be zero or more and finite but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalDemand.of(Double.NaN, 1))
                .withMessage("mean must be finite but was NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonDemand.of(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonDemand.of(1).during(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonDemand.of(1).quantile(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonDemand.of(1).loss(1e10))
                .withMessage("x must be below 2147483647 but was 1.0E10");
        assertThatIllegalArgumentException().isThrownBy(() -> LeadTime.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> LeadTime.of(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReorderPoint.ofFillRate(DEMAND, 0, 0.9))
                .withMessage("orderQuantity must be above zero and finite but was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> ReorderPoint.ofFillRateOneTerm(DEMAND, -1, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> SafetyFactor.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> SafetyFactor.ofUnitLoss(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalDemand.of(0, 1).expectedUndershoot())
                .withMessage("mean must be above zero and finite but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderUpToLevel.ofCycleService(DEMAND, 0, LeadTime.of(1), 0.9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalDemand.of(0, 1).quantile(0));
    }

    @Test
    void policiesRefuseWhatTheyCannotFollow() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReorderPointPolicy.of(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ReorderPointPolicy.of(1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReorderPointPolicy.of(1.5, 2).stockAndService(PoissonDemand.of(1)))
                .withMessage("reorderPoint must be a whole number of at most 1000000000 but was 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReorderPointPolicy.of(1, 2e9).stockAndService(PoissonDemand.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> PeriodicReviewPolicy.of(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PeriodicReviewPolicy.of(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodicReviewPolicy.of(1, 5).service(NormalDemand.of(-1, 1), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeriodicReviewPolicy.of(1, 5).service(DEMAND, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseStockPolicy.of(-1))
                .withMessage("baseStock must be at least 0 but was -1");
    }

    @Test
    void theFillRateOfNoDemandIsUndefined() {
        assertThat(PeriodicReviewPolicy.of(1, 5)
                        .service(NormalDemand.of(0, 1), 1)
                        .fillRate())
                .isNaN();
    }

    @Test
    void anOrderIsExpectedToBeTheDemandOfAReviewPeriod() {
        OrderUpToLevel level = OrderUpToLevel.ofCycleService(NormalDemand.of(50, 15), 2, LeadTime.of(3, 0.5), 0.5);
        assertThat(level.expectedOrder()).isEqualTo(100);
        assertThat(level.protectionInterval()).isEqualTo(5);
        assertThat(level.orderUpTo()).isEqualTo(250);
        assertThat(level.protectedDemand().standardDeviation())
                .isCloseTo(Math.sqrt(5 * 225 + 2500 * 0.25), within(1e-12));
    }

    @Test
    void poolingRefusesATableThatDoesNotFit() {
        double[] deviations = {3, 4};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(deviations, new double[][] {{1}}))
                .withMessage("correlations must have 2 entries but has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(deviations, new double[][] {{1}, {0, 1}}))
                .withMessage("correlations[0] must have 2 entries but has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(deviations, new double[][] {{1, 0.2}, {0.3, 1}}))
                .withMessageStartingWith("correlations[1][0] must be from -1 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(deviations, new double[][] {{0.9, 0}, {0, 1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(deviations, new double[][] {{1, 1.1}, {1.1, 1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(new double[] {-3, 4}, new double[][] {{1, 0}, {0, 1}}));
        double[][] impossible = {{1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(new double[] {1, 1, 1}, impossible))
                .withMessage("correlations must leave a variance of zero or more but it was -3.0");
    }

    @Test
    void poolingSavesWhatItPools() {
        assertThat(RiskPooling.of(new double[] {3, 4}, new double[][] {{1, 0}, {0, 1}})
                        .saving())
                .isCloseTo(1 - 5.0 / 7, within(1e-12));
        assertThat(RiskPooling.of(new double[0], new double[0][]).saving()).isNaN();
        assertThat(RiskPooling.of(new double[] {3, 3}, new double[][] {{1, -1}, {-1, 1}})
                        .pooledStandardDeviation())
                .isZero();
    }

    @Test
    void theSafetyFactorKeepsItsDigitsInTheTails() {
        assertThat(SafetyFactor.ofCycleService(1e-20).k()).isCloseTo(-9.262340089798408, within(1e-12));
        assertThat(SafetyFactor.ofCycleService(1 - 1e-12).k()).isCloseTo(7.0344869, within(1e-4));
        assertThat(SafetyFactor.of(8).unitLoss()).isCloseTo(7.550262411946499e-17, within(1e-26));
        assertThat(SafetyFactor.of(0).unitLoss()).isEqualTo(1 / Math.sqrt(2 * Math.PI));
        assertThat(SafetyFactor.ofUnitLoss(1e-100).k()).isCloseTo(21.0, within(0.3));
        assertThat(SafetyFactor.of(SafetyFactor.ofUnitLoss(1e-100).k()).unitLoss())
                .isCloseTo(1e-100, within(1e-111));
        assertThat(SafetyFactor.ofUnitLoss(Double.MIN_VALUE).k()).isEqualTo(37);
    }

    @Test
    void boundsAreWhereTheyAreSaidToBe() {
        assertThat(NormalDemand.of(10, 2).secondLoss(10)).isCloseTo(1, within(1e-12));
        assertThat(PoissonDemand.of(4).loss(4)).isCloseTo(PoissonDemand.of(4).complementaryLoss(4), within(1e-12));
        assertThat(LeadTime.of(0).mean()).isZero();
        assertThat(ReorderPointPolicy.of(-1e9, 1)
                        .stockAndService(PoissonDemand.of(0))
                        .fillRate())
                .isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> NormalDemand.of(1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> ReorderPointPolicy.of(1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReorderPoint.ofCycleService(DEMAND, 100))
                .withMessageEndingWith("Maybe 1.0 was meant?");
    }
}
