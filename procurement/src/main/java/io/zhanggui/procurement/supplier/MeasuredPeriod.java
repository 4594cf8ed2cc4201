package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.kpi.Measurements;
import io.zhanggui.core.time.ReportingPeriod;

/**
 * A period of a supplier with what was measured, for hosts that compute metrics elsewhere.
 *
 * @param period the period
 * @param measurements one for each criterion, of the indicators that {@link SupplierScorecard#kpi} gives
 * @param transactions whether there was anything to judge; a period without is skipped
 */
public record MeasuredPeriod(ReportingPeriod period, Measurements measurements, boolean transactions) {

    public MeasuredPeriod {
        requireNonNull(period, "period");
        requireNonNull(measurements, "measurements");
    }
}
