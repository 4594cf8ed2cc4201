package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import java.util.Optional;

/**
 * The forecast of a series by the model that was chosen for it.
 *
 * @param choice the model, and why it was chosen
 * @param forecast what it says
 */
@Beta
public record ChosenForecast(ForecastChoice choice, Forecast forecast) implements DemandOutlook {

    /** Refuses a missing part. */
    public ChosenForecast {
        requireNonNull(choice, "choice");
        requireNonNull(forecast, "forecast");
    }

    @Override
    public String code() {
        return choice.model().code();
    }

    @Override
    public Term method() {
        return choice.model().label();
    }

    @Override
    public Optional<DemandClass> demandClass() {
        return Optional.of(choice.classification().demandClass());
    }

    @Override
    public int horizon() {
        return forecast.horizon();
    }

    @Override
    public double mean(int step) {
        return forecast.mean(step);
    }

    @Override
    public double standardDeviation() {
        return forecast.standardDeviation();
    }

    @Override
    public double standardDeviationOfTotal(int periods) {
        return forecast.standardDeviationOfTotal(periods);
    }

    /** The model, and why it was chosen. */
    @Override
    public Explanation explain() {
        return choice.explain();
    }
}
