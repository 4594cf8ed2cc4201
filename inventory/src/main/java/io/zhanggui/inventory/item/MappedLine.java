package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;

/**
 * A line of an order with what it means.
 *
 * @param line the line as the platform gave it
 * @param sku the own article or kit
 * @param quantity how much of it
 */
@Beta
public record MappedLine(PlatformLine line, Sku sku, Quantity quantity) {

    public MappedLine {
        requireNonNull(line, "line");
        requireNonNull(sku, "sku");
        requireNonNull(quantity, "quantity");
    }

    /** What is packed for it; see {@link KitRegister#explode}. */
    public KitExplosion explode(KitRegister kits) {
        return kits.explode(sku, quantity, line.day());
    }
}
