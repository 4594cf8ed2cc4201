package io.zhanggui.inventory.demand;

import io.zhanggui.core.quantity.UnitOfMeasure;
import java.util.List;

/** What a history knows of one article; the series is its own. */
final class ArticleDemand {

    final UnitOfMeasure unit;
    final double[] series;
    final double cancelled;
    final double unmatchedCancellations;
    final double unmatchedReturns;
    final List<DemandCorrection> corrections;
    final List<PromotionLift> lifts;

    ArticleDemand(
            UnitOfMeasure unit,
            double[] series,
            double cancelled,
            double unmatchedCancellations,
            double unmatchedReturns,
            List<DemandCorrection> corrections,
            List<PromotionLift> lifts) {
        this.unit = unit;
        this.series = series;
        this.cancelled = cancelled;
        this.unmatchedCancellations = unmatchedCancellations;
        this.unmatchedReturns = unmatchedReturns;
        this.corrections = corrections;
        this.lifts = lifts;
    }

    /** An article without corrections. */
    static ArticleDemand of(UnitOfMeasure unit, double[] series) {
        return new ArticleDemand(unit, series, 0, 0, 0, List.of(), List.of());
    }
}
