package io.zhanggui.examples.jdbc;

import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.inventory.replenishment.PolicyEntries;
import io.zhanggui.inventory.replenishment.PolicyEntry;
import io.zhanggui.inventory.stock.StockKey;
import java.util.List;
import java.util.stream.Stream;

/** Replenishment policies: the entry as JSON, because each goal has parts of its own. */
final class JdbcPolicyEntries extends JdbcEventStream<StockKey, PolicyEntry> implements PolicyEntries {

    private static final Keys<StockKey> KEYS =
            Keys.<StockKey>of("sku", StockKey::sku).and("warehouse", StockKey::warehouse);

    private static final Table<PolicyEntry> ENTRY = Table.<PolicyEntry>named("replenishment_policy")
            .column("effective_from", PolicyEntry::from)
            .column("goal", each -> each.policy().goal().code())
            .column("review_days", each -> each.policy().reviewDays())
            .column("replenished", each -> each.policy().isReplenished())
            .column("body", Json::of)
            .columns(Stamps.columns(PolicyEntry::stamp));

    private static final Select IN_WAREHOUSE = query(
            ENTRY, KEYS, "replenishment_policy.warehouse = ?", "replenishment_policy.sku", "replenishment_policy.seq");

    JdbcPolicyEntries(JdbcUnitOfWork unitOfWork) {
        super(unitOfWork, ENTRY, KEYS, JdbcPolicyEntries::entry);
    }

    @Override
    public Stream<PolicyEntry> inWarehouse(WarehouseId warehouse) {
        return stream(IN_WAREHOUSE, List.of(warehouse));
    }

    @Override
    void check(StockKey stock, List<Recorded<PolicyEntry>> entries) {
        for (Recorded<PolicyEntry> each : entries) {
            if (!each.event().stock().equals(stock)) {
                throw new IllegalArgumentException(
                        "policy is of " + each.event().stock() + ", not of " + stock);
            }
        }
    }

    private static PolicyEntry entry(Row row) {
        return Json.read(row.text("body"), PolicyEntry.class);
    }
}
