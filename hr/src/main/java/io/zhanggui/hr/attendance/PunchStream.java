package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryStore;
import java.util.stream.Stream;

/**
 * The port of punches, by person. Beside the rules of {@link EventStream} adapters keep these:
 *
 * <ol start="11">
 *   <li>A punch of somebody else than the key is refused, and nothing is changed then.
 *   <li>{@link #during} gives the punches of everybody in a span, its start included and its end not, and no others.
 * </ol>
 */
@Beta
public interface PunchStream extends EventStream<PersonId, Punch> {

    /** Punches in memory. */
    static PunchStream inMemory(MemoryStore store) {
        return new MemoryPunchStream(store);
    }

    /**
     * Everybody's punches in a span, in the order of persons, each person's in the order of recording; to be closed by the
     * caller.
     */
    Stream<Punch> during(TimeSpan span);
}
