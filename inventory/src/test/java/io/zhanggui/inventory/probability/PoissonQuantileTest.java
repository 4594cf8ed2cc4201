package io.zhanggui.inventory.probability;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quantile is what the library that was asked before finds by search, also where a sum of probabilities is near. */
class PoissonQuantileTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 0.01, 0.5, 1, 3, 20, 50, 127.9, 128, 128.1, 700, 2_000})
    void quantile_isThatOfTheSearch(double mean) {
        for (double probability : new double[] {
            Double.MIN_VALUE, 1e-300, 1e-15, 1e-9, 1e-3, 0.05, 0.25, 0.5, 0.9, 0.999, 1 - 1e-9, 1 - 1e-12, 1 - 1e-16
        }) {
            assertQuantile(mean, probability);
        }
        PoissonDistribution search = PoissonDistribution.of(mean);
        int most = search.inverseCumulativeProbability(1 - 1e-12);
        for (int k = 0; k <= most; k++) {
            double step = search.cumulativeProbability(k);
            for (double probability :
                    new double[] {step - 1e-8, Math.nextDown(step), step, Math.nextUp(step), step + 1e-8}) {
                if (probability > 0 && probability < 1) {
                    assertQuantile(mean, probability);
                }
            }
        }
    }

    /** Next to one P(D ≤ k) has no digits left to decide by, and what is beyond decides. */
    private static void assertQuantile(double mean, double probability) {
        PoissonDistribution search = PoissonDistribution.of(mean);
        int quantile = (int) PoissonDemand.of(mean).quantile(probability);
        if (probability < 1 - 1e-9) {
            assertThat(quantile)
                    .as("mean %s, probability %s", mean, probability)
                    .isEqualTo(search.inverseCumulativeProbability(probability));
        } else {
            assertThat(search.survivalProbability(quantile)).isLessThanOrEqualTo((1 - probability) * (1 + 1e-12));
            assertThat(search.survivalProbability(quantile - 1)).isGreaterThan((1 - probability) * (1 - 1e-12));
        }
    }
}
