package io.zhanggui.core.authority;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;

/**
 * A port that stores what was granted, delegated, waived and ended in each legal entity, by the rules of {@link EventStream}; an
 * {@link AuthorityHistory} is restored from what it reads.
 */
public interface AuthorityEvents extends EventStream<LegalEntityId, AuthorityEvent> {

    /** Events in memory. */
    static AuthorityEvents inMemory(MemoryStore store) {
        final class InMemory extends MemoryEventStream<LegalEntityId, AuthorityEvent> implements AuthorityEvents {
            InMemory() {
                super(store);
            }
        }
        return new InMemory();
    }
}
