package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.time.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long a step may take, and what may be done then (审批时限).
 *
 * @param amount 1 or more
 * @param unit hours or working days
 * @param then remind or escalate
 */
public record TimeLimit(int amount, LimitUnit unit, OnTimeout then) {

    public TimeLimit {
        requireNonNull(unit, "unit");
        requireNonNull(then, "then");
        if (amount < 1) {
            throw new IllegalArgumentException("amount of a time limit must be 1 or more, but is " + amount);
        }
    }

    /** So many hours, with reminders then. */
    public static TimeLimit hours(int amount) {
        return new TimeLimit(amount, LimitUnit.HOURS, OnTimeout.REMIND);
    }

    /** So many working days, with reminders then. */
    public static TimeLimit workdays(int amount) {
        return new TimeLimit(amount, LimitUnit.WORKDAYS, OnTimeout.REMIND);
    }

    /** The same, going to the superior then. */
    public TimeLimit escalating() {
        return new TimeLimit(amount, unit, OnTimeout.ESCALATE);
    }

    /**
     * The first moment that is too late.
     *
     * @throws io.zhanggui.core.time.CalendarNotCoveredException if the calendar does not cover the days
     */
    public Instant due(Instant opened, WorkCalendar calendar, ZoneId zone) {
        if (unit == LimitUnit.HOURS) {
            return opened.plus(Duration.ofHours(amount));
        }
        LocalDate last = calendar.plusWorkdays(LocalDate.ofInstant(opened, zone), amount);
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
