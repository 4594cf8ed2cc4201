package io.zhanggui.core.kpi;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Approved scores in memory. */
final class MemoryScoreRecords implements ScoreRecords {

    private final MemoryStore store;
    private final MemoryEventStream<ScoreKey, ScoreRecord> events;
    private final TreeSet<ScoreKey> tried = new TreeSet<>();

    MemoryScoreRecords(MemoryStore store) {
        this.store = requireNonNull(store, "store");
        this.events = new MemoryEventStream<>(store);
    }

    @Override
    public int append(ScoreKey key, int expectedSize, List<Recorded<ScoreRecord>> records) {
        for (Recorded<ScoreRecord> record : records) {
            if (!record.event().key().equals(key)) {
                throw new IllegalArgumentException(
                        "score " + record.event() + " does not belong to the records of " + key);
            }
        }
        return store.call(() -> {
            tried.add(key);
            return events.append(key, expectedSize, records);
        });
    }

    @Override
    public List<Recorded<ScoreRecord>> read(ScoreKey key) {
        return events.read(key);
    }

    @Override
    public Stream<ScoreRecord> ofPeriod(ReportingPeriod period) {
        return store
                .call(() -> tried.stream()
                        .filter(key -> key.period().equals(period.name()))
                        .map(this::latest)
                        .flatMap(Optional::stream)
                        .toList())
                .stream();
    }
}
