package io.zhanggui.inventory.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What holds of demand however it is distributed. */
class EveryDistributionProperties {

    @Provide
    Arbitrary<CountDemand> counts() {
        Arbitrary<Double> means = Arbitraries.doubles().between(0, 60).ofScale(3);
        Arbitrary<Double> sizes = Arbitraries.doubles().between(0, 30).ofScale(3);
        Arbitrary<Double> successes = Arbitraries.doubles().between(0.05, 1).ofScale(3);
        Arbitrary<CountDemand> discrete = Arbitraries.doubles()
                .between(0, 1)
                .ofScale(3)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(weights -> sum(weights) > 0)
                .flatMap(weights ->
                        Arbitraries.integers().between(0, 20).map(least -> DiscreteDemand.of(least, shares(weights))));
        return Arbitraries.oneOf(
                means.map(PoissonDemand::of),
                Combinators.combine(sizes, successes).as(NegativeBinomialDemand::of),
                discrete);
    }

    @Provide
    Arbitrary<DemandDistribution> demands() {
        Arbitrary<Double> means = Arbitraries.doubles().between(0.5, 200).ofScale(2);
        Arbitrary<Double> variations = Arbitraries.doubles().between(0, 1.5).ofScale(3);
        return Arbitraries.oneOf(
                counts().map(each -> each),
                Combinators.combine(means, variations).as((mean, v) -> NormalDemand.of(mean, mean * v)),
                Combinators.combine(means, variations).as((mean, v) -> GammaDemand.of(mean, mean * v)),
                Combinators.combine(means, variations).as((mean, v) -> LognormalDemand.of(mean, mean * v)),
                means.array(double[].class).ofMinSize(1).ofMaxSize(20).map(EmpiricalDemand::of));
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private static double[] shares(double[] weights) {
        double sum = sum(weights);
        double[] shares = new double[weights.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = weights[i] / sum;
        }
        return shares;
    }

    @Property
    void whatIsShortMinusWhatIsLeftIsWhatDemandExceeds(
            @ForAll("demands") DemandDistribution demand,
            @ForAll @Scale(3) @DoubleRange(min = -50, max = 500) double x) {
        double scale = 1 + demand.mean() + Math.abs(x);
        assertThat(demand.loss(x) - demand.complementaryLoss(x)).isCloseTo(demand.mean() - x, within(1e-13 * scale));
        assertThat(demand.loss(x)).isNotNegative();
        assertThat(demand.complementaryLoss(x)).isNotNegative();
        assertThat(demand.secondLoss(x)).isNotNegative();
        assertThat(demand.cumulative(x) + demand.exceedance(x)).isCloseTo(1, within(1e-13));
    }

    @Property
    void theLossesFallAsTheirSlopesSay(
            @ForAll("demands") DemandDistribution demand,
            @ForAll @Scale(3) @DoubleRange(min = -5, max = 300) double x) {
        double step = 0.25;
        double fall = demand.loss(x) - demand.loss(x + step);
        double scale = 1e-12 * (1 + demand.mean() + Math.abs(x));
        assertThat(fall).isLessThanOrEqualTo(step * demand.exceedance(x) + scale);
        assertThat(fall).isGreaterThanOrEqualTo(step * demand.exceedance(x + step) - scale);
        double second = demand.secondLoss(x) - demand.secondLoss(x + step);
        double squares = scale * (1 + demand.mean() + demand.standardDeviation() + Math.abs(x));
        assertThat(second).isLessThanOrEqualTo(step * demand.loss(x) + squares);
        assertThat(second).isGreaterThanOrEqualTo(step * demand.loss(x + step) - squares);
    }

    @Property
    void farBelowNothingIsLeftOver(@ForAll("demands") DemandDistribution demand) {
        double far = -1e4;
        double variance = demand.standardDeviation() * demand.standardDeviation();
        assertThat(demand.loss(far)).isCloseTo(demand.mean() - far, within(1e-9));
        assertThat(demand.complementaryLoss(far)).isCloseTo(0, within(1e-12));
        assertThat(demand.secondLoss(far))
                .isCloseTo((variance + (demand.mean() - far) * (demand.mean() - far)) / 2, within(1e-6));
        assertThat(demand.cumulative(far)).isLessThan(1e-12);
        assertThat(demand.exceedance(far)).isGreaterThan(1 - 1e-12);
    }

    @Property
    void aQuantileIsTheFirstWithItsProbability(
            @ForAll("demands") DemandDistribution demand,
            @ForAll @Scale(6) @DoubleRange(min = 0.000_001, max = 0.999_999) double probability) {
        double quantile = demand.quantile(probability);
        assertThat(demand.cumulative(quantile)).isGreaterThanOrEqualTo(probability - 1e-11);
        if (demand.standardDeviation() > 1e-3) {
            double before = demand instanceof CountDemand ? quantile - 1 : quantile - 1e-6 * (1 + Math.abs(quantile));
            assertThat(demand.cumulative(before)).isLessThan(probability + 1e-12);
        }
    }

    @Property
    void countsAreTheSumOfTheirProbabilities(
            @ForAll("counts") CountDemand demand, @ForAll @Scale(2) @DoubleRange(min = 0, max = 90) double x) {
        double cumulative = 0;
        double mean = 0;
        double squares = 0;
        double loss = 0;
        double second = 0;
        for (int k = 0; k < 3000; k++) {
            double probability = demand.probability(k);
            cumulative += k <= x ? probability : 0;
            mean += k * probability;
            squares += (double) k * k * probability;
            loss += Math.max(k - x, 0) * probability;
            second += Math.max(k - x, 0) * Math.max(k - x, 0) / 2 * probability;
        }
        assertThat(demand.probability(-1)).isZero();
        assertThat(demand.mean()).isCloseTo(mean, within(1e-9 * (1 + mean)));
        assertThat(demand.standardDeviation()).isCloseTo(Math.sqrt(Math.max(squares - mean * mean, 0)), within(1e-5));
        assertThat(demand.cumulative(x)).isCloseTo(cumulative, within(1e-11));
        assertThat(demand.loss(x)).isCloseTo(loss, within(1e-9 * (1 + mean)));
        assertThat(demand.secondLoss(x)).isCloseTo(second, within(1e-8 * (1 + squares)));
    }

    @Property
    void probabilitiesAreThoseOneByOne(
            @ForAll("counts") CountDemand demand,
            @ForAll @IntRange(min = 0, max = 120) int first,
            @ForAll @IntRange(min = 0, max = 60) int count) {
        double[] probabilities = demand.probabilities(first, count);
        assertThat(probabilities).hasSize(count);
        for (int i = 0; i < count; i++) {
            double expected = demand.probability(first + i);
            assertThat(probabilities[i]).isCloseTo(expected, within(1e-12 * expected + 1e-300));
        }
    }

    @Property
    void demandOfTwoPeriodsIsThatOfOneAndAnother(@ForAll("counts") CountDemand demand) {
        CountDemand two = demand.during(2);
        for (int sum = 0; sum <= 150; sum += 7) {
            double convolved = 0;
            for (int k = 0; k <= sum; k++) {
                convolved += demand.probability(k) * demand.probability(sum - k);
            }
            assertThat(two.probability(sum)).isCloseTo(convolved, within(1e-12));
        }
        assertThat(demand.during(0).probability(0)).isEqualTo(1);
    }

    @Property
    void meanAndVarianceOfPeriodsAddUp(
            @ForAll("demands") DemandDistribution demand,
            @ForAll @IntRange(min = 0, max = 12) int periods,
            @ForAll @Scale(2) @DoubleRange(min = 0, max = 3) double leadTimeDeviation) {
        double mean = demand.mean();
        double variance = demand.standardDeviation() * demand.standardDeviation();
        DemandDistribution together = demand.during(periods);
        assertThat(together.mean()).isCloseTo(periods * mean, within(1e-9 * (1 + periods * mean)));
        double sum = periods * variance;
        assertThat(together.standardDeviation() * together.standardDeviation())
                .isCloseTo(sum, within(1e-9 * (1 + sum)));
        assertThat(demand.during(LeadTime.of(periods))).isEqualTo(together);
        if (periods > 0 && leadTimeDeviation > 0) {
            DemandDistribution random = demand.during(LeadTime.of(periods, leadTimeDeviation));
            double expected = sum + mean * mean * leadTimeDeviation * leadTimeDeviation;
            assertThat(random.mean()).isCloseTo(periods * mean, within(1e-9 * (1 + periods * mean)));
            double actual = random.standardDeviation() * random.standardDeviation();
            if (random instanceof PoissonDemand) {
                assertThat(expected).isLessThanOrEqualTo(1.01 * actual + 1e-9);
            } else {
                assertThat(actual).isCloseTo(expected, within(1e-9 * (1 + expected)));
            }
        }
    }
}
