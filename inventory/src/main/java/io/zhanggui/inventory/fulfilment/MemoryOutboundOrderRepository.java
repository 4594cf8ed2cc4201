package io.zhanggui.inventory.fulfilment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Versioned;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** Outbound orders in memory. */
final class MemoryOutboundOrderRepository extends MemoryRepository<OutboundOrderId, OutboundOrder>
        implements OutboundOrderRepository {

    private static final Comparator<OutboundOrder> MOST_URGENT_FIRST = Comparator.comparing(
                    (OutboundOrder each) -> each.release().priority(), Comparator.reverseOrder())
            .thenComparing(each -> each.release().releasedAt())
            .thenComparing(OutboundOrder::id);

    private static final Comparator<OutboundOrder> BY_SHIPMENT = Comparator.comparing(
                    (OutboundOrder each) -> each.shippedAt().orElseThrow())
            .thenComparing(OutboundOrder::id);

    MemoryOutboundOrderRepository(MemoryStore store) {
        super(store, OutboundOrder::id);
    }

    @Override
    public Stream<Versioned<OutboundOrder>> openIn(WarehouseId warehouse) {
        requireNonNull(warehouse, "warehouse");
        return select(each -> each.warehouse().equals(warehouse) && each.state().isOpen(), MOST_URGENT_FIRST);
    }

    @Override
    public Stream<Versioned<OutboundOrder>> ofSalesOrder(OrderNo order) {
        requireNonNull(order, "order");
        return select(each -> each.id().salesOrder().equals(order), Comparator.comparing(OutboundOrder::id));
    }

    @Override
    public Stream<Versioned<OutboundOrder>> shippedDuring(WarehouseId warehouse, Instant start, Instant end) {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        return select(
                each -> each.warehouse().equals(warehouse)
                        && each.shippedAt()
                                .filter(at -> !at.isBefore(start) && at.isBefore(end))
                                .isPresent(),
                BY_SHIPMENT);
    }
}
