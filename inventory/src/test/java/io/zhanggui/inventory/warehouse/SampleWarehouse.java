package io.zhanggui.inventory.warehouse;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A small warehouse for tests: two pick faces, two reserve locations, a cold one, and a receiving zone without any. */
final class SampleWarehouse {

    static final WarehouseId SHANGHAI = WarehouseId.of("WH-SH");
    static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    static final Sku MUG = Sku.of("MUG");
    static final Sku TEA = Sku.of("TEA");
    static final Sku MILK = Sku.of("MILK");
    static final LocationId NEAR = LocationId.of("P-01-01-1-01");
    static final LocationId FAR = LocationId.of("P-01-02-1-01");
    static final LocationId HIGH = LocationId.of("R-01-01-3-01");
    static final LocationId LOW = LocationId.of("R-01-01-1-01");
    static final LocationId FRIDGE = LocationId.of("K-01-01-1-01");

    static final StorageCatalog CATALOG = StorageCatalog.of(List.of(
            ItemStorage.of(MUG).volume("0.5").weight("0.4").perPallet("100"),
            ItemStorage.of(TEA).volume("0.1"),
            ItemStorage.of(MILK).volume("0.2").kept("cold")));

    private SampleWarehouse() {}

    static Stamp stamp(String at) {
        return Stamp.by(PersonId.of("P007")).at(Instant.parse(at)).reason("rebuilt");
    }

    static LayoutHistory history() {
        Stamp stamp = stamp("2025-01-01T02:00:00Z");
        LayoutHistory history = LayoutHistory.of(SHANGHAI);
        List<LayoutChange> changes = List.of(
                new LayoutChange.AddZone(Zone.of(ZoneCode.of("I"), "收货", ZonePurpose.RECEIVING)),
                new LayoutChange.AddZone(Zone.of(ZoneCode.of("P"), "拣货", ZonePurpose.PICK_FACE)),
                new LayoutChange.AddZone(Zone.of(ZoneCode.of("R"), "存储", ZonePurpose.RESERVE)),
                new LayoutChange.AddZone(Zone.of(ZoneCode.of("K"), "冷藏", ZonePurpose.COLD)),
                new LayoutChange.AddLocation(Location.of(FAR, Space.of(SpaceMeasure.VOLUME, "10"), "20")),
                new LayoutChange.AddLocation(Location.of(NEAR, Space.of(SpaceMeasure.VOLUME, "5"), "8")),
                new LayoutChange.AddLocation(Location.of(HIGH, Space.of(SpaceMeasure.PALLETS, "2"), "30")),
                new LayoutChange.AddLocation(
                        Location.of(LOW, Space.of(SpaceMeasure.WEIGHT, "100").with(SpaceMeasure.UNITS, "150"), "30")),
                new LayoutChange.AddLocation(Location.of(FRIDGE, Space.UNLIMITED, "5")));
        for (LayoutChange change : changes) {
            history = history.with(change, JANUARY, stamp);
        }
        return history;
    }

    static WarehouseLayout layout() {
        return history().on(JANUARY);
    }
}
