package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.time.DayKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the punches of a day say (日考勤); a shift belongs to the day on which it starts. Minutes are whole minutes, seconds
 * are dropped.
 *
 * @param date the day
 * @param kind what the day is for the person
 * @param shift the shift; {@code null} on a day off
 * @param in the first punch; {@code null} without one
 * @param out the last punch; {@code null} without a second one
 * @param dueMinutes to be worked: the shift without its breaks; 0 unless it is a working day
 * @param workedMinutes worked within the shift, or as overtime on a day off or holiday
 * @param lateMinutes late, as far as it counts
 * @param earlyMinutes left early, as far as it counts
 * @param deductedMinutes minutes of pay withheld for both
 * @param nightMinutes worked at night, overtime included
 * @param absent the share of the day that was missed without leave, 0 to 1
 * @param leave the parts of the day on leave
 * @param overtime as it is paid, rounded by the policy
 * @param exceptions what is to be confirmed
 */
@Beta
public record AttendanceDay(
        LocalDate date,
        DayKind kind,
        @Nullable Shift shift,
        @Nullable LocalDateTime in,
        @Nullable LocalDateTime out,
        int dueMinutes,
        int workedMinutes,
        int lateMinutes,
        int earlyMinutes,
        int deductedMinutes,
        int nightMinutes,
        BigDecimal absent,
        List<LeavePart> leave,
        OvertimeMinutes overtime,
        List<AttendanceException> exceptions) {

    public AttendanceDay {
        requireNonNull(date, "date");
        requireNonNull(kind, "kind");
        requireNonNull(overtime, "overtime");
        leave = List.copyOf(leave);
        exceptions = List.copyOf(exceptions);
        if (out != null && (in == null || out.isBefore(in))) {
            throw new IllegalArgumentException("last punch of " + date + " at " + out + " has no earlier one");
        }
        requireNotNegative(date, "dueMinutes", dueMinutes);
        requireNotNegative(date, "workedMinutes", workedMinutes);
        requireNotNegative(date, "lateMinutes", lateMinutes);
        requireNotNegative(date, "earlyMinutes", earlyMinutes);
        requireNotNegative(date, "deductedMinutes", deductedMinutes);
        requireNotNegative(date, "nightMinutes", nightMinutes);
        if (absent.signum() < 0 || absent.add(onLeave(leave)).compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "absence of " + absent + " and leave on " + date + " are not 0 to 1 day");
        }
    }

    /** The exception of a kind. */
    public Optional<AttendanceException> exception(AttendanceExceptionKind wanted) {
        return exceptions.stream().filter(each -> each.kind() == wanted).findFirst();
    }

    /** The day with that exception forgiven: what it costs is not counted; what happened stays. */
    public AttendanceDay excusing(AttendanceExceptionKind forgiven) {
        AttendanceException cost = exception(forgiven)
                .orElseThrow(() -> new IllegalArgumentException("no " + forgiven + " to excuse on " + date));
        return new AttendanceDay(
                date,
                kind,
                shift,
                in,
                out,
                dueMinutes,
                workedMinutes,
                lateMinutes,
                earlyMinutes,
                deductedMinutes - cost.minutes(),
                nightMinutes,
                absent.subtract(cost.days()),
                leave,
                overtime,
                exceptions.stream().filter(each -> each.kind() != forgiven).toList());
    }

    /** The share of the day on leave. */
    public BigDecimal onLeave() {
        return onLeave(leave);
    }

    /** The share of the day that is paid leave. */
    public BigDecimal paidLeave() {
        return leave.stream().map(LeavePart::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The share of the day that is not paid: absence, and leave as far as it is unpaid. */
    public BigDecimal unpaid() {
        return leave.stream().map(LeavePart::unpaid).reduce(absent, BigDecimal::add);
    }

    Fingerprint fingerprint() {
        return Fingerprint.of("attendance.day")
                .add("date", date)
                .add("kind", kind.name())
                .add("shift", shift == null ? null : shiftParts(shift))
                .add("in", in)
                .add("out", out)
                .add(
                        "minutes",
                        List.of(dueMinutes, workedMinutes, lateMinutes, earlyMinutes, deductedMinutes, nightMinutes))
                .add("absent", absent)
                .add(
                        "leave",
                        leave.stream()
                                .map(each -> List.of(each.reference(), each.type(), each.share(), each.paidShare()))
                                .toList())
                .add("overtime", List.of(overtime.workday(), overtime.restDay(), overtime.holiday()))
                .add(
                        "exceptions",
                        exceptions.stream()
                                .map(each -> List.of(each.kind().name(), each.minutes(), each.days()))
                                .toList())
                .build();
    }

    private static List<Object> shiftParts(Shift of) {
        return List.of(
                of.code(),
                of.start(),
                of.end(),
                of.breaks().stream()
                        .map(each -> List.of(each.start(), each.end()))
                        .toList(),
                of.lateGrace(),
                of.earlyGrace());
    }

    /** Masked: the day and its kind, no leave. */
    @Override
    public String toString() {
        return "AttendanceDay[" + date + ", " + kind + ", ***]";
    }

    private static BigDecimal onLeave(List<LeavePart> leave) {
        return leave.stream().map(LeavePart::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void requireNotNegative(LocalDate date, String name, int minutes) {
        if (minutes < 0) {
            throw new IllegalArgumentException(name + " of " + date + " are negative: " + minutes);
        }
    }
}
