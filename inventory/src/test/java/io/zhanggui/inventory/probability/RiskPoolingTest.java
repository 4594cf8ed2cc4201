package io.zhanggui.inventory.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Square-root rules of stock that places share, and the small figures of lead times beside them. */
class RiskPoolingTest {

    private static RiskPooling two(double first, double second, double correlation) {
        return RiskPooling.of(new double[] {first, second}, new double[][] {{1, correlation}, {correlation, 1}});
    }

    @Test
    void independentPlaces_poolBySquares() {
        RiskPooling pooling = two(3, 4, 0);
        assertThat(pooling.pooledStandardDeviation()).isEqualTo(5);
        assertThat(pooling.sumOfStandardDeviations()).isEqualTo(7);
        assertThat(pooling.saving()).isCloseTo(2.0 / 7, within(1e-15));
    }

    @Test
    void placesThatMoveTogether_saveNothing_andThoseThatMoveAgainstEachOther_all() {
        assertThat(two(3, 4, 1)).isEqualTo(new RiskPooling(7, 7));
        assertThat(two(3, 4, 1).saving()).isZero();
        assertThat(two(3, 3, -1)).isEqualTo(new RiskPooling(0, 6));
        assertThat(two(3, 3, -1).saving()).isEqualTo(1);
        // 9 + 16 + 2 × 0.5 × 12
        assertThat(two(3, 4, 0.5).pooledStandardDeviation()).isCloseTo(Math.sqrt(37), within(1e-14));
    }

    @Test
    void placesWithoutVariation_haveNoShareToSave() {
        assertThat(two(0, 0, 0)).isEqualTo(new RiskPooling(0, 0));
        assertThat(two(0, 0, 0).saving()).isNaN();
        assertThat(two(0, 4, 0).saving()).isZero();
    }

    @Test
    void binaryNoiseBelowZero_isNone_butCorrelationsThatCannotBe_areRefused() {
        double[][] impossible = {{1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(new double[] {1, 1, 1}, impossible))
                .withMessage("correlations must leave a variance of zero or more but it was -3.0");
        // also where the figures are small: what is below zero is measured by them
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(new double[] {1e-7, 1e-7, 1e-7}, impossible))
                .withMessageStartingWith("correlations must leave");
        assertThat(two(0.1, 0.3 - 0.2, -1).pooledStandardDeviation()).isCloseTo(0, within(1e-8));
    }

    @Test
    void correlations_areSymmetric_fromMinusOneToOne_andOneOnTheDiagonal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two(1, 1, 1.5))
                .withMessage("correlations[0][1] must be from -1 to 1, symmetric, and 1 on the diagonal but was 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two(1, 1, -1.5))
                .withMessageStartingWith("correlations[0][1] must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two(1, 1, Double.NaN))
                .withMessageEndingWith("but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(new double[] {1, 1}, new double[][] {{1, 0.2}, {0.3, 1}}))
                .withMessageStartingWith("correlations[1][0] must be")
                .withMessageEndingWith("but was 0.3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(new double[] {1, 1}, new double[][] {{1, 0}, {0, 0.9}}))
                .withMessageStartingWith("correlations[1][1] must be");
    }

    @Test
    void placesWithoutTheirCorrelations_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(new double[] {1, 1}, new double[][] {{1, 0}}))
                .withMessage("correlations must have 2 entries but has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskPooling.of(new double[] {1, 1}, new double[][] {{1, 0}, {0}}))
                .withMessage("correlations[1] must have 2 entries but has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two(1, -1, 0))
                .withMessageStartingWith("standardDeviations[1]");
        assertThatNullPointerException()
                .isThrownBy(() -> RiskPooling.of(new double[] {1}, new double[][] {null}))
                .withMessage("correlations");
    }

    @Test
    void leadTime_isObservedWithOneDegreeOfFreedomLess() {
        LeadTime observed = LeadTime.ofObserved(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(observed.mean()).isEqualTo(5);
        assertThat(observed.standardDeviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-15));
        assertThat(LeadTime.ofObserved(3)).isEqualTo(LeadTime.of(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadTime.ofObserved())
                .withMessage("the number of observed lead times must be at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadTime.ofObserved(3, -1))
                .withMessageStartingWith("periods[1]");
        assertThatIllegalArgumentException().isThrownBy(() -> LeadTime.of(-1)).withMessageStartingWith("mean");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadTime.of(1, -1))
                .withMessageStartingWith("standardDeviation");
    }

    @Test
    void safetyFactor_isThatOfTheTable() {
        SafetyFactor factor = SafetyFactor.ofCycleService(0.95);
        assertThat(factor.k()).isCloseTo(1.6448536269514722, within(1e-14));
        assertThat(factor.unitLoss()).isCloseTo(0.020893, within(1e-6));
        assertThat(SafetyFactor.ofUnitLoss(factor.unitLoss()).k()).isCloseTo(factor.k(), within(1e-12));
        assertThat(SafetyFactor.ofUnitLoss(0.02).unitLoss()).isEqualTo(0.02);
        assertThat(SafetyFactor.of(0).unitLoss()).isEqualTo(1 / Math.sqrt(2 * Math.PI));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SafetyFactor.of(Double.NaN))
                .withMessageStartingWith("k");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SafetyFactor.ofCycleService(95))
                .withMessageStartingWith("cycleServiceLevel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SafetyFactor.ofUnitLoss(0))
                .withMessageStartingWith("unitLoss");
    }

    @Test
    void reorderPointThatIsPassed_isMissedByHalfAnOrderOfSquaresOnAverage() {
        // (σ² + μ²) / 2 μ of renewal theory
        assertThat(NormalDemand.of(10, 4).expectedUndershoot()).isCloseTo(116.0 / 20, within(1e-14));
        assertThat(NormalDemand.of(10, 0).expectedUndershoot()).isEqualTo(5);
    }

    @Test
    void momentsOfNoDemand_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandDistribution.ofContinuousMoments(0, 3))
                .withMessageStartingWith("standardDeviation must be zero where the mean is, but was 3.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandDistribution.ofContinuousMoments(-1, 0))
                .withMessageStartingWith("mean");
    }
}
