package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long one order took from purchase to receipt (采购到入库), as plain data of procurement and stock.
 *
 * @param sku the article
 * @param supplier who delivered
 * @param orderedOn the day of the order
 * @param receivedOn the day on which the goods came into stock, not before that
 */
@Beta
public record ObservedReceipt(Sku sku, PartyId supplier, LocalDate orderedOn, LocalDate receivedOn) {

    /**
     * @throws IllegalArgumentException if the goods came before they were ordered
     */
    public ObservedReceipt {
        requireNonNull(sku, "sku");
        requireNonNull(supplier, "supplier");
        requireNonNull(orderedOn, "orderedOn");
        requireNonNull(receivedOn, "receivedOn");
        if (receivedOn.isBefore(orderedOn)) {
            throw new IllegalArgumentException(
                    sku + " of " + supplier + " came on " + receivedOn + ", before it was ordered on " + orderedOn);
        }
    }

    /** The days from order to receipt. */
    public long days() {
        return ChronoUnit.DAYS.between(orderedOn, receivedOn);
    }
}
