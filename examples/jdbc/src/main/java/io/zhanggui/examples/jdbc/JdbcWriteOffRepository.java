package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.inventory.count.WriteOff;
import io.zhanggui.inventory.count.WriteOffNo;
import io.zhanggui.inventory.count.WriteOffRepository;
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** Write-offs: the whole as JSON, and beside it what queries look for. */
final class JdbcWriteOffRepository extends JdbcRepository<WriteOffNo, WriteOff> implements WriteOffRepository {

    private static final Keys<WriteOffNo> KEYS = Keys.of("write_off_no", no -> no);

    private static final Table<WriteOff> WRITE_OFF = Table.<WriteOff>named("write_off")
            .column("warehouse", each -> each.stock().warehouse())
            .column("write_off_day", WriteOff::day)
            .column("state", WriteOff::state)
            .column("body", Json::of);

    private static final Select OF_WAREHOUSE = query(
            WRITE_OFF,
            KEYS,
            "write_off.warehouse = ? and write_off.write_off_day >= ? and write_off.write_off_day < ?",
            "write_off.write_off_day");

    JdbcWriteOffRepository(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, WRITE_OFF, KEYS, WriteOff::no, row -> Json.read(row.text("body"), WriteOff.class));
    }

    @Override
    public Stream<Versioned<WriteOff>> ofWarehouse(WarehouseId warehouse, LocalDateRange days) {
        return stream(OF_WAREHOUSE, List.of(warehouse, Days.start(days), Days.end(days)));
    }
}
