package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastModelTest {

    static Stream<ForecastModel> models() {
        return Stream.of(
                Naive.of(),
                SeasonalNaive.of(3),
                Mean.of(),
                MovingAverage.of(3),
                SimpleExponentialSmoothing.of(0.3),
                Holt.of(0.3, 0.1),
                Holt.ofDamped(0.3, 0.1, 0.9),
                Croston.of(0.1),
                Croston.ofSba(0.1),
                Croston.ofSbj(0.1),
                Tsb.of(0.1, 0.1),
                Drift.of(),
                HoltWinters.ofAdditive(2).with(0.3, 0.1, 0.2),
                HoltWinters.ofMultiplicative(2).with(0.3, 0.1, 0.2).withDamping(0.9),
                HoltWinters.ofMultiplicative(3).withoutTrend(),
                Theta.of(0.3),
                Adida.of(0.1),
                Imapa.of(0.1));
    }

    @Test
    void codesAreStable() {
        assertThat(models().map(ForecastModel::code))
                .containsExactly(
                        "NAIVE",
                        "SEASONAL_NAIVE",
                        "MEAN",
                        "MOVING_AVERAGE",
                        "SES",
                        "HOLT",
                        "HOLT_DAMPED",
                        "CROSTON",
                        "SBA",
                        "SBJ",
                        "TSB",
                        "DRIFT",
                        "HOLT_WINTERS_ADDITIVE",
                        "HOLT_WINTERS_MULTIPLICATIVE",
                        "HOLT_WINTERS_MULTIPLICATIVE",
                        "THETA",
                        "ADIDA",
                        "IMAPA");
    }

    @Test
    void parametersAreCountedWithTheInitialStates() {
        assertThat(models().map(ForecastModel::parameters))
                .containsExactly(0, 0, 1, 0, 2, 4, 5, 1, 1, 1, 2, 1, 3, 4, 2, 3, 1, 1);
    }

    @Test
    void theVarianceGrowsWithTheStepAsTheModelSays() {
        assertThat(models().map(model -> model.errorVarianceFactor(1, 4)))
                .usingComparatorForType(ForecastModelTest::about, Double.class)
                .containsExactly(
                        1.0, 1.0, 1.25, 4.0 / 3, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 4.0 / 3, 1.0, 1.0, 1.0, 1.0, 1.0,
                        1.0);
        assertThat(models().map(model -> model.errorVarianceFactor(4, 2)))
                .usingComparatorForType(ForecastModelTest::about, Double.class)
                .containsExactly(
                        4.0,
                        2.0,
                        1.5,
                        1.5,
                        1 + 3 * 0.09,
                        1 + 0.33 * 0.33 + 0.36 * 0.36 + 0.39 * 0.39,
                        1 + square(0.3 * 1.09) + square(0.3 * 1.171) + square(0.3 * 1.2439),
                        1.0,
                        1.0,
                        1.0,
                        1.0,
                        20.0, // 4 + 4² / (2 − 1)
                        1 + 3 * 0.09, // two periods are too few for two seasons: the level alone
                        1 + 3 * 0.09,
                        1 + 3 * 0.09,
                        1 + 3 * 0.09,
                        1.0,
                        1.0);
    }

    private static int about(Double one, Double other) {
        return Math.abs(one - other) < 1e-12 ? 0 : Double.compare(one, other);
    }

    private static double square(double x) {
        return x * x;
    }

    @ParameterizedTest
    @MethodSource("models")
    void oneObservationIsEnough(ForecastModel model) {
        double[] one = {6};
        double factor = model instanceof Croston croston ? croston.bias().factor(0.1) : 1;
        assertThat(model.forecast(one, 2).mean(2)).isCloseTo(factor * 6, within(1e-12));
        assertThat(model.fit(one).forecast(one, 2).observations()).isEqualTo(1);
        assertThat(model.fittedValues(one)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void anEmptyHistoryIsRefused(ForecastModel model) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.forecast(new double[0], 1))
                .withMessage("history must hold at least one observation but is empty");
        assertThatIllegalArgumentException().isThrownBy(() -> model.fittedValues(new double[0]));
    }

    @ParameterizedTest
    @MethodSource("models")
    void anObservationThatIsNotFiniteIsRefusedByNameAndValue(ForecastModel model) {
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            for (int at = 0; at < 5; at++) {
                double[] history = {1, 2, 0, 3, 4};
                history[at] = wrong;
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> model.forecast(history, 1))
                        .withMessage("history[" + at + "] must be finite but was " + wrong);
                assertThatIllegalArgumentException().isThrownBy(() -> model.fittedValues(history));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theHorizonAndTheOriginHaveTheirRange(ForecastModel model) {
        double[] history = {1, 2, 3};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.forecast(history, 0))
                .withMessage("horizon must be at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.forecastFrom(history, 0, 1))
                .withMessage("origin must be from 1 to 3 but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> model.forecastFrom(history, 4, 1));
        assertThat(model.forecastFrom(history, 3, 1)).isEqualTo(model.forecast(history, 1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theStepOfTheVarianceStartsAtOne(ForecastModel model) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.errorVarianceFactor(0, 5))
                .withMessage("step must be at least 1 but was 0");
    }

    @Test
    void negativeDemandIsRefusedWhereDemandIsCounted() {
        double[] history = {0, 2, 0, -1, 3};
        for (ForecastModel model : List.of(Croston.of(0.1), Tsb.of(0.1, 0.1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.forecast(history, 1))
                    .withMessageStartingWith("history[3] must not be negative but was -1.0");
            assertThatIllegalArgumentException().isThrownBy(() -> model.fittedValues(history));
            assertThatIllegalArgumentException().isThrownBy(() -> model.forecast(new double[] {-1, 2}, 1));
        }
        assertThat(SimpleExponentialSmoothing.of(1).forecast(history, 1).mean(1))
                .isEqualTo(3);
    }

    @Test
    void aNegativeZeroIsNoDemand() {
        double[] history = {2, -0.0, -0.0, 4};
        double[] plain = {2, 0, 0, 4};
        for (ForecastModel model : List.of(Croston.of(0.1), Tsb.of(0.1, 0.1))) {
            assertThat(model.forecast(history, 1)).isEqualTo(model.forecast(plain, 1));
        }
    }

    @Test
    void parametersOutsideTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimpleExponentialSmoothing.of(1.5))
                .withMessage("alpha must be from 0.0 to 1.0 but was 1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> SimpleExponentialSmoothing.of(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimpleExponentialSmoothing.of(0.1).withInitialLevel(Double.NEGATIVE_INFINITY))
                .withMessage("initialLevel must not be infinite but was -Infinity");
        assertThatIllegalArgumentException().isThrownBy(() -> Holt.of(-0.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Holt.of(0.1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Holt.ofDamped(0.1, 0.1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holt.of(0.1, 0.1).withInitial(Double.POSITIVE_INFINITY, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holt.of(0.1, 0.1).withInitial(0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> Croston.of(2));
        assertThatIllegalArgumentException().isThrownBy(() -> Croston.of(0.1).withAlphas(0.1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Tsb.of(-1, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Tsb.of(0.1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> MovingAverage.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SeasonalNaive.of(0));
    }

    @Test
    void observationsTooLargeToSquareAreRefused() {
        double[] huge = {1e200, 0, 1e200};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Naive.of().forecast(huge, 1))
                .withMessage("history holds observations too large to square: 1.0E200");
    }

    @Test
    void crostonNeverDecaysAfterDemandHasStopped_butTsbDoes() {
        double[] stopped = {3, 0, 3, 0, 3, 0, 0, 0, 0, 0, 0, 0};
        double[] longer = new double[24];
        System.arraycopy(stopped, 0, longer, 0, stopped.length);
        Croston croston = Croston.of(0.1);
        assertThat(croston.forecast(longer, 1).mean(1))
                .isEqualTo(croston.forecast(stopped, 1).mean(1));
        Tsb tsb = Tsb.of(0.1, 0.1).withStart(TsbStart.FIRST_INTERVAL);
        assertThat(tsb.forecast(longer, 1).mean(1))
                .isLessThan(tsb.forecast(stopped, 1).mean(1) / 3);
    }

    @Test
    void theMeanIntervalIsAStartOfItsOwn() {
        double[] history = {0, 0, 0, 2, 2, 2, 0};
        Croston still = Croston.of(0);
        assertThat(still.forecast(history, 1).mean(1)).isEqualTo(2.0 / 4);
        assertThat(still.withStart(CrostonStart.MEAN_INTERVAL)
                        .forecast(history, 1)
                        .mean(1))
                .isEqualTo(2.0 / 2);
    }

    @Test
    void theProbabilityOfTsbStartsWhereItIsTold() {
        double[] late = {0, 0, 0, 2, 2, 2};
        Tsb still = Tsb.of(0, 0);
        assertThat(still.forecast(late, 1).state()).isEqualTo(new ForecastState.SizeProbability(2, 0.5));
        assertThat(still.withStart(TsbStart.FIRST_INTERVAL).forecast(late, 1).mean(1))
                .isEqualTo(2.0 / 4);
        assertThat(still.withStart(TsbStart.FIRST_PERIOD).forecast(late, 1).mean(1))
                .isZero();
        assertThat(still.withStart(TsbStart.FIRST_PERIOD)
                        .forecast(new double[] {2, 0}, 1)
                        .mean(1))
                .isEqualTo(2);
    }

    @Test
    void theLastSeasonComesAgain() {
        double[] history = {9, 9, 1, 2, 3};
        Forecast forecast = SeasonalNaive.of(3).forecast(history, 7);
        assertThat(forecast.means()).containsExactly(1, 2, 3, 1, 2, 3, 1);
        assertThat(forecast.state())
                .isEqualTo(ForecastState.LastSeason.of(1, 2, 3))
                .hasToString("LastSeason[1.0, 2.0, 3.0]");
        assertThat(forecast.state().hashCode())
                .isEqualTo(ForecastState.LastSeason.of(1, 2, 3).hashCode());
        assertThat(forecast.state()).isNotEqualTo(ForecastState.LastSeason.of(1, 2));
        assertThat(((ForecastState.LastSeason) forecast.state()).values()).containsExactly(1, 2, 3);
    }

    @Test
    void lessThanASeasonIsRepeatedFromItsLastObservation() {
        assertThat(SeasonalNaive.of(7).forecast(new double[] {4, 5}, 3).means()).containsExactly(5, 5, 5);
        assertThat(SeasonalNaive.of(2).forecast(new double[] {4, 5}, 3).means()).containsExactly(4, 5, 4);
    }

    @Test
    void theWindowOfAMovingAverageSlides() {
        assertThat(MovingAverage.of(2).forecast(new double[] {1, 2, 4, 8}, 1).mean(1))
                .isEqualTo(6);
        assertThat(MovingAverage.of(2).fittedValues(new double[] {1, 2, 4, 8})).containsExactly(Double.NaN, 1, 1.5, 3);
        assertThat(MovingAverage.of(9).forecast(new double[] {1, 2, 6}, 1).mean(1))
                .isEqualTo(3);
    }

    @Test
    void holtFindsALineThatIsThere() {
        double[] line = new double[30];
        for (int t = 0; t < line.length; t++) {
            line[t] = 5 + 3 * t;
        }
        Forecast forecast = Holt.of(0.1, 0.1).fit(line).forecast(line, 4);
        assertThat(forecast.mean(4)).isCloseTo(5 + 3 * 33, within(1e-6));
        assertThat(forecast.squaredErrors()).isLessThan(1e-9);
    }

    @Test
    void fittedParametersStayWithinTheirBounds() {
        double[] jumps = {1, 50, 2, 60, 3, 70, 4, 80, 100, 140, 300, 900};
        Holt damped = Holt.ofDamped(0.1, 0.1, 0.9).fit(jumps);
        assertThat(damped.phi()).isBetween(0.8, 0.98);
        assertThat(damped.alpha()).isBetween(0.0001, 0.9999);
        assertThat(damped.beta()).isBetween(0.0001, 0.9999);
        assertThat(Holt.of(0.1, 0.1).fit(jumps).phi()).isEqualTo(1);
    }
}
