package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.hr.attendance.AttendanceDay;
import io.zhanggui.hr.attendance.AttendanceSheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.threeten.extra.LocalDateRange;

/**
 * The days of a month that are paid to somebody (计薪日): workdays and statutory holidays by the calendar, or by the person's
 * own roster, in which a Sunday may be one to be worked.
 *
 * @param dates those within employment, in order, none twice
 * @param before how many the month has before hiring
 * @param after how many it has after leaving
 */
@Beta
public record PaidDates(List<LocalDate> dates, int before, int after) {

    public PaidDates {
        dates = requireNonNull(dates, "dates").stream().distinct().sorted().toList();
        if (before < 0 || after < 0 || dates.size() + before + after == 0) {
            throw new IllegalArgumentException("a month has paid days, none of them negative, but has " + dates.size()
                    + " within employment, " + before + " before and " + after + " after it");
        }
    }

    /**
     * Those of an employment by the calendar.
     *
     * @throws io.zhanggui.core.time.CalendarNotCoveredException if the calendar does not know the month
     * @throws java.util.NoSuchElementException if there is no day of employment in the month
     */
    public static PaidDates of(Employment employment, YearMonth month, WorkCalendar calendar) {
        LocalDateRange days = employment.daysIn(month).orElseThrow();
        List<LocalDate> all = ReportingPeriod.month(month).range().stream()
                .filter(day -> calendar.kindOf(day) != DayKind.REST_DAY)
                .toList();
        return new PaidDates(
                all.stream().filter(days::contains).toList(),
                count(all, day -> day.isBefore(days.getStart())),
                count(all, day -> day.isAfter(days.getEndInclusive())));
    }

    /**
     * Those of a month's attendance, by the roster. Of whoever both joined and left in the month the days outside count as
     * before hiring, because the sheet does not say more.
     */
    public static PaidDates of(AttendanceSheet attendance) {
        List<LocalDate> dates = attendance.days().stream()
                .filter(day -> day.kind() != DayKind.REST_DAY)
                .map(AttendanceDay::date)
                .toList();
        int outside = attendance.paidDaysOfMonth() - dates.size();
        boolean joined =
                attendance.employed().getStart().isAfter(attendance.month().atDay(1));
        return joined ? new PaidDates(dates, outside, 0) : new PaidDates(dates, 0, outside);
    }

    /** All paid days of the month. */
    public int total() {
        return dates.size() + before + after;
    }

    boolean contains(LocalDate date) {
        return dates.contains(date);
    }

    BigDecimal in(LocalDateRange days) {
        return BigDecimal.valueOf(count(dates, days::contains));
    }

    private static int count(List<LocalDate> dates, Predicate<LocalDate> which) {
        return (int) dates.stream().filter(which).count();
    }
}
