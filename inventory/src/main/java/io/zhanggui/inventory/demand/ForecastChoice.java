package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The model chosen for a series, and why.
 *
 * @param model the model, with parameters fitted to the whole history
 * @param reason why it was chosen
 * @param classification the demand class that named the candidates
 * @param measure the measure that the candidates were compared by
 * @param origins how many origins the hold-out had; 0 where there was none
 * @param horizon how many periods ahead each origin looked
 * @param candidates each candidate and its errors, in the order in which they were named; empty without a hold-out
 */
public record ForecastChoice(
        ForecastModel model,
        Reason reason,
        DemandClassification classification,
        ForecastMeasure measure,
        int origins,
        int horizon,
        List<CandidateError> candidates) {

    /** Copies the candidates. */
    public ForecastChoice {
        requireNonNull(model, "model");
        requireNonNull(reason, "reason");
        requireNonNull(classification, "classification");
        requireNonNull(measure, "measure");
        candidates = List.copyOf(candidates);
    }

    /** Why a model was chosen. */
    public enum Reason {
        /** Its error in the hold-out was the lowest; of equal ones it was named first. */
        LOWEST_ERROR,
        /** Its class has one candidate only. */
        ONLY_CANDIDATE,
        /** The history is too short for a hold-out: the first candidate of its class. */
        SHORT_HISTORY,
        /** There was no demand in the history: the first candidate for that. */
        NO_DEMAND
    }
}
