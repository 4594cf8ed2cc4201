package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.attendance.AttendanceAdjustment;
import io.zhanggui.hr.attendance.AttendanceDay;
import io.zhanggui.hr.attendance.AttendanceMonth;
import io.zhanggui.hr.attendance.AttendanceRecord;
import io.zhanggui.hr.attendance.AttendanceSheet;
import io.zhanggui.hr.attendance.LeaveAccount;
import io.zhanggui.hr.attendance.OvertimeHours;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * A month of one employment as pay sees it (计薪月份).
 *
 * @param employment the employment
 * @param month the month in which the work was done
 * @param absences what was missed without pay
 * @param overtime hours of overtime
 * @param overtimeBase the monthly wage that is the base of overtime pay (加班费基数); {@code null} if that of the last day is
 * @param lateMinutes minutes of pay withheld for coming late or leaving early (迟到早退扣款分钟)
 * @param suspended whether insurance and funds are suspended for the month (停保), as in a month without pay
 * @param paidDates the days that are paid by the person's own roster; {@code null} for those of the calendar
 * @param performance the coefficient of the month's performance bonus (绩效系数); {@code null} if there is none
 * @param adjustments what came to light about attendance of earlier months and is settled with this one (考勤追溯调整)
 */
@Beta
public record WorkedMonth(
        Employment employment,
        YearMonth month,
        Absences absences,
        OvertimeHours overtime,
        @Nullable Money overtimeBase,
        int lateMinutes,
        boolean suspended,
        @Nullable PaidDates paidDates,
        @Nullable BigDecimal performance,
        List<AttendanceAdjustment> adjustments) {

    public WorkedMonth {
        requireNonNull(employment, "employment");
        requireNonNull(month, "month");
        requireNonNull(absences, "absences");
        requireNonNull(overtime, "overtime");
        if (lateMinutes < 0) {
            throw new IllegalArgumentException(
                    "lateMinutes of " + employment.person() + " are negative: " + lateMinutes);
        }
        if (performance != null && performance.signum() < 0) {
            throw new IllegalArgumentException(
                    "performance of " + employment.person() + " is negative: " + performance);
        }
        adjustments = List.copyOf(adjustments);
        for (AttendanceAdjustment each : adjustments) {
            if (!each.before().person().equals(employment.person())
                    || !each.month().isBefore(month)) {
                throw new IllegalArgumentException("adjustment of " + each.month() + " of "
                        + each.before().person() + " is not for an earlier month of " + employment.person());
            }
        }
    }

    /**
     * Who is paid by whom: one payslip, one tax.
     *
     * @param entity the company
     * @param person the person
     */
    @Beta
    public record Payee(LegalEntityId entity, PersonId person) {
        public Payee {
            requireNonNull(entity, "entity");
            requireNonNull(person, "person");
        }
    }

    /** A month without absence and overtime. */
    public static WorkedMonth of(Employment employment, YearMonth month) {
        return new WorkedMonth(
                employment, month, Absences.none(), OvertimeHours.none(), null, 0, false, null, null, List.of());
    }

    /**
     * A month by its attendance; the days of employment are those of the employment.
     *
     * @throws RejectedException if the days of attendance do not fit together or with the calendar
     * @throws IllegalArgumentException if the attendance is somebody else's
     */
    public static WorkedMonth of(Employment employment, AttendanceMonth attendance, WorkCalendar calendar) {
        return of(employment, attendance, calendar, Absences.undated(attendance.unpaidLeaveDays()));
    }

    /**
     * A month by its attendance, with the dates of absence, which a month of several spans needs.
     *
     * @throws RejectedException if the days of attendance do not fit together, with the calendar, or with the absences
     * @throws IllegalArgumentException if the attendance is somebody else's
     */
    public static WorkedMonth of(
            Employment employment, AttendanceMonth attendance, WorkCalendar calendar, Absences absences) {
        if (!attendance.person().equals(employment.person())) {
            throw new IllegalArgumentException(
                    "attendance is of " + attendance.person() + ", but the employment of " + employment.person());
        }
        Violations found = attendance.employed(employment.days()).check(calendar);
        if (absences.total().compareTo(attendance.unpaidLeaveDays()) != 0) {
            found = found.plus(Violations.of(Violation.of(
                            EmploymentViolation.ABSENCES_DIFFER,
                            employment.person() + ".absences",
                            attendance.unpaidLeaveDays())
                    .rejecting(absences.total())));
        }
        found.throwIfAny();
        return new WorkedMonth(
                employment,
                attendance.month(),
                absences,
                attendance.overtime(),
                null,
                attendance.deductedMinutes(),
                false,
                null,
                null,
                List.of());
    }

    /**
     * A month by its attendance day by day (月度考勤表), which says on which dates somebody was absent and which days are paid by
     * the person's own roster. Where the attendance is kept in records, pay goes by {@link #of(Employment, AttendanceRecord,
     * LeaveAccount)}.
     *
     * @throws RejectedException if the days of attendance are not those of the employment
     * @throws IllegalArgumentException if the attendance is somebody else's
     */
    public static WorkedMonth of(Employment employment, AttendanceSheet attendance) {
        return of(employment, attendance, attendance.attendance());
    }

    /**
     * A month by its attendance as it was locked (封账考勤), the usual way to pay: with what was decided on exceptions, without
     * overtime for which time off was earned, and with what came to light about earlier months.
     *
     * @param record the month, and with it the adjustments of earlier ones
     * @param leave the person's leave
     * @throws RejectedException if the month is not locked, its days are not those of the employment, or time off was earned
     *     for hours that were not worked
     * @throws IllegalArgumentException if the attendance or the leave is somebody else's
     */
    public static WorkedMonth of(Employment employment, AttendanceRecord record, LeaveAccount leave) {
        AttendanceSheet locked = record.locked();
        return of(employment, locked, locked.attendance(leave)).adjusted(record.adjustments());
    }

    private static WorkedMonth of(Employment employment, AttendanceSheet sheet, AttendanceMonth sum) {
        if (!sheet.person().equals(employment.person())) {
            throw new IllegalArgumentException(
                    "attendance is of " + sheet.person() + ", but the employment of " + employment.person());
        }
        LocalDateRange whole = ReportingPeriod.month(sheet.month()).range();
        boolean fits = employment
                .daysIn(sheet.month())
                .filter(days -> sheet.employed().overlaps(whole)
                        && sheet.employed().intersection(whole).equals(days))
                .isPresent();
        if (!fits) {
            throw new RejectedException(Violations.of(Violation.of(
                            EmploymentViolation.ATTENDANCE_OF_OTHER_DAYS,
                            employment.person() + ".attendance",
                            employment.hired(),
                            employment.lastDay() == null ? "…" : employment.lastDay())
                    .rejecting(sheet.month())));
        }
        return of(employment, sheet.month())
                .absent(missed(sheet))
                .overtime(sum.overtime())
                .late(sum.deductedMinutes())
                .paidOn(PaidDates.of(sheet));
    }

    private static Absences missed(AttendanceSheet sheet) {
        Absences absences = Absences.none();
        for (AttendanceDay day : sheet.days()) {
            if (day.unpaid().signum() > 0) {
                absences = absences.on(day.date(), day.unpaid());
            }
        }
        return absences;
    }

    /** The same with what was missed without pay. */
    public WorkedMonth absent(Absences missed) {
        return new WorkedMonth(
                employment,
                month,
                missed,
                overtime,
                overtimeBase,
                lateMinutes,
                suspended,
                paidDates,
                performance,
                adjustments);
    }

    /** The same with hours of overtime. */
    public WorkedMonth overtime(OvertimeHours hours) {
        return new WorkedMonth(
                employment,
                month,
                absences,
                hours,
                overtimeBase,
                lateMinutes,
                suspended,
                paidDates,
                performance,
                adjustments);
    }

    /** The same with another base of overtime pay. */
    public WorkedMonth overtimeBase(Money monthlyWage) {
        return new WorkedMonth(
                employment,
                month,
                absences,
                overtime,
                requireNonNull(monthlyWage, "monthlyWage"),
                lateMinutes,
                suspended,
                paidDates,
                performance,
                adjustments);
    }

    /** The same with minutes of pay withheld for coming late or leaving early. */
    public WorkedMonth late(int minutes) {
        return new WorkedMonth(
                employment,
                month,
                absences,
                overtime,
                overtimeBase,
                minutes,
                suspended,
                paidDates,
                performance,
                adjustments);
    }

    /** The same without insurance and funds. */
    public WorkedMonth insuranceSuspended() {
        return new WorkedMonth(
                employment,
                month,
                absences,
                overtime,
                overtimeBase,
                lateMinutes,
                true,
                paidDates,
                performance,
                adjustments);
    }

    /** The same with the days that are paid by the person's own roster. */
    public WorkedMonth paidOn(PaidDates dates) {
        return new WorkedMonth(
                employment,
                month,
                absences,
                overtime,
                overtimeBase,
                lateMinutes,
                suspended,
                requireNonNull(dates, "dates"),
                performance,
                adjustments);
    }

    /**
     * The same with a performance bonus (绩效奖金): the performance base of the pay terms, for the days of each span, times a
     * coefficient, for example of a grade.
     *
     * @param coefficient not negative
     */
    public WorkedMonth performance(BigDecimal coefficient) {
        return new WorkedMonth(
                employment,
                month,
                absences,
                overtime,
                overtimeBase,
                lateMinutes,
                suspended,
                paidDates,
                requireNonNull(coefficient, "coefficient"),
                adjustments);
    }

    /** The same with what came to light about attendance of earlier months of this employment. */
    public WorkedMonth adjusted(List<AttendanceAdjustment> settled) {
        return new WorkedMonth(
                employment,
                month,
                absences,
                overtime,
                overtimeBase,
                lateMinutes,
                suspended,
                paidDates,
                performance,
                settled);
    }

    /** What is wrong with the days of the month, by the roster or else by the calendar. */
    Violations check(WorkCalendar calendar) {
        return paidDates == null
                ? PaySpans.check(employment, month, calendar, absences)
                : PaySpans.check(employment, month, paidDates, absences);
    }

    /** The spans of the month, by the roster or else by the calendar. */
    PaySpans spans(WorkCalendar calendar) {
        return paidDates == null
                ? PaySpans.of(employment, month, calendar, absences)
                : PaySpans.of(employment, month, paidDates, absences);
    }

    /** The months that its adjustments correct, as they were paid and as they should have been, by the same overtime base. */
    List<Adjusted> adjustedMonths() {
        return adjustments.stream()
                .map(each -> new Adjusted(each.month(), corrected(each.before()), corrected(each.after())))
                .toList();
    }

    private WorkedMonth corrected(AttendanceSheet sheet) {
        WorkedMonth of = of(employment, sheet);
        return overtimeBase == null ? of : of.overtimeBase(overtimeBase);
    }

    record Adjusted(YearMonth month, WorkedMonth before, WorkedMonth after) {}

    /** Who is paid by whom. */
    public Payee payee() {
        return new Payee(employment.entity(), employment.person());
    }

    /** What is paid on the last day of employment in the month. */
    PayTerms lastTerms() {
        return employment
                .daysIn(month)
                .flatMap(days -> employment.payOn(days.getEndInclusive()))
                .orElseThrow();
    }

    /** Masked: whose month it is. */
    @Override
    public String toString() {
        return "WorkedMonth[" + employment.id() + ", " + employment.person() + ", " + month + ", ***]";
    }
}
