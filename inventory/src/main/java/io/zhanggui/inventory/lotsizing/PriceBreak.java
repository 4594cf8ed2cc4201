package io.zhanggui.inventory.lotsizing;

import io.zhanggui.inventory.check.Check;

/**
 * A price and the quantity from which it holds (价格档).
 *
 * @param from the least quantity with this price, zero or more, in units
 * @param unitPrice above zero, in money per unit
 */
public record PriceBreak(double from, double unitPrice) {

    /**
     * @throws IllegalArgumentException if the quantity is negative, the price not above zero, or one of them not finite
     */
    public PriceBreak {
        Check.notNegative(from, "from");
        Check.positive(unitPrice, "unitPrice");
    }
}
