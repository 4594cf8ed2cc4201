package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.inventory.count.StockTake;
import io.zhanggui.inventory.count.StockTakeNo;
import io.zhanggui.inventory.count.StockTakeRepository;
import io.zhanggui.inventory.count.StockTakeState;
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** Counts: the whole as JSON, and beside it what queries look for. */
final class JdbcStockTakeRepository extends JdbcRepository<StockTakeNo, StockTake> implements StockTakeRepository {

    private static final Keys<StockTakeNo> KEYS = Keys.of("take_no", no -> no);

    private static final Table<StockTake> TAKE = Table.<StockTake>named("stock_take")
            .column("warehouse", StockTake::warehouse)
            .column("take_day", StockTake::day)
            .column("state", StockTake::state)
            .column("body", Json::of);

    private static final Select OF_WAREHOUSE = query(
            TAKE,
            KEYS,
            "stock_take.warehouse = ? and stock_take.take_day >= ? and stock_take.take_day < ?",
            "stock_take.take_day");
    private static final Select PENDING = query(TAKE, KEYS, "stock_take.state not in (?, ?)");

    JdbcStockTakeRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, TAKE, KEYS, StockTake::no, row -> Json.read(row.text("body"), StockTake.class));
    }

    @Override
    public Stream<Versioned<StockTake>> ofWarehouse(WarehouseId warehouse, LocalDateRange days) {
        return stream(OF_WAREHOUSE, List.of(warehouse, Days.start(days), Days.end(days)));
    }

    @Override
    public Stream<Versioned<StockTake>> pending() {
        return stream(PENDING, List.of(StockTakeState.ADJUSTED, StockTakeState.CANCELLED));
    }
}
