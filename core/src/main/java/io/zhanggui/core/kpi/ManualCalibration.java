package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Stamp;
import java.math.BigDecimal;

/**
 * A score that somebody moved by hand when scores were calibrated (人工校准).
 *
 * @param before the score before
 * @param after the score after, another one
 * @param stamp who moved it, when and why; with a reason
 */
public record ManualCalibration(BigDecimal before, BigDecimal after, Stamp stamp) {

    public ManualCalibration {
        requireNonNull(before, "before");
        requireNonNull(stamp, "stamp");
        if (requireNonNull(after, "after").compareTo(before) == 0) {
            throw new KpiException(KpiError.INVALID_POINTS, "calibration", after);
        }
        if (!ScoreRecord.hasReason(stamp)) {
            throw new IllegalArgumentException("calibration from " + before + " to " + after + " must have a reason");
        }
    }

    /** What was added, below 0 if points were taken off. */
    public BigDecimal difference() {
        return after.subtract(before);
    }
}
