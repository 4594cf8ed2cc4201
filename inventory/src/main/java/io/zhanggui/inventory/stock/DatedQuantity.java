package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;

/**
 * A quantity that comes or goes on a day.
 *
 * @param day when; goods that come may go on the same day
 * @param quantity how much, not negative
 */
@Beta
public record DatedQuantity(LocalDate day, Quantity quantity) {

    public DatedQuantity {
        requireNonNull(day, "day");
        if (requireNonNull(quantity, "quantity").signum() < 0) {
            throw new IllegalArgumentException("quantity on " + day + " must not be negative, but is " + quantity);
        }
    }

    /** A quantity on a day. */
    public static DatedQuantity of(LocalDate day, Quantity quantity) {
        return new DatedQuantity(day, quantity);
    }
}
