package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;

/**
 * What is there of a lot.
 *
 * @param lot the lot
 * @param quantity how much of it is free to leave, not negative
 * @param receivedOn when it came in (入库日); of several days the first one
 */
@Beta
public record LotStock(Lot lot, Quantity quantity, LocalDate receivedOn) {

    public LotStock {
        requireNonNull(lot, "lot");
        requireNonNull(receivedOn, "receivedOn");
        if (requireNonNull(quantity, "quantity").signum() < 0) {
            throw new IllegalArgumentException(
                    "quantity of lot " + lot.id() + " must not be negative, but is " + quantity);
        }
    }
}
