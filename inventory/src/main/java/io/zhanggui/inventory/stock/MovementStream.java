package io.zhanggui.inventory.stock;

import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryStore;
import java.util.stream.Stream;

/**
 * The port that stores the stock book: the movements of each article in each warehouse, in the order of recording. Beside
 * the rules of {@link EventStream} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #stocks} gives every key with at least one movement once, and no other.
 *   <li>A movement whose stock is not the key is refused, and nothing is changed then.
 * </ol>
 */
public interface MovementStream extends EventStream<StockKey, Movement> {

    /** Everything that has ever moved, by article, then warehouse; the caller closes the stream. */
    Stream<StockKey> stocks();

    /** An empty stock book in the store. */
    static MovementStream inMemory(MemoryStore store) {
        return new MemoryMovementStream(store);
    }
}
