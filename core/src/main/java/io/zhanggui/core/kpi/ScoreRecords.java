package io.zhanggui.core.kpi;

import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The port of approved scores: the revisions of each score, in the order of recording. Beside the rules of
 * {@link EventStream} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #ofPeriod} gives the latest revision of every score of the period with exactly that name, and no others.
 *   <li>A record of another key is refused with an {@link IllegalArgumentException}, and nothing is changed then.
 *   <li>What is read back has the scores that were stored, whatever the rules of its card would give.
 * </ol>
 */
public interface ScoreRecords extends EventStream<ScoreKey, ScoreRecord> {

    /** Scores in memory. */
    static ScoreRecords inMemory(MemoryStore store) {
        return new MemoryScoreRecords(store);
    }

    /** The latest revision of each score of a period, by position, then person; to be closed by the caller. */
    Stream<ScoreRecord> ofPeriod(ReportingPeriod period);

    /** The latest revision of a score; empty if none was approved. */
    default Optional<ScoreRecord> latest(ScoreKey key) {
        List<Recorded<ScoreRecord>> all = read(key);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1).event());
    }
}
