package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;
import org.threeten.extra.LocalDateRange;

/**
 * A period whose demand is not what was sold in it (需求修正).
 *
 * @param period the days of the period
 * @param stockOutDays on how many of them demand is estimated because there was no stock
 * @param excludedDays on how many of them usual demand stands for what was sold, as in a promotion
 * @param sold what was sold less cancelled and given back, in units
 * @param demand what the series says instead, in units
 */
@Beta
public record DemandCorrection(LocalDateRange period, int stockOutDays, int excludedDays, double sold, double demand) {

    /**
     * @throws IllegalArgumentException if a figure is negative
     */
    public DemandCorrection {
        requireNonNull(period, "period");
        Check.atLeast(0, stockOutDays, "stockOutDays");
        Check.atLeast(0, excludedDays, "excludedDays");
        Check.notNegative(sold, "sold");
        Check.notNegative(demand, "demand");
    }

    /** By how much demand is above what was sold; below zero where a promotion sold more than usual. */
    public double difference() {
        return demand - sold;
    }

    /** The demand, what was sold, and why they differ. */
    public Explanation explain() {
        return Explanation.of(HistoryTerm.CORRECTED_DEMAND, demand)
                .formula(
                        HistoryTerm.CORRECTION_FORMULA,
                        period.getStart(),
                        period.getEndInclusive(),
                        sold,
                        stockOutDays,
                        excludedDays);
    }
}
