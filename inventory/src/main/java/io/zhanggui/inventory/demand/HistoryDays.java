package io.zhanggui.inventory.demand;

import io.zhanggui.core.id.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.threeten.extra.LocalDateRange;

/** The days of a history, numbered from 0, with what is known of them beside sales. */
final class HistoryDays {

    /** A promotion as numbers of days. */
    record Promoted(String name, int from, int to) {}

    private final LocalDateRange range;
    private final int[] periodEnd;
    private final boolean[] excluded;
    private final boolean anyExcluded;
    private final List<Promoted> promotions = new ArrayList<>();
    private final Map<Sku, List<LocalDateRange>> stockOuts;
    private final List<LocalDateRange> stockOutsOfAll;

    HistoryDays(
            DemandPeriod period,
            LocalDateRange range,
            Collection<LocalDateRange> excludedDays,
            Collection<Promotion> named,
            List<LocalDateRange> stockOutsOfAll,
            Map<Sku, List<LocalDateRange>> stockOuts) {
        this.range = range;
        this.stockOuts = stockOuts;
        this.stockOutsOfAll = stockOutsOfAll;
        int periods = period.count(range.getStart(), range.getEnd());
        periodEnd = new int[periods];
        for (int i = 0; i < periods; i++) {
            periodEnd[i] = day(period.start(range.getEnd(), periods - i - 1));
        }
        excluded = new boolean[range.lengthInDays()];
        excludedDays.forEach(days -> mark(excluded, days));
        for (Promotion promotion : named) {
            mark(excluded, promotion.days());
            if (promotion.days().overlaps(range)) {
                LocalDateRange inside = promotion.days().intersection(range);
                promotions.add(new Promoted(promotion.name(), day(inside.getStart()), day(inside.getEnd())));
            }
        }
        boolean any = false;
        for (boolean each : excluded) {
            any |= each;
        }
        anyExcluded = any;
    }

    private int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - range.getStart().toEpochDay());
    }

    private void mark(boolean[] days, LocalDateRange marked) {
        if (marked.overlaps(range)) {
            LocalDateRange inside = marked.intersection(range);
            int from = day(inside.getStart());
            Arrays.fill(days, from, from + inside.lengthInDays(), true);
        }
    }

    int count() {
        return excluded.length;
    }

    /** The first day as an epoch day. */
    int first() {
        return Math.toIntExact(range.getStart().toEpochDay());
    }

    int periods() {
        return periodEnd.length;
    }

    /** The day after the last one of a period. */
    int end(int period) {
        return periodEnd[period];
    }

    /** The first day of a period. */
    int start(int period) {
        return period == 0 ? 0 : periodEnd[period - 1];
    }

    LocalDateRange datesOf(int period) {
        return LocalDateRange.of(
                range.getStart().plusDays(start(period)), range.getStart().plusDays(end(period)));
    }

    /** The days that say nothing about usual demand; not to be changed. */
    boolean[] excluded() {
        return excluded;
    }

    boolean anyExcluded() {
        return anyExcluded;
    }

    List<Promoted> promotions() {
        return promotions;
    }

    /** Whether some days of some article had no stock. */
    boolean anyStockOut() {
        return !stockOutsOfAll.isEmpty() || !stockOuts.isEmpty();
    }

    /** Marks the days on which an article had no stock; says whether there are any. */
    boolean markStockOuts(Sku sku, boolean[] days) {
        List<LocalDateRange> own = stockOuts.getOrDefault(sku, List.of());
        Arrays.fill(days, false);
        stockOutsOfAll.forEach(each -> mark(days, each));
        own.forEach(each -> mark(days, each));
        return !stockOutsOfAll.isEmpty() || !own.isEmpty();
    }

    /** The days, each as a period of its own. */
    int[] byDay() {
        int[] days = new int[excluded.length];
        Arrays.setAll(days, day -> day);
        return days;
    }

    /** The period of each day. */
    int[] byPeriod() {
        int[] periods = new int[excluded.length];
        for (int period = 1; period < periodEnd.length; period++) {
            Arrays.fill(periods, periodEnd[period - 1], periodEnd[period], period);
        }
        return periods;
    }
}
