package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.inventory.fulfilment.OutboundOrder;
import io.zhanggui.inventory.fulfilment.OutboundOrderId;
import io.zhanggui.inventory.fulfilment.OutboundOrderRepository;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Outbound orders: the whole as JSON, and beside it what queries look for. */
final class JdbcOutboundOrderRepository extends JdbcRepository<OutboundOrderId, OutboundOrder>
        implements OutboundOrderRepository {

    private static final Keys<OutboundOrderId> KEYS =
            Keys.<OutboundOrderId>of("sales_order", OutboundOrderId::salesOrder).and("number", OutboundOrderId::number);

    private static final Table<OutboundOrder> ORDER = Table.<OutboundOrder>named("outbound_order")
            .column("warehouse", OutboundOrder::warehouse)
            .column("state", OutboundOrder::state)
            .column("open", each -> each.state().isOpen())
            .column("priority", each -> each.release().priority())
            .column("released_at", each -> each.release().releasedAt())
            .column("shipped_at", each -> each.shippedAt().orElse(null))
            .column("body", Json::of);

    private static final Select OPEN_IN = query(
            ORDER,
            KEYS,
            "outbound_order.warehouse = ? and outbound_order.open",
            "outbound_order.priority desc",
            "outbound_order.released_at");
    private static final Select OF_SALES_ORDER = query(ORDER, KEYS, "outbound_order.sales_order = ?");
    private static final Select SHIPPED_DURING = query(
            ORDER,
            KEYS,
            "outbound_order.warehouse = ? and outbound_order.shipped_at >= ? and outbound_order.shipped_at < ?",
            "outbound_order.shipped_at");

    JdbcOutboundOrderRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, ORDER, KEYS, OutboundOrder::id, JdbcOutboundOrderRepository::order);
    }

    @Override
    public Stream<Versioned<OutboundOrder>> openIn(WarehouseId warehouse) {
        return stream(OPEN_IN, List.of(warehouse));
    }

    @Override
    public Stream<Versioned<OutboundOrder>> ofSalesOrder(OrderNo order) {
        return stream(OF_SALES_ORDER, List.of(order));
    }

    @Override
    public Stream<Versioned<OutboundOrder>> shippedDuring(WarehouseId warehouse, Instant start, Instant end) {
        return stream(SHIPPED_DURING, List.of(warehouse, start, end));
    }

    private static OutboundOrder order(Row row) {
        return Json.read(row.text("body"), OutboundOrder.class);
    }
}
