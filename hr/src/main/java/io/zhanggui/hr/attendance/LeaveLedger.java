package io.zhanggui.hr.attendance;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryStore;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The port of leave: what was granted to each person, taken, and lost; a {@link LeaveAccount} is made of what it reads. Beside
 * the rules of {@link EventStream} adapters keep this one:
 *
 * <ol start="11">
 *   <li>{@link #lapsingBy} gives everybody once who was granted something that may be used no longer on that day, and nobody
 *       else.
 * </ol>
 */
@Beta
public interface LeaveLedger extends EventStream<PersonId, LeaveEntry> {

    /** Leave in memory. */
    static LeaveLedger inMemory(MemoryStore store) {
        return new MemoryLeaveLedger(store);
    }

    /**
     * Who was granted something whose last day of use is before the day, used or not, in the order of persons; to be closed
     * by the caller.
     */
    Stream<PersonId> lapsingBy(LocalDate day);
}
