package io.zhanggui.finance.testkit;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fixture;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.finance.contract.ContractRepository;
import io.zhanggui.finance.contract.PerformanceLog;
import io.zhanggui.finance.contract.PerformanceRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Adapters of the contract ports that break one rule of a query each. */
final class BrokenContractAdapters {

    private BrokenContractAdapters() {}

    private abstract static class MemoryContracts extends MemoryRepository<ContractNo, Contract>
            implements ContractRepository {
        MemoryContracts(MemoryStore store) {
            super(store, Contract::no);
        }
    }

    private static class MemoryLog extends MemoryEventStream<ContractNo, PerformanceRecord> implements PerformanceLog {
        MemoryLog(MemoryStore store) {
            super(store);
        }
    }

    static class EveryCurrencyComes extends ContractRepositoryTck {
        @Override
        protected Fixture<ContractRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(
                    new MemoryContracts(store) {
                        @Override
                        public Stream<Versioned<Contract>> inCurrency(CurrencyUnit currency) {
                            return select(contract -> true, Comparator.comparing(Contract::no));
                        }
                    },
                    store);
        }
    }

    static class ContractsComeInTheOrderOfTheDictionary extends ContractRepositoryTck {
        @Override
        protected Fixture<ContractRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(
                    new MemoryContracts(store) {
                        @Override
                        public Stream<Versioned<Contract>> inCurrency(CurrencyUnit currency) {
                            return select(
                                    contract -> contract.currency().equals(currency),
                                    Comparator.comparing(
                                            contract -> contract.no().value(), String.CASE_INSENSITIVE_ORDER));
                        }
                    },
                    store);
        }
    }

    static class NewestRecordsComeFirst extends PerformanceLogTck {
        @Override
        protected Fixture<PerformanceLog> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(
                    new MemoryLog(store) {
                        @Override
                        public Stream<PerformanceRecord> ofContracts(Collection<ContractNo> contracts) {
                            List<PerformanceRecord> newestFirst = new ArrayList<>();
                            contracts.forEach(
                                    no -> read(no).stream().map(Recorded::event).forEach(newestFirst::add));
                            Collections.reverse(newestFirst);
                            return newestFirst.stream();
                        }
                    },
                    store);
        }
    }
}
