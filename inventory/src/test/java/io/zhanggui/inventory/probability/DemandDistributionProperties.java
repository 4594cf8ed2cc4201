package io.zhanggui.inventory.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class DemandDistributionProperties {

    @Property
    void theNormalLossIsTheIntegralOfTheTail(
            @ForAll @Scale(5) @DoubleRange(min = -6, max = 6) double z,
            @ForAll @Scale(5) @DoubleRange(min = 0.1, max = 50) double deviation) {
        NormalDemand demand = NormalDemand.of(100, deviation);
        double x = 100 + z * deviation;
        assertThat(demand.loss(x)).isCloseTo(deviation * integral(z, 1), within(1e-7 * deviation));
        assertThat(demand.secondLoss(x))
                .isCloseTo(deviation * deviation * integral(z, 2) / 2, within(1e-6 * deviation * deviation));
    }

    /** ∫ (t − z)^power φ(t) dt from z to 10 by Simpson's rule. */
    private static double integral(double z, int power) {
        int steps = 4000;
        double width = (10 - z) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double t = z + i * width;
            int weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.pow(t - z, power) * Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
        }
        return sum * width / 3;
    }

    @Property
    void lossesAreNeverNegativeHoweverFarTheTail(@ForAll @Scale(5) @DoubleRange(min = -60, max = 60) double z) {
        NormalDemand demand = NormalDemand.of(0, 1);
        assertThat(demand.loss(z)).isNotNegative();
        assertThat(demand.complementaryLoss(z)).isNotNegative();
        assertThat(demand.secondLoss(z)).isNotNegative();
    }

    @Property
    void whatIsShortMinusWhatIsLeftIsWhatDemandExceeds(
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 200) double mean,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 50) double deviation,
            @ForAll @Scale(5) @DoubleRange(min = -100, max = 400) double x) {
        for (DemandDistribution demand :
                new DemandDistribution[] {NormalDemand.of(mean, deviation), PoissonDemand.of(mean)}) {
            assertThat(demand.loss(x) - demand.complementaryLoss(x)).isCloseTo(mean - x, within(1e-9));
        }
    }

    @Property
    void aQuantileIsWhereTheProbabilityIsReached(
            @ForAll @Scale(5) @DoubleRange(min = 0.001, max = 0.999) double probability,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 300) double mean) {
        NormalDemand normal = NormalDemand.of(mean, 5);
        assertThat(normal.cumulative(normal.quantile(probability))).isCloseTo(probability, within(1e-12));
        PoissonDemand poisson = PoissonDemand.of(mean);
        double quantile = poisson.quantile(probability);
        assertThat(poisson.cumulative(quantile)).isGreaterThanOrEqualTo(probability - 1e-12);
        assertThat(poisson.cumulative(quantile - 1)).isLessThan(probability + 1e-12);
    }

    @Property
    void thePoissonLossIsTheSumOfTheTail(
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 80) double mean,
            @ForAll @Scale(5) @DoubleRange(min = -3, max = 120) double x) {
        PoissonDemand demand = PoissonDemand.of(mean);
        double loss = 0;
        double left = 0;
        double probability = Math.exp(-mean);
        for (int k = 0; k < 400; k++) {
            loss += Math.max(k - x, 0) * probability;
            left += Math.max(x - k, 0) * probability;
            assertThat(demand.probability(k)).isCloseTo(probability, within(1e-12));
            probability *= mean / (k + 1);
        }
        assertThat(demand.loss(x)).isCloseTo(loss, within(1e-9));
        assertThat(demand.complementaryLoss(x)).isCloseTo(left, within(1e-9));
    }

    @Property
    void theLossKeepsItsDigitsFarOut(@ForAll @IntRange(min = 20, max = 60) int x) {
        double wanted = 0;
        double probability = Math.exp(-2);
        for (int k = 1; k < 150; k++) {
            probability *= 2.0 / k;
            wanted += Math.max(k - x, 0) * probability;
        }
        assertThat(PoissonDemand.of(2).loss(x)).isPositive().isCloseTo(wanted, within(1e-12 * wanted));
    }

    @Property
    void demandOfManyPeriodsIsDemandOfEachAddedUp(
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 100) double mean,
            @ForAll @Scale(5) @DoubleRange(min = 0, max = 30) double deviation,
            @ForAll @IntRange(min = 1, max = 30) int periods) {
        NormalDemand together = NormalDemand.of(mean, deviation).during(periods);
        assertThat(together.mean()).isCloseTo(periods * mean, within(1e-9));
        assertThat(together.standardDeviation() * together.standardDeviation())
                .isCloseTo(periods * deviation * deviation, within(1e-7));
        assertThat(PoissonDemand.of(mean).during(periods).mean()).isCloseTo(periods * mean, within(1e-9));
    }

    @Property
    void theInverseOfTheUnitLossIsItsInverse(@ForAll @Scale(5) @DoubleRange(min = -8, max = 30) double k) {
        double loss = SafetyFactor.of(k).unitLoss();
        assertThat(SafetyFactor.ofUnitLoss(loss).k()).isCloseTo(k, within(1e-9));
    }
}
