package io.zhanggui.inventory.replenishment;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps which policy holds for each article in each warehouse (补货策略管理): one command is one unit of work with its audit
 * entries and its receipt, so that a retry under the same command key changes nothing.
 *
 * <p>Nothing is overwritten: a change holds from its day on, and what was known before stays as it was known. Of two changes
 * of one stock at the same moment one fails with {@link io.zhanggui.core.repository.ConcurrentChangeException}, and the host
 * gives it again.
 */
@Beta
public final class ReplenishmentPolicies {

    private final PolicyEntries entries;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final ZoneId zone;

    /** The service on a host's ports; the unit of work covers all of them. Days of recording are those of China. */
    public ReplenishmentPolicies(PolicyEntries entries, CommandReceipts receipts, AuditTrail audit, UnitOfWork work) {
        this(entries, receipts, audit, work, PolicyHistory.CHINA);
    }

    private ReplenishmentPolicies(
            PolicyEntries entries, CommandReceipts receipts, AuditTrail audit, UnitOfWork work, ZoneId zone) {
        this.entries = requireNonNull(entries, "entries");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.work = requireNonNull(work, "work");
        this.zone = requireNonNull(zone, "zone");
    }

    /** The service on memory adapters of its own in a store. */
    public static ReplenishmentPolicies inMemory(MemoryStore store) {
        return new ReplenishmentPolicies(
                PolicyEntries.inMemory(store), CommandReceipts.inMemory(store), AuditTrail.inMemory(store), store);
    }

    /** The same, where days of recording are those of a time zone. */
    public ReplenishmentPolicies recordedIn(ZoneId other) {
        return new ReplenishmentPolicies(entries, receipts, audit, work, other);
    }

    /** What was ever set for an article in a warehouse. */
    public PolicyHistory history(StockKey stock) {
        requireNonNull(stock, "stock");
        return work.call(() -> stored(stock));
    }

    /**
     * The policy of each article in a warehouse on a day, as known then or now, by article; for {@link
     * ReplenishmentPlanner.Builder#policies}.
     */
    public Map<Sku, ReplenishmentPolicy> inForce(WarehouseId warehouse, AsOf asOf) {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(asOf, "asOf");
        Map<StockKey, List<PolicyEntry>> all = work.call(() -> {
            Map<StockKey, List<PolicyEntry>> byStock = new LinkedHashMap<>();
            try (Stream<PolicyEntry> stored = entries.inWarehouse(warehouse)) {
                stored.forEach(each -> byStock.computeIfAbsent(each.stock(), any -> new ArrayList<>())
                        .add(each));
            }
            return byStock;
        });
        Map<Sku, ReplenishmentPolicy> inForce = new LinkedHashMap<>();
        all.forEach((stock, said) -> PolicyHistory.restore(stock, said)
                .recordedIn(zone)
                .asOf(asOf)
                .ifPresent(entry -> inForce.put(stock.sku(), entry.policy())));
        return inForce;
    }

    /** Sets the policy of one article in a warehouse; see {@link #set(Map, LocalDate, Stamp)}. */
    public PolicyHistory set(StockKey stock, ReplenishmentPolicy policy, LocalDate from, Stamp stamp) {
        set(Map.of(stock, policy), from, stamp);
        return history(stock);
    }

    /**
     * Sets policies, all of them or none.
     *
     * @param policies by article and warehouse
     * @param from the first day on which they hold, which may be past
     * @throws IllegalArgumentException if recording time would go back for one of them
     * @throws io.zhanggui.core.repository.ConcurrentChangeException if somebody else changed one at the same moment
     * @throws io.zhanggui.core.repository.CommandConflictException if the key was used for another content
     */
    public void set(Map<StockKey, ReplenishmentPolicy> policies, LocalDate from, Stamp stamp) {
        requireNonNull(from, "from");
        requireNonNull(stamp, "stamp");
        Map<StockKey, ReplenishmentPolicy> inOrder = new TreeMap<>(policies);
        Fingerprint.Builder content = Fingerprint.of("inventory.policies-set")
                .add("from", from)
                .add("actor", stamp.actor())
                .add("reason", stamp.reason());
        inOrder.forEach((stock, policy) -> add(content, stock, policy));
        Fingerprint asked = content.build();
        work.run(() -> receipts.once(stamp, asked, () -> {
            inOrder.forEach((stock, policy) -> append(new PolicyEntry(stock, policy, from, stamp)));
            return Integer.toString(inOrder.size());
        }));
    }

    private void append(PolicyEntry entry) {
        PolicyHistory before = stored(entry.stock());
        before.plus(entry);
        entries.append(entry.stock(), before.entries().size(), List.of(entry.recorded()));
        Fingerprint.Builder content = Fingerprint.of("inventory.policy").add("from", entry.from());
        add(content, entry.stock(), entry.policy());
        audit.record(new AuditEntry(
                entry.stamp(), "inventory.policy-set", entry.stock().toString(), content.build()));
    }

    private static void add(Fingerprint.Builder content, StockKey stock, ReplenishmentPolicy policy) {
        content.add("sku", stock.sku()).add("warehouse", stock.warehouse()).add("policy", policy);
    }

    private PolicyHistory stored(StockKey stock) {
        return PolicyHistory.restore(
                        stock, entries.read(stock).stream().map(Recorded::event).toList())
                .recordedIn(zone);
    }
}
