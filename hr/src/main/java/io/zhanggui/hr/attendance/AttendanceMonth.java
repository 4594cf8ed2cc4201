package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.threeten.extra.LocalDateRange;

/**
 * One person's attendance in a month (考勤月报); days may be halves, none is negative.
 *
 * @param person whose it is
 * @param month the month
 * @param employed the days of employment; may begin before the month and end after it
 * @param workdaysDue the workdays of the month within employment (应出勤)
 * @param daysWorked of those, the days worked (实际出勤)
 * @param paidLeaveDays of those, leave with pay (带薪假)
 * @param unpaidLeaveDays of those, leave or absence without pay (事假、旷工)
 * @param overtime hours of overtime
 * @param deductedMinutes minutes of pay withheld for coming late or leaving early (迟到早退扣款分钟)
 */
public record AttendanceMonth(
        PersonId person,
        YearMonth month,
        LocalDateRange employed,
        BigDecimal workdaysDue,
        BigDecimal daysWorked,
        BigDecimal paidLeaveDays,
        BigDecimal unpaidLeaveDays,
        OvertimeHours overtime,
        int deductedMinutes) {

    public AttendanceMonth {
        requireNonNull(person, "person");
        requireNonNull(month, "month");
        requireNonNull(employed, "employed");
        requireNotNegative(person, "workdaysDue", workdaysDue);
        requireNotNegative(person, "daysWorked", daysWorked);
        requireNotNegative(person, "paidLeaveDays", paidLeaveDays);
        requireNotNegative(person, "unpaidLeaveDays", unpaidLeaveDays);
        requireNonNull(overtime, "overtime");
        if (deductedMinutes < 0) {
            throw new IllegalArgumentException("deductedMinutes of " + person + " are negative: " + deductedMinutes);
        }
    }

    /** The days of somebody who was employed all month, without overtime. */
    public static AttendanceMonth of(
            PersonId person,
            YearMonth month,
            BigDecimal workdaysDue,
            BigDecimal daysWorked,
            BigDecimal paidLeaveDays,
            BigDecimal unpaidLeaveDays) {
        return new AttendanceMonth(
                person,
                month,
                ReportingPeriod.month(month).range(),
                workdaysDue,
                daysWorked,
                paidLeaveDays,
                unpaidLeaveDays,
                OvertimeHours.none(),
                0);
    }

    /** The same for somebody who joined or left in the month. */
    public AttendanceMonth employed(LocalDateRange days) {
        return new AttendanceMonth(
                person,
                month,
                days,
                workdaysDue,
                daysWorked,
                paidLeaveDays,
                unpaidLeaveDays,
                overtime,
                deductedMinutes);
    }

    /** The same with hours of overtime. */
    public AttendanceMonth overtime(OvertimeHours hours) {
        return new AttendanceMonth(
                person,
                month,
                employed,
                workdaysDue,
                daysWorked,
                paidLeaveDays,
                unpaidLeaveDays,
                hours,
                deductedMinutes);
    }

    /** The same with minutes of pay withheld. */
    @Beta
    public AttendanceMonth deducting(int minutes) {
        return new AttendanceMonth(
                person, month, employed, workdaysDue, daysWorked, paidLeaveDays, unpaidLeaveDays, overtime, minutes);
    }

    /**
     * The same with hours of rest days made up by time off instead of pay (调休).
     *
     * @throws IllegalArgumentException if there are fewer hours of rest days
     */
    @Beta
    public AttendanceMonth madeUp(BigDecimal restDayHours) {
        return overtime(
                new OvertimeHours(overtime.workday(), overtime.restDay().subtract(restDayHours), overtime.holiday()));
    }

    /** What does not fit together in the days, or with the calendar. */
    public Violations check(WorkCalendar calendar) {
        LocalDateRange whole = ReportingPeriod.month(month).range();
        int workdays = whole.isConnected(employed) ? calendar.workdays(whole.intersection(employed)) : 0;
        BigDecimal sum = daysWorked.add(paidLeaveDays).add(unpaidLeaveDays);
        return Violations.builder()
                .addIf(
                        sum.compareTo(workdaysDue) != 0,
                        AttendanceViolation.DAYS_DO_NOT_ADD_UP,
                        person + ".daysWorked",
                        sum,
                        workdaysDue)
                .addIf(
                        workdaysDue.compareTo(BigDecimal.valueOf(workdays)) != 0,
                        AttendanceViolation.WORKDAYS_DIFFER,
                        person + ".workdaysDue",
                        workdaysDue,
                        workdays)
                .build();
    }

    /** The paid days of the month and those missed, by the calendar. */
    public PaidDays paidDays(WorkCalendar calendar) {
        return PaidDays.employed(calendar, month, employed).plusMissed(unpaidLeaveDays);
    }

    private static void requireNotNegative(PersonId person, String name, BigDecimal days) {
        if (requireNonNull(days, name).signum() < 0) {
            throw new IllegalArgumentException(name + " of " + person + " is negative: " + days);
        }
    }
}
