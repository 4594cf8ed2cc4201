package io.zhanggui.inventory.replenishment;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The port of proposals and their fate. Beside the rules of {@link Repository} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #open} gives every proposal for the warehouse whose state {@linkplain ProposalState#isOpen is open}, with its
 *       version, and no other, by order day, then id.
 *   <li>{@link #ofArticle} gives every proposal of the article, for any warehouse and in whatever state, with its version, and
 *       no other, by the day of the plan, then id.
 *   <li>{@link #lapsed} gives every proposal, for any warehouse, whose state is open and whose last day is before the day, with
 *       its version, and no other, by its last day, then id.
 * </ol>
 */
@Beta
public interface ProposalRepository extends Repository<ProposalId, StoredProposal> {

    /** What has not ended for a warehouse, by order day, then id; the caller closes the stream. */
    Stream<Versioned<StoredProposal>> open(WarehouseId warehouse);

    /** The proposals of an article, by the day of the plan, then id; the caller closes the stream. */
    Stream<Versioned<StoredProposal>> ofArticle(Sku sku);

    /** What has not ended and may not be ordered any more on that day, by its last day, then id; the caller closes the stream. */
    Stream<Versioned<StoredProposal>> lapsed(LocalDate day);

    /** Proposals in memory. */
    static ProposalRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<ProposalId, StoredProposal> implements ProposalRepository {
            InMemory() {
                super(store, StoredProposal::id);
            }

            @Override
            public Stream<Versioned<StoredProposal>> open(WarehouseId warehouse) {
                return select(
                        each -> each.state().isOpen()
                                && each.stock().warehouse().equals(warehouse),
                        Comparator.comparing(StoredProposal::orderDay).thenComparing(StoredProposal::id));
            }

            @Override
            public Stream<Versioned<StoredProposal>> ofArticle(Sku sku) {
                return select(
                        each -> each.stock().sku().equals(sku),
                        Comparator.comparing(StoredProposal::plannedOn).thenComparing(StoredProposal::id));
            }

            @Override
            public Stream<Versioned<StoredProposal>> lapsed(LocalDate day) {
                return select(
                        each -> each.state().isOpen() && each.validUntil().isBefore(day),
                        Comparator.comparing(StoredProposal::validUntil).thenComparing(StoredProposal::id));
            }
        }
        return new InMemory();
    }
}
