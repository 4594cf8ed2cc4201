package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class DemandClassificationTest {

    @Test
    void theFourClassesMeetAtTheCutOffs() {
        assertThat(classOf(5, 6, 5, 6)).isEqualTo(DemandClass.SMOOTH);
        assertThat(classOf(1, 20, 1, 20)).isEqualTo(DemandClass.ERRATIC);
        assertThat(classOf(5, 0, 0, 6)).isEqualTo(DemandClass.INTERMITTENT);
        assertThat(classOf(1, 0, 0, 20)).isEqualTo(DemandClass.LUMPY);
        assertThat(classOf(0, 0)).isEqualTo(DemandClass.NO_DEMAND);
    }

    @Test
    void aFigureEqualToItsCutOffIsNotAboveIt() {
        double[] history = {1, 3, 0, 0};
        DemandClassification.Cutoffs exact = new DemandClassification.Cutoffs(2, 0.5);
        DemandClassification of = DemandClassification.of(history, exact);
        assertThat(of.averageInterval()).isEqualTo(2);
        assertThat(of.squaredVariation()).isEqualTo(0.5);
        assertThat(of.demandClass()).isEqualTo(DemandClass.SMOOTH);
        assertThat(DemandClassification.of(history, new DemandClassification.Cutoffs(1.99, 0.49))
                        .demandClass())
                .isEqualTo(DemandClass.LUMPY);
    }

    @Test
    void theVarianceConventionCanDecideTheClass() {
        DemandClassification of =
                DemandClassification.of(new double[] {1, 3}, new DemandClassification.Cutoffs(1.32, 0.3));
        assertThat(of.squaredVariationOfPopulation()).isEqualTo(0.25);
        assertThat(of.demandClass()).isEqualTo(DemandClass.ERRATIC);
        assertThat(of.demandClassOfPopulation()).isEqualTo(DemandClass.SMOOTH);
    }

    @Test
    void oneDemandHasNoVariance() {
        DemandClassification of = DemandClassification.of(new double[] {0, 0, 4, 0});
        assertThat(of.periods()).isEqualTo(4);
        assertThat(of.demands()).isEqualTo(1);
        assertThat(of.averageInterval()).isEqualTo(4);
        assertThat(of.meanInterval()).isEqualTo(3);
        assertThat(of.squaredVariation()).isNaN();
        assertThat(of.squaredVariationOfPopulation()).isZero();
        assertThat(of.demandClass()).isEqualTo(DemandClass.INTERMITTENT);
    }

    @Test
    void withoutDemandEveryFigureIsUndefined() {
        DemandClassification of = DemandClassification.of(new double[] {0, 0});
        assertThat(of.averageInterval()).isNaN();
        assertThat(of.meanInterval()).isNaN();
        assertThat(of.squaredVariation()).isNaN();
        assertThat(of.squaredVariationOfPopulation()).isNaN();
        assertThat(of.demandClassOfPopulation()).isEqualTo(DemandClass.NO_DEMAND);
    }

    @Test
    void whatIsNotDemandIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DemandClassification.of(new double[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandClassification.of(new double[] {1, -2}))
                .withMessageStartingWith("history[1] must not be negative but was -2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandClassification.of(new double[] {Double.POSITIVE_INFINITY}))
                .withMessage("history[0] must be finite but was Infinity");
        assertThatIllegalArgumentException().isThrownBy(() -> new DemandClassification.Cutoffs(0.9, 0.49));
        assertThatIllegalArgumentException().isThrownBy(() -> new DemandClassification.Cutoffs(1.32, -1));
    }

    @Property
    @Domain(Series.class)
    void theFiguresAreThoseOfTheTextbook(@ForAll double[] history) {
        double[] sizes =
                java.util.Arrays.stream(history).filter(size -> size > 0).toArray();
        DemandClassification of = DemandClassification.of(history);
        assertThat(of.demands()).isEqualTo(sizes.length);
        if (sizes.length < 2) {
            return;
        }
        double mean = java.util.Arrays.stream(sizes).average().orElseThrow();
        double variance = java.util.Arrays.stream(sizes)
                        .map(size -> (size - mean) * (size - mean))
                        .sum()
                / (sizes.length - 1);
        assertThat(of.averageInterval()).isEqualTo((double) history.length / sizes.length);
        assertThat(of.squaredVariation()).isCloseTo(variance / (mean * mean), within(1e-9));
    }

    private static DemandClass classOf(double... history) {
        return DemandClassification.of(history).demandClass();
    }
}
