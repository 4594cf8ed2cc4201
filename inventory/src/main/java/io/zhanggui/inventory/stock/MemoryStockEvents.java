package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The stock book in memory. */
final class MemoryStockEvents implements StockEvents {

    private final MemoryStore store;
    private final MemoryEventStream<StockKey, StockEvent> events;
    private final TreeSet<StockKey> tried = new TreeSet<>();
    private final Map<Ref, Movement> movements = new HashMap<>();
    private final Map<Ref, List<Movement>> referring = new HashMap<>();

    /** A movement in a stock. */
    private record Ref(Sku sku, WarehouseId warehouse, MovementId id) {}

    MemoryStockEvents(MemoryStore store) {
        this.store = requireNonNull(store, "store");
        this.events = new MemoryEventStream<>(store);
    }

    @Override
    public int append(StockKey key, int expectedSize, List<Recorded<StockEvent>> added) {
        List<Recorded<StockEvent>> all = List.copyOf(added);
        for (Recorded<StockEvent> each : all) {
            if (!each.event().stock().equals(key)) {
                throw new IllegalArgumentException(
                        each.event() + " is of " + each.event().stock() + ", not of " + key);
            }
        }
        return store.call(() -> {
            tried.add(key);
            int size = events.append(key, expectedSize, all);
            for (Recorded<StockEvent> each : all) {
                if (each.event() instanceof Movement movement) {
                    index(movement);
                }
            }
            return size;
        });
    }

    private void index(Movement movement) {
        Ref self = new Ref(movement.sku(), movement.warehouse(), movement.id());
        if (movements.putIfAbsent(self, movement) == null) {
            store.onFailure(() -> movements.remove(self));
        }
        if (movement.refersTo() != null) {
            WarehouseId there = movement.counterpart() == null ? movement.warehouse() : movement.counterpart();
            List<Movement> of = referring.computeIfAbsent(
                    new Ref(movement.sku(), there, movement.refersTo()), ref -> new ArrayList<>());
            of.add(movement);
            store.onFailure(() -> of.remove(of.size() - 1));
        }
    }

    @Override
    public List<Recorded<StockEvent>> read(StockKey key) {
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

    @Override
    public Optional<Movement> movement(StockKey stock, MovementId id) {
        Ref ref = new Ref(stock.sku(), stock.warehouse(), requireNonNull(id, "id"));
        return store.call(() -> Optional.ofNullable(movements.get(ref)));
    }

    @Override
    public Stream<Movement> referringTo(StockKey stock, MovementId id) {
        Ref ref = new Ref(stock.sku(), stock.warehouse(), requireNonNull(id, "id"));
        return store
                .call(() -> referring.getOrDefault(ref, List.of()).stream()
                        .sorted(Comparator.comparing(Movement::warehouse))
                        .toList())
                .stream();
    }
}
