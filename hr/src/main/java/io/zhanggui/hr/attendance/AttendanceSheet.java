package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.time.DayKind;
import io.zhanggui.core.time.ReportingPeriod;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
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

    /**
     * Days and hours of the month for pay, without the hours of rest days that are made up by time off (调休): nobody gets
     * both for the same hours.
     *
     * @param leave the person's leave, with the time off that was earned
     * @throws io.zhanggui.core.violation.RejectedException if time off was earned for hours that were not worked
     * @throws IllegalArgumentException if the leave is somebody else's
     */
    public AttendanceMonth attendance(LeaveAccount leave) {
        if (!leave.person().equals(person)) {
            throw new IllegalArgumentException("attendance of " + person + " with the leave of " + leave.person());
        }
        BigDecimal madeUp = BigDecimal.ZERO;
        Violations.Builder found = Violations.builder();
        for (Map.Entry<LocalDate, BigDecimal> earned : leave.earned().entrySet()) {
            if (YearMonth.from(earned.getKey()).equals(month)) {
                BigDecimal worked = restDayHours(earned.getKey());
                madeUp = madeUp.add(earned.getValue());
                found.addIf(
                        earned.getValue().compareTo(worked) > 0,
                        AttendanceViolation.MADE_UP_NOT_WORKED,
                        person + ".leave." + earned.getKey(),
                        earned.getValue(),
                        worked);
            }
        }
        found.build().throwIfAny();
        return attendance().madeUp(madeUp);
    }

    BigDecimal restDayHours(LocalDate date) {
        return days.stream()
                .filter(each -> each.date().equals(date))
                .map(each -> each.overtime().toHours().restDay())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** The leave of some types in the month; their codes as declared. */
    public LeaveDays leave(String... types) {
        List<LeavePart> parts = days.stream()
                .flatMap(day -> day.leave().stream())
                .filter(part -> List.of(types).contains(part.type()))
                .toList();
        return new LeaveDays(
                parts.stream().map(LeavePart::share).reduce(BigDecimal.ZERO, BigDecimal::add),
                parts.stream().map(LeavePart::paid).reduce(BigDecimal.ZERO, BigDecimal::add));
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

    /** Whether pay is the same by another sheet of the month: the same figures, and the same missed on each day. */
    boolean paysLike(AttendanceSheet other) {
        return totals().equals(other.totals()) && missed().equals(other.missed());
    }

    private Map<LocalDate, BigDecimal> missed() {
        return days.stream()
                .filter(day -> day.unpaid().signum() != 0)
                .collect(Collectors.toMap(AttendanceDay::date, AttendanceDay::unpaid));
    }

    /** A stable print of all of it, by which a repeated command is known. */
    Fingerprint fingerprint() {
        return Fingerprint.of("attendance.sheet")
                .add("person", person)
                .add("month", month)
                .add("employed", employed)
                .add("paidDaysOfMonth", paidDaysOfMonth)
                .add("days", days.stream().map(AttendanceDay::fingerprint).toList())
                .build();
    }

    /** Masked: whose and of which month, no leave. */
    @Override
    public String toString() {
        return "AttendanceSheet[" + person + ", " + month + ", " + days.size() + " days, ***]";
    }

    private long count(DayKind kind) {
        return days.stream().filter(day -> day.kind() == kind).count();
    }

    private BigDecimal sum(Function<AttendanceDay, BigDecimal> figure) {
        return days.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
