package io.zhanggui.inventory.warehouse;

import static io.zhanggui.inventory.warehouse.SampleWarehouse.CATALOG;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.FAR;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.JANUARY;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.MUG;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.NEAR;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.SHANGHAI;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.history;
import static io.zhanggui.inventory.warehouse.SampleWarehouse.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WarehousesTest {

    private final MemoryStore store = new MemoryStore();
    private final AuditTrail audit = AuditTrail.inMemory(store);
    private final WarehouseLayouts layouts = WarehouseLayouts.inMemory(store);
    private Placement placement = Placement.empty();
    private final Warehouses warehouses =
            new Warehouses(layouts, any -> placement, CATALOG, CommandReceipts.inMemory(store), audit, store);
    private final Stamp now = stamp("2025-03-01T00:00:00Z");

    @BeforeEach
    void setUp() {
        history().events().forEach(event -> warehouses.change(SHANGHAI, event.change(), event.from(), event.stamp()));
        placement = placement.plus(NEAR, MUG, Quantity.ofPieces(10));
    }

    private WarehouseViolation refused(LayoutChange change) {
        int size = layouts.read(SHANGHAI).size();
        try {
            warehouses.change(SHANGHAI, change, JANUARY, now);
        } catch (RejectedException e) {
            assertThat(layouts.read(SHANGHAI)).hasSize(size);
            assertThat(warehouses.check(SHANGHAI, change, JANUARY, now)).isEqualTo(e.violations());
            Violation first = e.violations().list().get(0);
            return (WarehouseViolation) first.rule();
        }
        throw new AssertionError(change + " was made");
    }

    @Test
    void changes_areStoredWithAuditEntry() {
        assertThat(warehouses.history(SHANGHAI).on(JANUARY)).isEqualTo(history().on(JANUARY));
        assertThat(audit.read("WH-SH"))
                .extracting(Recorded::event)
                .hasSize(9)
                .extracting(AuditEntry::action)
                .containsOnly("warehouse.layout-changed");
        assertThat(store.call(() -> layouts.warehouses().toList())).containsExactly(SHANGHAI);
        assertThat(Warehouses.inMemory(new MemoryStore(), any -> placement, CATALOG)
                        .history(SHANGHAI)
                        .events())
                .isEmpty();
    }

    @Test
    void aLocationThatHoldsGoods_isNeitherClosedNorMovedNorMadeTooSmall() {
        assertThat(refused(new LayoutChange.CloseLocation(NEAR))).isEqualTo(WarehouseViolation.HOLDS_GOODS);
        assertThat(refused(new LayoutChange.MoveLocation(NEAR, LocationId.of("P-1-9-1-1"), BigDecimal.ONE)))
                .isEqualTo(WarehouseViolation.HOLDS_GOODS);
        assertThat(refused(new LayoutChange.ChangeCapacity(NEAR, Space.of(SpaceMeasure.VOLUME, "4.9"))))
                .isEqualTo(WarehouseViolation.OVER_CAPACITY);
        assertThat(refused(new LayoutChange.ChangePurpose(ZoneCode.of("P"), ZonePurpose.COLD, Set.of("cold"))))
                .isEqualTo(WarehouseViolation.CLASS_NOT_ACCEPTED);
        assertThat(warehouses.check(SHANGHAI, new LayoutChange.CloseLocation(NEAR), JANUARY, now))
                .hasToString("P-01-01-1-01: 10 PCS of MUG lies there [warehouse.holds-goods]");
    }

    @Test
    void whatDoesNoHarm_isMade() {
        warehouses.change(SHANGHAI, new LayoutChange.MoveLocation(NEAR, NEAR, BigDecimal.TEN), JANUARY, now);
        warehouses.change(
                SHANGHAI, new LayoutChange.ChangeCapacity(NEAR, Space.of(SpaceMeasure.VOLUME, "5.0")), JANUARY, now);
        warehouses.change(SHANGHAI, new LayoutChange.BlockLocation(NEAR, "盘点"), JANUARY, now);
        LayoutHistory history = warehouses.change(SHANGHAI, new LayoutChange.CloseLocation(FAR), JANUARY, now);

        assertThat(history.on(JANUARY).findLocation(FAR)).isEmpty();
        assertThat(history.on(JANUARY).findLocation(NEAR).orElseThrow().blocked())
                .isEqualTo("盘点");
    }

    @Test
    void whatCannotBeMade_isRefusedBeforeGoodsAreLookedAt() {
        assertThat(refused(new LayoutChange.CloseLocation(LocationId.of("P-1-9-1-1"))))
                .isEqualTo(WarehouseViolation.LOCATION_UNKNOWN);
    }

    @Test
    void aRetry_changesNothing_andAnotherContentIsAConflict() {
        Stamp keyed = now.key("close-far");
        warehouses.change(SHANGHAI, new LayoutChange.CloseLocation(FAR), JANUARY, keyed);
        LayoutHistory again = warehouses.change(SHANGHAI, new LayoutChange.CloseLocation(FAR), JANUARY, keyed);

        assertThat(again.events()).hasSize(10);
        assertThatThrownBy(() -> warehouses.change(SHANGHAI, new LayoutChange.CloseLocation(NEAR), JANUARY, keyed))
                .isInstanceOf(CommandConflictException.class);
    }

    private static LayoutChange capacity(LocationId location, String volume) {
        return new LayoutChange.ChangeCapacity(location, Space.of(SpaceMeasure.VOLUME, volume));
    }

    @Test
    void whatWasTooFullBefore_mayBecomeLessSo_butNotMore() {
        placement = Placement.empty().plus(NEAR, MUG, Quantity.ofPieces(24)); // 12 in 5
        warehouses.change(SHANGHAI, capacity(NEAR, "6"), JANUARY, now);
        warehouses.change(SHANGHAI, capacity(NEAR, "6"), JANUARY, now);
        assertThat(refused(capacity(NEAR, "5.9"))).isEqualTo(WarehouseViolation.OVER_CAPACITY);
        assertThat(refused(new LayoutChange.ChangeCapacity(NEAR, Space.of(SpaceMeasure.UNITS, "23"))))
                .as("by another measure")
                .isEqualTo(WarehouseViolation.OVER_CAPACITY);
    }

    @Test
    void goodsOfNow_areHeldAgainstTheLayoutOfNow() {
        LocalDate february = LocalDate.of(2025, 2, 1);
        warehouses.change(SHANGHAI, capacity(NEAR, "100"), february, now);
        placement = Placement.empty().plus(NEAR, MUG, Quantity.ofPieces(100)); // 50
        warehouses.change(SHANGHAI, capacity(NEAR, "2"), JANUARY, now);

        LayoutHistory history = warehouses.history(SHANGHAI);
        assertThat(history.on(JANUARY)
                        .findLocation(NEAR)
                        .orElseThrow()
                        .capacity()
                        .volume())
                .isEqualTo("2");
        assertThat(history.on(february)
                        .findLocation(NEAR)
                        .orElseThrow()
                        .capacity()
                        .volume())
                .isEqualTo("100");
        LocalDate inApril = LocalDate.of(2025, 4, 1);
        assertThat(warehouses.check(SHANGHAI, capacity(NEAR, "2"), inApril, now).has(WarehouseViolation.OVER_CAPACITY))
                .as("from a later day")
                .isTrue();
        assertThat(warehouses
                        .check(SHANGHAI, capacity(NEAR, "2"), LocalDate.of(2025, 3, 1), now)
                        .isEmpty())
                .as("from today on")
                .isFalse();
    }

    @Test
    void severalChanges_areMadeTogetherOrNotAtAll() {
        LocationId first = LocationId.of("N-1-1-1-1");
        List<LayoutChange> hall = List.of(
                new LayoutChange.AddZone(Zone.of(ZoneCode.of("N"), "新", ZonePurpose.PICK_FACE)),
                new LayoutChange.AddLocation(Location.of(first, Space.UNLIMITED, "1")),
                new LayoutChange.BlockLocation(first, "未启用"),
                new LayoutChange.BlockLocation(NEAR, "盘点"));
        Stamp keyed = now.key("hall");
        int before = layouts.read(SHANGHAI).size();
        LayoutHistory made = warehouses.change(SHANGHAI, hall, JANUARY, keyed);
        assertThat(made.on(JANUARY).findLocation(first).orElseThrow().blocked()).isEqualTo("未启用");
        assertThat(warehouses.change(SHANGHAI, hall, JANUARY, keyed).events())
                .hasSize(before + 4)
                .isEqualTo(warehouses.history(SHANGHAI).events())
                .isEqualTo(made.events());

        List<LayoutChange> broken = List.of(
                new LayoutChange.ReleaseLocation(first), new LayoutChange.CloseLocation(NEAR), capacity(FAR, "1"));
        assertThat(warehouses.check(SHANGHAI, broken, JANUARY, now).list())
                .extracting(Violation::rule)
                .containsExactly(WarehouseViolation.HOLDS_GOODS);
        assertThatThrownBy(() -> warehouses.change(SHANGHAI, broken, JANUARY, now))
                .isInstanceOf(RejectedException.class);
        assertThat(warehouses.history(SHANGHAI).events()).hasSize(before + 4);
        assertThatThrownBy(() -> warehouses.change(SHANGHAI, List.<LayoutChange>of(), JANUARY, now))
                .hasMessage("changes of WH-SH must be at least one");
    }

    @Test
    @Timeout(20)
    void aWholeWarehouse_isSetUpByOneCommand() {
        List<LayoutChange> changes = new ArrayList<>();
        changes.add(new LayoutChange.AddZone(Zone.of(ZoneCode.of("Z"), "整库", ZonePurpose.RESERVE)));
        for (int i = 0; i < 20_000; i++) {
            LocationId id = LocationId.of("Z-" + i % 40 + "-" + i / 40 + "-1-1");
            changes.add(new LayoutChange.AddLocation(Location.of(id, Space.UNLIMITED, "1")));
        }
        assertThat(warehouses
                        .change(SHANGHAI, changes, JANUARY, now)
                        .on(JANUARY)
                        .locations())
                .hasSize(20_005);
    }

    @Test
    void whatIsLeftOutOrNoNumber_isNamed() {
        LayoutChange close = new LayoutChange.CloseLocation(FAR);
        assertThatThrownBy(() -> warehouses.change(null, close, JANUARY, now)).hasMessage("warehouse");
        assertThatThrownBy(() -> warehouses.change(SHANGHAI, (LayoutChange) null, JANUARY, now))
                .hasMessage("change");
        assertThatThrownBy(() -> warehouses.change(SHANGHAI, close, null, now)).hasMessage("from");
        assertThatThrownBy(() -> warehouses.change(SHANGHAI, close, JANUARY, null))
                .hasMessage("stamp");
        assertThatThrownBy(() -> ItemStorage.of(MUG).volume(null)).hasMessage("volume");
        assertThatThrownBy(() -> Space.of(null, "1")).hasMessage("measure");
        assertThatThrownBy(() -> SlottingDemand.of(MUG, null, 1)).hasMessage("cube");
        assertThatThrownBy(() ->
                        Zone.of(ZoneCode.of("P"), "p", ZonePurpose.PICK_FACE).accepting((String[]) null))
                .hasMessage("classes");
        assertThatThrownBy(() -> Slotting.in(List.of()).moveCost("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("distance must be a decimal number, but is 'x'");
        assertThatThrownBy(() -> new LayoutChange.BlockLocation(NEAR, " "))
                .hasMessage("why P-01-01-1-01 is blocked must be said, but is ' '");
    }

    @Test
    void whatIsKnownOnTheLastDay_isEverything() {
        LayoutHistory history = warehouses.history(SHANGHAI);
        assertThat(history.asOf(AsOf.of(JANUARY).knownOn(LocalDate.MAX)).locations())
                .isEqualTo(history.on(JANUARY).locations());
    }
}
