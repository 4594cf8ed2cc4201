package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrderNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * How an order that was due went (订单履约结果).
 *
 * @param order the sales order
 * @param onTime whether what was delivered was so when it was promised
 * @param inFull whether everything ordered was delivered
 * @param undamaged whether nothing of it was broken
 * @param documented whether invoice, delivery note and data were right
 */
@Beta
public record OrderOutcome(OrderNo order, boolean onTime, boolean inFull, boolean undamaged, boolean documented) {

    public OrderOutcome {
        requireNonNull(order, "order");
    }

    /**
     * How an order went over all its outbound orders. It is in full when everything that the release has was delivered; it is on
     * time when something was delivered, nothing is still to come, and nothing came after the promised day, if one was
     * promised.
     *
     * @param release the release as it counts: what the customer gave up is not in it any more
     * @param kits how kits were taken apart, and where the promised day ends
     * @param orders all outbound orders of the sales order, in any order; none if nothing was done
     * @param damaged whether something of it arrived broken
     * @param documented whether invoice, delivery note and data were right
     * @throws IllegalArgumentException if an outbound order is of another sales order
     */
    public static OrderOutcome of(
            SalesRelease release,
            SoldKits kits,
            Collection<OutboundOrder> orders,
            boolean damaged,
            boolean documented) {
        List<OutboundOrder> all = orders.isEmpty() ? List.of() : SentGoods.ofOneSalesOrder(orders);
        if (!all.isEmpty() && !all.get(0).id().salesOrder().equals(release.order())) {
            throw new IllegalArgumentException(
                    "outbound order " + all.get(0).id() + " is not of sales order " + release.order());
        }
        Instant lateFrom = kits.lateFrom(release);
        List<Parcel> arrived = all.stream()
                .flatMap(each -> each.parcels().stream())
                .filter(each -> each.state() == ParcelState.ARRIVED)
                .toList();
        boolean onTime = !arrived.isEmpty()
                && all.stream().noneMatch(each -> each.state().isOpen())
                && arrived.stream()
                        .map(Parcel::endedAt)
                        .allMatch(at -> lateFrom == null || (at != null && at.isBefore(lateFrom)));
        return new OrderOutcome(release.order(), onTime, SentGoods.isInFull(release, kits, all), !damaged, documented);
    }

    /** Whether nothing is wrong with it. */
    public boolean isPerfect() {
        return onTime && inFull && undamaged && documented;
    }
}
