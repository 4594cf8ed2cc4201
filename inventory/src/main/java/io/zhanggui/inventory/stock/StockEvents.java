package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The port that stores the stock book (库存台账): what happened to each article in each warehouse, in the order of
 * recording. Beside the rules of {@link EventStream} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #stocks} gives every key with at least one event once, and no other.
 *   <li>An event whose stock is not the key is refused, and nothing is changed then.
 *   <li>{@link #movement} gives the movement of that id in that stock, and no other stock's.
 *   <li>{@link #referringTo} gives every movement that refers to the one given, of its own stock and of the same article in
 *       other warehouses, and no other; the order is that of warehouse, then recording.
 * </ol>
 */
public interface StockEvents extends EventStream<StockKey, StockEvent> {

    /** Everything that something happened to, by article, then warehouse; the caller closes the stream. */
    Stream<StockKey> stocks();

    /** A movement by its id, without reading all of its stock; empty if there is none. */
    Optional<Movement> movement(StockKey stock, MovementId id);

    /**
     * The movements that refer to a movement, such as the returns of an issue and the arrivals of a departure; the caller
     * closes the stream.
     *
     * @param stock the stock of the movement that is referred to
     */
    Stream<Movement> referringTo(StockKey stock, MovementId id);

    /** The movements of a stock alone, in the order of recording; costs are made of them. */
    default List<Movement> movements(StockKey stock) {
        requireNonNull(stock, "stock");
        return read(stock).stream()
                .map(Recorded::event)
                .filter(Movement.class::isInstance)
                .map(Movement.class::cast)
                .toList();
    }

    /** An empty stock book in the store. */
    static StockEvents inMemory(MemoryStore store) {
        return new MemoryStockEvents(store);
    }
}
