package io.zhanggui.hr.attendance;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** What stands against a change of a month's attendance. */
final class AttendanceChecks {

    private AttendanceChecks() {}

    static void requireOpen(AttendanceRecord each) {
        refuseIf(isLocked(each), AttendanceViolation.MONTH_LOCKED, path(each), month(each));
        refuseIf(
                each.state() instanceof AttendanceState.Confirmed,
                AttendanceViolation.MONTH_CONFIRMED,
                path(each),
                month(each));
    }

    static AttendanceSignature requireConfirmed(AttendanceRecord each) {
        refuseIf(isLocked(each), AttendanceViolation.MONTH_LOCKED, path(each), month(each));
        if (each.state() instanceof AttendanceState.Confirmed confirmed) {
            return confirmed.confirmation();
        }
        throw new RejectedException(
                Violations.of(Violation.of(AttendanceViolation.MONTH_NOT_CONFIRMED, path(each), month(each))));
    }

    static void requireLocked(AttendanceRecord each) {
        refuseIf(!isLocked(each), AttendanceViolation.MONTH_NOT_LOCKED, path(each), month(each));
    }

    static void requireOther(AttendanceRecord each, Stamp stamp) {
        refuseIf(
                stamp.actor().involves(each.id().person()),
                AttendanceViolation.OWN_ATTENDANCE,
                path(each),
                stamp.actor().toString());
    }

    static void requireDecided(AttendanceRecord each) {
        Violations.Builder open = Violations.builder();
        each.undecided()
                .forEach(left -> open.add(
                        Violation.of(AttendanceViolation.UNDECIDED, path(each) + "." + left.day(), left.kind())));
        open.build().throwIfAny();
    }

    static void requireException(AttendanceRecord each, LocalDate day, AttendanceExceptionKind kind) {
        AttendanceSheet sheet = each.sheet();
        boolean known = sheet != null
                && sheet.days().stream()
                        .anyMatch(of ->
                                of.date().equals(day) && of.exception(kind).isPresent());
        refuseIf(!known, AttendanceViolation.NO_SUCH_EXCEPTION, path(each) + "." + day, kind);
    }

    /** Whether all days of the month that the person is employed, and the last shift, have gone by. */
    static void requireOver(AttendanceRecord each, LocalDateTime now) {
        AttendanceSheet sheet = each.sheet();
        if (sheet == null) {
            return;
        }
        LocalDate next = month(each).plusMonths(1).atDay(1);
        LocalDate left = sheet.employed().getEnd();
        LocalDateTime over = (left.isBefore(next) ? left : next).atStartOfDay();
        for (AttendanceDay day : sheet.days()) {
            Shift shift = day.shift();
            if (shift != null) {
                over = TimeSpan.later(over, shift.on(day.date()).end());
            }
        }
        refuseIf(now.isBefore(over), AttendanceViolation.MONTH_NOT_OVER, path(each), month(each), over);
    }

    static void refuseIf(boolean broken, AttendanceViolation rule, String path, Object... arguments) {
        Violations.builder().addIf(broken, rule, path, arguments).build().throwIfAny();
    }

    private static boolean isLocked(AttendanceRecord each) {
        return each.state() instanceof AttendanceState.Locked;
    }

    private static String path(AttendanceRecord each) {
        return each.id().toString();
    }

    private static YearMonth month(AttendanceRecord each) {
        return each.id().month();
    }
}
