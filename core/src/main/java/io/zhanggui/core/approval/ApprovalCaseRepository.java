package io.zhanggui.core.approval;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The port of approval cases. Beside the rules of {@link Repository} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #awaiting} gives the cases in which the person is {@link ApprovalCase#asked}, as they stand now, and no
 *       others.
 *   <li>{@link #about} gives the cases of a subject in any state, and no others.
 *   <li>{@link #dueBefore} gives the cases whose {@link ApprovalCase#due} is before the moment, that moment not included.
 * </ol>
 */
public interface ApprovalCaseRepository extends Repository<ApprovalCaseId, ApprovalCase> {

    /** By the moment at which they are due, those without one last, then by id. */
    Comparator<ApprovalCase> BY_DUE = Comparator.<ApprovalCase, Instant>comparing(
                    each -> each.due().orElse(Instant.MAX))
            .thenComparing(ApprovalCase::id);

    /** Approval cases in memory. */
    static ApprovalCaseRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<ApprovalCaseId, ApprovalCase> implements ApprovalCaseRepository {
            InMemory() {
                super(store, ApprovalCase::id);
            }

            @Override
            public Stream<Versioned<ApprovalCase>> awaiting(PersonId person) {
                return select(each -> each.asked().contains(person), BY_DUE);
            }

            @Override
            public Stream<Versioned<ApprovalCase>> about(String subject) {
                return select(each -> each.request().subject().equals(subject), Comparator.comparing(ApprovalCase::id));
            }

            @Override
            public Stream<Versioned<ApprovalCase>> dueBefore(Instant moment) {
                return select(each -> each.due().filter(moment::isAfter).isPresent(), BY_DUE);
            }
        }
        return new InMemory();
    }

    /**
     * The cases that wait for a person, or for whom they stand in (待办), {@link #BY_DUE}; to be closed by the caller.
     */
    Stream<Versioned<ApprovalCase>> awaiting(PersonId person);

    /** The cases of a subject, in the order of their ids; to be closed by the caller. */
    Stream<Versioned<ApprovalCase>> about(String subject);

    /** The cases that are due before a moment, {@link #BY_DUE}; to be closed by the caller. */
    Stream<Versioned<ApprovalCase>> dueBefore(Instant moment);
}
