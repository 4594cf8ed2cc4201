package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.inventory.stock.Reservation;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.StockLevels;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every stock holds now: the whole as JSON, and beside it what queries look for. */
final class JdbcStockLevels extends JdbcRepository<StockKey, StockLevel> implements StockLevels {

    private static final Keys<StockKey> KEYS =
            Keys.<StockKey>of("sku", StockKey::sku).and("warehouse", StockKey::warehouse);

    private static final Table<StockLevel> LEVEL = Table.<StockLevel>named("stock_level")
            .column("on_hand", each -> each.onHand().amount())
            .column("reserved", each -> each.reserved().amount())
            .column("in_transit", each -> each.inTransit().amount())
            .column(
                    "unit_of_measure",
                    each -> each.unit() == null ? null : each.unit().code())
            .column("lapses_on", JdbcStockLevels::lapsesOn)
            .column("body", Json::of);

    private static final Select OF_ARTICLE = query(LEVEL, KEYS, "stock_level.sku = ?");
    private static final Select IN_WAREHOUSE = query(LEVEL, KEYS, "stock_level.warehouse = ?");
    private static final Select LAPSED = query(LEVEL, KEYS, "stock_level.lapses_on < ?");

    JdbcStockLevels(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, LEVEL, KEYS, StockLevel::stock, row -> Json.read(row.text("body"), StockLevel.class));
    }

    @Override
    public Stream<Versioned<StockLevel>> ofArticle(Sku sku) {
        return stream(OF_ARTICLE, List.of(sku));
    }

    @Override
    public Stream<Versioned<StockLevel>> inWarehouse(WarehouseId warehouse) {
        return stream(IN_WAREHOUSE, List.of(warehouse));
    }

    @Override
    public Stream<Versioned<StockLevel>> lapsed(LocalDate day) {
        return stream(LAPSED, List.of(day));
    }

    private static @Nullable LocalDate lapsesOn(StockLevel level) {
        return level.reservations().stream()
                .map(Reservation::validUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
