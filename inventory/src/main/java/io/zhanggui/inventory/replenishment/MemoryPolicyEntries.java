package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.inventory.stock.StockKey;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Policies in memory. */
final class MemoryPolicyEntries implements PolicyEntries {

    private final MemoryStore store;
    private final MemoryEventStream<StockKey, PolicyEntry> events;
    private final TreeSet<StockKey> tried = new TreeSet<>();

    MemoryPolicyEntries(MemoryStore store) {
        this.store = requireNonNull(store, "store");
        this.events = new MemoryEventStream<>(store);
    }

    @Override
    public int append(StockKey key, int expectedSize, List<Recorded<PolicyEntry>> entries) {
        for (Recorded<PolicyEntry> each : entries) {
            if (!each.event().stock().equals(key)) {
                throw new IllegalArgumentException(
                        "policy is of " + each.event().stock() + ", not of " + key);
            }
        }
        return store.call(() -> {
            tried.add(key);
            return events.append(key, expectedSize, entries);
        });
    }

    @Override
    public List<Recorded<PolicyEntry>> read(StockKey key) {
        return events.read(key);
    }

    @Override
    public Stream<PolicyEntry> inWarehouse(WarehouseId warehouse) {
        requireNonNull(warehouse, "warehouse");
        return store
                .call(() -> tried.stream()
                        .filter(key -> key.warehouse().equals(warehouse))
                        .flatMap(key -> events.read(key).stream())
                        .map(Recorded::event)
                        .toList())
                .stream();
    }
}
