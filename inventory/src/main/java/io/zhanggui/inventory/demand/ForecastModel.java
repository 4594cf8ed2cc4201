package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;

/**
 * A way to forecast a series of demand per period (需求预测模型), with its parameters.
 *
 * <p>A history is demand per period, oldest first, all periods of one length. It must hold at least one observation,
 * and every observation must be finite. A series of zeros, a constant series and a series of one observation are
 * ordinary inputs. Models are immutable, hold no state between calls, and never keep or change the array.
 */
public sealed interface ForecastModel
        permits Naive,
                SeasonalNaive,
                Drift,
                Mean,
                MovingAverage,
                SimpleExponentialSmoothing,
                Holt,
                HoltWinters,
                Theta,
                Croston,
                Tsb,
                Adida,
                Imapa {

    /** A stable name for storage and reports, such as {@code SES}; parameters are not part of it. */
    String code();

    /** What people call it, such as 简单指数平滑. */
    Term label();

    /**
     * The forecast as it was possible when only the first {@code origin} observations were known.
     *
     * @param history demand per period, oldest first; what stands at {@code origin} and later is not read
     * @param origin how many observations are known, 1 to the length of the history
     * @param horizon how many periods to forecast, at least 1
     * @throws IllegalArgumentException if a number is outside its range, or an observation that is read is not finite
     */
    Forecast forecastFrom(double[] history, int origin, int horizon);

    /** The forecast from the whole history; see {@link #forecastFrom(double[], int, int)}. */
    default Forecast forecast(double[] history, int horizon) {
        return forecastFrom(history, requireNonNull(history, "history").length, horizon);
    }

    /**
     * The forecasts one period ahead that the model makes for each period of the history.
     *
     * @return as many numbers as the history has; not a number where the model says nothing yet
     * @throws IllegalArgumentException if the history is empty or holds a number that is not finite
     */
    double[] fittedValues(double[] history);

    /**
     * The same kind of model with the parameters that fit the history best.
     *
     * <p>Least squares of the errors one period ahead. A model that has nothing to fit returns itself. Fitting is
     * deterministic; where several parameters fit equally well, as for a constant series, it keeps the first it tried.
     *
     * @throws IllegalArgumentException if the history is empty or holds a number that is not finite
     */
    ForecastModel fit(double[] history);

    /** How many numbers (parameters and initial states) a fit estimates: what the error variance loses in freedom. */
    int parameters();

    /**
     * The variance of the error {@code step} periods ahead, as a multiple of the variance one period ahead.
     *
     * @param step 1 or more
     * @param observations how many observations the forecast rests on, 1 or more
     */
    double errorVarianceFactor(int step, int observations);
}
