package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.time.WorkCalendar;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.threeten.extra.LocalDateRange;

/**
 * The paid days of a month and how many of them were missed (应计薪天数、缺勤天数); statutory holidays are paid.
 *
 * @param due workdays and statutory holidays of the month
 * @param missed those before joining, after leaving, or on unpaid leave; at most {@code due}
 */
public record PaidDays(BigDecimal due, BigDecimal missed) {

    public PaidDays {
        requireNonNull(due, "due");
        requireNonNull(missed, "missed");
        if (due.signum() <= 0 || missed.signum() < 0 || missed.compareTo(due) > 0) {
            throw new IllegalArgumentException(
                    "missed days must be 0 to the " + due + " paid days of the month, but are " + missed);
        }
    }

    /** A month with so many workdays, beside them holidays, of which days were missed without pay. */
    public static PaidDays of(int workdays, int holidays, BigDecimal absent) {
        return new PaidDays(BigDecimal.valueOf((long) workdays + holidays), absent);
    }

    /**
     * A month by the calendar for somebody who was employed on these days of it only.
     *
     * @param employed may begin before the month and end after it
     * @throws io.zhanggui.core.time.CalendarNotCoveredException if the calendar does not know the month
     */
    public static PaidDays employed(WorkCalendar calendar, YearMonth month, LocalDateRange employed) {
        LocalDateRange whole = ReportingPeriod.month(month).range();
        int due = paid(calendar, whole);
        int present = whole.isConnected(employed) ? paid(calendar, whole.intersection(employed)) : 0;
        return new PaidDays(BigDecimal.valueOf(due), BigDecimal.valueOf((long) due - present));
    }

    /** The same with more days missed. */
    public PaidDays plusMissed(BigDecimal days) {
        return new PaidDays(due, missed.add(days));
    }

    /** The paid days that were not missed. */
    public BigDecimal attended() {
        return due.subtract(missed);
    }

    private static int paid(WorkCalendar calendar, LocalDateRange range) {
        Map<DayKind, Integer> counts = calendar.count(range);
        return counts.getOrDefault(DayKind.WORKDAY, 0) + counts.getOrDefault(DayKind.STATUTORY_HOLIDAY, 0);
    }
}
