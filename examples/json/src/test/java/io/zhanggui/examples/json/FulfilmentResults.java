package io.zhanggui.examples.json;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.fulfilment.OrderCycle;
import io.zhanggui.inventory.fulfilment.OrderCycleTimes;
import io.zhanggui.inventory.fulfilment.OrderOutcome;
import io.zhanggui.inventory.fulfilment.OutboundAction;
import io.zhanggui.inventory.fulfilment.OutboundLine;
import io.zhanggui.inventory.fulfilment.OutboundOrder;
import io.zhanggui.inventory.fulfilment.OutboundOrderId;
import io.zhanggui.inventory.fulfilment.OutboundRules;
import io.zhanggui.inventory.fulfilment.OutboundState;
import io.zhanggui.inventory.fulfilment.OutboundStep;
import io.zhanggui.inventory.fulfilment.Parcel;
import io.zhanggui.inventory.fulfilment.ParcelLine;
import io.zhanggui.inventory.fulfilment.ParcelNo;
import io.zhanggui.inventory.fulfilment.ParcelState;
import io.zhanggui.inventory.fulfilment.PerfectOrders;
import io.zhanggui.inventory.fulfilment.PickWave;
import io.zhanggui.inventory.fulfilment.SalesRelease;
import io.zhanggui.inventory.fulfilment.SoldKits;
import io.zhanggui.inventory.fulfilment.TimeScale;
import io.zhanggui.inventory.fulfilment.TimeStatistics;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.warehouse.Location;
import io.zhanggui.inventory.warehouse.LocationId;
import io.zhanggui.inventory.warehouse.Placement;
import io.zhanggui.inventory.warehouse.Space;
import io.zhanggui.inventory.warehouse.WarehouseLayout;
import io.zhanggui.inventory.warehouse.Zone;
import io.zhanggui.inventory.warehouse.ZoneCode;
import io.zhanggui.inventory.warehouse.ZonePurpose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outbound order at its beginning and its end, a wave, and how orders went. */
final class FulfilmentResults {

    private static final Instant NOON = Instant.parse("2025-11-10T04:00:00Z");
    private static final WarehouseId SHANGHAI = WarehouseId.of("WH-SH");
    private static final Sku MUG = Sku.of("MUG");

    private FulfilmentResults() {}

    static List<Object> all() {
        OutboundLine line = OutboundLine.of(MUG, Quantity.ofPieces(3));
        OutboundOrder allocated = order(null, line, List.of(), OutboundState.ALLOCATED);
        Parcel parcel = new Parcel(
                ParcelNo.of("1"),
                List.of(ParcelLine.of(MUG, Quantity.ofPieces(2))
                        .goods(Goods.ofLot(LotId.of("L1")))
                        .serials(List.of(SerialNumber.of("S1"), SerialNumber.of("S2")))),
                new BigDecimal("1.250"),
                "SF",
                "SF-9",
                NOON.plusSeconds(90),
                NOON.plusSeconds(4000),
                ParcelState.ARRIVED);
        OutboundLine picked = new OutboundLine(
                MUG, Quantity.ofPieces(3), Quantity.ofPieces(2), Quantity.ofPieces(0), Quantity.ofPieces(1));
        OutboundOrder delivered = order(1, picked, List.of(parcel), OutboundState.DELIVERED);
        OutboundLine all = new OutboundLine(
                MUG, Quantity.ofPieces(3), Quantity.ofPieces(2), Quantity.ofPieces(1), Quantity.ofPieces(0));
        OutboundOrder done = order(1, all, List.of(parcel), OutboundState.DELIVERED);
        LocationId face = LocationId.of("P-1-1-1-1");
        WarehouseLayout layout = new WarehouseLayout(
                SHANGHAI,
                AsOf.of(LocalDate.of(2025, 11, 10)),
                List.of(Zone.of(ZoneCode.of("P"), "拣货", ZonePurpose.PICK_FACE)),
                List.of(Location.of(face, Space.UNLIMITED, "1")));
        SoldKits kits = SoldKits.of(KitRegister.none(), ZoneOffset.ofHours(8));
        OrderCycle cycle = OrderCycle.of(List.of(done), kits);
        return List.of(
                allocated,
                delivered,
                delivered.missing(),
                OutboundRules.CHECKED_BY_ANOTHER,
                PickWave.plan(List.of(allocated), layout, Placement.empty().plus(face, MUG, Quantity.ofPieces(2))),
                OrderCycle.of(List.of(allocated), kits),
                OrderCycleTimes.of(List.of(cycle), TimeScale.HOURS),
                TimeStatistics.of(1.5, 0.25),
                new OrderOutcome(OrderNo.of("SO-1"), true, false, true, true),
                PerfectOrders.of(List.of(new OrderOutcome(OrderNo.of("SO-1"), true, true, true, false))));
    }

    private static OutboundOrder order(
            @Nullable Integer backorderOf, OutboundLine line, List<Parcel> parcels, OutboundState state) {
        SalesRelease release = new SalesRelease(
                OrderNo.of("SO-1"),
                ShopId.of("TMALL"),
                PartyId.of("C77"),
                List.of(new SalesRelease.Line(MUG, Quantity.ofPieces(3))),
                NOON.minusSeconds(600),
                NOON.minusSeconds(60),
                NOON,
                Actor.of(PersonId.of("P001")),
                LocalDate.of(2025, 11, 12),
                5);
        Stamp stamp = Stamp.by(PersonId.of("P010")).at(NOON.plusSeconds(9)).key("pick-1");
        return new OutboundOrder(
                OutboundOrderId.of(release.order(), 2),
                release,
                SHANGHAI,
                backorderOf,
                List.of(line),
                parcels,
                state,
                List.of(
                        new OutboundStep(OutboundAction.FINISH_PICKING, null, stamp),
                        new OutboundStep(OutboundAction.PACK, ParcelNo.of("1"), stamp)));
    }
}
