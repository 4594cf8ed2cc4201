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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes the layouts of warehouses (库区库位管理): one command is one unit of work with its audit entry and its receipt, so
 * that a retry under the same command key changes nothing.
 *
 * <p>Beside what a {@link LayoutHistory} refuses, a change is refused that takes a place away from goods: a location that
 * holds some is not closed or moved, made smaller than what lies there, or put to a use for which its goods may not lie
 * there. What lies where is asked of the host now, and held against the layout of the day on which the change is recorded,
 * or of a later one from which it holds. What was wrong before and is no worse does not stand against a change.
 *
 * <p>Of two changes of one warehouse at the same moment one fails with {@link
 * io.zhanggui.core.repository.ConcurrentChangeException}, and the host gives it again.
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
        requireNonNull(warehouse, "warehouse");
        return work.call(() -> LayoutHistory.stored(
                warehouse, layouts.read(warehouse).stream().map(Recorded::event).toList()));
    }

    /** Everything that stands against a change. */
    public Violations check(WarehouseId warehouse, LayoutChange change, LocalDate from, Stamp stamp) {
        return check(warehouse, List.of(requireNonNull(change, "change")), from, stamp);
    }

    /** Everything that stands against several changes, made in this order. */
    public Violations check(WarehouseId warehouse, List<LayoutChange> changes, LocalDate from, Stamp stamp) {
        List<LayoutChange> all = List.copyOf(requireNonNull(changes, "changes"));
        requireNonNull(from, "from");
        requireNonNull(stamp, "stamp");
        return work.call(() -> check(history(warehouse), all, from, stamp));
    }

    private Violations check(LayoutHistory history, List<LayoutChange> changes, LocalDate from, Stamp stamp) {
        LocalDate recorded = history.dayOf(stamp.at());
        LocalDate day = from.isAfter(recorded) ? from : recorded;
        LayoutHistory.Replay after =
                history.plus(LayoutHistory.events(changes, from, stamp)).replay(day);
        if (!after.found().isEmpty()) {
            return after.found();
        }
        Placement lies = placements.of(history.warehouse());
        Map<LocationId, List<PlacedStock>> held = lies.byLocation();
        Violations.Builder found = Violations.builder();
        Set<String> refused = new HashSet<>();
        for (LayoutChange change : changes) {
            LocationId emptied = emptied(change);
            if (emptied != null && held.containsKey(emptied) && refused.add(emptied.value())) {
                refuse(requireNonNull(held.get(emptied)), found);
            }
        }
        List<Violation> wrong = after.layout().check(lies, catalog).list();
        if (!wrong.isEmpty()) {
            Map<String, List<Violation>> before = history.on(day).check(lies, catalog).list().stream()
                    .collect(Collectors.groupingBy(Violation::path));
            wrong.stream()
                    .filter(each -> each.rule() != WarehouseViolation.LOCATION_BLOCKED
                            && !refused.contains(each.path())
                            && before.getOrDefault(each.path(), List.of()).stream()
                                    .noneMatch(was -> isAsBad(was, each)))
                    .forEach(found::add);
        }
        return found.build();
    }

    /** The location that must be empty for a change. */
    private static @Nullable LocationId emptied(LayoutChange change) {
        if (change instanceof LayoutChange.CloseLocation closed) {
            return closed.location();
        }
        return change instanceof LayoutChange.MoveLocation moved
                        && !moved.from().equals(moved.to())
                ? moved.from()
                : null;
    }

    /** Whether the same was wrong before, and no more of it is now; first of the arguments is what is wrong, last how much. */
    private static boolean isAsBad(Violation was, Violation is) {
        if (!was.rule().equals(is.rule())
                || !was.path().equals(is.path())
                || !was.arguments().get(0).equals(is.arguments().get(0))) {
            return false;
        }
        Object over = was.arguments().get(was.arguments().size() - 1);
        Object overNow = is.arguments().get(is.arguments().size() - 1);
        return !(over instanceof BigDecimal least && overNow instanceof BigDecimal most) || most.compareTo(least) <= 0;
    }

    private static void refuse(List<PlacedStock> rows, Violations.Builder found) {
        for (PlacedStock row : rows) {
            found.add(Violation.of(
                    WarehouseViolation.HOLDS_GOODS,
                    row.location().value(),
                    row.quantity(),
                    row.sku().value()));
        }
    }

    /**
     * Records a change; see {@link #change(WarehouseId, List, LocalDate, Stamp)}.
     *
     * @param from the first day on which it holds, which may be past
     * @throws io.zhanggui.core.violation.RejectedException if {@link #check(WarehouseId, LayoutChange, LocalDate, Stamp)}
     *     finds anything
     */
    public LayoutHistory change(WarehouseId warehouse, LayoutChange change, LocalDate from, Stamp stamp) {
        return change(warehouse, List.of(requireNonNull(change, "change")), from, stamp);
    }

    /**
     * Records changes in this order, all of them or none: a whole new hall, or places that take over from each other.
     *
     * @param changes at least one
     * @param from the first day on which they hold, which may be past
     * @throws IllegalArgumentException if there is no change
     * @throws io.zhanggui.core.violation.RejectedException if {@link #check(WarehouseId, List, LocalDate, Stamp)} finds
     *     anything
     * @throws io.zhanggui.core.repository.ConcurrentChangeException if somebody else changed the layout at the same moment
     */
    public LayoutHistory change(WarehouseId warehouse, List<LayoutChange> changes, LocalDate from, Stamp stamp) {
        List<LayoutChange> all = List.copyOf(requireNonNull(changes, "changes"));
        requireNonNull(warehouse, "warehouse");
        requireNonNull(from, "from");
        requireNonNull(stamp, "stamp");
        if (all.isEmpty()) {
            throw new IllegalArgumentException("changes of " + warehouse + " must be at least one");
        }
        Fingerprint content = Fingerprint.of("warehouse.layout-changes")
                .add("warehouse", warehouse)
                .add("changes", all)
                .add("from", from)
                .add("actor", stamp.actor())
                .build();
        return work.call(() -> {
            LayoutHistory history = history(warehouse);
            List<LayoutEvent> made = new ArrayList<>();
            receipts.once(stamp, content, () -> {
                check(history, all, from, stamp).throwIfAny();
                made.addAll(LayoutHistory.events(all, from, stamp));
                layouts.append(
                        warehouse,
                        history.events().size(),
                        made.stream().map(LayoutEvent::recorded).toList());
                audit.record(new AuditEntry(stamp, "warehouse.layout-changed", warehouse.value(), content));
                return Integer.toString(all.size());
            });
            return history.plus(made);
        });
    }
}
