package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Layouts in memory. */
final class MemoryWarehouseLayouts implements WarehouseLayouts {

    private final MemoryStore store;
    private final MemoryEventStream<WarehouseId, LayoutEvent> events;
    private final TreeSet<WarehouseId> tried = new TreeSet<>();

    MemoryWarehouseLayouts(MemoryStore store) {
        this.store = requireNonNull(store, "store");
        this.events = new MemoryEventStream<>(store);
    }

    @Override
    public int append(WarehouseId key, int expectedSize, List<Recorded<LayoutEvent>> changes) {
        return store.call(() -> {
            tried.add(key);
            return events.append(key, expectedSize, changes);
        });
    }

    @Override
    public List<Recorded<LayoutEvent>> read(WarehouseId key) {
        return events.read(key);
    }

    @Override
    public Stream<WarehouseId> warehouses() {
        return store
                .call(() -> tried.stream()
                        .filter(key -> !events.read(key).isEmpty())
                        .toList())
                .stream();
    }
}
