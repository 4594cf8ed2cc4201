package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.Goods;

/**
 * What of an article is in a parcel.
 *
 * @param sku the article
 * @param goods which lot, and whose
 * @param quantity how much, positive
 */
@Beta
public record ParcelLine(Sku sku, Goods goods, Quantity quantity) {

    /**
     * @throws IllegalArgumentException if the quantity is not positive
     */
    public ParcelLine {
        requireNonNull(sku, "sku");
        requireNonNull(goods, "goods");
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("quantity of " + sku + " must be positive, but is " + quantity);
        }
    }

    /** Goods of the company's own, not in lots. */
    public static ParcelLine of(Sku sku, Quantity quantity) {
        return new ParcelLine(sku, Goods.OWN, quantity);
    }

    /** The same of a lot or an owner. */
    public ParcelLine goods(Goods which) {
        return new ParcelLine(sku, which, quantity);
    }
}
