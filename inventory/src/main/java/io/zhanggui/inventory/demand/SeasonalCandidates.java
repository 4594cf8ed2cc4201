package io.zhanggui.inventory.demand;

import java.util.List;

/** The models that may be chosen besides where demand may have a season. */
final class SeasonalCandidates {

    private SeasonalCandidates() {}

    /** The candidates for a season of so many periods; none for less than two. */
    static List<ForecastCandidate> of(DemandClass byDemand, int seasonLength) {
        if (seasonLength < 2) {
            return List.of();
        }
        ForecastCandidate additive =
                ForecastCandidate.ofFitted(HoltWinters.ofAdditive(seasonLength).withoutTrend());
        return switch (byDemand) {
            case SMOOTH, ERRATIC -> List.of(additive);
            case INTERMITTENT, LUMPY, NO_DEMAND -> List.of();
        };
    }
}
