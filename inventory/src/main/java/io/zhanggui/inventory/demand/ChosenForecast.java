package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;

/**
 * The forecast of a series by the model that was chosen for it.
 *
 * @param choice the model, and why it was chosen
 * @param forecast what it says
 */
@Beta
public record ChosenForecast(ForecastChoice choice, Forecast forecast) {

    /** Refuses a missing part. */
    public ChosenForecast {
        requireNonNull(choice, "choice");
        requireNonNull(forecast, "forecast");
    }
}
