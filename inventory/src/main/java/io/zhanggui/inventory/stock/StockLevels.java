package io.zhanggui.inventory.stock;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Repository;
import io.zhanggui.core.repository.Versioned;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The port that stores what every stock holds now, so that a command need not read its history; {@link StockBook} keeps it
 * in step with {@link StockEvents}. Beside the rules of {@link Repository} adapters keep these; all streams are ordered by
 * article, then warehouse:
 *
 * <ol start="11">
 *   <li>{@link #ofArticle} gives every stock of that article, and no other.
 *   <li>{@link #inWarehouse} gives every stock of that warehouse, and no other.
 *   <li>{@link #lapsed} gives every stock with a reservation whose last day is before the day given, and no other.
 * </ol>
 */
@Beta
public interface StockLevels extends Repository<StockKey, StockLevel> {

    /** One article in all warehouses. */
    Stream<Versioned<StockLevel>> ofArticle(Sku sku);

    /** All articles of a warehouse. */
    Stream<Versioned<StockLevel>> inWarehouse(WarehouseId warehouse);

    /** Stocks with reservations that no longer hold on a day. */
    Stream<Versioned<StockLevel>> lapsed(LocalDate day);

    /** Levels in memory. */
    static StockLevels inMemory(MemoryStore store) {
        return new MemoryStockLevels(store);
    }
}
