package io.zhanggui.inventory.demand;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.threeten.extra.LocalDateRange;

/**
 * Turns the lines of one article after the other into demand by day and then by period, on arrays of its own.
 *
 * <p>It counts in whole numbers, so that what was sold and came back leaves nothing.
 */
final class DemandCalendar {

    private static final int AROUND = 14;

    private final int firstDay;
    private final int[] periodEnd;
    private final boolean[] excluded;
    private final boolean anyExcluded;
    private final int[] daysWithDemand;
    private long[] demand;
    private double scale = 1;
    private int firstWithDemand;

    private DemandCalendar(int firstDay, int[] periodEnd, boolean[] excluded) {
        this.firstDay = firstDay;
        this.periodEnd = periodEnd;
        this.excluded = excluded;
        this.anyExcluded = any(excluded);
        this.demand = new long[excluded.length];
        this.daysWithDemand = new int[excluded.length];
    }

    private static boolean any(boolean[] days) {
        boolean any = false;
        for (boolean day : days) {
            any |= day;
        }
        return any;
    }

    static DemandCalendar of(
            DemandPeriod period, LocalDateRange range, int periods, Collection<LocalDateRange> excludedDays) {
        int[] periodEnd = new int[periods];
        for (int i = 0; i < periods; i++) {
            LocalDate end = period.start(range.getEnd(), periods - i - 1);
            periodEnd[i] = Math.toIntExact(end.toEpochDay() - range.getStart().toEpochDay());
        }
        boolean[] excluded = new boolean[range.lengthInDays()];
        for (LocalDateRange days : excludedDays) {
            if (days.overlaps(range)) {
                LocalDateRange inside = days.intersection(range);
                int from =
                        (int) (inside.getStart().toEpochDay() - range.getStart().toEpochDay());
                Arrays.fill(excluded, from, from + inside.lengthInDays(), true);
            }
        }
        return new DemandCalendar(Math.toIntExact(range.getStart().toEpochDay()), periodEnd, excluded);
    }

    /** Whether some days say nothing about usual demand. */
    boolean excludes() {
        return anyExcluded;
    }

    /** The days, each as a period of its own. */
    int[] days() {
        int[] days = new int[excluded.length];
        Arrays.setAll(days, day -> day);
        return days;
    }

    /** The period of each day. */
    int[] periods() {
        int[] periods = new int[excluded.length];
        for (int period = 1; period < periodEnd.length; period++) {
            Arrays.fill(periods, periodEnd[period - 1], periodEnd[period], period);
        }
        return periods;
    }

    /** Demand by period from the first one with demand on, where no day needs to be looked at. */
    double[] series(long[] sold, double perUnit) {
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

    /** Takes the lines of an article; gives the returns that no demand accounts for. */
    double fill(DemandLines lines, Returns returns) {
        scale = lines.scale();
        Arrays.fill(demand, 0);
        for (int i = 0; i < lines.size(); i++) {
            int day = lines.day(i) - firstDay;
            boolean counts = lines.quantity(i) > 0 || returns == Returns.SUBTRACT;
            if (day >= 0 && day < demand.length && counts) {
                demand[day] += lines.quantity(i);
            }
        }
        return settle();
    }

    /**
     * Takes what was sold less given back of an article on each day, and works on that array.
     *
     * @param perUnit by what the numbers are divided
     * @return the returns that no demand accounts for
     */
    double fill(long[] net, double perUnit) {
        scale = perUnit;
        demand = net;
        return settle();
    }

    private double settle() {
        double unmatched = bits(demand) < 0 ? takeBack() / scale : 0;
        firstWithDemand = firstDemand();
        return unmatched;
    }

    /** Demand by period of the article that was taken last, from its first demand on. */
    double[] series() {
        int period = 0;
        while (periodEnd[period] <= firstWithDemand) {
            period++;
        }
        double[] series = new double[periodEnd.length - period];
        int day = period == 0 ? 0 : periodEnd[period - 1];
        for (int i = 0; i < series.length; i++) {
            int end = periodEnd[period + i];
            series[i] = anyExcluded ? usual(day, end) : sold(day, end) / scale;
            day = end;
        }
        return series;
    }

    private long sold(int from, int end) {
        long sold = 0;
        for (int day = from; day < end; day++) {
            sold += demand[day];
        }
        return sold;
    }

    private double usual(int from, int end) {
        long sold = 0;
        double usual = 0;
        for (int day = from; day < end; day++) {
            if (excluded[day] && day >= firstWithDemand) {
                usual += usualDemand(day);
            } else {
                sold += demand[day];
            }
        }
        return sold / scale + usual;
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

    /** The mean of the days around an excluded one that count; what was sold on it if no day counts. */
    private double usualDemand(int day) {
        long sum = 0;
        int before = 0;
        for (int other = day - 1; other >= firstWithDemand && before < AROUND; other--) {
            if (!excluded[other]) {
                sum += demand[other];
                before++;
            }
        }
        int after = 0;
        for (int other = day + 1; other < demand.length && after < AROUND; other++) {
            if (!excluded[other]) {
                sum += demand[other];
                after++;
            }
        }
        int days = before + after;
        return days == 0 ? demand[day] / scale : sum / (scale * days);
    }
}
