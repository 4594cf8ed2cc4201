package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.threeten.extra.LocalDateRange;

/**
 * A month day by day (月度考勤表): the sum of its days is what pay needs.
 *
 * @param person whose it is
 * @param month the month
 * @param employed the days of employment; may begin before the month and end after it
 * @param paidDaysOfMonth working days and statutory holidays of the whole month by the person's roster, positive
 * @param days the days of the month within employment, in order
 */
@Beta
public record AttendanceSheet(
        PersonId person, YearMonth month, LocalDateRange employed, int paidDaysOfMonth, List<AttendanceDay> days) {

    public AttendanceSheet {
        requireNonNull(person, "person");
        requireNonNull(month, "month");
        requireNonNull(employed, "employed");
        days = List.copyOf(days);
        if (paidDaysOfMonth <= 0) {
            throw new IllegalArgumentException(
                    "paid days of " + month + " must be positive, but are " + paidDaysOfMonth);
        }
        LocalDateRange whole = ReportingPeriod.month(month).range();
        Set<LocalDate> seen = new HashSet<>();
        LocalDate last = LocalDate.MIN;
        for (AttendanceDay day : days) {
            if (!whole.contains(day.date()) || !employed.contains(day.date()) || !seen.add(day.date())) {
                throw new IllegalArgumentException(
                        day.date() + " stands twice in " + month + ", or is no day of it within employment");
            }
            if (day.date().isBefore(last)) {
                throw new IllegalArgumentException("days of " + month + " are not in order at " + day.date());
            }
            last = day.date();
        }
    }

    /** The day with that date. */
    public AttendanceDay day(LocalDate date) {
        return days.stream()
                .filter(each -> each.date().equals(date))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(date + " is no day of " + month + " within employment"));
    }

    /** Days and hours of the month, for pay. */
    public AttendanceMonth attendance() {
        BigDecimal due = BigDecimal.valueOf(count(DayKind.WORKDAY));
        BigDecimal paid = sum(AttendanceDay::paidLeave);
        BigDecimal unpaid = sum(AttendanceDay::unpaid);
        return new AttendanceMonth(
                person,
                month,
                employed,
                due,
                due.subtract(paid).subtract(unpaid),
                paid,
                unpaid,
                overtime().toHours(),
                minutes(AttendanceDay::deductedMinutes));
    }

    /** The paid days of the month by the person's roster, and those missed. */
    public PaidDays paidDays() {
        long own = count(DayKind.WORKDAY) + count(DayKind.STATUTORY_HOLIDAY);
        BigDecimal outside = BigDecimal.valueOf(paidDaysOfMonth - own);
        return new PaidDays(BigDecimal.valueOf(paidDaysOfMonth), outside).plusMissed(sum(AttendanceDay::unpaid));
    }

    /** Both, as pay needs them. */
    public AttendanceTotals totals() {
        return new AttendanceTotals(attendance(), paidDays());
    }

    /** All overtime of the month. */
    public OvertimeMinutes overtime() {
        return days.stream().map(AttendanceDay::overtime).reduce(OvertimeMinutes.NONE, OvertimeMinutes::plus);
    }

    /** A figure of all days together, for example {@code AttendanceDay::nightMinutes}. */
    public int minutes(ToIntFunction<AttendanceDay> figure) {
        return days.stream().mapToInt(figure).sum();
    }

    /** The same with an exception forgiven; see {@link AttendanceDay#excusing}. */
    public AttendanceSheet excusing(LocalDate date, AttendanceExceptionKind kind) {
        AttendanceDay excused = day(date).excusing(kind);
        List<AttendanceDay> all = new ArrayList<>(days);
        all.replaceAll(each -> each.date().equals(date) ? excused : each);
        return new AttendanceSheet(person, month, employed, paidDaysOfMonth, all);
    }

    /** The figures with the days of which they are the sum. */
    public Explanation explain() {
        AttendanceMonth sum = attendance();
        List<Explanation> parts = new ArrayList<>();
        for (AttendanceDay day : days) {
            if (day.kind() == DayKind.WORKDAY || day.overtime().total() > 0) {
                parts.add(Explanation.of(AttendanceTerm.DAY.with(day.date()), day.workedMinutes())
                        .formula(
                                AttendanceTerm.DAY_FORMULA,
                                day.workedMinutes(),
                                day.lateMinutes(),
                                day.earlyMinutes(),
                                day.onLeave(),
                                day.absent(),
                                day.overtime().total()));
            }
        }
        return Explanation.of(AttendanceTerm.SHEET.with(month), sum.daysWorked())
                .formula(AttendanceTerm.SHEET_FORMULA, sum.workdaysDue(), sum.paidLeaveDays(), sum.unpaidLeaveDays())
                .with(parts);
    }

    private long count(DayKind kind) {
        return days.stream().filter(day -> day.kind() == kind).count();
    }

    private BigDecimal sum(Function<AttendanceDay, BigDecimal> figure) {
        return days.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
