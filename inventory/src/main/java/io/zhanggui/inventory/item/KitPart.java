package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;

/**
 * One article in a kit.
 *
 * @param sku the article
 * @param quantity how much of it one kit contains, positive
 * @param weight its share of the kit's price beside the weights of the others, for the whole quantity: its list price times
 *     its quantity, for example; 0 for a gift (赠品)
 */
@Beta
public record KitPart(Sku sku, Quantity quantity, BigDecimal weight) {

    public KitPart {
        requireNonNull(sku, "sku");
        if (requireNonNull(quantity, "quantity").signum() <= 0) {
            throw new IllegalArgumentException("quantity of " + sku + " in a kit must be positive, but is " + quantity);
        }
        if (requireNonNull(weight, "weight").signum() < 0) {
            throw new IllegalArgumentException("weight of " + sku + " must not be negative, but is " + weight);
        }
    }

    /** An article that takes part in the price. */
    public static KitPart of(Sku sku, Quantity quantity, BigDecimal weight) {
        return new KitPart(sku, quantity, weight);
    }

    /** An article that comes for nothing. */
    public static KitPart gift(Sku sku, Quantity quantity) {
        return new KitPart(sku, quantity, BigDecimal.ZERO);
    }

    /** Whether it comes for nothing. */
    public boolean isGift() {
        return weight.signum() == 0;
    }
}
