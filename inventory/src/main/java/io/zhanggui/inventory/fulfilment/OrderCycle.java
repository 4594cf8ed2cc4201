package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.WarehouseId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
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
     * The moments of an outbound order. It is delivered only if every parcel was delivered.
     *
     * @param zone where the promised day ends
     */
    public static OrderCycle of(OutboundOrder order, ZoneId zone) {
        SalesRelease release = order.release();
        LocalDate promised = release.promised();
        boolean arrived = order.state() == OutboundState.DELIVERED
                && order.parcels().stream().allMatch(each -> each.state() == ParcelState.ARRIVED);
        return new OrderCycle(
                release.order(),
                release.shop(),
                order.warehouse(),
                order.parcels().stream().map(Parcel::carrier).reduce(null, (one, other) -> other),
                release.orderedAt(),
                release.paidAt(),
                release.releasedAt(),
                order.last(OutboundAction.FINISH_PICKING).orElse(null),
                order.state().compareTo(OutboundState.PACKED) < 0
                        ? null
                        : order.last(OutboundAction.PACK).orElse(null),
                order.shippedAt().orElse(null),
                arrived ? order.endedAt().orElse(null) : null,
                promised == null
                        ? null
                        : promised.plusDays(1).atStartOfDay(zone).toInstant());
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
