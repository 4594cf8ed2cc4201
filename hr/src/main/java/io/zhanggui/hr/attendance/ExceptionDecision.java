package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Stamp;
import java.time.LocalDate;

/**
 * What became of an exception (异常处理结果).
 *
 * @param day the day
 * @param kind the exception
 * @param excused whether it costs nothing (予以核销); otherwise it stands (维持)
 * @param stamp who decided, when and why
 */
@Beta
public record ExceptionDecision(LocalDate day, AttendanceExceptionKind kind, boolean excused, Stamp stamp) {

    public ExceptionDecision {
        requireNonNull(day, "day");
        requireNonNull(kind, "kind");
        requireNonNull(stamp, "stamp");
    }
}
