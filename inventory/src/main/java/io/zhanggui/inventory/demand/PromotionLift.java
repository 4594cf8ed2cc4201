package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/**
 * How many times usual demand a promotion sold (促销提升倍数), and what that makes of a forecast.
 *
 * <p>A ratio of sums: lifts of several years or articles {@linkplain #plus add up}, and are then the mean weighted by usual
 * demand. What was bought early and is missing afterwards is not measured. Source: van Heerde and Neslin, Sales promotion
 * models, in: Handbook of Marketing Decision Models (2008), baseline against promoted sales.
 *
 * @param promotion the name of the promotion
 * @param days how many of its days were measured
 * @param sold what was sold on them, in units
 * @param usual what they would have sold otherwise, in units: the mean of the days around, as for excluded days; not a number
 *     where no day around tells
 */
@Beta
public record PromotionLift(String promotion, int days, double sold, double usual) {

    /**
     * @throws IllegalArgumentException if a figure is negative, or the usual demand infinite
     */
    public PromotionLift {
        requireNonNull(promotion, "promotion");
        Check.atLeast(0, days, "days");
        Check.notNegative(sold, "sold");
        if (!Double.isNaN(usual)) {
            Check.notNegative(usual, "usual");
        }
    }

    /** Sold by usual, 1 for no lift; not a number where nothing is usual. */
    public double ratio() {
        return ForecastAccuracy.ratio(sold, usual);
    }

    /**
     * This lift and another one of the same promotion, such as that of another year or article; one without a known usual
     * demand does not count.
     *
     * @throws IllegalArgumentException if the promotions have different names
     */
    public PromotionLift plus(PromotionLift other) {
        if (!promotion.equals(other.promotion)) {
            throw new IllegalArgumentException("lifts of " + promotion + " and " + other.promotion + " do not add up");
        }
        if (Double.isNaN(usual)) {
            return other;
        }
        return Double.isNaN(other.usual)
                ? this
                : new PromotionLift(promotion, days + other.days, sold + other.sold, usual + other.usual);
    }

    /**
     * Usual demand by period with this lift on the coming days of the promotion: a period that has k promotion days among its
     * n days is multiplied by 1 + (ratio − 1) · k / n.
     *
     * @param usualDemand of each period, such as {@link Forecast#means()}
     * @param period the length of the periods
     * @param first the first day of the first period: where the history ends
     * @param coming the days of the promotion to come
     * @return a new array; the same figures where the ratio is undefined
     * @throws IllegalArgumentException if months do not begin on the first of one
     */
    public double[] applyTo(double[] usualDemand, DemandPeriod period, LocalDate first, LocalDateRange coming) {
        requireNonNull(coming, "coming");
        if (!period.start(first, 0).equals(first)) {
            throw new IllegalArgumentException("a month must begin on its first day, but begins on " + first);
        }
        double[] lifted = usualDemand.clone();
        double ratio = ratio();
        for (int i = 0; i < lifted.length && !Double.isNaN(ratio); i++) {
            LocalDateRange days = LocalDateRange.of(period.start(first, -i), period.start(first, -i - 1));
            double promoted = days.overlaps(coming) ? days.intersection(coming).lengthInDays() : 0;
            lifted[i] *= 1 + (ratio - 1) * promoted / days.lengthInDays();
        }
        return lifted;
    }

    /** The ratio, what was sold and what was usual. */
    public Explanation explain() {
        return Explanation.of(Term.of(promotion), Double.isNaN(ratio()) ? null : ratio())
                .formula(HistoryTerm.LIFT_FORMULA, days, sold, Double.isNaN(usual) ? HistoryTerm.UNKNOWN : usual);
    }
}
