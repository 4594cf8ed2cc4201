package io.zhanggui.finance.contract;

import io.zhanggui.core.id.ContractNo;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.util.Comparator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * The port of the contract register. Beside the rules of {@link Repository}, by which also the versions of a contract and
 * the obligations of a version come back in their order, adapters keep this one:
 *
 * <ol start="11">
 *   <li>{@link #inCurrency} gives every contract in the currency and no other.
 * </ol>
 */
public interface ContractRepository extends Repository<ContractNo, Contract> {

    /** A register in memory. */
    static ContractRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<ContractNo, Contract> implements ContractRepository {
            InMemory() {
                super(store, Contract::no);
            }

            @Override
            public Stream<Versioned<Contract>> inCurrency(CurrencyUnit currency) {
                return select(contract -> contract.currency().equals(currency), Comparator.comparing(Contract::no));
            }
        }
        return new InMemory();
    }

    /** The contracts in a currency by number; the caller closes the stream inside the unit of work. */
    Stream<Versioned<Contract>> inCurrency(CurrencyUnit currency);
}
