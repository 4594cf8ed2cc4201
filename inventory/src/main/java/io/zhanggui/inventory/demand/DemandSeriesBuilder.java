package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.check.Check;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.threeten.extra.LocalDateRange;

/** Takes series that a host has already; not safe for threads. */
@Beta
public final class DemandSeriesBuilder {

    private final DemandPeriod period;
    private final LocalDate until;
    private final Map<Sku, ArticleDemand> items = new LinkedHashMap<>();
    private int longest = 1;

    DemandSeriesBuilder(DemandPeriod period, LocalDate until) {
        this.period = period;
        this.until = until;
        if (!period.start(until, 0).equals(until)) {
            throw new IllegalArgumentException("months must end before the first day of one, but end before " + until);
        }
    }

    /**
     * Adds the series of an article; periods before its first demand are left out.
     *
     * @param perPeriod demand, oldest first, the last one ending where the history ends
     * @throws IllegalArgumentException if the article was added before, or the series is empty or has a number that is
     *     negative or not finite
     */
    public DemandSeriesBuilder add(Sku sku, UnitOfMeasure unit, double[] perPeriod) {
        requireNonNull(sku, "sku");
        requireNonNull(unit, "unit");
        Check.origin(perPeriod, perPeriod.length);
        Demands.check(perPeriod, 0, perPeriod.length);
        int first = Math.min(Demands.first(perPeriod, perPeriod.length), perPeriod.length - 1);
        double[] series = Arrays.copyOfRange(perPeriod, first, perPeriod.length);
        if (items.putIfAbsent(sku, ArticleDemand.of(unit, series)) != null) {
            throw new IllegalArgumentException(sku + " has two series. Maybe add them up first?");
        }
        longest = Math.max(longest, perPeriod.length);
        return this;
    }

    /** The history, as long as the longest series. */
    public DemandHistory build() {
        LocalDateRange range = LocalDateRange.of(period.start(until, longest), until);
        return new DemandHistory(period, range, new LinkedHashMap<>(items));
    }
}
