package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import java.time.LocalDate;

/**
 * What was sold or came back on a day (销售明细).
 *
 * @param sku the article or kit
 * @param date the day of the sale or of the return
 * @param quantity sold; negative for a return
 * @param channel the platform or shop; empty if unknown
 */
public record SalesLine(Sku sku, LocalDate date, Quantity quantity, String channel) {

    public SalesLine {
        requireNonNull(sku, "sku");
        requireNonNull(date, "date");
        requireNonNull(quantity, "quantity");
        requireNonNull(channel, "channel");
    }
}
