package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

/**
 * How a candidate did in the hold-out.
 *
 * @param model the model as it was held out, with parameters from before the first origin
 * @param meanError ME, in units of demand; above zero when forecasts were too low
 * @param meanAbsoluteError MAE, in units of demand
 * @param rootMeanSquaredError RMSE, in units of demand
 * @param meanAbsoluteScaledError MASE; not a number when demand before the first origin never changed
 * @param rootMeanSquaredScaledError RMSSE; not a number in the same case
 */
public record CandidateError(
        ForecastModel model,
        double meanError,
        double meanAbsoluteError,
        double rootMeanSquaredError,
        double meanAbsoluteScaledError,
        double rootMeanSquaredScaledError) {

    /** Refuses a missing model. */
    public CandidateError {
        requireNonNull(model, "model");
    }
}
