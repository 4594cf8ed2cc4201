package io.zhanggui.examples.monthend;

import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.table.Row;
import io.zhanggui.inventory.count.CountCause;
import io.zhanggui.inventory.count.CountItem;
import io.zhanggui.inventory.count.CountThreshold;
import io.zhanggui.inventory.count.RecountRule;
import io.zhanggui.inventory.count.StockTakeNo;
import io.zhanggui.inventory.count.Tally;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The warehouses with their keepers, the stock-takes of the month, and what was counted in them.
 *
 * @param keepers who keeps each warehouse
 * @param plans the stock-takes by number
 * @param counts in the order of the file
 */
record CountFiles(Map<WarehouseId, PersonId> keepers, Map<StockTakeNo, Plan> plans, List<Count> counts) {

    /**
     * One stock-take.
     *
     * @param cutOff the moment as of which the book is frozen
     * @param clerk who plans, enters and submits it
     * @param recounts which lines are counted again
     * @param row where it stands
     */
    record Plan(
            StockTakeNo no,
            WarehouseId warehouse,
            LocalDateTime cutOff,
            PersonId clerk,
            RecountRule recounts,
            Row row) {}

    /**
     * One count of a line.
     *
     * @param round 1 for the first count
     * @param cause why the line differs; {@code null} if the row does not say
     * @param row where it stands
     */
    record Count(
            StockTakeNo no,
            int round,
            Tally tally,
            @Nullable CountCause cause,
            Row row) {}

    static CountFiles read(ShopFiles files, Shop shop, Roster roster) {
        Map<WarehouseId, PersonId> keepers = new LinkedHashMap<>();
        files.table("warehouses").columns("warehouse", "keeper").forEach(row -> {
            if (keepers.putIfAbsent(row.value("warehouse", WarehouseId::of), roster.personOf(row, "keeper")) != null) {
                throw row.error("warehouse", "occurs twice");
            }
        });
        Map<StockTakeNo, Plan> plans = new LinkedHashMap<>();
        files.table("stock_takes")
                .columns("stock_take", "warehouse", "cut_off", "clerk", "recount_over", "recount_share")
                .forEach(row -> {
                    Plan plan = plan(row, keepers, shop.month(), roster);
                    if (plans.putIfAbsent(plan.no(), plan) != null) {
                        throw row.error("stock_take", "occurs twice");
                    }
                });
        List<Count> counts = new ArrayList<>();
        files.table("counts")
                .columns("stock_take", "sku", "lot", "owner", "round", "counter", "counted_at", "found", "cause")
                .forEach(row -> counts.add(count(row, plans, roster)));
        return new CountFiles(keepers, plans, counts);
    }

    private static Plan plan(Row row, Map<WarehouseId, PersonId> keepers, YearMonth month, Roster roster) {
        WarehouseId warehouse = row.value("warehouse", WarehouseId::of);
        if (!keepers.containsKey(warehouse)) {
            throw row.error("warehouse", "is no warehouse of warehouses.csv");
        }
        LocalDateTime cutOff = row.value("cut_off", LocalDateTime::parse);
        if (!YearMonth.from(cutOff).equals(month)) {
            throw row.error("cut_off", "is not in " + month);
        }
        CountThreshold threshold = CountThreshold.quantityOver(notNegative(row, "recount_over"))
                .orShareOver(notNegative(row, "recount_share"));
        return new Plan(
                row.value("stock_take", StockTakeNo::of),
                warehouse,
                cutOff,
                roster.personOf(row, "clerk"),
                RecountRule.above(threshold),
                row);
    }

    private static String notNegative(Row row, String column) {
        BigDecimal number = row.decimal(column);
        if (number.signum() < 0) {
            throw row.error(column, "is negative");
        }
        return number.toPlainString();
    }

    private static Count count(Row row, Map<StockTakeNo, Plan> plans, Roster roster) {
        StockTakeNo no = row.value("stock_take", StockTakeNo::of);
        Plan plan = plans.get(no);
        if (plan == null) {
            throw row.error("stock_take", "is no stock-take of stock_takes.csv");
        }
        CountItem item = CountItem.of(StockKey.of(row.value("sku", Sku::of), plan.warehouse()))
                .goods(new Goods(
                        row.find("lot").isEmpty() ? null : row.value("lot", LotId::of),
                        row.find("owner").isEmpty() ? null : row.value("owner", PartyId::of)));
        int round = row.integer("round");
        if (round < 1) {
            throw row.error("round", "must be 1 or more");
        }
        BigDecimal found = row.decimal("found");
        PersonId counter = roster.personOf(row, "counter");
        Instant at = instant(row.value("counted_at", LocalDateTime::parse));
        Tally tally = row.value("found", text -> Tally.of(item, Quantity.of(found, UnitOfMeasure.PIECE), counter, at));
        return new Count(
                no, round, tally, row.find("cause").isEmpty() ? null : row.oneOf("cause", CountCause.class), row);
    }

    static Instant instant(LocalDateTime time) {
        return time.atZone(ApprovalDesk.ZONE).toInstant();
    }
}
