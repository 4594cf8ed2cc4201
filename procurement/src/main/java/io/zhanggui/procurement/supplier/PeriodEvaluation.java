package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.kpi.ScorecardResult;
import io.zhanggui.core.time.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * One period of a supplier's evaluation.
 *
 * @param period the period
 * @param result its score; {@code null} if it was skipped, because there were no transactions or nothing applied
 * @param weight what it weighs among the periods; 0 if it was skipped or is beyond the window
 */
public record PeriodEvaluation(
        ReportingPeriod period, @Nullable ScorecardResult result, int weight) {

    public PeriodEvaluation {
        requireNonNull(period, "period");
        if (weight < 0 || (result == null && weight > 0)) {
            throw new IllegalArgumentException("period " + period + " cannot weigh " + weight);
        }
    }
}
