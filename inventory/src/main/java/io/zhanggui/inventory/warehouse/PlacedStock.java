package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;

/**
 * How much of an article lies in a location.
 *
 * @param location where
 * @param sku the article
 * @param quantity how much, positive
 */
@Beta
public record PlacedStock(LocationId location, Sku sku, Quantity quantity) {

    /**
     * @throws IllegalArgumentException if the quantity is not positive
     */
    public PlacedStock {
        requireNonNull(location, "location");
        requireNonNull(sku, "sku");
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException(
                    "quantity of " + sku + " in " + location + " must be positive, but is " + quantity);
        }
    }
}
