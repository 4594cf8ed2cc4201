package io.zhanggui.core.repository;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A repository in memory, to be extended with the queries of a port.
 *
 * <p>Values must be immutable: they are handed out as they came in.
 */
public class MemoryRepository<I, T> implements Repository<I, T> {

    private final MemoryStore store;
    private final Function<T, I> idOf;
    private final Map<I, Versioned<T>> values = new HashMap<>();

    /** An empty repository in the store. */
    public MemoryRepository(MemoryStore store, Function<T, I> idOf) {
        this.store = requireNonNull(store, "store");
        this.idOf = requireNonNull(idOf, "idOf");
    }

    @Override
    public final Optional<Versioned<T>> find(I id) {
        requireNonNull(id, "id");
        return store.isInCall()
                ? Optional.ofNullable(values.get(id))
                : store.call(() -> Optional.ofNullable(values.get(id)));
    }

    @Override
    public final Versioned<T> add(T value) {
        I id = idOf.apply(requireNonNull(value, "value"));
        return store.call(() -> {
            if (values.containsKey(id)) {
                throw new DuplicateIdException(id);
            }
            return put(id, new Versioned<>(value, 1));
        });
    }

    @Override
    public final void addAll(Collection<? extends T> added) {
        List<T> all = List.copyOf(added);
        store.run(() -> {
            Set<I> ids = new HashSet<>();
            for (T value : all) {
                I id = idOf.apply(value);
                if (values.containsKey(id) || !ids.add(id)) {
                    throw new DuplicateIdException(id);
                }
            }
            all.forEach(this::add);
        });
    }

    @Override
    public final Versioned<T> replace(Versioned<T> changed) {
        I id = idOf.apply(changed.value());
        return store.call(() -> {
            requireCurrent(id, changed.version());
            return put(id, new Versioned<>(changed.value(), changed.version() + 1));
        });
    }

    @Override
    public final void remove(Versioned<T> read) {
        I id = idOf.apply(read.value());
        store.run(() -> {
            requireCurrent(id, read.version());
            Versioned<T> removed = requireNonNull(values.remove(id));
            store.onFailure(() -> values.put(id, removed));
        });
    }

    /** The values that fit, in the order given, as they were when the query was made. */
    protected final Stream<Versioned<T>> select(Predicate<T> fits, Comparator<? super T> order) {
        return store.call(() -> values.values().stream()
                .filter(stored -> fits.test(stored.value()))
                .sorted(Comparator.comparing(Versioned::value, order))
                .toList()
                .stream());
    }

    private Versioned<T> put(I id, Versioned<T> stored) {
        @Nullable Versioned<T> before = values.put(id, stored);
        store.onFailure(before == null ? () -> values.remove(id) : () -> values.put(id, before));
        return stored;
    }

    private void requireCurrent(I id, long version) {
        Versioned<T> current = values.get(id);
        long actual = current == null ? 0 : current.version();
        if (actual != version) {
            throw new ConcurrentChangeException(id, version, actual);
        }
    }
}
