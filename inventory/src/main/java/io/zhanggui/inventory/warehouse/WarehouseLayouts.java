package io.zhanggui.inventory.warehouse;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryStore;
import java.util.stream.Stream;

/**
 * The port that stores the changes of the layout of each warehouse, in the order of recording; a {@link LayoutHistory} is
 * restored from what it reads. Beside the rules of {@link EventStream} adapters keep this one:
 *
 * <ol start="11">
 *   <li>{@link #warehouses} gives every warehouse with at least one change once, and no other.
 * </ol>
 */
@Beta
public interface WarehouseLayouts extends EventStream<WarehouseId, LayoutEvent> {

    /** Every warehouse that has a layout, by id; the caller closes the stream. */
    Stream<WarehouseId> warehouses();

    /** Layouts in memory. */
    static WarehouseLayouts inMemory(MemoryStore store) {
        return new MemoryWarehouseLayouts(store);
    }
}
