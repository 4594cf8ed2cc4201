package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.threeten.extra.LocalDateRange;

/**
 * What comes for nothing with something that is bought (买赠), such as one for every two.
 *
 * @param gift the article that is given away
 * @param quantity how much of it is given each time, positive
 * @param every for how much that is bought it is given once, positive; a rest gives nothing
 * @param days the days on which it is given, not empty
 */
@Beta
public record GiftOffer(Sku gift, Quantity quantity, Quantity every, LocalDateRange days) {

    public GiftOffer {
        requireNonNull(gift, "gift");
        requireNonNull(days, "days");
        requirePositive("quantity", gift, quantity);
        requirePositive("every", gift, every);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("gift " + gift + " is given on no day, from " + days.getStart());
        }
    }

    private static void requirePositive(String name, Sku gift, Quantity quantity) {
        if (requireNonNull(quantity, name).signum() <= 0) {
            throw new IllegalArgumentException(name + " of gift " + gift + " must be positive, but is " + quantity);
        }
    }

    /**
     * How often it is given with a quantity: whole times, a rest gives nothing; negative for what comes back.
     *
     * @throws IllegalArgumentException if the quantity is in another unit than {@link #every}
     */
    BigDecimal times(Quantity bought) {
        return every.sameUnit(bought).divide(every.amount(), 0, RoundingMode.DOWN);
    }
}
