package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.LotId;
import org.jspecify.annotations.Nullable;

/**
 * How much of an article lies in a location.
 *
 * @param location where
 * @param sku the article
 * @param lot of which lot it is; {@code null} if it is in none, or nobody follows lots
 * @param quantity how much, positive
 */
@Beta
public record PlacedStock(
        LocationId location, Sku sku, @Nullable LotId lot, Quantity quantity) {

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

    /** Goods that are in no lot. */
    public static PlacedStock of(LocationId location, Sku sku, Quantity quantity) {
        return new PlacedStock(location, sku, null, quantity);
    }

    /** The same of a lot. */
    public PlacedStock lot(LotId which) {
        return new PlacedStock(location, sku, requireNonNull(which, "which"), quantity);
    }
}
