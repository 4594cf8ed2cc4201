package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Drift, theta, and demand added up in buckets. */
class AggregatedModelsTest {

    private static final double NONE = Double.NaN;

    @Test
    void driftDrawsTheLineThroughTheFirstAndTheLastOn() {
        double[] history = {3, 9, 5, 9};
        Forecast forecast = Drift.of().forecast(history, 2);
        assertThat(forecast.means()).containsExactly(11, 13);
        assertThat(forecast.squaredErrors()).isEqualTo(16 + 36 + 4);
        assertThat(forecast.errors()).isEqualTo(3);
        assertThat(Drift.of().fittedValues(history)).containsExactly(NONE, 5, 11, 7);
        assertThat(Drift.of().forecast(new double[] {7}, 2).means()).containsExactly(7, 7);
        assertThat(Drift.of().errorVarianceFactor(2, 1)).isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> Drift.of().errorVarianceFactor(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Drift.of().errorVarianceFactor(1, 0));
    }

    /** The slope of 1, 2, 6 is 2.5, so the drift 1.25. */
    @Test
    void thetaDriftsByHalfTheSlope() {
        double[] history = {1, 2, 6};
        Theta model = Theta.of(0.5);
        assertThat(model.fittedValues(history)).containsExactly(1, 2.25, 3.375);
        Forecast forecast = model.forecast(history, 2);
        assertThat(forecast.means()).containsExactly(5.9375, 7.1875);
        assertThat(forecast.squaredErrors()).isEqualTo(0.0625 + 2.625 * 2.625);
        assertThat(forecast.errors()).isEqualTo(3);
        assertThat(model.withInitialLevel(3).fittedValues(history)).containsExactly(3, 3.25, 3.875);
        assertThatIllegalArgumentException().isThrownBy(() -> Theta.of(-0.1)).withMessageContaining("alpha");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.withInitialLevel(Double.POSITIVE_INFINITY))
                .withMessage("initialLevel must not be infinite but was Infinity");
    }

    @Test
    void thetaTakesTheLevelOfTheSmoothingFit() {
        double[] history = {5, 7, 6, 9, 8, 12, 10, 11};
        SimpleExponentialSmoothing smoothing =
                SimpleExponentialSmoothing.of(0.1).fit(history);
        assertThat(Theta.of(0.7).fit(history)).isEqualTo(new Theta(smoothing.alpha(), smoothing.initialLevel()));
    }

    @Test
    void adidaLeavesOutWhatFillsNoBucketAndSaysTheSameWithinOne() {
        double[] history = {9, 1, 3, 0, 2, 5, 1};
        Adida model = Adida.of(0.5).withBucket(2); // sums 4, 2, 6: levels 4, 3, 4.5
        Forecast forecast = model.forecast(history, 3);
        assertThat(forecast.means()).containsExactly(2.25, 2.25, 2.25);
        assertThat(model.fittedValues(history)).containsExactly(NONE, NONE, NONE, 2, 2, 1.5, 1.5);
        assertThat(forecast.errors()).isEqualTo(4);
        assertThat(forecast.squaredErrors()).isEqualTo(4 + 0 + 12.25 + 0.25);
    }

    @Test
    void bucketsAreAsLongAsTheMeanInterval_halvesGoToTheEvenNumber() {
        assertThat(Adida.of(0.1).fit(new double[] {0, 0, 1, 0, 1}).bucket()).isEqualTo(2); // 5 / 2
        assertThat(Adida.of(0.1).fit(new double[] {0, 0, 0, 1, 0, 0, 1}).bucket())
                .isEqualTo(4); // 7 / 2
        assertThat(Adida.of(0.1).fit(new double[] {1, 1, 1, 0, 1}).bucket()).isEqualTo(1);
        assertThat(Adida.of(0.1).fit(new double[] {0, 0, 0}).bucket()).isEqualTo(1);
        assertThat(Adida.of(0.1).withBucket(9).fit(new double[] {0, 1}).bucket())
                .isEqualTo(9);
        assertThat(Adida.of(0.1).withBucket(9).forecast(new double[] {1, 2}, 1).mean(1))
                .isEqualTo(1.5);
        assertThat(Adida.of(0.1).withBucket(9).forecast(new double[] {1, 2}, 1).errors())
                .isZero();
    }

    @Test
    void noAlphaWithinTheBoundsSmoothsTheBucketsBetter() {
        double[] history = {0, 3, 1, 0, 0, 5, 2, 0, 1, 4, 0, 0, 6, 1, 0, 2, 0, 0, 3, 0, 1, 0, 4, 0};
        for (int bucket = 1; bucket <= 4; bucket++) {
            double fitted =
                    Adida.of(0.9).withBucket(bucket).fit(history, 0.05, 0.6).alpha();
            double least = squaresOfBuckets(history, bucket, fitted);
            for (double alpha = 0.05; alpha <= 0.6; alpha += 0.01) {
                assertThat(least).isLessThanOrEqualTo(squaresOfBuckets(history, bucket, alpha) * (1 + 1e-9));
            }
            assertThat(Imapa.of(0.9)
                            .withLongest(4)
                            .fit(history, 0.05, 0.6)
                            .alphas()
                            .get(bucket - 1))
                    .isEqualTo(fitted);
            assertThat(Adida.of(0.9).withBucket(bucket).fit(history).alpha()).isBetween(0.1, 0.3);
        }
        assertThat(Adida.of(0.9).fit(history, 0.25, 0.25).alpha()).isEqualTo(0.25);
    }

    private static double squaresOfBuckets(double[] history, int bucket, double alpha) {
        double squares = 0;
        double level = Double.NaN;
        for (int from = history.length % bucket; from < history.length; from += bucket) {
            double sum = 0;
            for (int t = from; t < from + bucket; t++) {
                sum += history[t];
            }
            double error = Double.isNaN(level) ? 0 : sum - level;
            squares += error * error;
            level = Double.isNaN(level) ? sum : level + alpha * error;
        }
        return squares;
    }

    @Test
    void imapaAveragesWhatItsBucketsSay() {
        double[] history = {9, 1, 3, 0, 2, 5, 1};
        Imapa model = new Imapa(2, List.of(1.0, 0.5));
        assertThat(model.forecast(history, 1).mean(1)).isEqualTo((1 + 2.25) / 2);
        assertThat(model.fittedValues(history)).containsExactly(NONE, NONE, NONE, 2.5, 1, 1.75, 3.25);
        assertThat(model.forecast(history, 1).errors()).isEqualTo(4);
        assertThat(model.forecast(history, 1).squaredErrors()).isEqualTo(2.5 * 2.5 + 1 + 3.25 * 3.25 + 2.25 * 2.25);
    }

    @Test
    void theLastAlphaIsThatOfAllLongerBuckets() {
        double[] history = {9, 1, 3, 0, 2, 5, 1};
        assertThat(new Imapa(3, List.of(0.2, 0.4)).forecast(history, 1).mean(1))
                .isEqualTo(new Imapa(3, List.of(0.2, 0.4, 0.4))
                        .forecast(history, 1)
                        .mean(1));
        Imapa fitted = Imapa.of(0.2).fit(new double[] {0, 0, 1, 0, 0, 2, 0, 0, 1});
        assertThat(fitted.longest()).isEqualTo(3);
        assertThat(fitted.alphas()).hasSize(3).allMatch(alpha -> alpha >= 0.1 && alpha <= 0.3);
        assertThat(Imapa.of(0.2).withLongest(9).fit(new double[] {1, 2}).longest())
                .isEqualTo(9);
        assertThat(Imapa.of(0.2).withLongest(9).forecast(new double[] {1, 3}, 1).mean(1))
                .isCloseTo((1.4 + 2) / 2, within(1e-12));
    }

    @Test
    void whatIsOutsideItsRangeIsRefused() {
        double[] history = {1, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Adida.of(0.1).withBucket(-1))
                .withMessage("bucket must be at least 0 but was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> Adida.of(2)).withMessageContaining("alpha");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Adida.of(0.1).fit(history, 0.4, 0.3))
                .withMessage("leastAlpha must be from 0.0 to 0.3 but was 0.4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Adida.of(0.1).fit(history, 0.4, 1.3))
                .withMessage("mostAlpha must be from 0.0 to 1.0 but was 1.3");
        assertThatIllegalArgumentException().isThrownBy(() -> Imapa.of(0.1).fit(history, 0.4, 0.3));
        assertThatIllegalArgumentException().isThrownBy(() -> Imapa.of(0.1).fit(history, 0.4, 1.3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Imapa.of(0.1).withLongest(-1))
                .withMessage("longest must be at least 0 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Imapa(2, List.of()))
                .withMessage("the number of alphas must be at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Imapa(2, List.of(0.1, 7.0)))
                .withMessage("alphas[1] must be from 0.0 to 1.0 but was 7.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Adida.of(0.1).errorVarianceFactor(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Imapa.of(0.1).errorVarianceFactor(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Theta.of(0.1).errorVarianceFactor(0, 1));
    }
}
