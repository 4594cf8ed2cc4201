package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private final Forecast line =
            new Forecast(Holt.of(0.5, 0.2), 20, 3, new ForecastState.LevelTrend(10, 2, 1), 64, 20);

    @Test
    void eachStepFollowsFromTheState() {
        assertThat(line.means()).containsExactly(12, 14, 16);
        assertThat(line.mean(3)).isEqualTo(16);
    }

    @Test
    void aDampedTrendFlattens() {
        ForecastState damped = new ForecastState.LevelTrend(10, 8, 0.5);
        assertThat(damped.at(1)).isEqualTo(14);
        assertThat(damped.at(2)).isEqualTo(16);
        assertThat(damped.at(1000)).isEqualTo(18);
    }

    @Test
    void aSeasonHasNoStepBeforeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastState.LastSeason.of(1, 2).at(0))
                .withMessage("step must be at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ForecastState.LevelTrendSeason(1, 0, 1, SeasonalForm.ADDITIVE, List.of(1.0)).at(0))
                .withMessage("step must be at least 1 but was 0");
    }

    @Test
    void observationsTooLargeToSquare_haveAMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holt.of(0.5, 0.5).fit(new double[] {20, 1e300, 0}))
                .withMessageContaining("too large to square: 1.0E300");
    }

    /** Demand that swings has its deepest valley where the trend follows at once. */
    @Test
    void aTrendThatTurnsIsFoundByTheFit() {
        double[] swing = {100.08, 129.27, 136.23, 114.02, 78.74, 58.75, 64.35, 93.64, 121.41};
        Holt known = Holt.of(0.9999, 0.9999).withInitial(71, 29);

        assertThat(Holt.of(0.3, 0.1).fit(swing).forecast(swing, 1).squaredErrors())
                .isLessThan(1.001 * known.forecast(swing, 1).squaredErrors());
        assertThat(Holt.ofDamped(0.3, 0.1, 0.9).fit(swing).forecast(swing, 1).squaredErrors())
                .isLessThan(3400);
    }

    @Test
    void nothingIsExpectedOfTsbBeforeTheFirstDemand() {
        double[] history = {0, 0, 5, 0};
        Tsb model = Tsb.of(0.1, 0.2);

        assertThat(model.fittedValues(history)).startsWith(Double.NaN, 0, 0);
        assertThat(model.fittedValues(history)[3]).isCloseTo(1.8, within(1e-12)); // 5 × (0.25 × 0.8² + 0.2)
        assertThat(model.forecast(history, 1).squaredErrors()).isCloseTo(25 + 1.8 * 1.8, within(1e-12));
        assertThat(model.forecast(history, 1).mean(1)).isCloseTo(1.8 * 0.8, within(1e-12));
    }

    @Test
    void aSeasonLongerThanAnyHistory_isSmoothedWithoutOne() {
        double[] history = {3, 5, 4};

        assertThat(HoltWinters.ofAdditive(Integer.MAX_VALUE)
                        .forecast(history, 1)
                        .mean(1))
                .isEqualTo(
                        SimpleExponentialSmoothing.of(0.3).forecast(history, 1).mean(1));
    }

    @Test
    void theTotalIsTheSumOfTheSteps() {
        assertThat(line.total(0)).isZero();
        assertThat(line.total(3)).isEqualTo(42);
        assertThatIllegalArgumentException().isThrownBy(() -> line.total(4));
        assertThatIllegalArgumentException().isThrownBy(() -> line.total(-1));
    }

    @Test
    void stepsOutsideTheHorizonAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.mean(4))
                .withMessage("step must be from 1 to 3 but was 4");
        assertThatIllegalArgumentException().isThrownBy(() -> line.mean(0));
        assertThatIllegalArgumentException().isThrownBy(() -> line.standardDeviation(4));
    }

    @Test
    void theDeviationLosesTheFreedomOfTheParameters() {
        assertThat(line.standardDeviation()).isEqualTo(2);
        assertThat(line.standardDeviation(2)).isCloseTo(2 * Math.sqrt(1 + 0.36), within(1e-12));
    }

    @Test
    void whatAFitOfIntermittentDemandFindsCountsToo() {
        ForecastState state = new ForecastState.SizeInterval(4, 2, 1);

        assertThat(new Forecast(Croston.ofSba(0.1), 20, 3, state, 64, 17).standardDeviation())
                .isEqualTo(2); // one α
        assertThat(new Forecast(Tsb.of(0.1, 0.1), 20, 3, state, 64, 18).standardDeviation())
                .isEqualTo(2); // two
    }

    @Test
    void theDeviationIsUndefinedWithoutEnoughErrors() {
        Forecast shortOne = new Forecast(Holt.of(0.5, 0.2), 4, 3, new ForecastState.LevelTrend(10, 2, 1), 64, 4);
        assertThat(shortOne.standardDeviation()).isNaN();
        assertThat(shortOne.quantile(1, 0.9)).isNaN();
    }

    @Test
    void aQuantileLiesAsManyDeviationsOutAsTheNormalSays() {
        assertThat(line.quantile(1, 0.5)).isEqualTo(12);
        assertThat(line.quantile(1, 0.975)).isCloseTo(12 + 2 * 1.959963984540054, within(1e-12));
        assertThat(line.quantile(1, 0.025)).isCloseTo(12 - 2 * 1.959963984540054, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.quantile(1, 1))
                .withMessage("probability must be above 0 and below 1 but was 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> line.quantile(1, 0));
    }

    @Test
    void figuresOutsideTheirRangeAreRefused() {
        ForecastState flat = new ForecastState.Level(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Forecast(Naive.of(), 0, 1, flat, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Forecast(Naive.of(), 1, 0, flat, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forecast(Naive.of(), 1, 1, flat, -1, 0))
                .withMessage("squaredErrors must be zero or more and finite but was -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Forecast(Naive.of(), 1, 1, flat, 0, -1));
    }
}
