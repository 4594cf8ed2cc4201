package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;

/**
 * What stands against the demand for an article (可用库存，含在途).
 *
 * @param sku the article
 * @param onHand in stock; negative if more was promised out than there was
 * @param onOrder ordered and not yet received, not negative
 * @param reserved promised to customers, not negative
 */
public record StockPosition(Sku sku, Quantity onHand, Quantity onOrder, Quantity reserved) {

    public StockPosition {
        requireNonNull(sku, "sku");
        requireNonNull(onHand, "onHand");
        requireNonNull(onOrder, "onOrder");
        requireNonNull(reserved, "reserved");
        if (onOrder.signum() < 0 || reserved.signum() < 0) {
            throw new IllegalArgumentException("stock on order and reserved of " + sku
                    + " must not be negative, but are " + onOrder + " and " + reserved);
        }
        onHand.sameUnit(onOrder);
        onHand.sameUnit(reserved);
    }

    /** Stock without reservations. */
    public static StockPosition of(Sku sku, Quantity onHand, Quantity onOrder) {
        return new StockPosition(sku, onHand, onOrder, Quantity.zero(onHand.unit()));
    }

    /** The inventory position: on hand + on order − reserved. */
    public Quantity position() {
        return onHand.plus(onOrder).minus(reserved);
    }
}
