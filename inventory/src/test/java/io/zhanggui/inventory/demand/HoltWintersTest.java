package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoltWintersTest {

    private static final double[] WEEKS = {4, 6, 5, 7, 6, 8, 7, 9};

    @Test
    void aSeasonOnALineIsDrawnOn() {
        HoltWinters model = HoltWinters.ofAdditive(2).withInitial(4.25, 0.5, List.of(-0.75, 0.75));
        Forecast forecast = model.forecast(WEEKS, 4);
        assertThat(forecast.means()).containsExactly(new double[] {8, 10, 9, 11}, within(1e-12));
        assertThat(forecast.squaredErrors()).isCloseTo(0, within(1e-20));
        assertThat(forecast.errors()).isEqualTo(8);
        assertThat(model.fittedValues(WEEKS)).containsExactly(WEEKS, within(1e-12));
    }

    @Test
    void theFirstSeasonOfADecompositionIsNotFiltered() {
        HoltWinters model = HoltWinters.ofAdditive(2).with(0, 0, 0);
        Forecast forecast = model.forecast(new double[] {1, 3, 2, 4}, 1);
        assertThat(model.fittedValues(new double[] {1, 3, 2, 4})).containsExactly(Double.NaN, Double.NaN, 1.5, 3.5);
        assertThat(forecast.errors()).isEqualTo(2);
        assertThat(forecast.squaredErrors()).isEqualTo(0.5);
        assertThat(forecast.mean(1)).isEqualTo(2.5);
    }

    @Test
    void bothUpdatesMeasureTheIndexAgainstTheLevelTheyName() {
        double[] one = {3};
        HoltWinters additive = HoltWinters.ofAdditive(2).with(0.5, 0, 0.5).withInitial(1, 0, List.of(0.0, 0.0));
        assertThat(additive.forecast(one, 1).state())
                .isEqualTo(new ForecastState.LevelTrendSeason(2, 0, 1, SeasonalForm.ADDITIVE, List.of(0.0, 0.5)));
        assertThat(additive.withUpdate(SeasonalUpdate.OLD_LEVEL)
                        .forecast(one, 1)
                        .state())
                .isEqualTo(new ForecastState.LevelTrendSeason(2, 0, 1, SeasonalForm.ADDITIVE, List.of(0.0, 1.0)));
        HoltWinters multiplicative =
                HoltWinters.ofMultiplicative(2).with(0.5, 0, 0.5).withInitial(1, 0, List.of(1.0, 1.0));
        assertThat(multiplicative.forecast(one, 1).state())
                .isEqualTo(
                        new ForecastState.LevelTrendSeason(2, 0, 1, SeasonalForm.MULTIPLICATIVE, List.of(1.0, 1.25)));
        assertThat(multiplicative
                        .withUpdate(SeasonalUpdate.OLD_LEVEL)
                        .forecast(one, 1)
                        .state())
                .isEqualTo(new ForecastState.LevelTrendSeason(2, 0, 1, SeasonalForm.MULTIPLICATIVE, List.of(1.0, 2.0)));
    }

    @Test
    void theTrendIsStraightDampedOrNotThere() {
        HoltWinters still = HoltWinters.ofAdditive(2).with(0, 0, 0).withInitial(10, 4, List.of(1.0, -1.0));
        double[] history = {15, 17};
        assertThat(still.forecast(history, 2).means()).containsExactly(23, 25);
        assertThat(still.fittedValues(history)).containsExactly(15, 17);
        HoltWinters damped = still.withDamping(0.5);
        assertThat(damped.fittedValues(history)).containsExactly(13, 12);
        assertThat(damped.forecast(history, 2).means()).containsExactly(14.5, 12.75);
        assertThat(damped.forecast(history, 2).squaredErrors()).isEqualTo(4 + 25);
        assertThat(still.withoutTrend().forecast(history, 2).means()).containsExactly(11, 9);
        assertThat(still.withoutTrend().phi()).isZero();
    }

    @Test
    void eachStartIsReadOffTheFirstSeasons() {
        double[] history = {1, 3, 2, 4, 9, 9};
        HoltWinters model = HoltWinters.ofAdditive(2);
        assertThat(model.startOn(history)).isEqualTo(new SeasonalStart.Given(1.75, 0.5, List.of(-0.75, 0.75)));
        assertThat(model.withoutTrend().startOn(history).level()).isEqualTo(2.5);
        assertThat(model.withStart(new SeasonalStart.FirstSeasons()).startOn(history))
                .isEqualTo(new SeasonalStart.Given(2, 0.5, List.of(-1.0, 1.0)));
        assertThat(HoltWinters.ofMultiplicative(2)
                        .withStart(new SeasonalStart.FirstSeasons())
                        .startOn(history))
                .isEqualTo(new SeasonalStart.Given(2, 0.5, List.of(0.5, 1.5)));
        SeasonalStart.Given given = new SeasonalStart.Given(7, 1, List.of(0.0, 1.0));
        assertThat(model.withStart(given).startOn(history)).isEqualTo(given);
    }

    /** An odd season: moving averages 2, 3, 4 and 6; the second position has two figures, 1 and 0, whose mean counts. */
    @Test
    void anOddSeasonIsDecomposedToo() {
        SeasonalStart.Given start = HoltWinters.ofAdditive(3).startOn(new double[] {0, 3, 3, 3, 6, 9});
        assertThat(start.level()).isCloseTo(0.5, within(1e-12));
        assertThat(start.trend()).isCloseTo(1.3, within(1e-12));
        double[] indices =
                start.season().stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(indices).containsExactly(new double[] {-5.0 / 6, 4.0 / 6, 1.0 / 6}, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void lessThanTwoSeasonsAreSmoothedWithoutThem(SeasonalForm form) {
        double[] history = {4, 6, 5};
        HoltWinters model = HoltWinters.of(2, form).with(0.5, 0.1, 0.1);
        Forecast smoothed = SimpleExponentialSmoothing.of(0.5).forecast(history, 3);
        Forecast forecast = model.forecast(history, 3);
        assertThat(forecast.state()).isEqualTo(smoothed.state());
        assertThat(forecast.squaredErrors()).isEqualTo(smoothed.squaredErrors());
        assertThat(forecast.errors()).isEqualTo(3);
        assertThat(forecast.model()).isEqualTo(model);
        assertThat(model.fittedValues(history)).containsExactly(4, 4, 5);
        assertThat(model.startOn(history))
                .isEqualTo(new SeasonalStart.Given(
                        4, 0, form == SeasonalForm.ADDITIVE ? List.of(0.0, 0.0) : List.of(1.0, 1.0)));
        assertThat(model.errorVarianceFactor(3, 3)).isEqualTo(1 + 2 * 0.25);
        assertThat(model.forecast(WEEKS, 1).state()).isInstanceOf(ForecastState.LevelTrendSeason.class);
        assertThat(model.forecastFrom(WEEKS, 4, 1).errors()).isEqualTo(2);
    }

    @Test
    void theFitOfAShortHistoryIsThatOfItsLevel() {
        double[] history = {4, 6, 5, 9, 8, 12, 10};
        HoltWinters model = HoltWinters.ofAdditive(4).with(0.5, 0.11, 0.12).withDamping(0.9);
        HoltWinters fit = model.fit(history);
        assertThat(fit.withDamping(1)).isEqualTo(HoltWinters.ofAdditive(4).with(fit.alpha(), 0.11, 0.12));
        assertThat(fit.phi()).isEqualTo(0.9);
        double least = fit.forecast(history, 1).squaredErrors();
        for (double alpha = 0.0001; alpha < 1; alpha += 0.0099) {
            double other =
                    SimpleExponentialSmoothing.of(alpha).forecast(history, 1).squaredErrors();
            assertThat(least).isLessThanOrEqualTo(other * (1 + 1e-9));
        }
    }

    @Test
    void withAStartThatIsGivenOneObservationIsASeries() {
        HoltWinters model = HoltWinters.ofAdditive(7).withInitial(10, 0, List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0));
        assertThat(model.forecast(new double[] {11}, 7).means()).containsExactly(10, 10, 10, 10, 10, 9, 11);
        assertThat(model.forecast(new double[] {11}, 7).errors()).isEqualTo(1);
        assertThat(model.fit(new double[] {11}).forecast(new double[] {11}, 1).mean(1))
                .isEqualTo(10);
    }

    @Test
    void aDayThatNeverSellsIsNoFactor_soTheAdditiveFormAnswers() {
        double[] closedOnTheThird = {4, 6, 0, 5, 7, 0, 4, 6, 0, 5, 7, 0};
        HoltWinters model = HoltWinters.ofMultiplicative(3);
        Forecast forecast = model.forecast(closedOnTheThird, 3);
        Forecast additive = HoltWinters.ofAdditive(3).forecast(closedOnTheThird, 3);
        assertThat(forecast.state()).isEqualTo(additive.state());
        assertThat(forecast.squaredErrors()).isEqualTo(additive.squaredErrors());
        assertThat(forecast.model()).isEqualTo(model);
        assertThat(model.fittedValues(closedOnTheThird))
                .containsExactly(HoltWinters.ofAdditive(3).fittedValues(closedOnTheThird));
        assertThat(model.startOn(closedOnTheThird))
                .isEqualTo(HoltWinters.ofAdditive(3).startOn(closedOnTheThird));
        HoltWinters fit = model.fit(closedOnTheThird);
        assertThat(fit.form()).isEqualTo(SeasonalForm.MULTIPLICATIVE);
        HoltWinters fitOfAdditive = HoltWinters.ofAdditive(3).fit(closedOnTheThird);
        assertThat(List.of(fit.alpha(), fit.beta(), fit.gamma()))
                .isEqualTo(List.of(fitOfAdditive.alpha(), fitOfAdditive.beta(), fitOfAdditive.gamma()));
    }

    @Test
    void aPeriodWithoutDemandNowAndThenLeavesTheFactors() {
        double[] history = {4, 6, 5, 7, 0, 6, 4, 5, 4, 6};
        Forecast forecast = HoltWinters.ofMultiplicative(2).with(0.1, 0.1, 0.1).forecast(history, 2);
        assertThat(((ForecastState.LevelTrendSeason) forecast.state()).form()).isEqualTo(SeasonalForm.MULTIPLICATIVE);
    }

    @Test
    void aLevelThatFallsToNothingIsNoDivisor() {
        double[] history = {10, 0, 10, 10};
        HoltWinters model = HoltWinters.ofMultiplicative(2).with(1, 0, 0.5).withInitial(10, 0, List.of(1.0, 1.0));
        for (SeasonalUpdate update : SeasonalUpdate.values()) {
            ForecastState state = model.withUpdate(update).forecast(history, 1).state();
            assertThat(((ForecastState.LevelTrendSeason) state).form()).isEqualTo(SeasonalForm.ADDITIVE);
        }
        ForecastState before = model.forecastFrom(history, 1, 1).state();
        assertThat(((ForecastState.LevelTrendSeason) before).form()).isEqualTo(SeasonalForm.MULTIPLICATIVE);
    }

    @Test
    void aGivenFactorThatDividesByNothingBecomesAnAmount() {
        HoltWinters model = HoltWinters.ofMultiplicative(2).with(0, 0, 0).withInitial(10, 0, List.of(1.5, 0.0));
        assertThat(model.fittedValues(new double[] {15, 0, 15})).containsExactly(15, 0, 15);
        assertThat(model.startOn(new double[] {15, 0})).isEqualTo(new SeasonalStart.Given(10, 0, List.of(5.0, -10.0)));
        HoltWinters nothing = model.withInitial(0, 0, List.of(1.5, 0.5));
        assertThat(nothing.forecast(new double[] {0}, 2).means()).containsExactly(0, 0);
    }

    @Test
    void theVarianceTakesTheSeasonInOncePerSeason() {
        HoltWinters model = HoltWinters.ofAdditive(2).with(0.3, 0.1, 0.2);
        double first = 0.3 * 1.1;
        double second = 0.3 * 1.2 + 0.2 * 0.7;
        assertThat(model.errorVarianceFactor(1, 9)).isEqualTo(1);
        assertThat(model.errorVarianceFactor(2, 9)).isCloseTo(1 + first * first, within(1e-12));
        assertThat(model.errorVarianceFactor(3, 9)).isCloseTo(1 + first * first + second * second, within(1e-12));
        double byOldLevel = 0.3 * 1.2 + 0.2;
        assertThat(model.withUpdate(SeasonalUpdate.OLD_LEVEL).errorVarianceFactor(3, 9))
                .isCloseTo(1 + first * first + byOldLevel * byOldLevel, within(1e-12));
        assertThat(model.withoutTrend().errorVarianceFactor(2, 9)).isCloseTo(1.09, within(1e-12));
        assertThat(model.withDamping(0.5).errorVarianceFactor(2, 9)).isCloseTo(1 + square(0.3 * 1.05), within(1e-12));
        assertThat(model.withInitial(1, 0, List.of(0.0, 0.0)).errorVarianceFactor(3, 1))
                .isEqualTo(model.errorVarianceFactor(3, 9));
    }

    /** The variance is that of many futures drawn from the model itself. */
    @Test
    void theVarianceIsThatOfSimulatedFutures() {
        HoltWinters model = HoltWinters.ofAdditive(2).with(0.4, 0.2, 0.5).withInitial(0, 0, List.of(0.0, 0.0));
        Random random = new Random(1);
        double squares = 0;
        int futures = 100_000;
        for (int i = 0; i < futures; i++) {
            double[] path = new double[5];
            double next = 0;
            for (int t = 0; t < 5; t++) {
                path[t] = next + random.nextGaussian();
                next = model.forecastFrom(path, t + 1, 1).mean(1);
            }
            squares += path[4] * path[4];
        }
        assertThat(squares / futures).isCloseTo(model.errorVarianceFactor(5, 9), within(0.05));
    }

    @Test
    void parametersOutsideTheirRangeAreRefused() {
        HoltWinters model = HoltWinters.ofAdditive(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoltWinters.ofAdditive(1))
                .withMessage("period must be at least 2 but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.with(1.1, 0, 0))
                .withMessage("alpha must be from 0.0 to 1.0 but was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.with(0, -0.1, 0))
                .withMessageContaining("beta");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.with(0, 0, 2))
                .withMessageContaining("gamma");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.withDamping(1.01))
                .withMessageContaining("phi");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.withInitial(1, 0, List.of(0.0)))
                .withMessage("the number of indices must be from 3 to 3 but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeasonalStart.Given(1, Double.NaN, List.of()))
                .withMessage("trend must be finite but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeasonalStart.Given(1, 0, List.of(0.0, Double.POSITIVE_INFINITY)))
                .withMessage("season[1] must be finite but was Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeasonalStart.Given(Double.NaN, 0, List.of()))
                .withMessage("level must be finite but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForecastState.LevelTrendSeason(1, 0, 1, SeasonalForm.ADDITIVE, List.of()))
                .withMessage("the number of indices must be at least 1 but was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> model.errorVarianceFactor(0, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> model.errorVarianceFactor(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> model.startOn(new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> model.startOn(new double[] {Double.NaN}));
    }

    @ParameterizedTest
    @EnumSource
    void observationsTooLargeToSquareAreNamed(SeasonalForm form) {
        double[] history = {1e200, 2e200, 1e200, 3e200, 2e200};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoltWinters.of(2, form).forecast(history, 1))
                .withMessage("history holds observations too large to square: 3.0E200");
        assertThat(HoltWinters.of(2, form).fit(history)).isEqualTo(HoltWinters.of(2, form));
    }

    private static double square(double x) {
        return x * x;
    }
}
