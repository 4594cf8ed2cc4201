package io.zhanggui.core.repository;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An event stream in memory, to be extended with the queries of a port. */
public class MemoryEventStream<K, E> implements EventStream<K, E> {

    private final MemoryStore store;
    private final Map<K, List<Recorded<E>>> streams = new HashMap<>();

    /** An empty event stream in the store. */
    public MemoryEventStream(MemoryStore store) {
        this.store = requireNonNull(store, "store");
    }

    @Override
    public final int append(K key, int expectedSize, List<Recorded<E>> events) {
        requireNonNull(key, "key");
        List<Recorded<E>> added = List.copyOf(events);
        return store.call(() -> {
            List<Recorded<E>> stream = streams.getOrDefault(key, new ArrayList<>());
            if (stream.size() != expectedSize) {
                throw new ConcurrentChangeException(key, expectedSize, stream.size());
            }
            requireOrder(key, stream, added);
            streams.put(key, stream);
            stream.addAll(added);
            store.onFailure(() -> stream.subList(expectedSize, stream.size()).clear());
            return stream.size();
        });
    }

    @Override
    public final List<Recorded<E>> read(K key) {
        requireNonNull(key, "key");
        return store.call(() -> List.copyOf(streams.getOrDefault(key, List.of())));
    }

    /** Adds an event at a moment, or at that of the last event if that is later, without reading the others. */
    final void addLast(K key, Instant at, E event) {
        store.run(() -> {
            List<Recorded<E>> stream = streams.getOrDefault(key, List.of());
            Instant last = stream.isEmpty() ? at : stream.get(stream.size() - 1).at();
            append(key, stream.size(), List.of(new Recorded<>(last.isAfter(at) ? last : at, event)));
        });
    }

    private static <E> void requireOrder(Object key, List<Recorded<E>> stream, List<Recorded<E>> added) {
        Instant latest =
                stream.isEmpty() ? Instant.MIN : stream.get(stream.size() - 1).at();
        for (Recorded<E> event : added) {
            if (event.at().isBefore(latest)) {
                throw new IllegalArgumentException(
                        "recording time of " + key + " would go back from " + latest + " to " + event.at());
            }
            latest = event.at();
        }
    }
}
