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
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
}
