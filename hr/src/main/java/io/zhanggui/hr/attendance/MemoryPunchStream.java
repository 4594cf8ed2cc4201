package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Punches in memory. */
final class MemoryPunchStream implements PunchStream {

    private final MemoryStore store;
    private final MemoryEventStream<PersonId, Punch> events;
    private final TreeSet<PersonId> tried = new TreeSet<>();

    MemoryPunchStream(MemoryStore store) {
        this.store = requireNonNull(store, "store");
        this.events = new MemoryEventStream<>(store);
    }

    @Override
    public int append(PersonId key, int expectedSize, List<Recorded<Punch>> punches) {
        for (Recorded<Punch> punch : punches) {
            if (!punch.event().person().equals(key)) {
                throw new IllegalArgumentException(
                        "punch of " + punch.event().person() + " does not belong to those of " + key);
            }
        }
        return store.call(() -> {
            tried.add(key);
            return events.append(key, expectedSize, punches);
        });
    }

    @Override
    public List<Recorded<Punch>> read(PersonId key) {
        return events.read(key);
    }

    @Override
    public Stream<Punch> during(TimeSpan span) {
        return store
                .call(() -> tried.stream()
                        .flatMap(person -> events.read(person).stream())
                        .map(Recorded::event)
                        .filter(punch ->
                                !punch.at().isBefore(span.start()) && punch.at().isBefore(span.end()))
                        .toList())
                .stream();
    }
}
