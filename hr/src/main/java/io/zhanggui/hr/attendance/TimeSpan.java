package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A span of local time (时段), half-open; clocks that are put forward or back do not change it.
 *
 * @param start the first moment
 * @param end the first moment after it, not before the start
 */
@Beta
public record TimeSpan(LocalDateTime start, LocalDateTime end) {

    public TimeSpan {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("span ends at " + end + ", before it starts at " + start);
        }
    }

    /** A span that begins on a day; one that does not end after its start ends on the next day. */
    public static TimeSpan of(LocalDate day, LocalTime from, LocalTime until) {
        return new TimeSpan(day.atTime(from), (until.isAfter(from) ? day : day.plusDays(1)).atTime(until));
    }

    /** The same with times as text; see {@link #of(LocalDate, LocalTime, LocalTime)}. */
    public static TimeSpan of(LocalDate day, String from, String until) {
        return of(day, LocalTime.parse(from), LocalTime.parse(until));
    }

    /** The whole minutes of it. */
    public int minutes() {
        return Math.toIntExact(Duration.between(start, end).toMinutes());
    }

    /** Whether the two have a moment in common. */
    public boolean overlaps(TimeSpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
