package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;

/**
 * What is taken of a lot.
 *
 * @param stock the lot with what was there
 * @param quantity how much is taken, positive, at most what was there
 */
@Beta
public record LotPick(LotStock stock, Quantity quantity) {

    public LotPick {
        requireNonNull(stock, "stock");
        if (quantity.signum() <= 0 || quantity.compareTo(stock.quantity()) > 0) {
            throw new IllegalArgumentException(
                    "of lot " + stock.lot().id() + " with " + stock.quantity() + ", " + quantity + " cannot be taken");
        }
    }
}
