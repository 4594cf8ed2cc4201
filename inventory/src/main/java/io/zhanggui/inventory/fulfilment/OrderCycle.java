package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.WarehouseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to an order (订单交付节点). Moments that are not known are absent; those that are never go back.
 *
 * @param order the sales order
 * @param shop where it was placed
 * @param warehouse where it was picked
 * @param carrier who carried it; {@code null} if nobody yet
 * @param ordered when it was placed
 * @param paid when it was paid; {@code null} if not known, or paid after the release
 * @param released when it was released
 * @param picked when picking ended
 * @param packed when the last parcel was packed
 * @param shipped when the last parcel left
 * @param delivered when the last parcel was delivered; {@code null} if it was not
 * @param lateFrom the first moment that is too late; {@code null} if nothing was promised
 */
@Beta
public record OrderCycle(
        OrderNo order,
        ShopId shop,
        WarehouseId warehouse,
        @Nullable String carrier,
        Instant ordered,
        @Nullable Instant paid,
        @Nullable Instant released,
        @Nullable Instant picked,
        @Nullable Instant packed,
        @Nullable Instant shipped,
        @Nullable Instant delivered,
        @Nullable Instant lateFrom) {

    /**
     * @throws IllegalArgumentException if a moment is before an earlier one
     */
    public OrderCycle {
        requireNonNull(order, "order");
        requireNonNull(shop, "shop");
        requireNonNull(warehouse, "warehouse");
        Instant before = requireNonNull(ordered, "ordered");
        for (Instant moment : Arrays.asList(paid, released, picked, packed, shipped, delivered)) {
            if (moment != null && moment.isBefore(before)) {
                throw new IllegalArgumentException("order " + order + " goes back from " + before + " to " + moment
                        + ". Maybe leave out a moment that is not part of the way?");
            }
            before = moment == null ? before : moment;
        }
    }

    /**
     * The moments of a sales order over all its outbound orders, each moment the last of them; those that are cancelled or short
     * do not count. A moment is not known until it has come for all. The order is delivered when everything that was released
     * to begin with has arrived or was cancelled, and no parcel came back or is lost.
     *
     * @param orders all outbound orders of one sales order, at least one, in any order; the warehouse is that of the first
     *     by number, the carrier that of the last parcel
     * @param kits how kits were taken apart, and where the promised day ends
     * @throws IllegalArgumentException if there is none, or they are of several sales orders
     */
    public static OrderCycle of(Collection<OutboundOrder> orders, SoldKits kits) {
        List<OutboundOrder> all = SentGoods.ofOneSalesOrder(orders);
        SalesRelease release = all.stream()
                .map(OutboundOrder::release)
                .min(Comparator.comparing(SalesRelease::releasedAt))
                .orElseThrow();
        List<OutboundOrder> counting = all.stream()
                .filter(each -> each.state() != OutboundState.CANCELLED && each.state() != OutboundState.SHORT)
                .toList();
        Instant arrived = SentGoods.isAllThere(release, kits, all) ? last(counting, OutboundOrder::endedAt) : null;
        return new OrderCycle(
                release.order(),
                release.shop(),
                all.get(0).warehouse(),
                counting.stream()
                        .flatMap(each -> each.parcels().stream())
                        .map(Parcel::carrier)
                        .reduce(null, (one, other) -> other == null ? one : other),
                release.orderedAt(),
                release.paidAt(),
                release.releasedAt(),
                last(counting, each -> each.last(OutboundAction.FINISH_PICKING)),
                last(
                        counting,
                        each -> each.state().compareTo(OutboundState.PACKED) < 0
                                ? Optional.empty()
                                : each.last(OutboundAction.PACK)),
                last(counting, OutboundOrder::shippedAt),
                arrived,
                kits.lateFrom(release));
    }

    /** The latest moment of all orders; {@code null} if one has none, or there is no order. */
    private static @Nullable Instant last(
            List<OutboundOrder> orders, Function<OutboundOrder, Optional<Instant>> moment) {
        List<Instant> all =
                orders.stream().map(moment).flatMap(Optional::stream).toList();
        return all.size() < orders.size()
                ? null
                : all.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    /**
     * How long a segment took: from the last moment that is known before it to its own. Where a moment is not known, its
     * segment is empty and its time is part of the next one, so that the segments add up to the whole.
     */
    public Optional<Duration> time(CycleSegment segment) {
        Instant end = end(segment);
        if (end == null) {
            return Optional.empty();
        }
        if (segment == CycleSegment.WHOLE) {
            return Optional.of(Duration.between(ordered, end));
        }
        Instant start = ordered;
        for (CycleSegment before : CycleSegment.values()) {
            if (before == segment) {
                break;
            }
            Instant moment = end(before);
            start = moment == null ? start : moment;
        }
        return Optional.of(Duration.between(start, end));
    }

    private @Nullable Instant end(CycleSegment segment) {
        return switch (segment) {
            case PAYING -> paid;
            case RELEASING -> released;
            case PICKING_TIME -> picked;
            case PACKING_TIME -> packed;
            case SHIPPING_TIME -> shipped;
            case DELIVERING, WHOLE -> delivered;
        };
    }

    /** Whether it was delivered in time; empty if it was not delivered or nothing was promised. */
    public Optional<Boolean> isOnTime() {
        return delivered == null || lateFrom == null ? Optional.empty() : Optional.of(delivered.isBefore(lateFrom));
    }
}
