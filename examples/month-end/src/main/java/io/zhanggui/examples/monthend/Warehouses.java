package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.table.Row;
import io.zhanggui.inventory.distribution.TransferLane;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * The warehouses, the main one first, and the lanes between them.
 *
 * @param ids in the order of the file
 * @param lanes on which goods can move
 */
record Warehouses(List<WarehouseId> ids, List<TransferLane> lanes) {

    private static final int LONGEST_LANE = 365;

    static Warehouses read(ShopFiles files, CurrencyUnit currency) {
        Set<WarehouseId> ids = new LinkedHashSet<>();
        files.table("warehouses").columns("warehouse").forEach(row -> {
            if (!ids.add(row.value("warehouse", WarehouseId::of))) {
                throw row.error("warehouse", "occurs twice");
            }
        });
        List<TransferLane> lanes = new ArrayList<>();
        files.table("lanes")
                .columns("from", "to", "unit_cost", "transfer_cost", "lead_days")
                .forEach(row -> lanes.add(lane(row, ids, currency)));
        return new Warehouses(List.copyOf(ids), lanes);
    }

    /** Where suppliers deliver to: the first of the file. */
    Optional<WarehouseId> main() {
        return ids.stream().findFirst();
    }

    private static TransferLane lane(Row row, Set<WarehouseId> ids, CurrencyUnit currency) {
        WarehouseId from = warehouse(row, "from", ids);
        WarehouseId to = warehouse(row, "to", ids);
        if (from.equals(to)) {
            throw row.error("to", "is where the lane begins");
        }
        int leadDays = row.integer("lead_days");
        if (leadDays < 0 || leadDays > LONGEST_LANE) {
            throw row.error("lead_days", "is not from 0 to " + LONGEST_LANE);
        }
        return TransferLane.of(from, to, cost(row, "unit_cost", currency), leadDays)
                .fixedCost(cost(row, "transfer_cost", currency));
    }

    private static WarehouseId warehouse(Row row, String column, Set<WarehouseId> ids) {
        WarehouseId id = row.value(column, WarehouseId::of);
        if (!ids.contains(id)) {
            throw row.error(column, "is no warehouse of warehouses.csv");
        }
        return id;
    }

    private static BigMoney cost(Row row, String column, CurrencyUnit currency) {
        BigDecimal amount = row.decimal(column);
        if (amount.signum() < 0) {
            throw row.error(column, "is negative");
        }
        return BigMoney.of(currency, amount);
    }
}
