package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import java.time.Instant;

/**
 * Who confirmed or locked a month's attendance.
 *
 * @param by who
 * @param at when
 */
@Beta
public record AttendanceSignature(Actor by, Instant at) {

    public AttendanceSignature {
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }
}
