package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Goods with their age on a day.
 *
 * @param goods the goods
 * @param days their age; {@code null} if they have none
 * @param value their part of the stock value, in cents that add up to it
 */
@Beta
public record AgedLayer(AgeLayer goods, @Nullable Long days, Money value) {

    public AgedLayer {
        requireNonNull(goods, "goods");
        requireNonNull(value, "value");
    }
}
