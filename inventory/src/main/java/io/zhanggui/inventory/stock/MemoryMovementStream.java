package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The stock book in memory. */
final class MemoryMovementStream implements MovementStream {

    private final MemoryStore store;
    private final MemoryEventStream<StockKey, Movement> events;
    private final TreeSet<StockKey> tried = new TreeSet<>();

    MemoryMovementStream(MemoryStore store) {
        this.store = requireNonNull(store, "store");
        this.events = new MemoryEventStream<>(store);
    }

    @Override
    public int append(StockKey key, int expectedSize, List<Recorded<Movement>> movements) {
        for (Recorded<Movement> movement : movements) {
            if (!movement.event().stock().equals(key)) {
                throw new IllegalArgumentException("movement "
                        + movement.event().id() + " is of " + movement.event().stock() + ", not of " + key);
            }
        }
        return store.call(() -> {
            tried.add(key);
            return events.append(key, expectedSize, movements);
        });
    }

    @Override
    public List<Recorded<Movement>> read(StockKey key) {
        return events.read(key);
    }

    @Override
    public Stream<StockKey> stocks() {
        return store
                .call(() -> tried.stream()
                        .filter(key -> !events.read(key).isEmpty())
                        .toList())
                .stream();
    }
}
