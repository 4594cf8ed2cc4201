package io.zhanggui.inventory.item;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;

/**
 * One article that is packed for an order line.
 *
 * @param sku the article
 * @param each how much of it is packed each time
 * @param times how many times: the number of kits, or how often a gift is given; negative for what comes back
 * @param quantity the product of both
 * @param weight its share of the price beside the weights of the others; 0 for a gift
 */
@Beta
public record ExplodedPart(Sku sku, Quantity each, BigDecimal times, Quantity quantity, BigDecimal weight) {

    public ExplodedPart {
        requireNonNull(sku, "sku");
        requireNonNull(each, "each");
        requireNonNull(times, "times");
        requireNonNull(quantity, "quantity");
        requireNonNull(weight, "weight");
    }

    static ExplodedPart itself(Sku sku, Quantity quantity) {
        UnitOfMeasure unit = quantity.unit();
        return new ExplodedPart(sku, Quantity.of(BigDecimal.ONE, unit), quantity.amount(), quantity, BigDecimal.ONE);
    }

    static ExplodedPart gift(GiftOffer offer, BigDecimal times) {
        return new ExplodedPart(
                offer.gift(), offer.quantity(), times, offer.quantity().multipliedBy(times), BigDecimal.ZERO);
    }

    /** Whether it comes for nothing. */
    public boolean isGift() {
        return weight.signum() == 0;
    }
}
