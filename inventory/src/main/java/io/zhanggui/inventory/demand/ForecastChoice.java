package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** The method, why it was chosen, the demand class, its fitted parameters, and how each candidate did. */
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>(candidates.size() + 1);
        parts.add(classification.explain());
        parts.addAll(ModelExplanation.of(model));
        for (CandidateError candidate : candidates) {
            parts.add(Explanation.of(DemandTerm.CANDIDATE, candidate.model().label())
                    .formula(
                            DemandTerm.CANDIDATE_ERRORS,
                            candidate.meanAbsoluteScaledError(),
                            candidate.rootMeanSquaredScaledError(),
                            candidate.meanError()));
        }
        return explainReason(Explanation.of(DemandTerm.FORECAST_METHOD, model.label()))
                .with(parts);
    }

    private Explanation explainReason(Explanation method) {
        return switch (reason) {
            case LOWEST_ERROR -> explainLowest(method);
            case ONLY_CANDIDATE -> method.formula(DemandTerm.ONLY_CANDIDATE);
            case SHORT_HISTORY -> method.formula(DemandTerm.SHORT_HISTORY, classification.periods());
            case NO_DEMAND -> method.formula(DemandTerm.NOTHING_SOLD);
        };
    }

    /** The lowest error beside the next one. */
    private Explanation explainLowest(Explanation method) {
        List<CandidateError> ranked = new ArrayList<>(candidates);
        ranked.sort(Comparator.comparingDouble(measure::unscaled)); // of equal ones the first named stays first
        double lowest = ranked.isEmpty() ? 0 : measure.unscaled(ranked.get(0));
        if (ranked.size() > 1 && lowest == measure.unscaled(ranked.get(1))) {
            return method.formula(DemandTerm.LOWEST_OF_EQUALS, measure, origins, horizon);
        }
        if (ranked.size() < 2 || lowest == 0) {
            return method.formula(DemandTerm.LOWEST_ERROR, measure, origins, horizon);
        }
        return method.formula(
                DemandTerm.LOWEST_BEFORE,
                measure,
                origins,
                horizon,
                ranked.get(1).model().label(),
                measure.unscaled(ranked.get(1)) / lowest);
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
