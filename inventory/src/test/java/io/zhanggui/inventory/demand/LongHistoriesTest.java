package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fits of histories so long that their start is forgotten half-way: no parameters near by have smaller errors. */
class LongHistoriesTest {

    private static final double STEP = 0.03;

    private static double[] wandering(int seed, int periods) {
        Random random = new Random(seed);
        double[] history = new double[periods];
        double level = 200;
        double trend = 1;
        for (int t = 0; t < periods; t++) {
            trend += random.nextGaussian() * 0.3 - 0.02 * trend;
            level += trend;
            history[t] = Math.max(0, level + random.nextGaussian() * 10);
        }
        return history;
    }

    private static double squares(double alpha, double beta, double phi, Holt from, double[] history) {
        if (alpha <= 0 || alpha >= 1 || beta <= 0 || beta >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        Holt model = phi == 1 ? Holt.of(alpha, beta) : Holt.ofDamped(alpha, beta, phi);
        return model.withInitial(from.initialLevel(), from.initialTrend())
                .forecast(history, 1)
                .squaredErrors();
    }

    private static void assertBest(Holt fit, double[] history) {
        double least = fit.forecast(history, 1).squaredErrors();
        assertThat(squares(fit.alpha(), fit.beta(), fit.phi(), fit, history)).isEqualTo(least);
        for (int direction : new int[] {-1, 1}) {
            assertThat(squares(fit.alpha() + direction * STEP, fit.beta(), fit.phi(), fit, history))
                    .isGreaterThanOrEqualTo(least);
            assertThat(squares(fit.alpha(), fit.beta() + direction * STEP, fit.phi(), fit, history))
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void noOtherTrendIsBetter() {
        for (int seed = 0; seed < 6; seed++) {
            double[] history = wandering(seed, 600);
            assertBest(Holt.of(0.5, 0.5).fit(history), history);
        }
    }

    @Test
    void noOtherDampedTrendIsBetter() {
        for (int seed = 0; seed < 6; seed++) {
            double[] history = wandering(seed, 600);
            assertBest(Holt.ofDamped(0.5, 0.5, 0.9).fit(history), history);
        }
    }
}
