package io.zhanggui.inventory.count;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.util.Comparator;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * The port of write-offs. Beside the rules of {@link Repository} adapters keep this one:
 *
 * <ol start="11">
 *   <li>{@link #ofWarehouse} gives the write-offs of that warehouse whose day is in the range, its end excluded, in whatever
 *       state, and no others.
 * </ol>
 */
@Beta
public interface WriteOffRepository extends Repository<WriteOffNo, WriteOff> {

    /** Write-offs in memory. */
    static WriteOffRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<WriteOffNo, WriteOff> implements WriteOffRepository {
            InMemory() {
                super(store, WriteOff::no);
            }

            @Override
            public Stream<Versioned<WriteOff>> ofWarehouse(WarehouseId warehouse, LocalDateRange days) {
                return select(
                        each -> each.stock().warehouse().equals(warehouse) && days.contains(each.day()),
                        Comparator.comparing(WriteOff::day).thenComparing(WriteOff::no));
            }
        }
        return new InMemory();
    }

    /** The write-offs of a warehouse, by day, then number; to be closed by the caller. */
    Stream<Versioned<WriteOff>> ofWarehouse(WarehouseId warehouse, LocalDateRange days);
}
