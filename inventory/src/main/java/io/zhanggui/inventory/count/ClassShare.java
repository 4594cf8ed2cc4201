package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.turnover.AbcClass;

/**
 * How many articles of a class have their turn on a day (当日循环盘点数). By the end of working day k of W in the year,
 * articles × times × k ÷ W counts are wanted, rounded up. The share is what is wanted less what was done, at most twice an
 * even day, so that days on which nobody counted are made up for bit by bit.
 *
 * @param abc the class
 * @param articles how many articles it has
 * @param timesAYear how often each is to be counted in a year
 * @param workday which working day of the year it is, from 1
 * @param workdays how many working days the year has
 * @param done how many counts of the class were done in the year, of no article more than wanted in the whole year
 * @param share how many have their turn, beside those that a trigger calls for
 */
@Beta
public record ClassShare(AbcClass abc, int articles, int timesAYear, int workday, int workdays, int done, int share) {

    public ClassShare {
        requireNonNull(abc, "abc");
    }

    static ClassShare of(AbcClass abc, int articles, int timesAYear, int workday, int workdays, int done) {
        long year = (long) articles * timesAYear;
        long evenDay = ceilDiv(year, workdays);
        long left = wanted(year, workday, workdays) - done;
        return new ClassShare(
                abc, articles, timesAYear, workday, workdays, done, (int) Math.max(0, Math.min(left, 2 * evenDay)));
    }

    private static long wanted(long year, int workday, int workdays) {
        return ceilDiv(year * workday, workdays);
    }

    private static long ceilDiv(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** How many counts of the class are wanted by the end of the day. */
    public long wanted() {
        return wanted((long) articles * timesAYear, workday, workdays);
    }

    /** The share as wanted less done. */
    public Explanation explain() {
        return Explanation.of(CountTerm.CLASS_SHARE.with(abc), share)
                .formula(CountTerm.SHARE_FORMULA, articles, timesAYear, workday, workdays, wanted(), done);
    }
}
