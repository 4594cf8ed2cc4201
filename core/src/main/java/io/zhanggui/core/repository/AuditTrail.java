package io.zhanggui.core.repository;

import io.zhanggui.core.audit.AuditEntry;
import java.time.Instant;
import java.util.List;

/**
 * The port of the audit trail: what was done to each subject, by the subject's id. Beside the rules of {@link EventStream}
 * adapters keep this one:
 *
 * <ol start="11">
 *   <li>{@link #record} adds to the trail of the subject at the moment of the stamp, or of the last entry if that is later;
 *       the entry keeps its stamp.
 * </ol>
 */
public interface AuditTrail extends EventStream<String, AuditEntry> {

    /** An audit trail in memory. */
    static AuditTrail inMemory(MemoryStore store) {
        final class InMemory extends MemoryEventStream<String, AuditEntry> implements AuditTrail {
            InMemory() {
                super(store);
            }

            @Override
            public void record(AuditEntry entry) {
                addLast(entry.subject(), entry.stamp().at(), entry);
            }
        }
        return new InMemory();
    }

    /**
     * Adds an entry to the trail of its subject; call it in the unit of work of the change. Clocks of several servers
     * differ: an entry whose stamp is earlier than the last one is recorded at the moment of the last one, and keeps its
     * stamp.
     */
    default void record(AuditEntry entry) {
        List<Recorded<AuditEntry>> before = read(entry.subject());
        Instant at = entry.stamp().at();
        if (!before.isEmpty() && before.get(before.size() - 1).at().isAfter(at)) {
            at = before.get(before.size() - 1).at();
        }
        append(entry.subject(), before.size(), List.of(new Recorded<>(at, entry)));
    }
}
