package io.zhanggui.inventory.testkit;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.inventory.fulfilment.OutboundAction;
import io.zhanggui.inventory.fulfilment.OutboundLine;
import io.zhanggui.inventory.fulfilment.OutboundOrder;
import io.zhanggui.inventory.fulfilment.OutboundOrderId;
import io.zhanggui.inventory.fulfilment.OutboundState;
import io.zhanggui.inventory.fulfilment.OutboundStep;
import io.zhanggui.inventory.fulfilment.Parcel;
import io.zhanggui.inventory.fulfilment.ParcelLine;
import io.zhanggui.inventory.fulfilment.ParcelNo;
import io.zhanggui.inventory.fulfilment.ParcelState;
import io.zhanggui.inventory.fulfilment.SalesRelease;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.SerialNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Outbound orders for the tests of their port. */
final class OutboundSamples {

    static final Instant NOON = Instant.parse("2025-11-11T04:00:00Z");

    private static final Sku MUG = Sku.of("MUG");
    private static final Quantity ONE = Quantity.ofPieces(1);
    private static final Quantity NONE = Quantity.ofPieces(0);
    private static final PersonId CLERK = PersonId.of("P001");

    private OutboundSamples() {}

    static SalesRelease release(String order, int priority, Instant releasedAt) {
        return new SalesRelease(
                OrderNo.of(order),
                ShopId.of("TMALL"),
                PartyId.of("C1"),
                List.of(new SalesRelease.Line(MUG, ONE)),
                NOON.minusSeconds(100_000),
                null,
                releasedAt,
                Actor.of(CLERK),
                null,
                priority);
    }

    static OutboundOrder order(String order, int number, String warehouse, int priority, Instant releasedAt) {
        return new OutboundOrder(
                OutboundOrderId.of(OrderNo.of(order), number),
                release(order, priority, releasedAt),
                WarehouseId.of(warehouse),
                null,
                List.of(new OutboundLine(MUG, ONE, ONE, NONE, NONE)),
                List.of(parcel("1", ParcelState.UNDER_WAY, NOON)),
                OutboundState.SHIPPED,
                List.of());
    }

    static OutboundOrder in(OutboundOrder order, OutboundState state, List<Parcel> parcels) {
        return new OutboundOrder(
                order.id(),
                order.release(),
                order.warehouse(),
                order.backorderOf(),
                order.lines(),
                parcels,
                state,
                order.steps());
    }

    static OutboundOrder shippedAt(OutboundOrder order, Instant moment) {
        return in(order, order.state(), List.of(parcel("1", ParcelState.UNDER_WAY, moment)));
    }

    static OutboundOrder stepped(OutboundOrder order) {
        List<OutboundStep> steps = new ArrayList<>(order.steps());
        steps.add(new OutboundStep(OutboundAction.PICK, null, Stamp.by(CLERK).at(NOON.plusSeconds(steps.size()))));
        return new OutboundOrder(
                order.id(),
                order.release(),
                order.warehouse(),
                order.backorderOf(),
                order.lines(),
                order.parcels(),
                order.state(),
                steps);
    }

    static Parcel parcel(String no, ParcelState state, Instant shippedAt) {
        return parcel(no, state, shippedAt, "SF", "SF-1", new BigDecimal("1.25"));
    }

    private static Parcel parcel(
            String no, ParcelState state, Instant shippedAt, String carrier, String trackingNo, BigDecimal weight) {
        boolean left = state != ParcelState.WAITING;
        boolean ended = left && state != ParcelState.UNDER_WAY;
        return new Parcel(
                ParcelNo.of(no),
                List.of(ParcelLine.of(MUG, ONE)),
                weight,
                left ? carrier : null,
                left ? trackingNo : null,
                left ? shippedAt : null,
                ended ? shippedAt.plusNanos(1000) : null,
                state);
    }

    /** One in each state, with everything that a value may have, and with nothing that it need not. */
    static Stream<OutboundOrder> awkward(Supplier<String> unique) {
        List<OutboundOrder> all = new ArrayList<>();
        for (OutboundState state : OutboundState.values()) {
            all.add(in(order("订单 '" + unique.get() + "'", 10, "仓 \"1\"", -5, NOON), state, List.of()));
        }
        List<Parcel> parcels = new ArrayList<>();
        for (ParcelState state : ParcelState.values()) {
            parcels.add(parcel(
                    "P \"" + state + "\"",
                    state,
                    NOON.plusNanos(123_456_000),
                    "顺丰 \"SF\"",
                    "SF-1, '2'",
                    new BigDecimal("1.250")));
        }
        all.add(in(order(unique.get(), 1, "WH", 7, NOON), OutboundState.PACKED, parcels));
        all.add(full(unique.get()));
        return all.stream();
    }

    private static OutboundOrder full(String order) {
        Quantity kilos = Quantity.of(new BigDecimal("0.000003"), UnitOfMeasure.of("千克"));
        Quantity third = Quantity.of(new BigDecimal("0.000001"), UnitOfMeasure.of("千克"));
        Sku tea = Sku.of("茶 1");
        Stamp stamp = Stamp.by(Actor.of(CLERK).onBehalfOf(PersonId.of("员工")))
                .at(NOON.plusNanos(1000))
                .key("出库 1")
                .reason("双11 \"加急\",\n'是'");
        List<OutboundStep> steps = new ArrayList<>();
        for (OutboundAction action : OutboundAction.values()) {
            steps.add(new OutboundStep(action, step(action), stamp));
        }
        ParcelLine line = new ParcelLine(tea, new Goods(LotId.of("批 1"), PartyId.of("货主")), List.of(), third);
        Parcel plain = new Parcel(
                ParcelNo.of("包 1"),
                List.of(
                        line,
                        line.goods(Goods.OWN),
                        ParcelLine.of(MUG, ONE).serials(List.of(SerialNumber.of("S/1 号")))),
                null,
                "EMS",
                null,
                NOON,
                null,
                ParcelState.UNDER_WAY);
        SalesRelease release = new SalesRelease(
                OrderNo.of(order),
                ShopId.of("天猫 '旗舰店'"),
                PartyId.of("客户"),
                List.of(new SalesRelease.Line(tea, kilos), new SalesRelease.Line(MUG, ONE)),
                NOON.minusSeconds(9).plusNanos(1000),
                NOON.minusSeconds(8),
                NOON,
                Actor.of(CLERK).onBehalfOf(PersonId.of("员工")),
                LocalDate.of(2025, 11, 12),
                Integer.MAX_VALUE);
        return new OutboundOrder(
                OutboundOrderId.of(release.order(), 2),
                release,
                WarehouseId.of("WH"),
                1,
                List.of(new OutboundLine(tea, kilos, third, third, third), OutboundLine.of(MUG, ONE)),
                List.of(plain),
                OutboundState.SHIPPED,
                steps);
    }

    private static @Nullable ParcelNo step(OutboundAction action) {
        return action == OutboundAction.PACK || action == OutboundAction.SHIP ? ParcelNo.of("包 1") : null;
    }
}
