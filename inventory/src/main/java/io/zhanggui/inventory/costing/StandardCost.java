package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/**
 * What one unit of an article is to cost from a day on (标准成本). An entry is never changed; a correction is another one
 * for the same day that is known since later.
 *
 * @param sku the article
 * @param from the first day on which it holds
 * @param unitCost of one unit, not negative
 * @param knownSince the day since which it is known
 */
@Beta
public record StandardCost(Sku sku, LocalDate from, BigMoney unitCost, LocalDate knownSince) {

    public StandardCost {
        requireNonNull(sku, "sku");
        requireNonNull(from, "from");
        requireNonNull(unitCost, "unitCost");
        requireNonNull(knownSince, "knownSince");
        if (unitCost.isNegative()) {
            throw new IllegalArgumentException("standard cost of " + sku + " from " + from + " is " + unitCost);
        }
    }

    /** One that was known on the day from which it holds. */
    public static StandardCost of(Sku sku, LocalDate from, BigMoney unitCost) {
        return new StandardCost(sku, from, unitCost, from);
    }

    /** The same, known since another day. */
    public StandardCost knownSince(LocalDate day) {
        return new StandardCost(sku, from, unitCost, day);
    }
}
