package io.zhanggui.core.testkit;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.DuplicateIdException;
import io.zhanggui.core.repository.Versioned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A right adapter, written apart from the memory adapter; the broken ones change one method each. */
class MapParcels implements ParcelRepository {

    final UndoLog undo;
    final Map<OrderNo, Versioned<Parcel>> map = new ConcurrentHashMap<>();

    MapParcels(UndoLog undo) {
        this.undo = undo;
    }

    @Override
    public Optional<Versioned<Parcel>> find(OrderNo id) {
        return Optional.ofNullable(map.get(id));
    }

    @Override
    public synchronized Versioned<Parcel> add(Parcel value) {
        if (map.containsKey(value.no())) {
            throw new DuplicateIdException(value.no());
        }
        return put(new Versioned<>(value, 1));
    }

    @Override
    public synchronized Versioned<Parcel> replace(Versioned<Parcel> changed) {
        requireCurrent(changed);
        return put(new Versioned<>(changed.value(), changed.version() + 1));
    }

    @Override
    public synchronized void remove(Versioned<Parcel> read) {
        requireCurrent(read);
        Versioned<Parcel> removed = map.remove(read.value().no());
        undo.onFailure(() -> map.put(removed.value().no(), removed));
    }

    @Override
    public synchronized Stream<Versioned<Parcel>> insuredOn(LocalDate day) {
        List<Versioned<Parcel>> found = new ArrayList<>(map.values());
        found.removeIf(stored -> !stored.value().insured().contains(day));
        found.sort(Comparator.comparing(stored -> stored.value().no()));
        return found.stream();
    }

    Versioned<Parcel> put(Versioned<Parcel> stored) {
        OrderNo id = stored.value().no();
        Versioned<Parcel> before = map.put(id, stored);
        undo.onFailure(before == null ? () -> map.remove(id) : () -> map.put(id, before));
        return stored;
    }

    void requireCurrent(Versioned<Parcel> read) {
        Versioned<Parcel> current = map.get(read.value().no());
        long actual = current == null ? 0 : current.version();
        if (actual != read.version()) {
            throw new ConcurrentChangeException(read.value().no(), read.version(), actual);
        }
    }
}
