package io.zhanggui.hr.employment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.hr.attendance.AttendanceDay;
import io.zhanggui.hr.attendance.AttendanceMonth;
import io.zhanggui.hr.attendance.AttendanceSheet;
import io.zhanggui.hr.attendance.OvertimeHours;
import java.time.YearMonth;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

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
 */
@Beta
public record WorkedMonth(
        Employment employment,
        YearMonth month,
        Absences absences,
        OvertimeHours overtime,
        @Nullable Money overtimeBase,
        int lateMinutes,
        boolean suspended) {

    public WorkedMonth {
        requireNonNull(employment, "employment");
        requireNonNull(month, "month");
        requireNonNull(absences, "absences");
        requireNonNull(overtime, "overtime");
        if (lateMinutes < 0) {
            throw new IllegalArgumentException(
                    "lateMinutes of " + employment.person() + " are negative: " + lateMinutes);
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
        return new WorkedMonth(employment, month, Absences.none(), OvertimeHours.none(), null, 0, false);
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
                false);
    }

    /**
     * A month by its attendance day by day (月度考勤表), which says on which dates somebody was absent.
     *
     * @throws RejectedException if the days of attendance do not fit together or with the calendar
     * @throws IllegalArgumentException if the attendance is somebody else's
     */
    public static WorkedMonth of(Employment employment, AttendanceSheet attendance, WorkCalendar calendar) {
        Absences absences = Absences.none();
        for (AttendanceDay day : attendance.days()) {
            if (day.unpaid().signum() > 0) {
                absences = absences.on(day.date(), day.unpaid());
            }
        }
        return of(employment, attendance.attendance(), calendar, absences);
    }

    /** The same with what was missed without pay. */
    public WorkedMonth absent(Absences missed) {
        return new WorkedMonth(employment, month, missed, overtime, overtimeBase, lateMinutes, suspended);
    }

    /** The same with hours of overtime. */
    public WorkedMonth overtime(OvertimeHours hours) {
        return new WorkedMonth(employment, month, absences, hours, overtimeBase, lateMinutes, suspended);
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
                suspended);
    }

    /** The same without insurance and funds. */
    public WorkedMonth insuranceSuspended() {
        return new WorkedMonth(employment, month, absences, overtime, overtimeBase, lateMinutes, true);
    }

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
