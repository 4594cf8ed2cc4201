package io.zhanggui.hr.hongkong;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.LocalDate;
import java.time.YearMonth;
import org.threeten.extra.LocalDateRange;

/**
 * The days for which wages are paid together (工资期): a month, a week, a single day of casual work.
 *
 * @param range the days, the end not among them; bounded and not empty
 */
@Beta
public record WagePeriod(LocalDateRange range) {

    public WagePeriod {
        requireNonNull(range, "range");
        if (range.isEmpty() || range.isUnboundedStart() || range.isUnboundedEnd()) {
            throw new IllegalArgumentException("a wage period has a first and a last day, but is " + range);
        }
    }

    /** A calendar month. */
    public static WagePeriod month(YearMonth month) {
        return of(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** A single day, as for casual employees who are paid by the day. */
    public static WagePeriod day(LocalDate day) {
        return of(day, day.plusDays(1));
    }

    /** The days from the first on, the end not among them. */
    public static WagePeriod of(LocalDate first, LocalDate end) {
        return new WagePeriod(LocalDateRange.of(first, end));
    }

    /** The first day. */
    public LocalDate first() {
        return range.getStart();
    }

    /** The last day. */
    public LocalDate last() {
        return range.getEndInclusive();
    }

    /** The month of the last day. */
    public YearMonth month() {
        return YearMonth.from(last());
    }

    /** Whether it is one whole calendar month, for which monthly limits hold; those of all others go by days. */
    public boolean isMonth() {
        return equals(month(month()));
    }

    /** How many days it has, all calendar days. */
    public int days() {
        return range.lengthInDays();
    }

    /** The month, the day, or the first and the last day. */
    @Override
    public String toString() {
        if (isMonth()) {
            return month().toString();
        }
        return days() == 1 ? first().toString() : first() + "/" + last();
    }
}
