package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;

/**
 * Days of leave in a month (当月请假天数), in days to be worked.
 *
 * @param days all of them, not negative
 * @param paid of those, what the type of leave pays by its share, at most all
 */
@Beta
public record LeaveDays(BigDecimal days, BigDecimal paid) {

    public LeaveDays {
        requireNonNull(days, "days");
        requireNonNull(paid, "paid");
        if (paid.signum() < 0 || paid.compareTo(days) > 0) {
            throw new IllegalArgumentException("paid days must be 0 to the " + days + " of leave, but are " + paid);
        }
    }

    /** Masked. */
    @Override
    public String toString() {
        return "LeaveDays[***]";
    }
}
