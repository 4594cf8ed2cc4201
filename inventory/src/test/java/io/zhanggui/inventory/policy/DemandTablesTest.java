package io.zhanggui.inventory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.GammaDemand;
import io.zhanggui.inventory.probability.NegativeBinomialDemand;
import io.zhanggui.inventory.probability.NormalDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables that searches for policies read demand from. */
class DemandTablesTest {

    static Stream<CountDemand> counts() {
        return Stream.of(
                PoissonDemand.of(0.01),
                PoissonDemand.of(6),
                PoissonDemand.of(60),
                PoissonDemand.of(499),
                PoissonDemand.of(800),
                NegativeBinomialDemand.ofMoments(6, 4),
                NegativeBinomialDemand.ofMoments(300, 20),
                NegativeBinomialDemand.ofMoments(2, 9));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void everyCountOfAnyProbability_isInTheTable(CountDemand demand) {
        UnitDemand table = UnitDemand.of(demand, 1);
        double sum = 0;
        for (int i = 0; i < table.count; i++) {
            assertThat(table.probabilities[i])
                    .isCloseTo(demand.probability(table.first + i), within(1e-11 * table.probabilities[i]));
            sum += table.probabilities[i];
        }
        assertThat(sum).isCloseTo(1, within(1e-13));
        assertThat(demand.probability(table.last())).isGreaterThan(0.9e-18);
        assertThat(demand.probability(table.last() + 1)).isLessThan(1.1e-18);
        assertThat(table.mean).isEqualTo(demand.mean());
        assertThat(table.positive).isCloseTo(demand.exceedance(0), within(1e-15 * demand.exceedance(0)));
        assertThat(table.lumpy).isFalse();
    }

    @Test
    void demandOfPeriods_isTheTableOfTheirSum() {
        UnitDemand three = UnitDemand.of(PoissonDemand.of(2), 3);
        UnitDemand six = UnitDemand.of(PoissonDemand.of(6), 1);
        assertThat(three.mean).isEqualTo(6);
        assertThat(three.first).isZero();
        assertThat(three.count).isEqualTo(six.count);
        assertThat(three.probabilities).containsExactly(six.probabilities);
    }

    @Test
    void tableOfItsOwn_isTakenAsItStands() {
        UnitDemand table = UnitDemand.of(DiscreteDemand.of(2, 0.25, 0, 0.75), 1);
        assertThat(table.first).isEqualTo(2);
        assertThat(table.count).isEqualTo(3);
        assertThat(table.last()).isEqualTo(4);
        assertThat(table.probabilities).containsExactly(0.25, 0, 0.75);
        assertThat(table.mean).isEqualTo(3.5);
        assertThat(table.positive).isEqualTo(1);
        assertThat(table.lumpy).isTrue();
    }

    @Test
    void tooManyLevels_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitDemand.of(PoissonDemand.of(2e6), 1))
                .withMessageStartingWith("demand and costs ask for more than 1000000 levels");
    }

    static Stream<DemandDistribution> flows() {
        return Stream.of(NormalDemand.of(50, 8), NormalDemand.of(3, 4), GammaDemand.of(20, 15), NormalDemand.of(5, 0));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void demandSpreadOverSteps_keepsItsMeanAndItsLosses(DemandDistribution demand) {
        double step = 0.5;
        UnitDemand table = UnitDemand.ofStep(demand, step);
        double mean = 0;
        double sum = 0;
        for (int i = 0; i < table.count; i++) {
            sum += table.probabilities[i];
            mean += i * table.probabilities[i];
        }
        assertThat(table.first).isZero();
        assertThat(sum).isCloseTo(1, within(1e-11));
        assertThat(mean * step).isCloseTo(demand.loss(0), within(1e-10 * demand.loss(0)));
        assertThat(table.mean * step).isCloseTo(demand.loss(0), within(1e-14 * demand.loss(0)));
        for (int level : new int[] {0, 1, 5, 20, 80, 100, 120}) {
            double loss = 0;
            for (int i = level + 1; i < table.count; i++) {
                loss += (i - level) * table.probabilities[i];
            }
            assertThat(loss * step).as("level %d", level).isCloseTo(demand.loss(level * step), within(1e-9));
        }
    }

    @Test
    void spreadDemand_keepsItsDigitsInBothTails() {
        NormalDemand demand = NormalDemand.of(20, 2);
        UnitDemand table = UnitDemand.ofStep(demand, 1);
        // what is spread to k comes from between k − 1 and k + 1
        for (int k = 1; k < table.count - 1; k++) {
            double between = k > 20
                    ? demand.exceedance(k - 1) - demand.exceedance(k + 1)
                    : demand.cumulative(k + 1) - demand.cumulative(k - 1);
            assertThat(table.probabilities[k]).as("%d", k).isGreaterThan(0).isLessThan(between);
        }
        assertThat(table.probabilities[1]).isLessThan(1e-18);
        assertThat(table.probabilities[34]).isBetween(4e-12, 2e-11);
    }
}
