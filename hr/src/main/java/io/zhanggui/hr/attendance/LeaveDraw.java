package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a day of leave takes from what was granted (假期扣减).
 *
 * @param lot the number of what was granted
 * @param day the day of leave
 * @param amount in the unit of the type, positive
 */
@Beta
public record LeaveDraw(String lot, LocalDate day, BigDecimal amount) {

    public LeaveDraw {
        requireNonNull(lot, "lot");
        requireNonNull(day, "day");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("leave drawn must be positive, but is " + amount);
        }
    }
}
