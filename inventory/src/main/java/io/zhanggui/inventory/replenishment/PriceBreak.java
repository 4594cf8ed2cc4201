package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * From which quantity on a price holds (阶梯价).
 *
 * @param from the least quantity of an order, in the unit of the stock, not negative
 * @param unitPrice the price of one unit, not negative
 */
@Beta
public record PriceBreak(BigDecimal from, BigMoney unitPrice) {

    /**
     * @throws IllegalArgumentException if a figure is negative
     */
    public PriceBreak {
        requireNonNull(from, "from");
        requireNonNull(unitPrice, "unitPrice");
        if (from.signum() < 0 || unitPrice.isNegative()) {
            throw new IllegalArgumentException(
                    "price break must not be negative but is " + unitPrice + " from " + from + " on");
        }
    }

    /** A price that holds from a quantity on; see the constructor. */
    public static PriceBreak of(String from, BigMoney unitPrice) {
        return new PriceBreak(Check.decimal(from, "from"), unitPrice);
    }
}
