package io.zhanggui.core.repository;

import io.zhanggui.core.audit.AuditEntry;
import java.util.List;

/** The port of the audit trail: what was done to each subject, by the subject's id. */
public interface AuditTrail extends EventStream<String, AuditEntry> {

    /** An audit trail in memory. */
    static AuditTrail inMemory(MemoryStore store) {
        final class InMemory extends MemoryEventStream<String, AuditEntry> implements AuditTrail {
            InMemory() {
                super(store);
            }
        }
        return new InMemory();
    }

    /**
     * Adds an entry to the trail of its subject; call it in the unit of work of the change.
     *
     * @throws IllegalArgumentException if the stamp is earlier than the last entry of the subject
     */
    default void record(AuditEntry entry) {
        append(
                entry.subject(),
                read(entry.subject()).size(),
                List.of(new Recorded<>(entry.stamp().at(), entry)));
    }
}
