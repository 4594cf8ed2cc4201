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
 * The port of stock-takes. Beside the rules of {@link Repository} adapters keep these:
 *
 * <ol start="11">
 *   <li>{@link #ofWarehouse} gives the counts of that warehouse whose day is in the range, its end excluded, and no others.
 *   <li>{@link #pending} gives the counts that are neither adjusted nor cancelled, of all warehouses, and no others.
 * </ol>
 */
@Beta
public interface StockTakeRepository extends Repository<StockTakeNo, StockTake> {

    /** Stock-takes in memory. */
    static StockTakeRepository inMemory(MemoryStore store) {
        final class InMemory extends MemoryRepository<StockTakeNo, StockTake> implements StockTakeRepository {
            InMemory() {
                super(store, StockTake::no);
            }

            @Override
            public Stream<Versioned<StockTake>> ofWarehouse(WarehouseId warehouse, LocalDateRange days) {
                return select(
                        take -> take.warehouse().equals(warehouse) && days.contains(take.day()),
                        Comparator.comparing(StockTake::day).thenComparing(StockTake::no));
            }

            @Override
            public Stream<Versioned<StockTake>> pending() {
                return select(
                        take -> take.state() != StockTakeState.ADJUSTED && take.state() != StockTakeState.CANCELLED,
                        Comparator.comparing(StockTake::no));
            }
        }
        return new InMemory();
    }

    /** The counts of a warehouse, by day, then number; to be closed by the caller. */
    Stream<Versioned<StockTake>> ofWarehouse(WarehouseId warehouse, LocalDateRange days);

    /** The counts that are not finished, by number; to be closed by the caller. */
    Stream<Versioned<StockTake>> pending();
}
