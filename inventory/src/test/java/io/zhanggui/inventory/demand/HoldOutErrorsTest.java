package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HoldOutErrorsTest {

    /** A level of 10 that never moves, so that errors are what stands beside it. */
    private static final ForecastModel TEN = SimpleExponentialSmoothing.of(0).withInitialLevel(10);

    private static final double[] HISTORY = {10, 10, 7, 14, 11, 9, 12};

    @Test
    void boundsAreTheErrorsOfTheirRanks() {
        HoldOutErrors errors = HoldOutErrors.of(TEN, HISTORY, 2, 1); // −3 4 1 −1 2
        Forecast forecast = TEN.forecast(HISTORY, 3);

        assertThat(errors.origins()).isEqualTo(5);
        assertThat(errors.horizon()).isEqualTo(1);
        assertThat(errors.interval(forecast, 1, 0.3)).isEqualTo(new PredictionInterval(0.3, 9, 12)); // ranks 2 and 4
        assertThat(errors.interval(forecast, 1, 0.6)).isEqualTo(new PredictionInterval(0.6, 7, 14)); // 1 and 5
        PredictionInterval unknown = errors.interval(forecast, 1, 0.9);
        assertThat(unknown.low()).isZero();
        assertThat(unknown.high()).isNaN();
    }

    @Test
    void totalsHaveErrorsOfTheirOwn() {
        HoldOutErrors errors = HoldOutErrors.of(TEN, HISTORY, 2, 3);
        Forecast forecast = TEN.forecast(HISTORY, 3);

        // three origins: −3 4 1, 4 1 −1, 1 −1 2
        assertThat(errors.origins()).isEqualTo(3);
        assertThat(errors.interval(forecast, 3, 0.5)).isEqualTo(new PredictionInterval(0.5, 9, 12));
        assertThat(errors.totalInterval(forecast, 2, 0.5)).isEqualTo(new PredictionInterval(0.5, 20, 25));
        assertThat(errors.totalInterval(forecast, 3, 0.5)).isEqualTo(new PredictionInterval(0.5, 32, 34));
        assertThat(errors.demand(forecast, 2).observations()).containsExactlyInAnyOrder(20.0, 21.0, 25.0);
    }

    @Test
    void noBoundAndNoDemandIsBelowZero() {
        double[] history = {10, 10, 0, 0, 0};
        HoldOutErrors errors = HoldOutErrors.of(TEN, history, 2, 1);
        Forecast low = SimpleExponentialSmoothing.of(0).withInitialLevel(4).forecast(history, 1);

        assertThat(errors.interval(low, 1, 0.5)).isEqualTo(new PredictionInterval(0.5, 0, 0));
        assertThat(errors.demand(low, 1).observations()).containsOnly(0.0);
    }

    @Test
    void numbersOutsideTheirRangeAreRefused() {
        HoldOutErrors errors = HoldOutErrors.of(TEN, HISTORY, 2, 2);
        Forecast forecast = TEN.forecast(HISTORY, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoldOutErrors.of(TEN, HISTORY, 7, 1))
                .withMessage("firstOrigin must be from 1 to 6 but was 7");
        assertThatIllegalArgumentException().isThrownBy(() -> HoldOutErrors.of(TEN, HISTORY, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> HoldOutErrors.of(TEN, HISTORY, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> HoldOutErrors.of(TEN, HISTORY, 1, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> errors.interval(forecast, 3, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> errors.interval(forecast, 0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> errors.totalInterval(forecast, 3, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> errors.demand(forecast, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> errors.interval(forecast, 1, 1));
        assertThat(HoldOutErrors.of(TEN, HISTORY, 6, 1).origins()).isEqualTo(1);
    }

    /** Errors that are as likely in any order: of 39 the ranks 2 and 38 are 36 of 40 places apart. */
    @Test
    void errorsInAnyOrderCoverWhatTheirRanksPromise() {
        SplittableRandom random = new SplittableRandom(11);
        int inside = 0;
        int tries = 20_000;
        for (int i = 0; i < tries; i++) {
            double[] history = new double[40];
            Arrays.setAll(history, unusedPeriod -> 20 * random.nextDouble() * random.nextDouble());
            double next = 20 * random.nextDouble() * random.nextDouble();
            PredictionInterval interval =
                    HoldOutErrors.of(TEN, history, 1, 1).interval(TEN.forecast(history, 1), 1, 0.9);
            inside += interval.contains(next) ? 1 : 0;
        }
        assertThat((double) inside / tries).isBetween(0.894, 0.906); // three standard deviations about 0.9
    }

    /** A model fitted before the hold-out, on a level that moves: near enough, although errors are not alike. */
    @Test
    void fittedModelsCoverNearlyWhatIsPromised() {
        SplittableRandom random = new SplittableRandom(12);
        int inside = 0;
        int insideTotal = 0;
        int tries = 1_500;
        for (int i = 0; i < tries; i++) {
            double[] series = new double[104];
            double level = 30;
            for (int t = 0; t < series.length; t++) {
                double error = 12 * (random.nextDouble() + random.nextDouble() - 1);
                series[t] = Math.max(0, level + error);
                level += 0.2 * error;
            }
            double[] history = Arrays.copyOf(series, 100);
            ForecastModel model = SimpleExponentialSmoothing.of(0.1).fit(Arrays.copyOf(history, 40));
            HoldOutErrors errors = HoldOutErrors.of(model, history, 40, 4);
            Forecast forecast = model.forecast(history, 4);
            inside += errors.interval(forecast, 1, 0.8).contains(series[100]) ? 1 : 0;
            double total = series[100] + series[101] + series[102] + series[103];
            insideTotal += errors.totalInterval(forecast, 4, 0.8).contains(total) ? 1 : 0;
        }
        assertThat((double) inside / tries).isBetween(0.76, 0.86);
        assertThat((double) insideTotal / tries).isBetween(0.74, 0.86);
    }
}
