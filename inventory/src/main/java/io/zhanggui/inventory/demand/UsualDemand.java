package io.zhanggui.inventory.demand;

import org.jspecify.annotations.Nullable;

/**
 * What a day would usually have sold of an article, from the days around it that tell.
 *
 * <p>A day in the middle of many that do not tell costs no more than another, because sums up to each day that tells are kept.
 */
final class UsualDemand {

    private static final int AROUND = 14;
    private static final int WEEK = 7;
    /** How many days of each weekday there must be before weekdays count. */
    private static final int LEAST_WEEKS = 8;

    private final int[] before;
    private final long[] sums;
    private final double[] weights;
    private int telling;
    private double scale = 1;
    private double @Nullable [] weekdays;

    UsualDemand(int days) {
        before = new int[days + 1];
        sums = new long[days + 1];
        weights = new double[days + 1];
    }

    /**
     * Takes an article.
     *
     * @param silent the days that do not tell
     * @param first the first day with demand: before it no day tells
     * @param perUnit by what demand is divided
     */
    void take(long[] demand, boolean[] silent, int first, double perUnit) {
        scale = perUnit;
        telling = 0;
        long[] byWeekday = new long[WEEK];
        int[] daysOfWeekday = new int[WEEK];
        for (int day = 0; day < silent.length; day++) {
            before[day] = telling;
            if (day >= first && !silent[day]) {
                sums[telling + 1] = sums[telling] + demand[day];
                telling++;
                byWeekday[day % WEEK] += demand[day];
                daysOfWeekday[day % WEEK]++;
            }
        }
        weekdays = weekdays(byWeekday, daysOfWeekday);
        if (weekdays != null) {
            for (int day = first; day < silent.length; day++) {
                if (!silent[day]) {
                    weights[before[day] + 1] = weights[before[day]] + weekdays[day % WEEK];
                }
            }
        }
    }

    /** How many times the mean each weekday sells; nothing if there are too few days to say so. */
    private double @Nullable [] weekdays(long[] demand, int[] days) {
        for (int count : days) {
            if (count < LEAST_WEEKS) {
                return null;
            }
        }
        double mean = sums[telling] / (scale * telling);
        if (!(mean > 0)) {
            return null;
        }
        double[] index = new double[WEEK];
        for (int weekday = 0; weekday < WEEK; weekday++) {
            index[weekday] = demand[weekday] / (scale * days[weekday]) / mean;
        }
        return index;
    }

    /** The mean of the days around that tell; not a number if none does. */
    double on(int day) {
        int from = Math.max(0, before[day] - AROUND);
        int to = Math.min(telling, before[day] + AROUND);
        return (sums[to] - sums[from]) / (scale * (to - from));
    }

    /** The same, by the weekday of the day and of those around if there are enough of each. */
    double onWeekday(int day) {
        if (weekdays == null) {
            return on(day);
        }
        int from = Math.max(0, before[day] - AROUND);
        int to = Math.min(telling, before[day] + AROUND);
        double weight = weights[to] - weights[from];
        return weight > 0 ? (sums[to] - sums[from]) / scale * weekdays[day % WEEK] / weight : on(day);
    }
}
