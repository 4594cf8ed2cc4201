package io.zhanggui.inventory.fulfilment;

import static io.zhanggui.inventory.fulfilment.Shop.FIRST;
import static io.zhanggui.inventory.fulfilment.Shop.MORNING;
import static io.zhanggui.inventory.fulfilment.Shop.MUG;
import static io.zhanggui.inventory.fulfilment.Shop.ORDER;
import static io.zhanggui.inventory.fulfilment.Shop.PARCEL;
import static io.zhanggui.inventory.fulfilment.Shop.SHANGHAI;
import static io.zhanggui.inventory.fulfilment.Shop.at;
import static io.zhanggui.inventory.fulfilment.Shop.line;
import static io.zhanggui.inventory.fulfilment.Shop.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.ShopId;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FulfilmentRatesTest {

    private static final Instant START = Instant.parse("2025-11-01T00:00:00Z");

    private static OrderCycle cycle(String no, String warehouse, @Nullable String carrier, @Nullable Integer... hours) {
        List<@Nullable Instant> at = new ArrayList<>();
        for (Integer hour : hours) {
            at.add(hour == null ? null : START.plusSeconds(3600L * hour));
        }
        return new OrderCycle(
                OrderNo.of(no),
                ShopId.of("TMALL"),
                WarehouseId.of(warehouse),
                carrier,
                START,
                at.get(0),
                at.get(1),
                at.get(2),
                at.get(3),
                at.get(4),
                at.get(5),
                at.get(6));
    }

    @Test
    void segments_runFromMomentToMoment() {
        OrderCycle whole = cycle("1", "SH", "SF", 1, 3, 6, 10, 15, 48, 48);
        List<Duration> times = new ArrayList<>();
        for (CycleSegment segment : CycleSegment.values()) {
            times.add(whole.time(segment).orElseThrow());
        }
        assertThat(times).extracting(Duration::toHours).containsExactly(1L, 2L, 3L, 4L, 5L, 33L, 48L);
        OrderCycle gaps = cycle("2", "SH", "SF", null, 3, null, 10, 15, 48, null);
        assertThat(gaps.time(CycleSegment.PAYING)).isEmpty();
        assertThat(gaps.time(CycleSegment.RELEASING)).contains(Duration.ofHours(3));
        assertThat(gaps.time(CycleSegment.PICKING_TIME)).isEmpty();
        assertThat(gaps.time(CycleSegment.PACKING_TIME)).contains(Duration.ofHours(7));
    }

    @Test
    void onTime_isBeforeTheFirstMomentThatIsTooLate() {
        assertThat(cycle("1", "SH", null, 1, 1, 1, 1, 1, 48, 48).isOnTime()).contains(false);
        assertThat(cycle("1", "SH", null, 1, 1, 1, 1, 1, 47, 48).isOnTime()).contains(true);
        assertThat(cycle("1", "SH", null, 1, 1, 1, 1, 1, 47, null).isOnTime()).isEmpty();
        assertThat(cycle("1", "SH", null, 1, 1, 1, 1, 1, null, 48).isOnTime()).isEmpty();
    }

    @Test
    void momentsThatGoBack_areRefused() {
        assertThatThrownBy(() -> cycle("7", "SH", null, 2, 1, null, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("order 7 goes back from 2025-11-01T02:00:00Z to 2025-11-01T01:00:00Z");
        assertThatThrownBy(() -> cycle("7", "SH", null, 2, null, null, null, null, 1, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void times_leaveOutWhatIsNotDelivered_andCountIt() {
        OrderCycleTimes times = OrderCycleTimes.of(
                List.of(
                        cycle("1", "SH", "SF", 1, 2, 3, 4, 5, 24, 48),
                        cycle("2", "SH", "SF", 1, 2, 3, 4, 5, 72, 48),
                        cycle("3", "SH", "SF", null, 2, 3, 4, 5, 36, null),
                        cycle("4", "SH", "SF", 1, 2, 3, 4, 5, null, 48)),
                TimeScale.DAYS);
        assertThat(times.notDelivered()).isEqualTo(1);
        assertThat(times.of(CycleSegment.WHOLE)).isEqualTo(TimeStatistics.of(3, 1, 1.5));
        assertThat(times.of(CycleSegment.PAYING).count()).isEqualTo(2);
        assertThat(times.promised()).isEqualTo(2);
        assertThat(times.onTime()).isEqualTo(1);
        assertThat(times.onTimeRate()).hasValue(0.5);
        String text = times.explain().toText(Locale.ENGLISH);
        assertThat(text)
                .startsWith("Order to delivery, mean: 1.8333 = of 3 delivered orders, in days\n")
                .contains("  Order to payment: ")
                .contains("mean of 2 orders")
                .contains("  On-time rate: 0.5 = 1 orders ÷ 2 orders\n")
                .contains("  Delivered without a promise: 1\n")
                .endsWith("  Not delivered, left out: 1\n");
        OrderCycleTimes none = OrderCycleTimes.of(List.of(), TimeScale.HOURS);
        assertThat(none.onTimeRate()).isEmpty();
        assertThat(none.of(CycleSegment.WHOLE).mean()).isEmpty();
        assertThat(none.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("中位数：– = 没有订单");
        assertThat(none.explain().value()).isEmpty();
        assertThatThrownBy(() -> new OrderCycleTimes(
                        List.of(cycle("4", "SH", "SF", 1, 2, 3, 4, 5, null, 48)), 0, TimeScale.DAYS))
                .hasMessage("order 4 is not delivered");
        assertThatThrownBy(() -> new OrderCycleTimes(List.of(), -1, TimeScale.DAYS))
                .hasMessage("notDelivered must not be negative, but is -1");
    }

    @Test
    void groups_areByWhateverIsAsked() {
        List<OrderCycle> all = List.of(
                cycle("1", "SH", "SF", 1, 2, 3, 4, 5, 24, 48),
                cycle("2", "HZ", null, 1, 2, 3, 4, 5, null, 48),
                cycle("3", "SH", "EMS", 1, 2, 3, 4, 5, 72, 48));
        Map<WarehouseId, OrderCycleTimes> warehouses = OrderCycleTimes.by(OrderCycle::warehouse, all, TimeScale.HOURS);
        assertThat(warehouses.keySet()).extracting(WarehouseId::value).containsExactly("HZ", "SH");
        assertThat(warehouses.get(WarehouseId.of("SH")).of(CycleSegment.WHOLE).mean())
                .hasValue(48);
        Map<String, OrderCycleTimes> carriers = OrderCycleTimes.by(OrderCycle::carrier, all, TimeScale.HOURS);
        assertThat(carriers.keySet()).containsExactly("EMS", "SF");
    }

    @Test
    void statistics_areOfType7() {
        TimeStatistics times = TimeStatistics.of(4, 1, 3, 2);
        assertThat(times.times()).containsExactly(1.0, 2.0, 3.0, 4.0);
        assertThat(times.median()).hasValue(2.5);
        assertThat(times.quantile(0)).hasValue(1);
        assertThat(times.quantile(1)).hasValue(4);
        assertThat(times.quantile(0.9).getAsDouble()).isCloseTo(3.7, within(1e-12));
        assertThat(times.shareUpTo(2)).hasValue(0.5);
        assertThat(times.shareUpTo(1.99)).hasValue(0.25);
        assertThat(TimeStatistics.of(7).quantile(0.95)).hasValue(7);
        assertThat(TimeStatistics.of().median()).isEmpty();
        assertThat(TimeStatistics.of().shareUpTo(1)).isEmpty();
        assertThat(TimeStatistics.of(0).mean()).hasValue(0);
        assertThatThrownBy(() -> times.quantile(1.1)).hasMessage("probability must be from 0 to 1, but is 1.1");
        assertThatThrownBy(() -> times.quantile(-0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimeStatistics.of(-1)).hasMessage("time must be finite and not negative, but is -1.0");
        assertThatThrownBy(() -> TimeStatistics.of(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOutboundOrder_becomesACycle() {
        Shop shop = new Shop(OutboundRules.PLAIN);
        shop.release(line(MUG, 2));
        OrderCycle picked = OrderCycle.of(List.of(shop.picked()), Shop.KITS);
        assertThat(picked.picked()).isEqualTo(at(3).at());
        assertThat(picked.packed()).isNull();
        assertThat(picked.carrier()).isNull();
        assertThat(picked.lateFrom()).isEqualTo(Instant.parse("2025-11-12T16:00:00Z"));
        shop.orders.pack(FIRST, PARCEL, List.of(packed(MUG, 1)), null, at(4));
        assertThat(OrderCycle.of(List.of(shop.orders.get(FIRST)), Shop.KITS).packed())
                .isNull();
        shop.orders.pack(FIRST, ParcelNo.of("2"), List.of(packed(MUG, 1)), null, at(5));
        shop.orders.ship(FIRST, PARCEL, "SF", null, at(6));
        OrderCycle oneLeft = OrderCycle.of(List.of(shop.orders.get(FIRST)), Shop.KITS);
        assertThat(oneLeft.packed()).isEqualTo(at(5).at());
        assertThat(oneLeft.shipped()).isNull();
        shop.orders.ship(FIRST, ParcelNo.of("2"), "SF", null, at(7));
        shop.orders.deliver(FIRST, PARCEL, at(20).at(), at(20));
        assertThat(OrderCycle.of(List.of(shop.orders.get(FIRST)), Shop.KITS).delivered())
                .isNull();
        OrderCycle all =
                OrderCycle.of(List.of(shop.orders.deliver(FIRST, ParcelNo.of("2"), at(30).at(), at(31))), Shop.KITS);
        assertThat(all)
                .isEqualTo(new OrderCycle(
                        ORDER,
                        ShopId.of("TMALL"),
                        SHANGHAI,
                        "SF",
                        MORNING.minusSeconds(7200),
                        MORNING.minusSeconds(3600),
                        MORNING,
                        at(3).at(),
                        at(5).at(),
                        at(7).at(),
                        at(30).at(),
                        Instant.parse("2025-11-12T16:00:00Z")));
    }

    @Test
    void anOrderThatCameBack_isNotDelivered() {
        Shop shop = new Shop(OutboundRules.PLAIN);
        shop.release(line(MUG, 2));
        shop.packed();
        shop.orders.ship(FIRST, PARCEL, "SF", null, at(6));
        assertThat(OrderCycle.of(List.of(shop.orders.takeBack(FIRST, PARCEL, at(9))), Shop.KITS)
                        .delivered())
                .isNull();
    }

    @Test
    void perfectOrders_areCountedOrderByOrder() {
        PerfectOrders rates = PerfectOrders.of(List.of(
                new OrderOutcome(OrderNo.of("1"), true, true, true, true),
                new OrderOutcome(OrderNo.of("2"), false, true, true, true),
                new OrderOutcome(OrderNo.of("3"), false, false, false, true),
                new OrderOutcome(OrderNo.of("4"), true, true, true, false)));
        assertThat(rates).isEqualTo(new PerfectOrders(4, 2, 3, 3, 3, 2, 1));
        assertThat(rates.perfectRate()).hasValue(0.25);
        assertThat(rates.otifRate()).hasValue(0.5);
        assertThat(rates.onTimeRate()).hasValue(0.5);
        assertThat(rates.inFullRate()).hasValue(0.75);
        assertThat(rates.undamagedRate()).hasValue(0.75);
        assertThat(rates.documentedRate()).hasValue(0.75);
        assertThat(rates.productOfRates().getAsDouble()).isCloseTo(0.2109375, within(1e-12));
        assertThat(rates.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        Perfect-order rate: 0.25 = 1 orders ÷ 4 orders
                          On time: 0.5 = 2 orders ÷ 4 orders
                          In full: 0.75 = 3 orders ÷ 4 orders
                          Undamaged: 0.75 = 3 orders ÷ 4 orders
                          Correctly documented: 0.75 = 3 orders ÷ 4 orders
                          On time and in full: 0.5 = 2 orders ÷ 4 orders
                          Product of the four rates: 0.2109 = right only if faults are independent; not the perfect-order rate
                        """);
    }

    @Test
    void withoutOrdersDue_noRateIsDefined() {
        PerfectOrders none = PerfectOrders.of(List.of());
        assertThat(none.perfectRate()).isEmpty();
        assertThat(none.productOfRates()).isEmpty();
        assertThat(none.explain().value()).isEmpty();
    }

    @Test
    void countsThatCannotBe_areRefused() {
        int[][] wrong = {
            {-1, 0, 0, 0, 0, 0, 0},
            {1, 2, 0, 0, 0, 0, 0},
            {1, 0, 2, 0, 0, 0, 0},
            {1, 0, 0, 2, 0, 0, 0},
            {1, 0, 0, 0, 2, 0, 0},
            {2, 1, 2, 2, 2, 2, 1},
            {2, 2, 1, 2, 2, 2, 1},
            {2, 2, 2, 2, 2, 1, 2},
            {2, 2, 2, 1, 2, 2, 2},
            {2, 2, 2, 2, 1, 2, 2},
            {2, 2, 2, 2, 2, 2, -1}
        };
        for (int[] w : wrong) {
            assertThatThrownBy(() -> new PerfectOrders(w[0], w[1], w[2], w[3], w[4], w[5], w[6]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot be on time");
        }
    }

    private static void send(Shop shop, OutboundOrderId id, long pieces, int hour) {
        shop.orders.pack(id, PARCEL, List.of(packed(MUG, pieces)), null, at(hour));
        shop.orders.ship(id, PARCEL, "SF", null, at(hour));
        shop.orders.deliver(id, PARCEL, at(hour + 1).at(), at(hour + 1));
    }

    private static void pick(Shop shop, OutboundOrderId id, long pieces, int hour) {
        shop.orders.allocate(id, at(hour));
        shop.orders.startPicking(id, at(hour));
        shop.orders.pick(id, MUG, Quantity.ofPieces(pieces), at(hour));
        shop.orders.finishPicking(id, at(hour));
    }

    @Test
    void aSalesOrder_isDeliveredWhenAllOfItsOutboundOrdersAre() {
        Shop shop = new Shop(OutboundRules.PLAIN);
        shop.release(line(MUG, 5));
        SalesRelease release = shop.released.get(ORDER);
        shop.orders.create(ORDER, SHANGHAI, at(1));
        pick(shop, FIRST, 3, 2);
        send(shop, FIRST, 3, 3);
        List<OutboundOrder> part = List.of(shop.orders.get(FIRST));
        assertThat(part.get(0).state()).isEqualTo(OutboundState.DELIVERED);
        assertThat(OrderCycle.of(part, Shop.KITS).delivered())
                .as("2 are missing")
                .isNull();
        assertThat(OrderOutcome.of(release, Shop.KITS, part, false, true))
                .isEqualTo(new OrderOutcome(ORDER, true, false, true, true));

        OutboundOrderId rest = shop.orders.backorder(FIRST, at(10)).id();
        List<OutboundOrder> open = List.of(shop.orders.get(rest), shop.orders.get(FIRST));
        assertThat(OrderCycle.of(open, Shop.KITS).picked()).isNull();
        assertThat(OrderOutcome.of(release, Shop.KITS, open, false, true).onTime())
                .as("something is still to come")
                .isFalse();
        pick(shop, rest, 2, 11);
        send(shop, rest, 2, 12);
        List<OutboundOrder> both = List.of(shop.orders.get(rest), shop.orders.get(FIRST));
        OrderCycle cycle = OrderCycle.of(both, Shop.KITS);
        assertThat(List.of(cycle.picked(), cycle.packed(), cycle.shipped(), cycle.delivered()))
                .containsExactly(at(11).at(), at(12).at(), at(12).at(), at(13).at());
        assertThat(OrderOutcome.of(release, Shop.KITS, both, true, false))
                .isEqualTo(new OrderOutcome(ORDER, true, true, false, false));
    }

    @Test
    void whatWasCancelledIsNotWaitedFor_butIsNotInFull_andLateIsLate() {
        Shop shop = new Shop(OutboundRules.PLAIN);
        shop.release(line(MUG, 5));
        SalesRelease release = shop.released.get(ORDER);
        shop.orders.create(ORDER, SHANGHAI, List.of(line(MUG, 2)), at(1));
        OutboundOrderId second = shop.orders.create(ORDER, SHANGHAI, at(1)).id();
        shop.orders.cancel(second, at(1));
        pick(shop, FIRST, 2, 2);
        send(shop, FIRST, 2, 62); // 23:00 in Shanghai on the promised day
        List<OutboundOrder> all = List.of(shop.orders.get(FIRST), shop.orders.get(second));
        assertThat(OrderCycle.of(all, Shop.KITS).delivered()).isEqualTo(at(63).at());
        assertThat(OrderCycle.of(all, Shop.KITS).isOnTime()).contains(false);
        assertThat(OrderOutcome.of(release, Shop.KITS, all, false, true))
                .isEqualTo(new OrderOutcome(ORDER, false, false, true, true));
        assertThat(OrderOutcome.of(release, Shop.KITS, List.of(), false, true))
                .isEqualTo(new OrderOutcome(ORDER, false, false, true, true));
        SalesRelease other = Shop.release(OrderNo.of("SO-2"), line(MUG, 1));
        assertThatThrownBy(() -> OrderOutcome.of(other, Shop.KITS, all, false, true))
                .hasMessage("outbound order SO-1/1 is not of sales order SO-2");
        assertThatThrownBy(() -> OrderCycle.of(List.of(), Shop.KITS))
                .hasMessage("outbound orders must be of one sales order, but are of []");
    }
}
