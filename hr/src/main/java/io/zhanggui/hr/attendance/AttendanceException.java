package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;

/**
 * Something to confirm on a day (待确认的考勤异常), with what it costs as it stands.
 *
 * @param kind what it is; at most one of a kind on a day
 * @param minutes the minutes of pay withheld for it
 * @param days the days of absence for it
 */
@Beta
public record AttendanceException(AttendanceExceptionKind kind, int minutes, BigDecimal days) {

    public AttendanceException {
        requireNonNull(kind, "kind");
        if (minutes < 0 || days.signum() < 0) {
            throw new IllegalArgumentException(kind + " costs " + minutes + " minutes, " + days + " days: negative");
        }
    }
}
