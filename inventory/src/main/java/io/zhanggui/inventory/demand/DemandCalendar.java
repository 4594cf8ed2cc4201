package io.zhanggui.inventory.demand;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.threeten.extra.LocalDateRange;

/** Turns the lines of one article after the other into demand by day and then by period, on arrays of its own. */
final class DemandCalendar {

    private static final int AROUND = 14;

    private final int firstDay;
    private final int[] periodEnd;
    private final boolean[] excluded;
    private final boolean anyExcluded;
    private final double[] demand;
    private final int[] daysWithDemand;
    private int firstWithDemand;

    private DemandCalendar(int firstDay, int[] periodEnd, boolean[] excluded, boolean anyExcluded) {
        this.firstDay = firstDay;
        this.periodEnd = periodEnd;
        this.excluded = excluded;
        this.anyExcluded = anyExcluded;
        this.demand = new double[excluded.length];
        this.daysWithDemand = new int[excluded.length];
    }

    static DemandCalendar of(
            DemandPeriod period, LocalDateRange range, int periods, Collection<LocalDateRange> excludedDays) {
        int[] periodEnd = new int[periods];
        for (int i = 0; i < periods; i++) {
            LocalDate end = period.start(range.getEnd(), periods - i - 1);
            periodEnd[i] = Math.toIntExact(end.toEpochDay() - range.getStart().toEpochDay());
        }
        boolean[] excluded = new boolean[range.lengthInDays()];
        boolean any = false;
        for (LocalDateRange days : excludedDays) {
            if (days.overlaps(range)) {
                LocalDateRange inside = days.intersection(range);
                int from =
                        (int) (inside.getStart().toEpochDay() - range.getStart().toEpochDay());
                Arrays.fill(excluded, from, from + inside.lengthInDays(), true);
                any = true;
            }
        }
        return new DemandCalendar(Math.toIntExact(range.getStart().toEpochDay()), periodEnd, excluded, any);
    }

    /** Takes the lines of an article; gives the returns that no demand accounts for. */
    double fill(DemandCollector.Lines lines, Returns returns) {
        Arrays.fill(demand, 0);
        for (int i = 0; i < lines.size(); i++) {
            int day = lines.day(i) - firstDay;
            boolean counts = lines.quantity(i) > 0 || returns == Returns.SUBTRACT;
            if (day >= 0 && day < demand.length && counts) {
                demand[day] += lines.quantity(i);
            }
        }
        double unmatched = takeBack();
        firstWithDemand = firstDemand();
        if (anyExcluded) {
            replaceExcluded();
        }
        return unmatched;
    }

    /** Demand by period of the article that was taken last, from its first demand on. */
    double[] series() {
        int period = 0;
        while (period < periodEnd.length - 1 && periodEnd[period] <= firstWithDemand) {
            period++;
        }
        double[] series = new double[periodEnd.length - period];
        int day = period == 0 ? 0 : periodEnd[period - 1];
        for (int i = 0; i < series.length; i++) {
            double sum = 0;
            for (; day < periodEnd[period + i]; day++) {
                sum += demand[day];
            }
            series[i] = sum;
        }
        return series;
    }

    /** Takes the excess of returns from the days before, latest first. */
    private double takeBack() {
        double unmatched = 0;
        int waiting = 0;
        for (int day = 0; day < demand.length; day++) {
            if (demand[day] > 0) {
                daysWithDemand[waiting++] = day;
            } else if (demand[day] < 0) {
                double back = -demand[day];
                demand[day] = 0;
                while (back > 0 && waiting > 0) {
                    int earlier = daysWithDemand[waiting - 1];
                    double taken = Math.min(back, demand[earlier]);
                    demand[earlier] -= taken;
                    back -= taken;
                    if (demand[earlier] <= 0) {
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
        while (day < demand.length && demand[day] == 0) {
            day++;
        }
        return day == demand.length ? demand.length - 1 : day;
    }

    private void replaceExcluded() {
        for (int day = firstWithDemand; day < demand.length; day++) {
            if (excluded[day]) {
                demand[day] = meanAround(day);
            }
        }
    }

    private double meanAround(int day) {
        double sum = 0;
        int count = 0;
        int last = Math.min(demand.length - 1, day + AROUND);
        for (int other = Math.max(firstWithDemand, day - AROUND); other <= last; other++) {
            if (!excluded[other]) {
                sum += demand[other];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
