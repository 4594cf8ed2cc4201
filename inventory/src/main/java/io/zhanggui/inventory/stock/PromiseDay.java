package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;

/**
 * A day on which the projected stock changes, and the days after it until the next one.
 *
 * @param day the day
 * @param received what comes in
 * @param promised what has been promised for it; for the first day also what was promised for earlier days
 * @param balance what is left at its end if all goes as expected; negative if too much was promised
 * @param available how much more may be promised for it, not negative
 */
@Beta
public record PromiseDay(LocalDate day, Quantity received, Quantity promised, Quantity balance, Quantity available) {

    public PromiseDay {
        requireNonNull(day, "day");
        requireNonNull(received, "received");
        requireNonNull(promised, "promised");
        requireNonNull(balance, "balance");
        requireNonNull(available, "available");
    }
}
