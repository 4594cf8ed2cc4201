package io.zhanggui.inventory.fulfilment;

import static io.zhanggui.inventory.fulfilment.Shop.MUG;
import static io.zhanggui.inventory.fulfilment.Shop.SHANGHAI;
import static io.zhanggui.inventory.fulfilment.Shop.TEA;
import static io.zhanggui.inventory.fulfilment.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.item.Item;
import io.zhanggui.inventory.item.ShelfLife;
import io.zhanggui.inventory.stock.Lot;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.LotStock;
import io.zhanggui.inventory.warehouse.Location;
import io.zhanggui.inventory.warehouse.LocationId;
import io.zhanggui.inventory.warehouse.PlacedStock;
import io.zhanggui.inventory.warehouse.Placement;
import io.zhanggui.inventory.warehouse.Space;
import io.zhanggui.inventory.warehouse.WarehouseLayout;
import io.zhanggui.inventory.warehouse.Zone;
import io.zhanggui.inventory.warehouse.ZoneCode;
import io.zhanggui.inventory.warehouse.ZonePurpose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PickWaveTest {

    private static final LocationId RESERVE = LocationId.of("A-1-1-1-1");
    private static final LocationId FACE_2 = LocationId.of("P-2-1-1-1");
    private static final LocationId FACE_10 = LocationId.of("P-10-1-1-1");
    private static final LocationId BLOCKED = LocationId.of("P-11-1-1-1");
    private static final LocationId ARRIVED = LocationId.of("I-1-1-1-1");

    private static WarehouseLayout layout(WarehouseId warehouse) {
        return new WarehouseLayout(
                warehouse,
                AsOf.of(LocalDate.of(2025, 11, 10)),
                List.of(
                        Zone.of(ZoneCode.of("A"), "a", ZonePurpose.RESERVE),
                        Zone.of(ZoneCode.of("P"), "p", ZonePurpose.PICK_FACE),
                        Zone.of(ZoneCode.of("I"), "i", ZonePurpose.RECEIVING)),
                List.of(
                        Location.of(RESERVE, Space.UNLIMITED, "1"),
                        Location.of(FACE_2, Space.UNLIMITED, "1"),
                        Location.of(FACE_10, Space.UNLIMITED, "1"),
                        Location.of(ARRIVED, Space.UNLIMITED, "1"),
                        new Location(BLOCKED, Space.UNLIMITED, BigDecimal.ONE, "x")));
    }

    private static OutboundOrder order(String no, int priority, OutboundState state, SalesRelease.Line... lines) {
        SalesRelease plain = Shop.release(OrderNo.of(no), lines);
        SalesRelease release = new SalesRelease(
                plain.order(),
                plain.shop(),
                plain.customer(),
                plain.lines(),
                plain.orderedAt(),
                null,
                plain.releasedAt(),
                plain.releasedBy(),
                null,
                priority);
        return new OutboundOrder(
                OutboundOrderId.of(release.order(), 1),
                release,
                SHANGHAI,
                null,
                release.lines().stream()
                        .map(each -> OutboundLine.of(each.sku(), each.quantity()))
                        .toList(),
                List.of(),
                state,
                List.of());
    }

    private static PickWave.Task task(LocationId location, Sku sku, long pieces, OutboundOrder order) {
        return new PickWave.Task(location, sku, null, Quantity.ofPieces(pieces), order.id());
    }

    @Test
    void theMostUrgentChoosesFirst_facesBeforeReserve_alongTheWalk() {
        OutboundOrder calm = order("SO-1", 0, OutboundState.ALLOCATED, line(MUG, 4), line(TEA, 1));
        OutboundOrder urgent = order("SO-2", 9, OutboundState.PICKING, line(MUG, 5));
        Placement placement = Placement.empty()
                .plus(FACE_10, MUG, Quantity.ofPieces(4))
                .plus(FACE_2, MUG, Quantity.ofPieces(3))
                .plus(FACE_2, TEA, Quantity.ofPieces(9))
                .plus(RESERVE, MUG, Quantity.ofPieces(1))
                .plus(BLOCKED, MUG, Quantity.ofPieces(50))
                .plus(ARRIVED, MUG, Quantity.ofPieces(50));
        PickWave wave = PickWave.plan(List.of(calm, urgent), layout(SHANGHAI), placement);

        assertThat(wave.orders()).containsExactly(urgent.id(), calm.id());
        assertThat(wave.tasks())
                .containsExactly(
                        task(RESERVE, MUG, 1, calm),
                        task(FACE_2, MUG, 3, urgent),
                        task(FACE_2, TEA, 1, calm),
                        task(FACE_10, MUG, 2, urgent),
                        task(FACE_10, MUG, 2, calm));
        assertThat(wave.missing()).containsExactly(new PickWave.Missing(calm.id(), MUG, Quantity.ofPieces(1)));
    }

    @Test
    void whatIsPickedAlready_isNotPickedAgain() {
        OutboundOrder order = order("SO-1", 0, OutboundState.PICKING, line(MUG, 4))
                .withLine(MUG, each -> each.picking(Quantity.ofPieces(3)));
        Placement placement = Placement.empty().plus(FACE_2, MUG, Quantity.ofPieces(4));
        assertThat(PickWave.plan(List.of(order), layout(SHANGHAI), placement).tasks())
                .containsExactly(task(FACE_2, MUG, 1, order));
    }

    @Test
    void otherStatesAndWarehouses_areBugs() {
        assertThatThrownBy(() -> PickWave.plan(
                        List.of(order("SO-1", 0, OutboundState.CREATED, line(MUG, 4))),
                        layout(SHANGHAI),
                        Placement.empty()))
                .hasMessage("outbound order SO-1/1 is CREATED in WH-SH, so it is not picked in WH-SH");
        assertThatThrownBy(() -> PickWave.plan(
                        List.of(order("SO-1", 0, OutboundState.ALLOCATED, line(MUG, 4))),
                        layout(WarehouseId.of("WH-HZ")),
                        Placement.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LotStock lot(String no, @Nullable LocalDate expiresOn) {
        LotId id = LotId.of(no);
        Lot lot = expiresOn == null ? Lot.of(id, TEA) : Lot.goodThrough(id, TEA, expiresOn.minusDays(1));
        return new LotStock(lot, Quantity.ofPieces(0), LocalDate.of(2025, 10, 1));
    }

    private static PlacedStock tea(LocationId where, String lot, long pieces) {
        return PlacedStock.of(where, TEA, Quantity.ofPieces(pieces)).lot(LotId.of(lot));
    }

    @Test
    void whatExpiresFirst_isPickedFirst_andWhatIsTooOldStays() {
        LocalDate day = LocalDate.of(2025, 11, 10);
        OutboundOrder order = order("SO-1", 0, OutboundState.ALLOCATED, line(TEA, 9));
        Placement placement = Placement.empty()
                .plus(tea(FACE_2, "LATE", 4))
                .plus(tea(FACE_10, "SOON", 1))
                .plus(tea(RESERVE, "SOON", 2))
                .plus(tea(FACE_2, "OLD", 50))
                .plus(tea(FACE_10, "BAD", 50))
                .plus(FACE_2, TEA, Quantity.ofPieces(1));
        LotStock bad = lot("BAD", day.plusDays(500));
        PickLots lots = PickLots.of(
                List.of(
                        lot("LATE", day.plusDays(400)),
                        lot("SOON", day.plusDays(180)),
                        lot("OLD", day.plusDays(179)),
                        new LotStock(bad.lot().blocked("投诉"), bad.quantity(), bad.receivedOn())),
                List.of(Item.builder(TEA, "茶").expiring(ShelfLife.ofThirds(540)).build()),
                day);
        PickWave wave = PickWave.plan(List.of(order), layout(SHANGHAI), placement, lots);

        assertThat(wave.tasks())
                .containsExactlyInAnyOrder(
                        of("SOON", RESERVE, 2, order),
                        of("SOON", FACE_10, 1, order),
                        of("LATE", FACE_2, 4, order),
                        task(FACE_2, TEA, 1, order));
        assertThat(wave.missing()).containsExactly(new PickWave.Missing(order.id(), TEA, Quantity.ofPieces(1)));
        OutboundOrder few = order("SO-2", 0, OutboundState.ALLOCATED, line(TEA, 2));
        assertThat(PickWave.plan(List.of(few), layout(SHANGHAI), placement, lots)
                        .tasks())
                .as("of one lot the pick face first")
                .containsExactly(of("SOON", RESERVE, 1, few), of("SOON", FACE_10, 1, few));
        assertThatThrownBy(() -> PickWave.plan(List.of(few), layout(SHANGHAI), placement))
                .hasMessageStartingWith("lot LATE of TEA lies in a location, but nobody told of it.");
        assertThatThrownBy(() -> PickLots.of(List.of(bad, bad), List.of(), day))
                .hasMessage("lot BAD of TEA is given twice");
    }

    private static PickWave.Task of(String lot, LocationId where, long pieces, OutboundOrder order) {
        return new PickWave.Task(where, TEA, LotId.of(lot), Quantity.ofPieces(pieces), order.id());
    }
}
