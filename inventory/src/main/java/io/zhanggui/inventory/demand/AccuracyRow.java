package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;
import org.jspecify.annotations.Nullable;

/**
 * How far the forecasts of many series were from what came: those of one demand class by one method. An error is the actual
 * value minus the forecast; a measure that is defined nowhere is not a number.
 *
 * @param demandClass the class that the series had when they were forecast; nothing for all classes
 * @param role what the method is here
 * @param method the code of the model; empty for all that were chosen
 * @param series how many series
 * @param forecasts how many forecasts of a period, over all series and origins
 * @param meanError ME over all forecasts, in units of demand
 * @param meanAbsoluteError MAE over all forecasts, in units of demand
 * @param rootMeanSquaredError RMSE over all forecasts, in units of demand
 * @param meanAbsolutePercentageError MAPE over the forecasts of periods with demand, in per cent
 * @param undefinedPercentages how many forecasts that leaves out
 * @param symmetricPercentageError sMAPE, in per cent, 0 to 200, over the forecasts where demand and forecast are not both zero
 * @param weightedAbsolutePercentageError WAPE: the sum of all absolute errors by the sum of all demand, never a mean of ratios
 * @param meanAbsoluteScaledError the mean of the series' MASE
 * @param rootMeanSquaredScaledError the mean of the series' RMSSE
 * @param undefinedScales how many series those means leave out, because demand before the forecasts never changed
 */
@Beta
public record AccuracyRow(
        @Nullable DemandClass demandClass,
        Role role,
        String method,
        int series,
        int forecasts,
        double meanError,
        double meanAbsoluteError,
        double rootMeanSquaredError,
        double meanAbsolutePercentageError,
        int undefinedPercentages,
        double symmetricPercentageError,
        double weightedAbsolutePercentageError,
        double meanAbsoluteScaledError,
        double rootMeanSquaredScaledError,
        int undefinedScales) {

    /** Refuses a missing part. */
    public AccuracyRow {
        requireNonNull(role, "role");
        requireNonNull(method, "method");
    }

    /** What a method is in a report. */
    public enum Role implements Term {
        /** All models that the selection chose, each on its own series. */
        ALL_CHOSEN,
        /** A model, on the series that it was chosen for. */
        CHOSEN,
        /** A simple model on all series of the class, to be compared with what was chosen. */
        BENCHMARK;

        @Override
        public TermBundle bundle() {
            return AccuracyTerm.BUNDLE;
        }
    }
}
