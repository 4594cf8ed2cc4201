package io.zhanggui.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ForecastAccuracyTest {

    @Test
    void aPerfectForecastHasNoError() {
        double[] actual = {3, 5};
        ForecastAccuracy of = ForecastAccuracy.of(new double[] {1, 2}, actual, actual);
        assertThat(of).isEqualTo(new ForecastAccuracy(0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void whatIsUndefinedIsNotANumber() {
        ForecastAccuracy of = ForecastAccuracy.of(new double[] {4, 4, 4}, new double[] {0, 0}, new double[] {1, 0});
        assertThat(of.meanAbsolutePercentageError()).isNaN();
        assertThat(of.symmetricPercentageError()).isNaN();
        assertThat(of.weightedAbsolutePercentageError()).isNaN();
        assertThat(of.meanAbsoluteScaledError()).isNaN();
        assertThat(of.rootMeanSquaredScaledError()).isNaN();
        assertThat(of.meanError()).isEqualTo(-0.5);
    }

    @Test
    void trainingOfASeasonOrLessDoesNotScale() {
        double[] actual = {3};
        double[] forecast = {1};
        assertThat(ForecastAccuracy.of(new double[0], actual, forecast).meanAbsoluteScaledError())
                .isNaN();
        assertThat(ForecastAccuracy.of(new double[] {1, 2}, 2, actual, forecast).meanAbsoluteScaledError())
                .isNaN();
        assertThat(ForecastAccuracy.of(new double[] {1, 2, 5}, 2, actual, forecast)
                        .meanAbsoluteScaledError())
                .isEqualTo(0.5);
    }

    @Test
    void aForecastThatIsTooHighCostsTheOtherShareOfTau() {
        assertThat(ForecastAccuracy.pinballLoss(new double[] {5}, new double[] {7}, 0.75))
                .isEqualTo(0.5);
        assertThat(ForecastAccuracy.pinballLoss(new double[] {7}, new double[] {5}, 0.75))
                .isEqualTo(1.5);
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        double[] one = {1};
        double[] two = {1, 2};
        double[] none = {};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastAccuracy.of(one, one, two))
                .withMessage("actual and forecast must have the same length, at least 1, but had 1 and 2");
        assertThatIllegalArgumentException().isThrownBy(() -> ForecastAccuracy.of(one, none, none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastAccuracy.of(one, new double[] {Double.NaN}, one))
                .withMessage("actual[0] must be finite but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastAccuracy.of(one, one, new double[] {Double.NaN}))
                .withMessage("forecast[0] must be finite but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastAccuracy.of(new double[] {Double.NaN}, one, one))
                .withMessage("training[0] must be finite but was NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> ForecastAccuracy.of(one, 0, one, one));
        assertThatIllegalArgumentException().isThrownBy(() -> ForecastAccuracy.pinballLoss(one, two, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastAccuracy.pinballLoss(one, one, 1))
                .withMessage("tau must be above 0 and below 1 but was 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> ForecastAccuracy.pinballLoss(one, one, 0));
    }
}
