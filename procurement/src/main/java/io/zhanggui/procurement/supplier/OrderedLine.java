package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a purchase order with what was delivered for it, as far as a supplier is judged by it.
 *
 * @param order the purchase order
 * @param sku the article
 * @param ordered how much, above 0, in the unit of the article
 * @param promised the last day that is on time
 * @param price the price of one unit without tax; {@code null} if it is not known
 * @param referencePrice the price that it is compared with, in the same currency; {@code null} if there is none
 * @param deliveries what arrived, in any order
 */
public record OrderedLine(
        OrderNo order,
        Sku sku,
        BigDecimal ordered,
        LocalDate promised,
        @Nullable BigDecimal price,
        @Nullable BigDecimal referencePrice,
        List<Delivery> deliveries) {

    public OrderedLine {
        requireNonNull(order, "order");
        requireNonNull(sku, "sku");
        requireNonNull(promised, "promised");
        if (ordered.signum() <= 0) {
            throw new IllegalArgumentException(
                    "ordered of " + order + " " + sku + " must be above 0, but is " + ordered);
        }
        deliveries = List.copyOf(deliveries);
    }

    /** What was received and not rejected until a day, included. */
    public BigDecimal acceptedUntil(LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Delivery delivery : deliveries) {
            if (!delivery.deliveredOn().isAfter(day)) {
                sum = sum.add(delivery.accepted());
            }
        }
        return sum;
    }
}
