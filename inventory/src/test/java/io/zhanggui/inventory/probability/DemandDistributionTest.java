package io.zhanggui.inventory.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DemandDistributionTest {

    @Test
    void countsArePoissonUpToAVarianceOf101PercentOfTheMean() {
        assertThat(DemandDistribution.ofMoments(100, Math.sqrt(100.9))).isEqualTo(PoissonDemand.of(100));
        assertThat(DemandDistribution.ofMoments(100, 3)).isEqualTo(PoissonDemand.of(100));
        assertThat(DemandDistribution.ofMoments(100, 0)).isEqualTo(PoissonDemand.of(100));
        assertThat(DemandDistribution.ofMoments(0, 0)).isEqualTo(PoissonDemand.of(0));
        DemandDistribution demand = DemandDistribution.ofMoments(100, Math.sqrt(101.1));
        assertThat(demand).isInstanceOf(NegativeBinomialDemand.class);
        assertThat(demand.mean()).isCloseTo(100, within(1e-9));
        assertThat(demand.standardDeviation()).isCloseTo(Math.sqrt(101.1), within(1e-9));
    }

    @Test
    void flowingDemandIsNormalUpToADeviationOfHalfTheMean() {
        assertThat(DemandDistribution.ofContinuousMoments(10, 5)).isEqualTo(NormalDemand.of(10, 5));
        assertThat(DemandDistribution.ofContinuousMoments(10, 5.1)).isEqualTo(GammaDemand.of(10, 5.1));
        assertThat(DemandDistribution.ofContinuousMoments(0, 0)).isEqualTo(NormalDemand.of(0, 0));
    }

    @Test
    void demandOfNothingDoesNotVary() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandDistribution.ofMoments(0, 2))
                .withMessage("standardDeviation must be zero where the mean is, but was 2.0: demand is not negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandDistribution.ofContinuousMoments(-1, 2))
                .withMessage("mean must be zero or more and finite but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GammaDemand.of(1, -2))
                .withMessage("standardDeviation must be zero or more and finite but was -2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> LognormalDemand.of(0, 2));
    }

    @Test
    void parametersGiveTheirMoments() {
        GammaDemand gamma = GammaDemand.ofShape(2, 4);
        assertThat(gamma.mean()).isEqualTo(8);
        assertThat(gamma.standardDeviation()).isCloseTo(Math.sqrt(32), within(1e-12));
        LognormalDemand lognormal = LognormalDemand.ofLogarithm(1, 0.5);
        assertThat(lognormal.mean()).isCloseTo(Math.exp(1.125), within(1e-12));
        assertThat(lognormal.standardDeviation())
                .isCloseTo(Math.exp(1.125) * Math.sqrt(Math.exp(0.25) - 1), within(1e-12));
        assertThat(lognormal.quantile(0.5)).isCloseTo(Math.E, within(1e-12));
        NegativeBinomialDemand negative = NegativeBinomialDemand.of(2, 0.5);
        assertThat(negative.mean()).isEqualTo(2);
        assertThat(negative.standardDeviation()).isEqualTo(2);
        assertThat(NegativeBinomialDemand.ofMoments(2, 2).size()).isCloseTo(2, within(1e-12));
        assertThat(NegativeBinomialDemand.ofMoments(2, 2).success()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void parametersOutsideTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NegativeBinomialDemand.of(-1, 0.5))
                .withMessage("size must be zero or more and finite but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NegativeBinomialDemand.of(1, 0))
                .withMessage("success must be above 0 and at most 1 but was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> NegativeBinomialDemand.of(1, 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> NegativeBinomialDemand.of(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NegativeBinomialDemand.ofMoments(4, 2))
                .withMessage("standardDeviation must be above the root of the mean 4.0 but was 2.0."
                        + " Maybe the demand is Poisson?");
        assertThatIllegalArgumentException().isThrownBy(() -> NegativeBinomialDemand.ofMoments(0, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GammaDemand.ofShape(0, 2))
                .withMessage("shape must be above zero and finite but was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> GammaDemand.ofShape(2, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LognormalDemand.ofLogarithm(0, -1))
                .withMessage("sigma must be zero or more and finite but was -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> LognormalDemand.ofLogarithm(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> LognormalDemand.ofLogarithm(800, 1));
    }

    @Test
    void everyDistributionRefusesWhatNoneCanAnswer() {
        for (DemandDistribution demand : Distributions.ONE_OF_EACH) {
            for (double probability : new double[] {0, 1, -0.1, Double.NaN}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> demand.quantile(probability))
                        .withMessage("probability must be above 0 and below 1 but was " + probability);
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> demand.during(-1))
                    .withMessageStartingWith("periods must be ");
        }
    }

    @Test
    void countsRefuseNegativeRanges() {
        for (DemandDistribution demand : Distributions.ONE_OF_EACH) {
            if (demand instanceof CountDemand pieces) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> pieces.probabilities(-1, 1))
                        .withMessage("first must be at least 0 but was -1");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> pieces.probabilities(1, -1))
                        .withMessage("count must be at least 0 but was -1");
            }
        }
    }

    @Test
    void codesAreStable() {
        assertThat(Distributions.ONE_OF_EACH.stream().map(DemandDistribution::code))
                .containsExactly(
                        "NORMAL", "GAMMA", "LOGNORMAL", "EMPIRICAL", "POISSON", "NEGATIVE_BINOMIAL", "DISCRETE");
    }

    @Test
    void whatIsCertainHasItsFigures() {
        for (DemandDistribution certain : List.of(
                NormalDemand.of(7, 0),
                GammaDemand.of(7, 0),
                LognormalDemand.of(7, 0),
                EmpiricalDemand.of(7),
                DiscreteDemand.of(7, 1))) {
            assertThat(certain.mean()).isEqualTo(7);
            assertThat(certain.standardDeviation()).isZero();
            assertThat(certain.quantile(0.01)).isEqualTo(7);
            assertThat(certain.quantile(0.99)).isEqualTo(7);
            assertThat(certain.cumulative(6.9)).isZero();
            assertThat(certain.cumulative(7)).isEqualTo(1);
            assertThat(certain.exceedance(6.9)).isEqualTo(1);
            assertThat(certain.exceedance(7)).isZero();
            assertThat(certain.loss(5)).isEqualTo(2);
            assertThat(certain.loss(9)).isZero();
            assertThat(certain.complementaryLoss(5)).isZero();
            assertThat(certain.complementaryLoss(9)).isEqualTo(2);
            assertThat(certain.secondLoss(5)).isEqualTo(2);
            assertThat(certain.secondLoss(9)).isZero();
        }
    }

    @Test
    void demandOfNothingHasItsFigures() {
        for (DemandDistribution none : List.of(
                GammaDemand.of(0, 0),
                LognormalDemand.of(0, 0),
                EmpiricalDemand.of(0, 0),
                PoissonDemand.of(0),
                NegativeBinomialDemand.of(0, 0.5),
                NegativeBinomialDemand.of(3, 1),
                DiscreteDemand.ofObservations(0, 0))) {
            assertThat(none.mean()).isZero();
            assertThat(none.quantile(0.99)).isZero();
            assertThat(none.cumulative(0)).isEqualTo(1);
            assertThat(none.cumulative(-0.1)).isZero();
            assertThat(none.exceedance(0)).isZero();
            assertThat(none.exceedance(-0.1)).isEqualTo(1);
            assertThat(none.loss(-2)).isEqualTo(2);
            assertThat(none.loss(2)).isZero();
            assertThat(none.complementaryLoss(2)).isEqualTo(2);
            assertThat(none.secondLoss(-2)).isEqualTo(2);
            assertThat(none.secondLoss(0)).isZero();
            if (none instanceof CountDemand pieces) {
                assertThat(pieces.probability(0)).isEqualTo(1);
                assertThat(pieces.probability(1)).isZero();
                assertThat(pieces.probabilities(0, 2)).containsExactly(1, 0);
            }
        }
    }

    @Test
    void pieceTablesAreReadAsTheyStand() {
        DiscreteDemand demand = DiscreteDemand.of(1, 0.25, 0.5, 0, 0.25);
        assertThat(demand.least()).isEqualTo(1);
        assertThat(demand.most()).isEqualTo(4);
        assertThat(demand.probabilities()).containsExactly(0.25, 0.5, 0.0, 0.25);
        assertThat(demand.probabilities(0, 7)).containsExactly(0, 0.25, 0.5, 0, 0.25, 0, 0);
        assertThat(demand.probabilities(2, 2)).containsExactly(0.5, 0);
        assertThat(demand.probabilities(9, 2)).containsExactly(0, 0);
        assertThat(demand.mean()).isEqualTo(2.25);
        assertThat(demand.standardDeviation()).isCloseTo(Math.sqrt(1.1875), within(1e-12));
        assertThat(demand.quantile(0.25)).isEqualTo(1);
        assertThat(demand.quantile(0.26)).isEqualTo(2);
        assertThat(demand.quantile(0.75)).isEqualTo(2);
        assertThat(demand.quantile(0.76)).isEqualTo(4);
        assertThat(demand.cumulative(3.5)).isEqualTo(0.75);
        assertThat(demand.exceedance(3.5)).isEqualTo(0.25);
        assertThat(demand.loss(2.5)).isEqualTo(0.375);
        assertThat(demand.loss(4)).isZero();
        assertThat(demand.complementaryLoss(2.5)).isEqualTo(0.625);
        assertThat(demand.complementaryLoss(10)).isEqualTo(7.75);
        assertThat(demand.secondLoss(2)).isEqualTo(0.5);
        assertThat(demand)
                .isEqualTo(DiscreteDemand.of(0, 0, 0.25, 0.5, 0, 0.25, 0))
                .hasSameHashCodeAs(DiscreteDemand.of(Map.of(1, 0.25, 2, 0.5, 4, 0.25)))
                .isNotEqualTo(DiscreteDemand.of(2, 0.25, 0.5, 0, 0.25))
                .isNotEqualTo(DiscreteDemand.of(1, 0.25, 0.5, 0.25))
                .hasToString("DiscreteDemand[least=1, probabilities=[0.25, 0.5, 0.0, 0.25]]");
        assertThat(DiscreteDemand.ofObservations(4, 2, 2, 1)).isEqualTo(demand);
    }

    @Test
    void pieceTablesThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.of(0, 0.5, 0.4))
                .withMessage("probabilities must add up to 1 but their sum was 0.9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.of(0))
                .withMessage("probabilities must add up to 1 but their sum was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> DiscreteDemand.of(Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.of(0, 1.5, -0.5))
                .withMessage("probabilities[1] must be zero or more and finite but was -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.of(-1, 1))
                .withMessage("least must be at least 0 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.of(Map.of(-1, 1.0)))
                .withMessage("least must be at least 0 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.ofObservations())
                .withMessage("observations must hold at least one but is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.ofObservations(1, 2.5))
                .withMessage("observations[1] must be a whole number of at most 1000000000 but was 2.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.ofObservations(-1))
                .withMessage("observations[0] must be at least 0 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.ofObservations(0, 200_000))
                .withMessage("demand must spread over at most 131072 pieces but was from 0 to 200000."
                        + " Maybe its moments are enough?");
        assertThat(DiscreteDemand.ofObservations(0, 131_071).most()).isEqualTo(131_071);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.of(0, 0.5, 0.5).during(-1.5))
                .withMessageStartingWith("periods must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.of(1_500_000_000, 1).during(2))
                .withMessage("demand must stay below 2147483647 pieces but was up to 1500000000 in each of 2 periods");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.ofObservations(0, 1000).during(200))
                .withMessageStartingWith("demand must spread over at most 131072 pieces");
    }

    @Test
    void aTableOfManyPeriodsIsTheTableOfTheirSum() {
        DiscreteDemand demand = DiscreteDemand.of(1, 0.5, 0.5);
        assertThat(demand.during(3)).isEqualTo(DiscreteDemand.of(3, 0.125, 0.375, 0.375, 0.125));
        assertThat(demand.during(0)).isEqualTo(DiscreteDemand.of(0, 1));
        assertThat(demand.during(1)).isEqualTo(demand);
        assertThat(demand.during(LeadTime.of(1.5))).isEqualTo(PoissonDemand.of(2.25));
        assertThat(demand.during(1.5)).isEqualTo(PoissonDemand.of(2.25));
        assertThat(DiscreteDemand.of(8, 1).during(4.5)).isEqualTo(DiscreteDemand.of(36, 1));
        assertThat(DiscreteDemand.of(1, 1).during(LeadTime.of(2.25))).isEqualTo(DiscreteDemand.of(2, 0.75, 0.25));
        assertThat(DiscreteDemand.of(0, 0.9, 0, 0, 0.1).during(2.5))
                .isEqualTo(DemandDistribution.ofMoments(0.75, Math.sqrt(2.5 * 0.81)));
        assertThat(demand.during(LeadTime.of(2, 3))).isInstanceOf(NegativeBinomialDemand.class);
    }

    @Test
    void probabilitiesThatAddUpToNearlyOneAreBroughtToOne() {
        DiscreteDemand demand = DiscreteDemand.of(0, 0.5, 0.5 - 8e-10);
        assertThat(demand.probability(0) + demand.probability(1)).isCloseTo(1, within(1e-15));
        assertThat(((DiscreteDemand) demand.during(1000))
                        .probabilities().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    @Timeout(20)
    void lossesSoFarOutThatNothingIsLeftEnd() {
        for (double x : new double[] {71_000, 72_000, 73_000, 74_000}) {
            NegativeBinomialDemand demand = NegativeBinomialDemand.of(2, 0.01);
            assertThat(demand.loss(x)).isBetween(0.0, 1e-290);
            assertThat(demand.secondLoss(x)).isBetween(0.0, 1e-290);
            assertThat(demand.complementaryLoss(x)).isEqualTo(x - demand.mean());
        }
        assertThat(NegativeBinomialDemand.of(0.6, 0.089).loss(7600)).isBetween(0.0, 1e-290);
        assertThat(NegativeBinomialDemand.of(1.5, 0.49).loss(1106)).isBetween(0.0, 1e-290);
    }

    @Test
    @Timeout(20)
    void lossesOfVeryWideDemandAreNotAddedUp() {
        // Geometric, whose loss is μ P(D > x) by its lack of memory; and the gamma distribution, which it is near.
        NegativeBinomialDemand geometric = NegativeBinomialDemand.of(1, 1e-8);
        assertThat(geometric.loss(1e8))
                .isCloseTo(geometric.mean() * geometric.exceedance(1e8 - 1), withinPercentage(1e-5));
        NegativeBinomialDemand wide = NegativeBinomialDemand.ofMoments(1e8, 5e7);
        assertThat(wide.loss(1.2e8)).isCloseTo(GammaDemand.of(1e8, 5e7).loss(1.2e8), withinPercentage(1e-4));
        assertThat(wide.complementaryLoss(4e7))
                .isCloseTo(GammaDemand.of(1e8, 5e7).complementaryLoss(4e7), withinPercentage(1e-3));
        assertThat(wide.loss(0.5)).isCloseTo(1e8 - 0.5, withinPercentage(1e-6));
        // The two ways agree where they meet.
        NegativeBinomialDemand narrow = NegativeBinomialDemand.ofMoments(2e5, 99_999);
        NegativeBinomialDemand above = NegativeBinomialDemand.ofMoments(2e5, 100_001);
        assertThat(above.loss(3e5) / narrow.loss(3e5)).isCloseTo(1, within(1e-4));
    }

    @Test
    void nothingIsAboveInfinity() {
        NegativeBinomialDemand demand = NegativeBinomialDemand.of(1e9, 0.001);
        assertThat(demand.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(demand.exceedance(Double.POSITIVE_INFINITY)).isZero();
    }

    @Test
    void gammaDemandThatHardlyVariesIsNormal() {
        GammaDemand demand = GammaDemand.of(100, 1e-9);
        assertThat(demand.cumulative(100)).isCloseTo(0.5, within(1e-6));
        assertThat(demand.exceedance(100)).isCloseTo(0.5, within(1e-6));
        assertThat(demand.quantile(0.975)).isCloseTo(100 + 1.96e-9, within(1e-12));
        assertThat(demand.loss(100)).isCloseTo(1e-9 / Math.sqrt(2 * Math.PI), withinPercentage(0.01));
        assertThat(demand.complementaryLoss(100)).isCloseTo(1e-9 / Math.sqrt(2 * Math.PI), withinPercentage(0.01));
        assertThat(demand.secondLoss(100)).isCloseTo(1e-18 / 4, withinPercentage(0.01));
    }

    @Test
    void aDeviationWithoutASquareIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GammaDemand.of(36, 1e300))
                .withMessage("standardDeviation must be at most 1.0E150 but was 1.0E300");
        assertThatIllegalArgumentException().isThrownBy(() -> LognormalDemand.of(7, 1e300));
    }

    @Test
    void aTableEndsBelowTheGreatestInteger() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteDemand.of(Integer.MAX_VALUE, 0.5, 0.5))
                .withMessage("demand must stay below 2147483647 pieces but was up to 2147483648");
        assertThat(DiscreteDemand.of(Integer.MAX_VALUE - 2, 0.5, 0.5).most()).isEqualTo(Integer.MAX_VALUE - 1);
    }

    @Test
    void partsThatFitNoFigureAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RiskPooling(Double.POSITIVE_INFINITY, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RiskPooling(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SafetyFactor(Double.POSITIVE_INFINITY, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SafetyFactor(1, Double.NaN));
    }

    @Test
    void aLeadTimeOfNothingDoesNotVary() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadTime.of(0, 10))
                .withMessage("standardDeviation of a lead time must be zero where its mean is but was 10.0:"
                        + " a lead time is not negative");
        assertThat(LeadTime.of(0, 0).mean()).isZero();
    }

    @Test
    void theUndershootOfAnyDemand() {
        assertThat(PoissonDemand.of(4).expectedUndershoot()).isEqualTo(2.5);
        assertThat(DiscreteDemand.of(4, 1).expectedUndershoot()).isEqualTo(2);
    }

    @Test
    void observationsCountEquallyOften() {
        EmpiricalDemand demand = EmpiricalDemand.of(4.5, 0.5, 2, 2, 1);
        assertThat(demand.observations()).containsExactly(0.5, 1.0, 2.0, 2.0, 4.5);
        assertThat(demand.mean()).isEqualTo(2);
        assertThat(demand.standardDeviation()).isCloseTo(Math.sqrt(9.5 / 5), within(1e-12));
        assertThat(demand.cumulative(0.4)).isZero();
        assertThat(demand.cumulative(2)).isEqualTo(0.8);
        assertThat(demand.cumulative(9)).isEqualTo(1);
        assertThat(demand.exceedance(2)).isEqualTo(0.2);
        assertThat(demand.quantile(0.2)).isEqualTo(0.5);
        assertThat(demand.quantile(0.200_001)).isEqualTo(1);
        assertThat(demand.quantile(0.8)).isEqualTo(2);
        assertThat(demand.quantile(0.999)).isEqualTo(4.5);
        assertThat(demand.loss(1.5)).isEqualTo(0.8);
        assertThat(demand.complementaryLoss(1.5)).isEqualTo(0.3);
        assertThat(demand.secondLoss(2.5)).isEqualTo(0.4);
        assertThat(demand)
                .isEqualTo(EmpiricalDemand.of(2, 2, 1, 0.5, 4.5))
                .hasSameHashCodeAs(EmpiricalDemand.of(2, 2, 1, 0.5, 4.5))
                .isNotEqualTo(EmpiricalDemand.of(2, 2, 1, 0.5, 4))
                .hasToString("EmpiricalDemand[0.5, 1.0, 2.0, 2.0, 4.5]");
        assertThat(demand.during(1)).isSameAs(demand);
        assertThat(demand.during(LeadTime.of(1))).isSameAs(demand);
        assertThat(demand.during(4).mean()).isEqualTo(8);
        assertThat(EmpiricalDemand.of(-0.0)).isEqualTo(EmpiricalDemand.of(0));
    }

    /** 7 of 100 is 0.07, but 0.07 · 100 is above 7 in doubles. */
    @Test
    void aShareOfObservationsIsNotRoundedUpToOneMore() {
        double[] observations = new double[100];
        for (int i = 0; i < observations.length; i++) {
            observations[i] = i + 1;
        }
        EmpiricalDemand demand = EmpiricalDemand.of(observations);
        for (int i = 1; i < 100; i++) {
            assertThat(demand.quantile(i / 100.0)).isEqualTo(i);
        }
        assertThat(demand.quantile(1e-9)).isEqualTo(1);
    }

    @Test
    void observationsThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmpiricalDemand.of())
                .withMessage("observations must hold at least one but is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmpiricalDemand.of(1, -1))
                .withMessage("observations[1] must be zero or more and finite but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmpiricalDemand.of(Double.MAX_VALUE, Double.MAX_VALUE))
                .withMessage("the mean of observations must be finite but was Infinity");
    }

    @Test
    void quantilesOfGammaAreFoundFromTheFirstGuessOn() {
        for (double shape : new double[] {0.01, 0.3, 1, 4, 50, 3_000}) {
            for (double probability : new double[] {1e-12, 1e-6, 0.01, 0.5, 0.500_01, 0.9, 1 - 1e-9, 1 - 1e-14}) {
                GammaDemand demand = GammaDemand.ofShape(shape, 3);
                double quantile = demand.quantile(probability);
                if (quantile > 0) { // a small shape puts the mass below the smallest number
                    assertThat(demand.cumulative(quantile)).isCloseTo(probability, within(1e-11 * probability));
                    assertThat(demand.exceedance(quantile))
                            .isCloseTo(1 - probability, within(1e-11 * (1 - probability) + 1e-16));
                }
            }
        }
    }

    @Test
    void quantilesOfLongTailsAreFoundBySearch() {
        NegativeBinomialDemand demand = NegativeBinomialDemand.of(0.5, 0.000_2);
        for (double probability : new double[] {1e-6, 0.01, 0.5, 0.9, 0.999, 1 - 1e-9, 1 - 1e-14}) {
            double quantile = demand.quantile(probability);
            assertThat(demand.exceedance(quantile)).isLessThanOrEqualTo((1 - probability) * (1 + 1e-9));
            assertThat(demand.exceedance(quantile - 1)).isGreaterThan((1 - probability) * (1 - 1e-9));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonDemand.of(1e12).quantile(0.5))
                .withMessage("demand must be of at most 1000000000 pieces but was PoissonDemand[mean=1.0E12]");
    }
}
