package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.inventory.stock.StockKey;
import java.util.stream.Stream;

/**
 * The port that stores which policy holds for each article in each warehouse, in the order of recording; a {@link
 * PolicyHistory} is restored from what it reads. Beside the rules of {@link EventStream} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #inWarehouse} gives every entry of every article in that warehouse, and no other.
 *   <li>An entry of another stock than the key is refused, and nothing is changed then.
 * </ol>
 */
@Beta
public interface PolicyEntries extends EventStream<StockKey, PolicyEntry> {

    /** The entries of a warehouse, by article, those of one article in the order of recording; the caller closes the stream. */
    Stream<PolicyEntry> inWarehouse(WarehouseId warehouse);

    /** Policies in memory. */
    static PolicyEntries inMemory(MemoryStore store) {
        return new MemoryPolicyEntries(store);
    }
}
