package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrderNo;
import java.util.Comparator;

/**
 * The number of an outbound order (出库单号): that of its sales order, and which of its outbound orders it is. So two that
 * are made at the same moment from one sales order cannot both be stored.
 *
 * @param salesOrder the sales order
 * @param number 1 for the first, one more for each further one, a backorder for example
 */
@Beta
public record OutboundOrderId(OrderNo salesOrder, int number) implements Comparable<OutboundOrderId> {

    private static final Comparator<OutboundOrderId> ORDER =
            Comparator.comparing(OutboundOrderId::salesOrder).thenComparingInt(OutboundOrderId::number);

    /**
     * @throws IllegalArgumentException if the number is below 1
     */
    public OutboundOrderId {
        requireNonNull(salesOrder, "salesOrder");
        if (number < 1) {
            throw new IllegalArgumentException(
                    "number of an outbound order of " + salesOrder + " must be at least 1, but is " + number);
        }
    }

    /** The id of one of the outbound orders of a sales order. */
    public static OutboundOrderId of(OrderNo salesOrder, int number) {
        return new OutboundOrderId(salesOrder, number);
    }

    @Override
    public int compareTo(OutboundOrderId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return salesOrder + "/" + number;
    }
}
