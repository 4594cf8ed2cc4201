package io.zhanggui.examples.json;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.warehouse.CubePerOrder;
import io.zhanggui.inventory.warehouse.ItemStorage;
import io.zhanggui.inventory.warehouse.LayoutChange;
import io.zhanggui.inventory.warehouse.LayoutHistory;
import io.zhanggui.inventory.warehouse.LayoutUse;
import io.zhanggui.inventory.warehouse.Location;
import io.zhanggui.inventory.warehouse.LocationId;
import io.zhanggui.inventory.warehouse.PlacedStock;
import io.zhanggui.inventory.warehouse.Placement;
import io.zhanggui.inventory.warehouse.PutAway;
import io.zhanggui.inventory.warehouse.Slotting;
import io.zhanggui.inventory.warehouse.SlottingDemand;
import io.zhanggui.inventory.warehouse.SlottingPlan;
import io.zhanggui.inventory.warehouse.Space;
import io.zhanggui.inventory.warehouse.SpaceMeasure;
import io.zhanggui.inventory.warehouse.StorageCatalog;
import io.zhanggui.inventory.warehouse.WarehouseLayout;
import io.zhanggui.inventory.warehouse.Zone;
import io.zhanggui.inventory.warehouse.ZoneCode;
import io.zhanggui.inventory.warehouse.ZonePurpose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Layouts of a warehouse with every kind of change, what lies there, and what should lie nearer. */
final class WarehouseResults {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);
    private static final ZoneCode ZONE = ZoneCode.of("P");
    private static final LocationId NEAR = LocationId.of("P-01-01-1-01");
    private static final LocationId FAR = LocationId.of("P-01-02-1-01");
    private static final Sku MUG = Sku.of("MUG");
    private static final Sku TEA = Sku.of("TEA");

    private WarehouseResults() {}

    static List<Object> all() {
        Stamp stamp = Stamp.by(PersonId.of("P007")).at(Instant.parse("2025-11-01T02:00:00Z"));
        LocationId moved = LocationId.of("P-01-03-1-01");
        List<LayoutChange> changes = List.of(
                new LayoutChange.AddZone(Zone.of(ZONE, "拣货", ZonePurpose.PICK_FACE)),
                new LayoutChange.AddLocation(Location.of(NEAR, Space.of(SpaceMeasure.VOLUME, "1.0"), "8.5")),
                new LayoutChange.AddLocation(
                        Location.of(FAR, Space.of(SpaceMeasure.VOLUME, "1").with(SpaceMeasure.PALLETS, "9"), "20")),
                new LayoutChange.RenameZone(ZONE, "拣选"),
                new LayoutChange.ChangePurpose(ZONE, ZonePurpose.PICK_FACE, Set.of(ItemStorage.PLAIN, "食品")),
                new LayoutChange.AddLocation(Location.of(LocationId.of("P-9-9-9-9"), Space.UNLIMITED, "1")),
                new LayoutChange.MoveLocation(LocationId.of("P-9-9-9-9"), moved, BigDecimal.TEN),
                new LayoutChange.ChangeCapacity(moved, Space.of(SpaceMeasure.WEIGHT, "100")),
                new LayoutChange.BlockLocation(moved, "盘点"),
                new LayoutChange.ReleaseLocation(moved),
                new LayoutChange.CloseLocation(moved),
                new LayoutChange.AddZone(Zone.of(ZoneCode.of("Q"), "待检", ZonePurpose.QUARANTINE)),
                new LayoutChange.CloseZone(ZoneCode.of("Q")));
        LayoutHistory history = LayoutHistory.of(WarehouseId.of("WH-SH"));
        WarehouseLayout before = history.on(DAY);
        for (LayoutChange change : changes) {
            history = history.with(change, DAY, stamp);
        }
        WarehouseLayout layout = history.on(DAY);
        StorageCatalog catalog = StorageCatalog.of(
                List.of(ItemStorage.of(MUG).volume("0.1").weight("0.40").perPallet("10")));
        Placement placement = Placement.empty()
                .plus(PlacedStock.of(NEAR, TEA, Quantity.ofPieces(1)).lot(LotId.of("L1")))
                .plus(FAR, MUG, Quantity.ofPieces(3));
        SlottingPlan plan = Slotting.in(layout)
                .moveCost("1.5")
                .plan(List.of(SlottingDemand.of(MUG, "0.8", 40), SlottingDemand.of(TEA, "0.5", 3)), placement);
        return List.of(
                history.events(),
                layout,
                layout.since(before),
                placement,
                catalog.of(MUG),
                layout.check(placement, StorageCatalog.none()),
                PutAway.suggest(layout, placement, catalog, MUG, Quantity.ofPieces(70)),
                LayoutUse.of(layout, placement, catalog),
                CubePerOrder.rank(List.of(SlottingDemand.of(MUG, "0.80", 0))),
                plan,
                plan.moves());
    }
}
