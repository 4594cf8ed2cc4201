package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;

/**
 * How far forecasts were from what came (预测准确度). An error is the actual value minus the forecast.
 *
 * <p>A measure that is undefined is not a number: a percentage when an actual value is zero, a scaled measure when the
 * training series is too short or never changes. Source: Hyndman and Koehler (2006); RMSSE as in the M5 competition.
 *
 * @param meanError ME, in units of demand; above zero when forecasts were too low
 * @param meanAbsoluteError MAE, in units of demand
 * @param rootMeanSquaredError RMSE, in units of demand
 * @param meanAbsolutePercentageError MAPE, in per cent
 * @param symmetricPercentageError sMAPE, in per cent, 0 to 200
 * @param weightedAbsolutePercentageError WAPE, a ratio: the sum of absolute errors by the sum of absolute actual values
 * @param meanAbsoluteScaledError MASE, a ratio: MAE by the mean absolute step of the naive forecast in training
 * @param rootMeanSquaredScaledError RMSSE, a ratio: RMSE by the root mean squared step of that forecast
 */
public record ForecastAccuracy(
        double meanError,
        double meanAbsoluteError,
        double rootMeanSquaredError,
        double meanAbsolutePercentageError,
        double symmetricPercentageError,
        double weightedAbsolutePercentageError,
        double meanAbsoluteScaledError,
        double rootMeanSquaredScaledError) {

    /** The accuracy, scaled by steps of one period; see {@link #of(double[], int, double[], double[])}. */
    public static ForecastAccuracy of(double[] training, double[] actual, double[] forecast) {
        return of(training, 1, actual, forecast);
    }

    /**
     * The accuracy of forecasts.
     *
     * @param training what was known before the forecasts; scales MASE and RMSSE, and may be empty
     * @param period the season of the naive forecast that scales, 1 for none
     * @param actual what came
     * @param forecast what was forecast for the same periods
     * @throws IllegalArgumentException if there is no forecast, the lengths differ, a number is not finite, or the
     *     period is below 1
     */
    public static ForecastAccuracy of(double[] training, int period, double[] actual, double[] forecast) {
        requireNonNull(training, "training");
        Check.atLeast(1, period, "period");
        Check.finite(training, training.length, "training");
        pairs(actual, forecast, "forecast");
        int n = actual.length;
        double sum = 0;
        double absolute = 0;
        double squares = 0;
        double percentage = 0;
        double symmetric = 0;
        double size = 0;
        for (int i = 0; i < n; i++) {
            double error = actual[i] - forecast[i];
            double distance = Math.abs(error);
            sum += error;
            absolute += distance;
            squares += error * error;
            percentage += ratio(distance, Math.abs(actual[i]));
            symmetric += ratio(distance, Math.abs(actual[i]) + Math.abs(forecast[i]));
            size += Math.abs(actual[i]);
        }
        NaiveScale scale = NaiveScale.of(training, training.length, period);
        return new ForecastAccuracy(
                sum / n,
                absolute / n,
                Math.sqrt(squares / n),
                100 * percentage / n,
                200 * symmetric / n,
                ratio(absolute, size),
                ratio(absolute / n, scale.absolute()),
                ratio(Math.sqrt(squares / n), scale.rootSquared()));
    }

    /**
     * The pinball loss of forecasts of a quantile, in units of demand: the mean of τ · error where the actual value is
     * above the quantile, and of (τ − 1) · error where it is below.
     *
     * @param tau the probability of the quantile, above 0 and below 1
     * @throws IllegalArgumentException if there is no forecast, the lengths differ, a number is not finite, or
     *     {@code tau} is outside its range
     */
    public static double pinballLoss(double[] actual, double[] quantileForecast, double tau) {
        pairs(actual, quantileForecast, "quantileForecast");
        if (!(tau > 0 && tau < 1)) {
            throw new IllegalArgumentException("tau must be above 0 and below 1 but was " + tau);
        }
        double loss = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = actual[i] - quantileForecast[i];
            loss += error >= 0 ? tau * error : (tau - 1) * error;
        }
        return loss / actual.length;
    }

    private static void pairs(double[] actual, double[] forecast, String name) {
        requireNonNull(actual, "actual");
        requireNonNull(forecast, name);
        if (actual.length != forecast.length || actual.length == 0) {
            throw new IllegalArgumentException("actual and " + name + " must have the same length, at least 1, but had "
                    + actual.length + " and " + forecast.length);
        }
        Check.finite(actual, actual.length, "actual");
        Check.finite(forecast, forecast.length, name);
    }

    /** A ratio that is not a number, never infinite, when what it is divided by is zero or undefined. */
    static double ratio(double numerator, double denominator) {
        return denominator > 0 ? numerator / denominator : Double.NaN;
    }
}
