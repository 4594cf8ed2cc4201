package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/**
 * That a person holds a position (任职).
 *
 * @param person who
 * @param position what
 * @param capacity as their own, or acting
 * @param fte the share of a full-time job, above 0, at most 1, at most four decimals
 * @param period the days, half-open and not empty
 */
public record Assignment(
        PersonId person, PositionId position, Capacity capacity, BigDecimal fte, LocalDateRange period) {

    /** The ten-thousandths of a full-time job. */
    static final int FULL_TIME = 10_000;

    public Assignment {
        requireNonNull(person, "person");
        requireNonNull(position, "position");
        requireNonNull(capacity, "capacity");
        requireNonNull(fte, "fte");
        requireNonNull(period, "period");
        if (fte.signum() <= 0
                || fte.compareTo(BigDecimal.ONE) > 0
                || fte.stripTrailingZeros().scale() > 4) {
            throw new IllegalArgumentException(
                    "fte must be above 0, at most 1, with at most four decimals, but is " + fte);
        }
        if (period.isEmpty() || period.isUnboundedStart()) {
            throw new IllegalArgumentException("period must have a first day and not be empty, but is " + period);
        }
    }

    /** A full-time holder from a day on. */
    public static Assignment from(LocalDate start, PersonId person, PositionId position) {
        return new Assignment(person, position, Capacity.REGULAR, BigDecimal.ONE, LocalDateRange.ofUnboundedEnd(start));
    }

    /** The same, ending before a day. */
    public Assignment until(LocalDate end) {
        return new Assignment(person, position, capacity, fte, LocalDateRange.of(period.getStart(), end));
    }

    /** The same, acting for somebody else or a vacancy. */
    public Assignment acting() {
        return new Assignment(person, position, Capacity.ACTING, fte, period);
    }

    /** The same for a share of a full-time job. */
    public Assignment share(BigDecimal share) {
        return new Assignment(person, position, capacity, share, period);
    }

    /** The share as ten-thousandths if it fills a seat, else 0. */
    int seat() {
        if (capacity == Capacity.ACTING) {
            return 0;
        }
        return fte.compareTo(BigDecimal.ONE) == 0
                ? FULL_TIME
                : fte.movePointRight(4).intValueExact();
    }
}
