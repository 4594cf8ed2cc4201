package io.zhanggui.inventory.turnover;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** What counts as the average stock of a period (平均库存); for one month the first three are the same. */
@Beta
public enum StockAverage implements Term {
    /** The mean of opening and closing stock (期初期末平均). */
    OPENING_AND_CLOSING,
    /** The mean of the opening stock and of every month's end, all with the same weight: 13 points a year. */
    MONTH_ENDS,
    /** The mean of the months' own averages: as {@link #MONTH_ENDS}, the first and the last point with half weight. */
    MONTH_ENDS_HALF_WEIGHTED,
    /** The mean of the stock at the end of every day (每日平均). */
    DAILY;

    @Override
    public TermBundle bundle() {
        return TurnoverTerm.BUNDLE;
    }

    /**
     * The average.
     *
     * @param points stock at the opening, then at the end of each month
     * @param stockDays the sum of the stock at the end of every day
     */
    double of(long[] points, double stockDays, int days) {
        int last = points.length - 1;
        if (this == DAILY) {
            return stockDays / days;
        }
        double ends = (double) points[0] + points[last];
        if (this == OPENING_AND_CLOSING) {
            return ends / 2;
        }
        double sum = this == MONTH_ENDS ? ends : ends / 2;
        for (int i = 1; i < last; i++) {
            sum += points[i];
        }
        return sum / (this == MONTH_ENDS ? points.length : last);
    }
}
