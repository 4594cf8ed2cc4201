package io.zhanggui.finance.ledger;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;

/**
 * The port of accounting periods, by company; it keeps the rules of {@link Repository}, and one more:
 *
 * <ol>
 *   <li value="11">A unit of work that posts and one that closes the same company's period do not overlap: the second
 *       waits for the first, or fails.
 * </ol>
 */
public interface AccountingPeriodRepository extends Repository<LegalEntityId, AccountingPeriods> {

    /** Periods in memory. */
    static AccountingPeriodRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<LegalEntityId, AccountingPeriods>
                implements AccountingPeriodRepository {
            InMemory() {
                super(store, AccountingPeriods::entity);
            }
        }
        return new InMemory();
    }
}
