package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.UnitOfWork;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.time.LocalDate;
import java.util.List;

/**
 * Changes the layouts of warehouses (库区库位管理): one change is one unit of work with its audit entry and its receipt, so
 * that a retry under the same command key changes nothing.
 *
 * <p>Beside what a {@link LayoutHistory} refuses, a change is refused that takes a place away from goods: a location that
 * holds some is not closed or moved, made smaller than what lies there, or put to a use for which its goods may not lie
 * there. What lies where is asked of the host now, whatever the day of the change.
 */
@Beta
public final class Warehouses {

    private final WarehouseLayouts layouts;
    private final Placements placements;
    private final StorageCatalog catalog;
    private final CommandReceipts receipts;
    private final AuditTrail audit;
    private final UnitOfWork work;

    /**
     * The service on a host's ports; the unit of work covers all of them.
     *
     * @param placements what lies where now
     * @param catalog how each article lies
     */
    public Warehouses(
            WarehouseLayouts layouts,
            Placements placements,
            StorageCatalog catalog,
            CommandReceipts receipts,
            AuditTrail audit,
            UnitOfWork work) {
        this.layouts = requireNonNull(layouts, "layouts");
        this.placements = requireNonNull(placements, "placements");
        this.catalog = requireNonNull(catalog, "catalog");
        this.receipts = requireNonNull(receipts, "receipts");
        this.audit = requireNonNull(audit, "audit");
        this.work = requireNonNull(work, "work");
    }

    /** The service on memory adapters of its own in a store. */
    public static Warehouses inMemory(MemoryStore store, Placements placements, StorageCatalog catalog) {
        return new Warehouses(
                WarehouseLayouts.inMemory(store),
                placements,
                catalog,
                CommandReceipts.inMemory(store),
                AuditTrail.inMemory(store),
                store);
    }

    /** The layout of a warehouse with all its changes; one without any if nothing was recorded. */
    public LayoutHistory history(WarehouseId warehouse) {
        return work.call(() -> LayoutHistory.restore(
                warehouse, layouts.read(warehouse).stream().map(Recorded::event).toList()));
    }

    /** Everything that stands against a change. */
    public Violations check(WarehouseId warehouse, LayoutChange change, LocalDate from, Stamp stamp) {
        return work.call(() -> check(history(warehouse), change, from, stamp));
    }

    private Violations check(LayoutHistory history, LayoutChange change, LocalDate from, Stamp stamp) {
        Violations impossible = history.check(change, from, stamp);
        if (!impossible.isEmpty()) {
            return impossible;
        }
        Placement lies = placements.of(history.warehouse());
        Violations.Builder found = Violations.builder();
        if (change instanceof LayoutChange.CloseLocation closed) {
            refuseIfHeld(closed.location(), lies, found);
        } else if (change instanceof LayoutChange.MoveLocation moved
                && !moved.from().equals(moved.to())) {
            refuseIfHeld(moved.from(), lies, found);
        }
        if (!found.build().isEmpty() || change instanceof LayoutChange.BlockLocation) {
            return found.build();
        }
        List<Violation> before = history.on(from).check(lies, catalog).list();
        history.with(change, from, stamp).on(from).check(lies, catalog).list().stream()
                .filter(each -> !before.contains(each))
                .forEach(found::add);
        return found.build();
    }

    private static void refuseIfHeld(LocationId location, Placement lies, Violations.Builder found) {
        for (PlacedStock row : lies.in(location)) {
            found.add(Violation.of(
                    WarehouseViolation.HOLDS_GOODS,
                    location.value(),
                    row.quantity(),
                    row.sku().value()));
        }
    }

    /**
     * Records a change.
     *
     * @param from the first day on which it holds, which may be past
     * @throws io.zhanggui.core.violation.RejectedException if {@link #check} finds anything
     * @throws io.zhanggui.core.repository.ConcurrentChangeException if somebody else changed the layout at the same moment
     */
    public LayoutHistory change(WarehouseId warehouse, LayoutChange change, LocalDate from, Stamp stamp) {
        Fingerprint content = Fingerprint.of("warehouse.layout-change")
                .add("warehouse", warehouse)
                .add("change", change)
                .add("from", from)
                .add("actor", stamp.actor())
                .build();
        return work.call(() -> {
            receipts.once(stamp, content, () -> {
                LayoutHistory history = history(warehouse);
                check(history, change, from, stamp).throwIfAny();
                layouts.append(
                        warehouse, history.events().size(), List.of(new LayoutEvent(change, from, stamp).recorded()));
                audit.record(new AuditEntry(stamp, "warehouse.layout-changed", warehouse.value(), content));
                return change.code();
            });
            return history(warehouse);
        });
    }
}
