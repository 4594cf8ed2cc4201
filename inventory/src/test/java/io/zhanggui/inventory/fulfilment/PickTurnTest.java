package io.zhanggui.inventory.fulfilment;

import static io.zhanggui.inventory.fulfilment.Shop.MUG;
import static io.zhanggui.inventory.fulfilment.Shop.SHANGHAI;
import static io.zhanggui.inventory.fulfilment.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.inventory.warehouse.Location;
import io.zhanggui.inventory.warehouse.LocationId;
import io.zhanggui.inventory.warehouse.Placement;
import io.zhanggui.inventory.warehouse.Space;
import io.zhanggui.inventory.warehouse.WarehouseLayout;
import io.zhanggui.inventory.warehouse.Zone;
import io.zhanggui.inventory.warehouse.ZoneCode;
import io.zhanggui.inventory.warehouse.ZonePurpose;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose turn it is where goods do not suffice for all orders of a wave. */
class PickTurnTest {

    private static final LocationId FACE = LocationId.of("P-2-1-1-1");
    private static final Quantity THREE = Quantity.ofPieces(3);
    private static final WarehouseLayout LAYOUT = new WarehouseLayout(
            SHANGHAI,
            AsOf.of(LocalDate.of(2025, 11, 10)),
            List.of(Zone.of(ZoneCode.of("P"), "p", ZonePurpose.PICK_FACE)),
            List.of(Location.of(FACE, Space.UNLIMITED, "1")));

    /** Three mugs for an order of priority 5, released so many seconds after the others. */
    private static OutboundOrder order(String no, int later) {
        SalesRelease plain = Shop.release(OrderNo.of(no), line(MUG, 3));
        SalesRelease release = new SalesRelease(
                plain.order(),
                plain.shop(),
                plain.customer(),
                plain.lines(),
                plain.orderedAt(),
                null,
                plain.releasedAt().plusSeconds(later),
                plain.releasedBy(),
                null,
                5);
        return new OutboundOrder(
                OutboundOrderId.of(release.order(), 1),
                release,
                SHANGHAI,
                null,
                List.of(OutboundLine.of(MUG, THREE)),
                List.of(),
                OutboundState.ALLOCATED,
                List.of());
    }

    @Test
    void ofEquallyUrgentOrders_theOneReleasedFirstChooses() {
        OutboundOrder late = order("SO-1", 1);
        OutboundOrder early = order("SO-2", 0);
        OutboundOrder same = order("SO-3", 1);
        PickWave wave = PickWave.plan(
                List.of(same, late, early), LAYOUT, Placement.empty().plus(FACE, MUG, THREE));

        assertThat(wave.orders()).containsExactly(early.id(), late.id(), same.id());
        assertThat(wave.tasks()).containsExactly(new PickWave.Task(FACE, MUG, null, THREE, early.id()));
        assertThat(wave.missing()).extracting(PickWave.Missing::order).containsExactly(late.id(), same.id());
    }
}
