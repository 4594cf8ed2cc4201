package io.zhanggui.core.organization;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;

/**
 * A port that stores the events of each legal entity's organisation, by the rules of {@link EventStream}; an
 * {@link OrgHistory} is restored from what it reads.
 */
public interface OrgEvents extends EventStream<LegalEntityId, OrgEvent> {

    /** Events in memory. */
    static OrgEvents inMemory(MemoryStore store) {
        final class InMemory extends MemoryEventStream<LegalEntityId, OrgEvent> implements OrgEvents {
            InMemory() {
                super(store);
            }
        }
        return new InMemory();
    }
}
