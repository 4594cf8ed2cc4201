package io.zhanggui.finance.contract;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.repository.EventStream;
import io.zhanggui.core.repository.MemoryEventStream;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * The port of performance records, by contract. Beside the rules of {@link EventStream} adapters keep this one:
 *
 * <ol start="11">
 *   <li>{@link #ofContracts} gives the records of exactly these contracts.
 * </ol>
 */
public interface PerformanceLog extends EventStream<ContractNo, PerformanceRecord> {

    /** A log in memory. */
    static PerformanceLog inMemory(MemoryStore store) {
        final class InMemory extends MemoryEventStream<ContractNo, PerformanceRecord> implements PerformanceLog {
            InMemory() {
                super(store);
            }
        }
        return new InMemory();
    }

    /**
     * The records of some contracts, each contract's in the order of recording; the caller closes the stream inside the unit of work. Adapters of a database
     * answer it in one query.
     *
     * @param contracts without repetition
     */
    default Stream<PerformanceRecord> ofContracts(Collection<ContractNo> contracts) {
        return contracts.stream().flatMap(no -> read(no).stream()).map(Recorded::event).toList().stream();
    }
}
