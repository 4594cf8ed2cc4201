package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.EventStreamTck;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.inventory.warehouse.LayoutChange;
import io.zhanggui.inventory.warehouse.LayoutEvent;
import io.zhanggui.inventory.warehouse.Location;
import io.zhanggui.inventory.warehouse.LocationId;
import io.zhanggui.inventory.warehouse.Space;
import io.zhanggui.inventory.warehouse.SpaceMeasure;
import io.zhanggui.inventory.warehouse.WarehouseLayouts;
import io.zhanggui.inventory.warehouse.Zone;
import io.zhanggui.inventory.warehouse.ZoneCode;
import io.zhanggui.inventory.warehouse.ZonePurpose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link WarehouseLayouts} as tests; an integrator implements {@link #open()} alone. */
@Beta
public abstract class WarehouseLayoutsTck extends EventStreamTck<WarehouseId, LayoutEvent, WarehouseLayouts> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 30);
    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final PersonId KEEPER = PersonId.of("P007");

    /** For the adapters. */
    protected WarehouseLayoutsTck() {}

    @Override
    protected final WarehouseId key(String unique) {
        return WarehouseId.of(unique);
    }

    @Override
    protected final LayoutEvent event(WarehouseId key, int number) {
        return new LayoutEvent(
                new LayoutChange.RenameZone(ZoneCode.of("P"), "Pick face " + number),
                DAY,
                Stamp.by(KEEPER).at(NOON));
    }

    @Override
    protected final Stream<LayoutEvent> awkwardEvents(WarehouseId key) {
        ZoneCode zone = ZoneCode.of("库 \"P\"");
        LocationId location = LocationId.of(zone, "甲", "03", "2", "05");
        LocationId other = LocationId.of("P-03-12-2-05");
        List<LayoutChange> changes = new ArrayList<>(List.of(
                new LayoutChange.RenameZone(zone, "冷藏 '1',\n二号"),
                new LayoutChange.ChangePurpose(zone, ZonePurpose.BONDED, Set.of()),
                new LayoutChange.ChangePurpose(zone, ZonePurpose.COLD, Set.of("冷, \"藏\"", "food", "FOOD")),
                new LayoutChange.CloseZone(zone),
                new LayoutChange.AddLocation(Location.of(location, Space.UNLIMITED, "0")),
                new LayoutChange.AddLocation(new Location(
                        other,
                        Space.of(SpaceMeasure.WEIGHT, "1000.000").with(SpaceMeasure.UNITS, "0"),
                        new BigDecimal("12.50"),
                        "货架 '变形'")),
                new LayoutChange.MoveLocation(location, other, new BigDecimal("7.0")),
                new LayoutChange.ChangeCapacity(
                        location,
                        new Space(new BigDecimal("0.000001"), BigDecimal.ZERO, new BigDecimal("3.00"), BigDecimal.TEN)),
                new LayoutChange.BlockLocation(location, "'"),
                new LayoutChange.ReleaseLocation(location),
                new LayoutChange.CloseLocation(other)));
        for (ZonePurpose purpose : ZonePurpose.values()) {
            changes.add(new LayoutChange.AddZone(Zone.of(zone, purpose.name(), purpose)));
        }
        Stamp full = Stamp.by(Actor.of(KEEPER).onBehalfOf(PersonId.of("员工 1")))
                .at(NOON.plusNanos(123_456_000))
                .key("layout 1")
                .reason("双11 \"扩仓\"");
        return Stream.concat(
                changes.stream().map(change -> new LayoutEvent(change, LocalDate.of(1949, 10, 1), full)),
                Stream.of(event(key, 0)));
    }

    @Override
    protected final Stream<Query<WarehouseLayouts, WarehouseId>> queries() {
        return Stream.of(Query.of("warehouses", (port, key) -> port.warehouses()));
    }

    @Override
    protected final Stream<Fault> faults() {
        return WarehouseFaults.all();
    }

    @Test
    void rule7_a_warehouse_whose_changes_were_taken_back_is_not_there() {
        WarehouseId key = key(unique());
        breakOff(() -> port().append(key, 0, List.of(new Recorded<>(NOON, event(key, 0)))));
        assertThat(warehouses()).doesNotContain(key);
    }

    @Test
    void rule10_warehouses_is_by_id() {
        String text = unique();
        WarehouseId lower = key(text + "-b");
        WarehouseId first = key(text + "-a");
        WarehouseId upper = key(text + "-B");
        Stream.of(lower, first, upper).forEach(key -> append(key, event(key, 0)));
        assertThat(warehouses())
                .filteredOn(each -> each.value().startsWith(text))
                .containsExactly(upper, first, lower);
    }

    @Test
    void rule11_warehouses_gives_every_one_with_changes_once() {
        WarehouseId key = key(unique());
        append(key, event(key, 0));
        append(key, event(key, 1));
        assertThat(warehouses()).containsOnlyOnce(key);
    }

    @Test
    void rule11_a_warehouse_without_changes_is_not_there() {
        WarehouseId key = key(unique());
        within(() -> port().append(key, 0, List.of()));
        assertThat(warehouses()).doesNotContain(key);
    }

    private List<WarehouseId> warehouses() {
        return within(() -> {
            try (Stream<WarehouseId> all = port().warehouses()) {
                return all.toList();
            }
        });
    }
}
