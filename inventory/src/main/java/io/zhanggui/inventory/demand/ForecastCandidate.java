package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

/**
 * A model that may be chosen.
 *
 * @param model the model
 * @param fitted whether its parameters are fitted to the series, or stay as they are
 */
public record ForecastCandidate(ForecastModel model, boolean fitted) {

    /** Refuses a missing model. */
    public ForecastCandidate {
        requireNonNull(model, "model");
    }

    /** A model whose parameters are fitted to each series. */
    public static ForecastCandidate ofFitted(ForecastModel model) {
        return new ForecastCandidate(model, true);
    }

    /** A model whose parameters stay as they are. */
    public static ForecastCandidate ofFixed(ForecastModel model) {
        return new ForecastCandidate(model, false);
    }

    ForecastModel modelFor(double[] history) {
        return fitted ? model.fit(history) : model;
    }
}
