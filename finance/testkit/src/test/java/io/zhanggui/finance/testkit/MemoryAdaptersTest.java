package io.zhanggui.finance.testkit;

import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.finance.contract.ContractRepository;
import io.zhanggui.finance.contract.PerformanceLog;
import io.zhanggui.finance.ledger.AccountingPeriodRepository;
import io.zhanggui.finance.ledger.JournalRepository;
import org.junit.jupiter.api.Nested;

/** The memory adapters keep every rule. */
class MemoryAdaptersTest {

    @Nested
    class Contracts extends ContractRepositoryTck {
        @Override
        protected Fixture<ContractRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(ContractRepository.inMemory(store), store);
        }
    }

    @Nested
    class Performance extends PerformanceLogTck {
        @Override
        protected Fixture<PerformanceLog> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(PerformanceLog.inMemory(store), store);
        }
    }

    @Nested
    class Journal extends JournalRepositoryTck {
        @Override
        protected Fixture<JournalRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(JournalRepository.inMemory(store), store);
        }
    }

    @Nested
    class Periods extends AccountingPeriodRepositoryTck {
        @Override
        protected Fixture<AccountingPeriodRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(AccountingPeriodRepository.inMemory(store), store);
        }
    }

    @Nested
    class PostingAndClosing extends PostingAndClosingTck {
        @Override
        protected Fixture<Ports> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(
                    new Ports(AccountingPeriodRepository.inMemory(store), JournalRepository.inMemory(store)), store);
        }
    }
}
