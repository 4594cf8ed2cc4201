package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.LocalDate;
import java.time.LocalTime;
import org.threeten.extra.LocalDateRange;

/** When somebody is on leave (请假时间): whole days, half of one, or hours. */
@Beta
public sealed interface LeaveTime {

    /** A stable code for storage. */
    String code();

    /** The days that it touches, half-open. */
    LocalDateRange days();

    /** From when to when by the calendar, whatever the shift; a half day reaches to or from noon. */
    TimeSpan span();

    /** Whole days, half-open. */
    static LeaveTime days(LocalDate from, LocalDate until) {
        return new WholeDays(from, until);
    }

    /** One whole day. */
    static LeaveTime day(LocalDate day) {
        return days(day, day.plusDays(1));
    }

    /** Half a day. */
    static LeaveTime half(LocalDate day, DayHalf half) {
        return new HalfDay(day, half);
    }

    /** Hours. */
    static LeaveTime hours(TimeSpan span) {
        return new Hours(span);
    }

    /**
     * Whole days (整天).
     *
     * @param from the first day
     * @param until the first day after it, later than the first
     */
    record WholeDays(LocalDate from, LocalDate until) implements LeaveTime {
        public WholeDays {
            requireNonNull(from, "from");
            requireNonNull(until, "until");
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException(
                        "leave must have a first and a last day, but is from " + from + " until " + until);
            }
        }

        @Override
        public LocalDateRange days() {
            return LocalDateRange.of(from, until);
        }

        @Override
        public String code() {
            return "whole-days";
        }

        @Override
        public TimeSpan span() {
            return new TimeSpan(from.atStartOfDay(), until.atStartOfDay());
        }
    }

    /**
     * Half a day (半天).
     *
     * @param day the day
     * @param half which half
     */
    record HalfDay(LocalDate day, DayHalf half) implements LeaveTime {
        public HalfDay {
            requireNonNull(day, "day");
            requireNonNull(half, "half");
        }

        @Override
        public String code() {
            return "half-day";
        }

        @Override
        public LocalDateRange days() {
            return LocalDateRange.of(day, day.plusDays(1));
        }

        @Override
        public TimeSpan span() {
            return half == DayHalf.MORNING
                    ? TimeSpan.of(day, LocalTime.MIDNIGHT, LocalTime.NOON)
                    : TimeSpan.of(day, LocalTime.NOON, LocalTime.MIDNIGHT);
        }
    }

    /**
     * Hours (小时).
     *
     * @param span from when to when, not empty
     */
    record Hours(TimeSpan span) implements LeaveTime {
        public Hours {
            if (span.minutes() == 0) {
                throw new IllegalArgumentException("leave of no minute at " + span.start());
            }
        }

        @Override
        public String code() {
            return "hours";
        }

        @Override
        public LocalDateRange days() {
            LocalDate last = span.end().minusNanos(1).toLocalDate();
            return LocalDateRange.of(span.start().toLocalDate(), last.plusDays(1));
        }
    }
}
