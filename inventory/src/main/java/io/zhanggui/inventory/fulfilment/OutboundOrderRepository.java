package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * The port that stores outbound orders. Beside the rules of {@link Repository} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #openIn} gives every order of the warehouse whose state {@linkplain OutboundState#isOpen is open}, with its
 *       version, and no other.
 *   <li>{@link #ofSalesOrder} gives every outbound order of the sales order with its version, and no other.
 *   <li>{@link #shippedDuring} gives every order of the warehouse whose {@linkplain OutboundOrder#shippedAt last parcel left}
 *       at the start or later and before the end, whatever became of it, with its version, and no other.
 * </ol>
 */
@Beta
public interface OutboundOrderRepository extends Repository<OutboundOrderId, OutboundOrder> {

    /**
     * What has not ended in a warehouse: the greatest priority first, then by the moment of release, then by id; the
     * caller closes the stream.
     */
    Stream<Versioned<OutboundOrder>> openIn(WarehouseId warehouse);

    /** The outbound orders of a sales order, by number; the caller closes the stream. */
    Stream<Versioned<OutboundOrder>> ofSalesOrder(OrderNo order);

    /**
     * What left a warehouse, by the moment at which the last parcel left, then by id; the caller closes the stream.
     *
     * @param start the first moment that counts
     * @param end the first moment that does not count any more
     */
    Stream<Versioned<OutboundOrder>> shippedDuring(WarehouseId warehouse, Instant start, Instant end);

    /** Outbound orders in memory. */
    static OutboundOrderRepository inMemory(MemoryStore store) {
        return new MemoryOutboundOrderRepository(store);
    }
}
