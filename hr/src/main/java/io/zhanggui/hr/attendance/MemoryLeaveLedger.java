package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Leave in memory. */
final class MemoryLeaveLedger implements LeaveLedger {

    private final MemoryStore store;
    private final MemoryEventStream<PersonId, LeaveEntry> events;
    private final TreeSet<PersonId> tried = new TreeSet<>();

    MemoryLeaveLedger(MemoryStore store) {
        this.store = requireNonNull(store, "store");
        this.events = new MemoryEventStream<>(store);
    }

    @Override
    public int append(PersonId key, int expectedSize, List<Recorded<LeaveEntry>> entries) {
        return store.call(() -> {
            tried.add(key);
            return events.append(key, expectedSize, entries);
        });
    }

    @Override
    public List<Recorded<LeaveEntry>> read(PersonId key) {
        return events.read(key);
    }

    @Override
    public Stream<PersonId> lapsingBy(LocalDate day) {
        return store
                .call(() -> tried.stream()
                        .filter(person -> events.read(person).stream()
                                .flatMap(entry -> entry.event().lot().stream())
                                .anyMatch(lot -> lot.lapsedOn(day)))
                        .toList())
                .stream();
    }
}
