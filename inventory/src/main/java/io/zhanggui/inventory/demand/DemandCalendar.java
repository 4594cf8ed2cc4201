package io.zhanggui.inventory.demand;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the lines of one article after the other into demand by day and then by period, on arrays of its own.
 *
 * <p>It counts in whole numbers, so that what was sold and came back leaves nothing.
 */
final class DemandCalendar {

    private final HistoryDays days;
    private final int[] daysWithDemand;
    private final boolean[] silent;
    private final boolean[] stockOut;
    private final UsualDemand usual;
    private long[] demand;
    private double scale = 1;
    private int firstWithDemand;
    private long cancelled;
    private long unmatchedCancellations;
    private boolean corrects;
    private boolean anyStockOut;

    DemandCalendar(HistoryDays days) {
        this.days = days;
        this.demand = new long[days.count()];
        this.daysWithDemand = new int[days.count()];
        this.silent = new boolean[days.count()];
        this.stockOut = new boolean[days.count()];
        this.usual = new UsualDemand(days.count());
    }

    /** Demand by period from the first one with demand on, where no day needs to be looked at. */
    static double[] series(long[] sold, double perUnit) {
        int first = 0;
        while (first < sold.length - 1 && sold[first] == 0) {
            first++;
        }
        double[] series = new double[sold.length - first];
        for (int i = 0; i < series.length; i++) {
            series[i] = sold[first + i] / perUnit;
        }
        return series;
    }

    /** The demand of an article from its lines. */
    ArticleDemand of(Sku sku, DemandLines lines, Returns returns) {
        begin(lines.scale());
        Arrays.fill(demand, 0);
        for (int i = 0; i < lines.sales(); i++) {
            add(lines.day(i), Math.max(0, lines.quantity(i)));
        }
        for (int i = lines.sales(); i < lines.size(); i++) {
            cancel(lines.day(i), lines.quantity(i));
        }
        for (int i = 0; returns == Returns.SUBTRACT && i < lines.sales(); i++) {
            add(lines.day(i), Math.min(0, lines.quantity(i)));
        }
        return settled(sku, lines.unit());
    }

    /**
     * The demand of an article from what was sold on each day, on that array.
     *
     * @param sold in millionths; less given back unless that stands apart
     * @param back what was given back, below zero
     * @param cancellations the lines that were cancelled
     */
    ArticleDemand of(
            Sku sku, UnitOfMeasure unit, long[] sold, long @Nullable [] back, @Nullable DemandLines cancellations) {
        begin(SalesBatch.ONE);
        demand = sold;
        if (cancellations != null) {
            long factor = Math.round(SalesBatch.ONE / cancellations.scale());
            for (int i = 0; i < cancellations.size(); i++) {
                cancel(cancellations.day(i), cancellations.quantity(i) * factor);
            }
        }
        for (int day = 0; back != null && day < back.length; day++) {
            demand[day] += back[day];
        }
        return settled(sku, unit);
    }

    private void begin(double perUnit) {
        scale = perUnit;
        cancelled = 0;
        unmatchedCancellations = 0;
    }

    private void add(int epochDay, long quantity) {
        int day = epochDay - days.first();
        if (day >= 0 && day < demand.length) {
            demand[day] += quantity;
        }
    }

    /** Takes what was cancelled from the day it was ordered on, and from no other. */
    private void cancel(int epochDay, long quantity) {
        int day = epochDay - days.first();
        if (day >= 0 && day < demand.length) {
            long taken = Math.min(quantity, demand[day]);
            demand[day] -= taken;
            cancelled += taken;
            unmatchedCancellations += quantity - taken;
        }
    }

    private ArticleDemand settled(Sku sku, UnitOfMeasure unit) {
        double unmatchedReturns = bits(demand) < 0 ? takeBack() / scale : 0;
        firstWithDemand = firstDemand();
        corrects = days.anyExcluded();
        anyStockOut = days.anyStockOut() && days.markStockOuts(sku, stockOut);
        corrects |= anyStockOut;
        List<DemandCorrection> corrections = new ArrayList<>(0);
        if (corrects) {
            for (int day = 0; day < silent.length; day++) {
                silent[day] = days.excluded()[day] || (anyStockOut && stockOut[day]);
            }
            usual.take(demand, silent, firstWithDemand, scale);
        }
        double[] series = series(corrections);
        return new ArticleDemand(
                unit,
                series,
                cancelled / scale,
                unmatchedCancellations / scale,
                unmatchedReturns,
                List.copyOf(corrections),
                lifts());
    }

    /** Demand by period of the article that was taken last, from its first demand on. */
    private double[] series(List<DemandCorrection> corrections) {
        int first = 0;
        while (days.end(first) <= firstWithDemand) {
            first++;
        }
        double[] series = new double[days.periods() - first];
        for (int i = 0; i < series.length; i++) {
            int period = first + i;
            series[i] = corrects ? corrected(period, corrections) : sold(period) / scale;
        }
        return series;
    }

    private long sold(int period) {
        long sold = 0;
        for (int day = days.start(period); day < days.end(period); day++) {
            sold += demand[day];
        }
        return sold;
    }

    private double corrected(int period, List<DemandCorrection> corrections) {
        long sold = 0;
        long kept = 0;
        double estimated = 0;
        int excludedDays = 0;
        int stockOutDays = 0;
        for (int day = days.start(period); day < days.end(period); day++) {
            sold += demand[day];
            double estimate = silent[day] && day >= firstWithDemand ? estimate(day) : Double.NaN;
            if (Double.isNaN(estimate)) {
                kept += demand[day];
                continue;
            }
            estimated += estimate;
            if (days.excluded()[day]) {
                excludedDays++;
            } else {
                stockOutDays++;
            }
        }
        double corrected = kept / scale + estimated;
        if (excludedDays + stockOutDays > 0 && corrected != sold / scale) {
            corrections.add(
                    new DemandCorrection(days.datesOf(period), stockOutDays, excludedDays, sold / scale, corrected));
        }
        return corrected;
    }

    /** What stands for a day that does not tell; not a number if what was sold stays. */
    private double estimate(int day) {
        if (days.excluded()[day]) {
            return usual.on(day);
        }
        double wanted = usual.onWeekday(day);
        return wanted > demand[day] / scale ? wanted : Double.NaN;
    }

    private List<PromotionLift> lifts() {
        if (days.promotions().isEmpty()) {
            return List.of();
        }
        List<PromotionLift> lifts = new ArrayList<>();
        for (HistoryDays.Promoted promotion : days.promotions()) {
            long sold = 0;
            double wouldBe = 0;
            int measured = 0;
            for (int day = Math.max(promotion.from(), firstWithDemand); day < promotion.to(); day++) {
                if (!(anyStockOut && stockOut[day])) {
                    sold += demand[day];
                    wouldBe += usual.on(day);
                    measured++;
                }
            }
            if (measured > 0) {
                lifts.add(new PromotionLift(promotion.name(), measured, sold / scale, wouldBe));
            }
        }
        return List.copyOf(lifts);
    }

    /** The bits that any of the numbers has: below 0 if one of them is, and otherwise not below the largest. */
    static long bits(long[] numbers) {
        long bits = 0;
        for (long number : numbers) {
            bits |= number;
        }
        return bits;
    }

    /** Takes the excess of returns from the days before, latest first; gives what remains. */
    private long takeBack() {
        long unmatched = 0;
        int waiting = 0;
        for (int day = 0; day < demand.length; day++) {
            if (demand[day] > 0) {
                daysWithDemand[waiting++] = day;
            } else if (demand[day] < 0) {
                long back = -demand[day];
                demand[day] = 0;
                while (back > 0 && waiting > 0) {
                    int earlier = daysWithDemand[waiting - 1];
                    long taken = Math.min(back, demand[earlier]);
                    demand[earlier] -= taken;
                    back -= taken;
                    if (demand[earlier] == 0) {
                        waiting--;
                    }
                }
                unmatched += back;
            }
        }
        return unmatched;
    }

    private int firstDemand() {
        int day = 0;
        while (day < demand.length - 1 && demand[day] == 0) {
            day++;
        }
        return day;
    }
}
