package io.zhanggui.inventory.stock;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.MemoryRepository;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Versioned;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What every stock holds, in memory. */
final class MemoryStockLevels extends MemoryRepository<StockKey, StockLevel> implements StockLevels {

    MemoryStockLevels(MemoryStore store) {
        super(store, StockLevel::stock);
    }

    @Override
    public Stream<Versioned<StockLevel>> ofArticle(Sku sku) {
        requireNonNull(sku, "sku");
        return levels(level -> level.stock().sku().equals(sku));
    }

    @Override
    public Stream<Versioned<StockLevel>> inWarehouse(WarehouseId warehouse) {
        requireNonNull(warehouse, "warehouse");
        return levels(level -> level.stock().warehouse().equals(warehouse));
    }

    @Override
    public Stream<Versioned<StockLevel>> lapsed(LocalDate day) {
        requireNonNull(day, "day");
        return levels(level -> level.reservations().stream().anyMatch(each -> each.hasLapsedBy(day)));
    }

    private Stream<Versioned<StockLevel>> levels(Predicate<StockLevel> fits) {
        return select(fits, Comparator.comparing(StockLevel::stock));
    }
}
