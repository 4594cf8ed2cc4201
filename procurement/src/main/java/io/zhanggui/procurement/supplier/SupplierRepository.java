package io.zhanggui.procurement.supplier;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The port of the suppliers. Beside the rules of {@link Repository} adapters keep this one:
 *
 * <ol start="11">
 *   <li>{@link #ofCategory} gives the suppliers that have exactly that category, and a supplier without categories never.
 * </ol>
 */
public interface SupplierRepository extends Repository<PartyId, Supplier> {

    /** The suppliers of a category, by id; may be empty; to be closed by the caller. */
    Stream<Versioned<Supplier>> ofCategory(String category);

    /** Suppliers in memory. */
    static SupplierRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<PartyId, Supplier> implements SupplierRepository {
            InMemory() {
                super(store, Supplier::id);
            }

            @Override
            public Stream<Versioned<Supplier>> ofCategory(String category) {
                return select(supplier -> supplier.categories().contains(category), Comparator.comparing(Supplier::id));
            }
        }
        return new InMemory();
    }
}
