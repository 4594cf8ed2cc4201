package io.zhanggui.finance.ledger;

import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;

/**
 * The port of accounting periods, by company. Beside the rules of {@link Repository} adapters keep this one:
 *
 * <ol start="11">
 *   <li>A unit of work that reads a company's periods and posts, and one that changes these periods, do not overlap, also
 *       when nothing is stored yet: one waits for the other, or fails.
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
