package io.zhanggui.inventory.fulfilment;

import static io.zhanggui.inventory.fulfilment.Shop.FIRST;
import static io.zhanggui.inventory.fulfilment.Shop.GIFT;
import static io.zhanggui.inventory.fulfilment.Shop.MORNING;
import static io.zhanggui.inventory.fulfilment.Shop.MUG;
import static io.zhanggui.inventory.fulfilment.Shop.ORDER;
import static io.zhanggui.inventory.fulfilment.Shop.PARCEL;
import static io.zhanggui.inventory.fulfilment.Shop.SHANGHAI;
import static io.zhanggui.inventory.fulfilment.Shop.TEA;
import static io.zhanggui.inventory.fulfilment.Shop.at;
import static io.zhanggui.inventory.fulfilment.Shop.line;
import static io.zhanggui.inventory.fulfilment.Shop.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.ConcurrentChangeException;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.inventory.item.Bundle;
import io.zhanggui.inventory.item.BundleRepository;
import io.zhanggui.inventory.item.GiftOffer;
import io.zhanggui.inventory.item.ItemViolation;
import io.zhanggui.inventory.item.KitRegister;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.SerialNumber;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** What goes wrong on the way, and how an order goes on from there. */
class OutboundTroubleTest {

    private static final ParcelNo SECOND = ParcelNo.of("2");
    private static final Quantity ONE = Quantity.ofPieces(1);

    private final Shop shop = new Shop(OutboundRules.PLAIN);
    private final OutboundOrders orders = shop.orders;

    /** The rules that are broken, by the check and by the act alike. */
    private static List<Object> refused(Violations check, ThrowingCallable act) {
        RejectedException refused = catchThrowableOfType(RejectedException.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.violations()).isEqualTo(check);
        assertThat(check.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        return check.list().stream().<Object>map(Violation::rule).toList();
    }

    private OutboundLine mugs() {
        return orders.get(FIRST).findLine(MUG).orElseThrow();
    }

    private Quantity reserved() {
        return shop.stock.reserved.get("SO-1/1 MUG");
    }

    @Test
    void aPieceThatBreaksAtPacking_isPutBack_isMissing_andSentLater() {
        shop.release(line(MUG, 5));
        shop.picked();
        orders.pack(FIRST, PARCEL, List.of(packed(MUG, 2)), null, at(4));
        Quantity four = Quantity.ofPieces(4);
        assertThat(refused(orders.checkUnpick(FIRST, MUG, four, at(4)), () -> orders.unpick(FIRST, MUG, four, at(4))))
                .containsExactly(FulfilmentViolation.EXCEEDS_PICKED);
        OutboundOrder less = orders.unpick(FIRST, MUG, ONE, at(4));

        assertThat(less.state()).isEqualTo(OutboundState.PICKED);
        assertThat(mugs().picked()).isEqualTo(four);
        assertThat(mugs().missing()).isEqualTo(ONE);
        assertThat(reserved()).isEqualTo(four);
        assertThat(orders.open(ORDER)).containsExactly(line(MUG, 1));
        assertThat(orders.unpick(FIRST, MUG, Quantity.ofPieces(2), at(4)).state())
                .as("all that is left is in the parcel")
                .isEqualTo(OutboundState.PACKED);
        assertThat(orders.backorder(FIRST, at(5)).lines()).containsExactly(OutboundLine.of(MUG, Quantity.ofPieces(3)));
        assertThat(less.steps().get(less.steps().size() - 1).action()).isEqualTo(OutboundAction.UNPICK);
    }

    @Test
    void duringPicking_whatIsPutBackIsOpenAgain_andIfAllBreaksTheOrderIsShort() {
        shop.release(line(MUG, 2));
        orders.create(ORDER, SHANGHAI, at(1));
        orders.allocate(FIRST, at(1));
        assertThat(refused(orders.checkUnpick(FIRST, MUG, ONE, at(1)), () -> orders.unpick(FIRST, MUG, ONE, at(1))))
                .containsExactly(FulfilmentViolation.WRONG_STATE, FulfilmentViolation.EXCEEDS_PICKED);
        orders.startPicking(FIRST, at(2));
        orders.pick(FIRST, MUG, Quantity.ofPieces(2), at(2));
        orders.unpick(FIRST, MUG, ONE, at(2));
        assertThat(mugs().open()).isEqualTo(ONE);
        assertThat(reserved()).isEqualTo(Quantity.ofPieces(2));
        orders.finishPicking(FIRST, at(3));
        assertThat(orders.unpick(FIRST, MUG, ONE, at(4)).state()).isEqualTo(OutboundState.SHORT);
        assertThat(reserved().isZero()).isTrue();
    }

    @Test
    void whatIsPicked_mayBeCancelledUntilItIsPacked() {
        shop.release(line(MUG, 5));
        shop.picked();
        orders.pack(FIRST, PARCEL, List.of(packed(MUG, 3)), null, at(4));
        orders.cancelLine(FIRST, MUG, ONE, at(4));
        assertThat(mugs().cancelled()).isEqualTo(ONE);
        assertThat(reserved()).isEqualTo(Quantity.ofPieces(4));
        assertThat(orders.cancelLine(FIRST, MUG, ONE, at(4)).state()).isEqualTo(OutboundState.PACKED);
        assertThat(orders.open(ORDER)).isEmpty();

        Shop other = new Shop(OutboundRules.PLAIN);
        other.release(line(MUG, 2));
        other.picked();
        assertThat(other.orders
                        .cancelLine(FIRST, MUG, Quantity.ofPieces(2), at(4))
                        .state())
                .isEqualTo(OutboundState.CANCELLED);
    }

    @Test
    void aParcelThatMayNotLeaveAnyMore_isCancelledWhileAnotherIsUnderWay() {
        shop.release(line(MUG, 5));
        shop.picked();
        orders.pack(FIRST, PARCEL, List.of(packed(MUG, 3)), null, at(4));
        orders.pack(FIRST, SECOND, List.of(packed(MUG, 1), packed(MUG, 1)), null, at(4));
        orders.ship(FIRST, PARCEL, "SF", null, at(5));
        shop.release(line(MUG, 3));
        assertThat(refused(orders.checkShip(FIRST, SECOND, at(6)), () -> orders.ship(FIRST, SECOND, "SF", null, at(6))))
                .containsExactly(FulfilmentViolation.EXCEEDS_RELEASE);
        assertThat(refused(orders.checkCancel(FIRST, at(6)), () -> orders.cancel(FIRST, at(6))))
                .containsExactly(FulfilmentViolation.PARCEL_STATE);
        assertThat(refused(
                        orders.checkCancelParcel(FIRST, PARCEL, at(6)),
                        () -> orders.cancelParcel(FIRST, PARCEL, at(6))))
                .containsExactly(FulfilmentViolation.PARCEL_STATE);
        OutboundOrder less = orders.cancelParcel(FIRST, SECOND, at(6));

        assertThat(less.state()).isEqualTo(OutboundState.SHIPPED);
        assertThat(less.parcels()).extracting(Parcel::no).containsExactly(PARCEL);
        assertThat(mugs().picked()).isEqualTo(Quantity.ofPieces(3));
        assertThat(mugs().cancelled()).isEqualTo(Quantity.ofPieces(2));
        assertThat(reserved().isZero()).isTrue();
        assertThat(less.steps().get(less.steps().size() - 1).parcel()).isEqualTo(SECOND);

        Shop only = new Shop(OutboundRules.PLAIN);
        only.release(line(MUG, 2), line(TEA, 1));
        only.packed();
        assertThat(only.orders.cancelParcel(FIRST, PARCEL, at(5)).state()).isEqualTo(OutboundState.CANCELLED);
        assertThat(only.stock.reserved.values()).allMatch(Quantity::isZero);
    }

    @Test
    void aLostParcel_endsTheOrder_andMayTurnUp() {
        shop.release(line(MUG, 2));
        shop.packed();
        orders.ship(FIRST, PARCEL, "SF", null, at(5));
        Instant early = at(4).at();
        assertThat(refused(
                        orders.checkReportLost(FIRST, PARCEL, early, at(40)),
                        () -> orders.reportLost(FIRST, PARCEL, early, at(40))))
                .containsExactly(FulfilmentViolation.BEFORE_SHIPPED);
        OutboundOrder lost = orders.reportLost(FIRST, PARCEL, at(40).at(), at(40));
        assertThat(lost.state()).isEqualTo(OutboundState.UNDELIVERED);
        assertThat(lost.state().isOpen()).isFalse();
        assertThat(lost.endedAt()).contains(at(40).at());
        assertThat(orders.open(ORDER)).isEmpty();
        assertThat(refused(
                        orders.checkReportLost(FIRST, PARCEL, at(41).at(), at(41)),
                        () -> orders.reportLost(FIRST, PARCEL, at(41).at(), at(41))))
                .containsExactly(FulfilmentViolation.PARCEL_STATE);
        assertThat(orders.takeBack(FIRST, PARCEL, at(50)).state()).isEqualTo(OutboundState.RETURNED);
        assertThat(shop.stock.movements).hasSize(2);

        Shop half = new Shop(OutboundRules.PLAIN);
        half.release(line(MUG, 2));
        half.picked();
        half.orders.pack(FIRST, PARCEL, List.of(packed(MUG, 1)), null, at(4));
        half.orders.pack(FIRST, SECOND, List.of(packed(MUG, 1)), null, at(4));
        half.orders.ship(FIRST, PARCEL, "SF", null, at(5));
        half.orders.ship(FIRST, SECOND, "SF", null, at(5));
        half.orders.reportLost(FIRST, SECOND, at(30).at(), at(30));
        assertThat(half.orders.deliver(FIRST, PARCEL, at(31).at(), at(31)).state())
                .isEqualTo(OutboundState.DELIVERED);
        assertThat(OrderCycle.of(List.of(half.orders.get(FIRST)), Shop.KITS).delivered())
                .isNull();
        half.orders.deliver(FIRST, SECOND, at(60).at(), at(60));
        assertThat(OrderCycle.of(List.of(half.orders.get(FIRST)), Shop.KITS).delivered())
                .isEqualTo(at(60).at());
    }

    @Test
    void aStep_isNotBeforeTheLastOne_norAnOrderBeforeItsRelease() {
        shop.release(line(MUG, 2));
        assertThat(refused(orders.checkCreate(ORDER, Shop.at(-1)), () -> orders.create(ORDER, SHANGHAI, Shop.at(-1))))
                .containsExactly(FulfilmentViolation.BEFORE_RELEASE);
        shop.picked();
        List<ParcelLine> content = List.of(packed(MUG, 3));
        assertThat(refused(
                        orders.checkPack(FIRST, PARCEL, content, at(2)),
                        () -> orders.pack(FIRST, PARCEL, content, null, at(2))))
                .containsExactly(FulfilmentViolation.BEFORE_LAST_STEP, FulfilmentViolation.EXCEEDS_PICKED);
        orders.pack(FIRST, PARCEL, List.of(packed(MUG, 2)), null, at(3));
        assertThat(orders.checkShip(FIRST, PARCEL, at(2)))
                .hasToString("at: 2025-11-10T03:00:00Z is before the last step at 2025-11-10T04:00:00Z"
                        + " [fulfilment.before-last-step]");
    }

    @Test
    void everyCheck_findsWhatTheActRefuses() {
        shop.release(line(MUG, 2));
        assertThat(orders.checkCreate(ORDER, at(1)).isEmpty()).isTrue();
        orders.create(ORDER, SHANGHAI, at(1));
        assertThat(refused(orders.checkCreate(ORDER, at(1)), () -> orders.create(ORDER, SHANGHAI, at(1))))
                .containsExactly(FulfilmentViolation.NOTHING_OPEN);
        assertThat(refused(orders.checkBackorder(FIRST, at(1)), () -> orders.backorder(FIRST, at(1))))
                .containsExactly(FulfilmentViolation.NOTHING_MISSING);
        assertThat(refused(orders.checkStartPicking(FIRST, at(1)), () -> orders.startPicking(FIRST, at(1))))
                .containsExactly(FulfilmentViolation.WRONG_STATE);
        assertThat(refused(orders.checkPick(FIRST, TEA, ONE, at(1)), () -> orders.pick(FIRST, TEA, ONE, at(1))))
                .containsExactly(FulfilmentViolation.WRONG_STATE, FulfilmentViolation.NOT_IN_ORDER);
        assertThat(refused(orders.checkFinishPicking(FIRST, at(1)), () -> orders.finishPicking(FIRST, at(1))))
                .containsExactly(FulfilmentViolation.WRONG_STATE);
        assertThat(refused(
                        orders.checkDeliver(FIRST, PARCEL, MORNING, at(1)),
                        () -> orders.deliver(FIRST, PARCEL, MORNING, at(1))))
                .containsExactly(FulfilmentViolation.PARCEL_UNKNOWN);
        assertThat(refused(orders.checkTakeBack(FIRST, PARCEL, at(1)), () -> orders.takeBack(FIRST, PARCEL, at(1))))
                .containsExactly(FulfilmentViolation.PARCEL_UNKNOWN);
        assertThat(refused(
                        orders.checkCancelLine(FIRST, MUG, Quantity.ofPieces(3), at(1)),
                        () -> orders.cancelLine(FIRST, MUG, Quantity.ofPieces(3), at(1))))
                .containsExactly(FulfilmentViolation.EXCEEDS_OPEN);
        assertThat(orders.checkAllocate(FIRST, at(1)).isEmpty()).isTrue();
        assertThat(orders.get(FIRST).state()).isEqualTo(OutboundState.CREATED);
        orders.allocate(FIRST, at(1));
        shop.released.clear();
        assertThat(refused(orders.checkAllocate(FIRST, at(1)), () -> orders.allocate(FIRST, at(1))))
                .containsExactly(FulfilmentViolation.WRONG_STATE, FulfilmentViolation.NOT_RELEASED);
    }

    @Test
    void piecesWithNumbers_arePackedOnce_andTheirNumbersLeaveAndComeBack() {
        shop.release(line(MUG, 3));
        shop.picked();
        List<SerialNumber> two = List.of(SerialNumber.of("S1"), SerialNumber.of("S2"));
        ParcelLine line = packed(MUG, 2).serials(two);
        assertThat(refused(
                        orders.checkPack(
                                FIRST, PARCEL, List.of(line, packed(MUG, 1).serials(two.subList(0, 1))), at(4)),
                        () -> orders.pack(
                                FIRST, PARCEL, List.of(line, packed(MUG, 1).serials(two.subList(0, 1))), null, at(4))))
                .containsExactly(FulfilmentViolation.PIECE_PACKED);
        orders.pack(FIRST, PARCEL, List.of(line), null, at(4));
        assertThat(orders.checkPack(FIRST, SECOND, List.of(packed(MUG, 1).serials(two.subList(1, 2))), at(4)))
                .hasToString("MUG: piece S2 is in a parcel already [fulfilment.piece-packed]");
        orders.pack(FIRST, SECOND, List.of(packed(MUG, 1)), null, at(4));
        orders.ship(FIRST, PARCEL, "SF", null, at(5));
        orders.takeBack(FIRST, PARCEL, at(6));
        assertThat(shop.stock.movements).extracting(Movement::serials).containsExactly(two, two);
        assertThatThrownBy(() -> packed(MUG, 1).serials(two))
                .hasMessage("1 PCS of MUG cannot have the numbers [S1, S2]");
        assertThatThrownBy(() -> packed(MUG, 2).serials(List.of(two.get(0), two.get(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SalesRelease orderedAt(String moment, SalesRelease.Line... lines) {
        SalesRelease plain = Shop.release(ORDER, lines);
        return new SalesRelease(
                plain.order(),
                plain.shop(),
                plain.customer(),
                plain.lines(),
                Instant.parse(moment),
                null,
                Instant.parse("2025-12-01T00:00:00Z"),
                plain.releasedBy(),
                null,
                0);
    }

    @Test
    void aKit_isTakenApartByWhatItContainedWhenItWasOrdered() {
        shop.released.put(ORDER, orderedAt("2025-11-10T15:59:59Z", line(GIFT, 2)));
        assertThat(orders.open(ORDER)).containsExactly(line(MUG, 4), line(TEA, 2));
        shop.released.put(ORDER, orderedAt("2025-11-10T16:00:00Z", line(GIFT, 2)));
        assertThat(orders.open(ORDER)).as("from the 11th in Shanghai on").containsExactly(line(MUG, 2));
        shop.released.put(ORDER, orderedAt("2025-09-01T00:00:00Z", line(GIFT, 2)));
        assertThat(orders.checkCreate(ORDER, List.of(line(MUG, 1)), at(999)).list())
                .extracting(Violation::rule, Violation::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ItemViolation.KIT_WITHOUT_CONTENTS, "GIFT"));
    }

    @Test
    void gifts_leaveTooIfTheyAreOfThatDay_overAllLinesOfAnArticle() {
        Sku spoon = Sku.of("SPOON");
        Bundle withSpoon = Bundle.withGift(
                MUG,
                new GiftOffer(
                        spoon,
                        ONE,
                        Quantity.ofPieces(2),
                        LocalDateRange.of(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 12))));
        MemoryStore store = new MemoryStore();
        BundleRepository bundles = BundleRepository.inMemory(store);
        store.call(() -> bundles.add(withSpoon));
        for (SoldKits kits : List.of(
                SoldKits.of(KitRegister.of(List.of(withSpoon)), ZoneOffset.ofHours(8)),
                SoldKits.of(bundles, ZoneOffset.ofHours(8)))) {
            OutboundOrders ofToday = OutboundOrders.inMemory(
                    store,
                    any -> Optional.of(orderedAt("2025-11-11T00:00:00Z", line(MUG, 1), line(MUG, 1), line(TEA, 1))),
                    kits,
                    new RecordingStock(store));
            assertThat(ofToday.open(ORDER)).containsExactly(line(MUG, 2), line(spoon, 1), line(TEA, 1));
            OutboundOrders later = OutboundOrders.inMemory(
                    store,
                    any -> Optional.of(orderedAt("2025-11-12T00:00:00Z", line(MUG, 2))),
                    kits,
                    new RecordingStock(store));
            assertThat(later.open(ORDER)).containsExactly(line(MUG, 2));
        }
    }

    @Test
    void whoCreatesFromAnOldReading_getsAConcurrentChange() {
        AtomicBoolean stale = new AtomicBoolean();
        OutboundOrderRepository slow = (OutboundOrderRepository) Proxy.newProxyInstance(
                OutboundOrderRepository.class.getClassLoader(),
                new Class<?>[] {OutboundOrderRepository.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("ofSalesOrder") && stale.getAndSet(false)) {
                        return Stream.empty();
                    }
                    try {
                        return method.invoke(shop.repository, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        OutboundOrders racing = new OutboundOrders(
                slow,
                order -> Optional.ofNullable(shop.released.get(order)),
                Shop.KITS,
                shop.stock,
                CommandReceipts.inMemory(shop.store),
                shop.audit,
                shop.store);
        shop.release(line(MUG, 2));
        racing.create(ORDER, SHANGHAI, at(1));
        stale.set(true);
        assertThatThrownBy(() -> racing.create(ORDER, SHANGHAI, at(1))).isInstanceOf(ConcurrentChangeException.class);
        assertThatThrownBy(() -> racing.create(ORDER, SHANGHAI, at(1))).isInstanceOf(RejectedException.class);
    }

    @Test
    void nothingArrives_afterItWasEntered() {
        shop.release(line(MUG, 1));
        shop.packed();
        orders.ship(FIRST, PARCEL, "SF", null, at(5));
        assertThat(refused(
                        orders.checkDeliver(FIRST, PARCEL, Instant.MAX, at(6)),
                        () -> orders.deliver(FIRST, PARCEL, Instant.MAX, at(6))))
                .containsExactly(FulfilmentViolation.AFTER_ENTRY);
        assertThat(orders.checkReportLost(FIRST, PARCEL, at(7).at(), at(6)).list())
                .extracting(Violation::rule)
                .containsExactly(FulfilmentViolation.AFTER_ENTRY);
        assertThat(orders.checkDeliver(FIRST, PARCEL, at(6).at(), at(6)).isEmpty())
                .isTrue();
    }

    @Test
    void anArticleInSeveralUnits_isAViolation_notABug() {
        SalesRelease.Line box = new SalesRelease.Line(MUG, Quantity.of(BigDecimal.ONE, UnitOfMeasure.of("BOX")));
        shop.release(line(MUG, 2));
        shop.packed();
        shop.release(box);
        assertThat(orders.checkShip(FIRST, PARCEL, at(5)))
                .hasToString("MUG: the order counts it in BOX [fulfilment.unit-differs]");
        assertThat(refused(orders.checkCreate(ORDER, at(5)), () -> orders.open(ORDER)))
                .containsExactly(FulfilmentViolation.UNIT_DIFFERS);
        shop.release(box, line(MUG, 1));
        assertThat(refused(
                        orders.checkCreate(ORDER, List.of(line(MUG, 1)), at(5)),
                        () -> orders.create(ORDER, SHANGHAI, List.of(line(MUG, 1)), at(5))))
                .containsExactly(FulfilmentViolation.UNIT_DIFFERS);
        assertThat(OrderCycle.of(List.of(orders.get(FIRST)), Shop.KITS).delivered())
                .isNull();
        assertThat(OrderOutcome.of(shop.released.get(ORDER), Shop.KITS, List.of(orders.get(FIRST)), false, true)
                        .inFull())
                .isFalse();

        Shop other = new Shop(OutboundRules.PLAIN);
        other.release(line(MUG, 2));
        assertThat(other.orders
                        .checkCreate(ORDER, List.of(line(MUG, 1), box, box), at(1))
                        .list())
                .extracting(Violation::rule)
                .containsExactly(FulfilmentViolation.UNIT_DIFFERS);
    }

    @Test
    void noText_namesPersonsOrReasons() {
        shop.release(line(MUG, 1));
        orders.create(ORDER, SHANGHAI, at(1).reason("张三要求加急"));
        OutboundOrder order = orders.get(FIRST);
        assertThat(order + " " + order.steps() + " " + order.release())
                .doesNotContain("P010", "P001", "C77", "张三")
                .contains("SO-1/1", "CREATE at 2025-11-10T02:00:00Z", "release of SO-1 from TMALL");
    }

    @Test
    void whatIsLeftOut_isNamed_andBlankTextsAreRefused() {
        shop.release(line(MUG, 1));
        assertThatThrownBy(() -> orders.create(ORDER, null, at(1))).hasMessage("warehouse");
        assertThatThrownBy(() -> orders.create(null, SHANGHAI, at(1))).hasMessage("order");
        assertThatThrownBy(() -> orders.create(ORDER, SHANGHAI, (List<SalesRelease.Line>) null, at(1)))
                .hasMessage("lines");
        assertThatThrownBy(() -> orders.allocate(null, at(1))).hasMessage("id");
        assertThatThrownBy(() -> orders.allocate(FIRST, null)).hasMessage("stamp");
        assertThatThrownBy(() -> orders.pack(FIRST, PARCEL, null, null, at(1))).hasMessage("content");
        assertThatThrownBy(() -> orders.pack(FIRST, null, List.of(), null, at(1)))
                .hasMessage("no");
        assertThatThrownBy(() -> orders.pick(FIRST, MUG, null, at(1))).hasMessage("quantity");
        assertThatThrownBy(() -> orders.checkShip(FIRST, PARCEL, null)).hasMessage("stamp");
        shop.packed();
        assertThatThrownBy(() -> orders.ship(FIRST, PARCEL, " ", null, at(5)))
                .hasMessage("carrier of parcel 1 must not be blank, but is ' '. Maybe leave it out?");
        assertThatThrownBy(() -> orders.ship(FIRST, PARCEL, "SF", "", at(5))).hasMessageStartingWith("trackingNo of");
        assertThat(orders.ship(FIRST, PARCEL, "SF", null, at(5)).state()).isEqualTo(OutboundState.SHIPPED);
    }
}
