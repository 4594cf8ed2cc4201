package io.zhanggui.inventory.fulfilment;

import static io.zhanggui.inventory.fulfilment.Shop.FIRST;
import static io.zhanggui.inventory.fulfilment.Shop.GIFT;
import static io.zhanggui.inventory.fulfilment.Shop.MORNING;
import static io.zhanggui.inventory.fulfilment.Shop.MUG;
import static io.zhanggui.inventory.fulfilment.Shop.ORDER;
import static io.zhanggui.inventory.fulfilment.Shop.PACKER;
import static io.zhanggui.inventory.fulfilment.Shop.PARCEL;
import static io.zhanggui.inventory.fulfilment.Shop.PICKER;
import static io.zhanggui.inventory.fulfilment.Shop.SHANGHAI;
import static io.zhanggui.inventory.fulfilment.Shop.TEA;
import static io.zhanggui.inventory.fulfilment.Shop.at;
import static io.zhanggui.inventory.fulfilment.Shop.by;
import static io.zhanggui.inventory.fulfilment.Shop.line;
import static io.zhanggui.inventory.fulfilment.Shop.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.repository.NotFoundException;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboundOrdersTest {

    private final Shop shop = new Shop(OutboundRules.PLAIN);
    private final OutboundOrders orders = shop.orders;

    private static List<Object> refused(ThrowingCallable act) {
        RejectedException refused = catchThrowableOfType(RejectedException.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.violations().text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        return refused.violations().list().stream().<Object>map(Violation::rule).toList();
    }

    @Test
    void anOrder_goesFromReleaseToDelivery() {
        shop.release(line(MUG, 3), line(GIFT, 2));

        OutboundOrder packed = shop.packed();
        assertThat(packed.lines())
                .extracting(OutboundLine::sku, OutboundLine::ordered)
                .containsExactly(Tuple.tuple(MUG, Quantity.ofPieces(7)), Tuple.tuple(TEA, Quantity.ofPieces(2)));
        assertThat(packed.state()).isEqualTo(OutboundState.PACKED);
        assertThat(packed.shippedAt()).isEmpty();
        assertThat(shop.stock.movements).isEmpty();
        assertThat(orders.open(ORDER)).isEmpty();

        OutboundOrder shipped = orders.ship(FIRST, PARCEL, "SF", "SF-9", by(PACKER, 5));
        assertThat(shipped.state()).isEqualTo(OutboundState.SHIPPED);
        assertThat(shipped.shippedAt()).contains(MORNING.plusSeconds(5 * 3600));
        assertThat(shop.stock.movements)
                .extracting(Movement::id, Movement::kind, Movement::sku, Movement::quantity, Movement::reference)
                .map(Object::toString)
                .containsExactly(
                        "(SO-1/1/1/1/out, ISSUE, MUG, 7 PCS, \"SO-1/1\")",
                        "(SO-1/1/1/2/out, ISSUE, TEA, 2 PCS, \"SO-1/1\")");
        assertThat(shop.stock.movements.get(0).date()).isEqualTo(LocalDate.of(2025, 11, 10));
        assertThat(shop.stock.reserved.values()).allMatch(Quantity::isZero);

        OutboundOrder delivered = orders.deliver(FIRST, PARCEL, MORNING.plusSeconds(90_000), at(40));
        assertThat(delivered.state()).isEqualTo(OutboundState.DELIVERED);
        assertThat(delivered.endedAt()).contains(MORNING.plusSeconds(90_000));
        assertThat(delivered.parcels().get(0)).satisfies(each -> {
            assertThat(each.carrier()).isEqualTo("SF");
            assertThat(each.trackingNo()).isEqualTo("SF-9");
            assertThat(each.weight()).isEqualTo(new BigDecimal("1.25"));
            assertThat(each.state()).isEqualTo(ParcelState.ARRIVED);
        });
        assertThat(delivered.steps())
                .extracting(OutboundStep::action)
                .containsExactly(
                        OutboundAction.CREATE,
                        OutboundAction.ALLOCATE,
                        OutboundAction.START_PICKING,
                        OutboundAction.PICK,
                        OutboundAction.PICK,
                        OutboundAction.FINISH_PICKING,
                        OutboundAction.PACK,
                        OutboundAction.SHIP,
                        OutboundAction.DELIVER);
        assertThat(shop.audit.read("SO-1/1"))
                .extracting(Recorded::event)
                .extracting(AuditEntry::action)
                .startsWith("fulfilment.create", "fulfilment.allocate")
                .endsWith("fulfilment.ship", "fulfilment.deliver");
    }

    @Test
    void withoutRelease_nothingIsCreated() {
        assertThat(refused(() -> orders.create(ORDER, SHANGHAI, at(1))))
                .containsExactly(FulfilmentViolation.NOT_RELEASED);
        assertThat(orders.checkCreate(ORDER, List.of(line(MUG, 1)), at(1)))
                .hasToString("order: sales order SO-1 is not released [fulfilment.not-released]");
        assertThat(orders.open(ORDER)).isEmpty();
        assertThatThrownBy(() -> orders.get(FIRST)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aReleaseThatIsTakenBackOrMadeSmaller_stopsAllocationAndShipping() {
        shop.release(line(MUG, 3));
        shop.packed();
        shop.release(line(MUG, 2));
        assertThat(orders.checkShip(FIRST, PARCEL, at(5)))
                .hasToString("MUG: 1 PCS wanted, 0 PCS open in the release [fulfilment.exceeds-release]");
        assertThat(refused(() -> orders.ship(FIRST, PARCEL, "SF", null, at(5))))
                .containsExactly(FulfilmentViolation.EXCEEDS_RELEASE);
        shop.released.clear();
        assertThat(refused(() -> orders.ship(FIRST, PARCEL, "SF", null, at(5))))
                .containsExactly(FulfilmentViolation.NOT_RELEASED);
        assertThat(shop.stock.movements).isEmpty();

        Shop other = new Shop(OutboundRules.PLAIN);
        other.release(line(MUG, 3));
        other.orders.create(ORDER, SHANGHAI, at(1));
        other.released.clear();
        assertThat(refused(() -> other.orders.allocate(FIRST, at(1))))
                .containsExactly(FulfilmentViolation.NOT_RELEASED);
    }

    @Test
    void create_takesNoMoreThanIsOpen_acrossAllOutboundOrders() {
        shop.release(line(MUG, 5), line(GIFT, 1));
        orders.create(ORDER, SHANGHAI, List.of(line(MUG, 2), line(MUG, 1)), at(1));

        assertThat(orders.open(ORDER)).containsExactly(line(MUG, 4), line(TEA, 1));
        assertThat(refused(() ->
                        orders.create(ORDER, SHANGHAI, List.of(line(MUG, 5), line(GIFT, 1), line(TEA, 1)), at(1))))
                .containsExactly(FulfilmentViolation.NOT_IN_RELEASE, FulfilmentViolation.EXCEEDS_RELEASE);
        assertThat(refused(() -> orders.create(
                        ORDER,
                        SHANGHAI,
                        List.of(new SalesRelease.Line(MUG, Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM))),
                        at(1))))
                .containsExactly(FulfilmentViolation.UNIT_DIFFERS);
        OutboundOrder rest = orders.create(ORDER, SHANGHAI, at(1));
        assertThat(rest.id()).hasToString("SO-1/2");
        assertThat(rest.lines())
                .containsExactly(
                        OutboundLine.of(MUG, Quantity.ofPieces(4)), OutboundLine.of(TEA, Quantity.ofPieces(1)));
        assertThat(refused(() -> orders.create(ORDER, SHANGHAI, at(1))))
                .containsExactly(FulfilmentViolation.NOTHING_OPEN);
        assertThat(rest.backorderOf()).isNull();
    }

    @Test
    void whatIsNotFound_isMissing_noLongerReserved_andMayBeSentLater() {
        shop.release(line(MUG, 5), line(TEA, 2));
        orders.create(ORDER, SHANGHAI, at(1));
        orders.allocate(FIRST, at(1));
        assertThat(shop.stock.reserved.values()).containsExactly(Quantity.ofPieces(5), Quantity.ofPieces(2));
        orders.startPicking(FIRST, at(2));
        orders.pick(FIRST, MUG, Quantity.ofPieces(1), at(2));
        orders.pick(FIRST, MUG, Quantity.ofPieces(2), at(2));
        assertThat(refused(() -> orders.pick(FIRST, MUG, Quantity.ofPieces(3), at(2))))
                .containsExactly(FulfilmentViolation.EXCEEDS_OPEN);
        assertThat(orders.get(FIRST).missing()).isEmpty();
        OutboundOrder ended = orders.finishPicking(FIRST, at(3));

        assertThat(ended.state()).isEqualTo(OutboundState.PICKED);
        assertThat(ended.missing()).containsExactly(line(MUG, 2), line(TEA, 2));
        assertThat(shop.stock.reserved.values()).containsExactly(Quantity.ofPieces(3), Quantity.ofPieces(0));
        OutboundOrder later = orders.backorder(FIRST, at(4));
        assertThat(later.backorderOf()).isEqualTo(1);
        assertThat(later.lines())
                .extracting(OutboundLine::ordered)
                .containsExactly(Quantity.ofPieces(2), Quantity.ofPieces(2));
        assertThat(refused(() -> orders.backorder(later.id(), at(4))))
                .containsExactly(FulfilmentViolation.NOTHING_MISSING);
        assertThat(refused(() -> orders.backorder(FIRST, at(4))))
                .as("it is in the other one already")
                .containsExactly(FulfilmentViolation.EXCEEDS_RELEASE, FulfilmentViolation.EXCEEDS_RELEASE);
    }

    @Test
    void ifNothingIsFound_theOrderIsShort() {
        shop.release(line(MUG, 5));
        orders.create(ORDER, SHANGHAI, at(1));
        orders.allocate(FIRST, at(1));
        orders.startPicking(FIRST, at(2));
        OutboundOrder ended = orders.finishPicking(FIRST, at(3));
        assertThat(ended.state()).isEqualTo(OutboundState.SHORT);
        assertThat(orders.open(ORDER)).containsExactly(line(MUG, 5));
        assertThat(refused(() -> orders.cancel(FIRST, at(4)))).containsExactly(FulfilmentViolation.WRONG_STATE);
    }

    @Test
    void severalParcels_leaveOneByOne_andSomeComeBack() {
        shop.release(line(MUG, 5));
        shop.picked();
        ParcelNo second = ParcelNo.of("2");
        OutboundOrder half = orders.pack(FIRST, PARCEL, List.of(packed(MUG, 2), packed(MUG, 1)), null, at(4));
        assertThat(half.state()).isEqualTo(OutboundState.PICKED);
        assertThat(refused(() -> orders.ship(FIRST, PARCEL, "SF", null, at(5))))
                .containsExactly(FulfilmentViolation.WRONG_STATE);
        assertThat(refused(() -> orders.pack(FIRST, PARCEL, List.of(packed(MUG, 3), packed(TEA, 1)), null, at(4))))
                .containsExactly(
                        FulfilmentViolation.PARCEL_EXISTS,
                        FulfilmentViolation.NOT_IN_ORDER,
                        FulfilmentViolation.EXCEEDS_PICKED);
        assertThat(refused(() -> orders.pack(FIRST, second, List.of(), null, at(4))))
                .containsExactly(FulfilmentViolation.PARCEL_EMPTY);
        assertThat(refused(() -> orders.pack(
                        FIRST,
                        second,
                        List.of(ParcelLine.of(MUG, Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM))),
                        null,
                        at(4))))
                .containsExactly(FulfilmentViolation.UNIT_DIFFERS);
        orders.pack(FIRST, second, List.of(packed(MUG, 2).goods(Goods.ofLot(LotId.of("L1")))), null, at(4));
        assertThat(refused(() -> orders.pack(FIRST, ParcelNo.of("3"), List.of(packed(MUG, 1)), null, at(4))))
                .containsExactly(FulfilmentViolation.WRONG_STATE, FulfilmentViolation.EXCEEDS_PICKED);

        orders.ship(FIRST, PARCEL, "SF", "1", at(5));
        assertThat(orders.get(FIRST).state()).isEqualTo(OutboundState.PACKED);
        assertThat(orders.get(FIRST).shipped(MUG)).isEqualTo(Quantity.ofPieces(3));
        assertThat(orders.get(FIRST).packed(MUG)).isEqualTo(Quantity.ofPieces(5));
        assertThat(refused(() -> orders.ship(FIRST, PARCEL, "SF", "1", at(5))))
                .containsExactly(FulfilmentViolation.PARCEL_STATE);
        assertThat(refused(() -> orders.ship(FIRST, ParcelNo.of("9"), "SF", "1", at(5))))
                .containsExactly(FulfilmentViolation.PARCEL_UNKNOWN);
        assertThat(refused(() -> orders.deliver(FIRST, second, at(6).at(), at(6))))
                .containsExactly(FulfilmentViolation.PARCEL_STATE);
        assertThat(refused(() -> orders.deliver(FIRST, PARCEL, at(4).at(), at(6))))
                .containsExactly(FulfilmentViolation.BEFORE_SHIPPED);
        orders.deliver(FIRST, PARCEL, at(5).at(), at(6));
        assertThat(orders.get(FIRST).state()).isEqualTo(OutboundState.PACKED);
        orders.ship(FIRST, second, "YT", null, at(7));
        assertThat(orders.get(FIRST).state()).isEqualTo(OutboundState.SHIPPED);
        assertThat(orders.get(FIRST).endedAt()).isEmpty();
        OutboundOrder ended = orders.takeBack(FIRST, second, at(9));

        assertThat(ended.state()).isEqualTo(OutboundState.DELIVERED);
        assertThat(ended.endedAt()).contains(at(9).at());
        Movement back = shop.stock.movements.get(shop.stock.movements.size() - 1);
        assertThat(back.kind()).isEqualTo(MovementKind.CUSTOMER_RETURN);
        assertThat(back.refersTo()).hasToString("SO-1/1/2/1/out");
        assertThat(back.id()).hasToString("SO-1/1/2/1/back");
        assertThat(back.goods().lot()).hasToString("L1");
        assertThat(refused(() -> orders.takeBack(FIRST, second, at(9))))
                .containsExactly(FulfilmentViolation.PARCEL_STATE);
    }

    @Test
    void ifEveryParcelComesBack_theOrderIsReturned() {
        shop.release(line(MUG, 1));
        shop.packed();
        orders.ship(FIRST, PARCEL, "SF", null, at(5));
        assertThat(orders.takeBack(FIRST, PARCEL, at(9)).state()).isEqualTo(OutboundState.RETURNED);
        assertThat(orders.open(ORDER))
                .as("it was sent; another one needs another release")
                .isEmpty();
    }

    @Test
    void whoPicked_mayNotPackIfAnotherMust() {
        Shop strict = new Shop(OutboundRules.CHECKED_BY_ANOTHER);
        strict.release(line(MUG, 1));
        strict.picked();
        List<ParcelLine> content = List.of(packed(MUG, 1));
        assertThat(refused(() -> strict.orders.pack(FIRST, PARCEL, content, null, by(PICKER, 4))))
                .containsExactly(FulfilmentViolation.PICKER_PACKS);
        Actor forThePicker = Actor.of(PersonId.of("P012")).onBehalfOf(PICKER);
        assertThat(strict.orders.checkPack(
                        FIRST, PARCEL, content, Stamp.by(forThePicker).at(at(4).at())))
                .hasToString("1: P012 for P010 picked; somebody else must pack [fulfilment.picker-packs]");
        assertThat(strict.orders
                        .checkPack(FIRST, PARCEL, content, by(PACKER, 4))
                        .isEmpty())
                .isTrue();
        strict.orders.pack(FIRST, PARCEL, content, null, by(PACKER, 4));

        Shop deputy = new Shop(OutboundRules.CHECKED_BY_ANOTHER);
        deputy.release(line(MUG, 1));
        deputy.orders.create(ORDER, SHANGHAI, at(1));
        deputy.orders.allocate(FIRST, at(1));
        deputy.orders.startPicking(FIRST, at(1));
        Stamp asDeputy =
                Stamp.by(Actor.of(PersonId.of("P013")).onBehalfOf(PACKER)).at(at(2).at());
        deputy.orders.pick(FIRST, MUG, Quantity.ofPieces(1), asDeputy);
        deputy.orders.finishPicking(FIRST, asDeputy);
        assertThat(refused(() -> deputy.orders.pack(FIRST, PARCEL, content, null, by(PACKER, 4))))
                .containsExactly(FulfilmentViolation.PICKER_PACKS);
    }

    @Test
    void cancelledQuantities_doNotBecomeOpenAgain() {
        shop.release(line(MUG, 5));
        orders.create(ORDER, SHANGHAI, at(1));
        assertThat(orders.cancelLine(FIRST, MUG, Quantity.ofPieces(1), at(1)).state())
                .isEqualTo(OutboundState.CREATED);
        assertThat(shop.stock.reserved).isEmpty();
        orders.allocate(FIRST, at(1));
        assertThat(shop.stock.reserved.values()).containsExactly(Quantity.ofPieces(4));
        orders.cancelLine(FIRST, MUG, Quantity.ofPieces(1), at(1));
        orders.startPicking(FIRST, at(2));
        orders.pick(FIRST, MUG, Quantity.ofPieces(1), at(2));
        OutboundOrder less = orders.cancelLine(FIRST, MUG, Quantity.ofPieces(1), at(2));

        assertThat(less.findLine(MUG).orElseThrow().open()).isEqualTo(Quantity.ofPieces(1));
        assertThat(shop.stock.reserved.values()).containsExactly(Quantity.ofPieces(2));
        assertThat(refused(() -> orders.cancelLine(FIRST, MUG, Quantity.ofPieces(2), at(2))))
                .containsExactly(FulfilmentViolation.EXCEEDS_OPEN);
        assertThat(refused(() -> orders.cancelLine(FIRST, TEA, Quantity.ofPieces(2), at(2))))
                .containsExactly(FulfilmentViolation.NOT_IN_ORDER);
        assertThat(refused(() ->
                        orders.cancelLine(FIRST, MUG, Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM), at(2))))
                .containsExactly(FulfilmentViolation.UNIT_DIFFERS);
        orders.finishPicking(FIRST, at(3));
        assertThat(orders.open(ORDER)).as("what was missing").containsExactly(line(MUG, 1));
        assertThat(refused(() -> orders.cancelLine(FIRST, MUG, Quantity.ofPieces(2), at(4))))
                .containsExactly(FulfilmentViolation.EXCEEDS_PICKED);
        shop.release(line(MUG, 3));
        orders.pack(FIRST, PARCEL, List.of(packed(MUG, 1)), null, at(4));
        assertThat(orders.ship(FIRST, PARCEL, "SF", null, at(5)).state())
                .as("the release was made smaller by what was cancelled")
                .isEqualTo(OutboundState.SHIPPED);
    }

    @Test
    void cancellingEverything_endsTheOrder() {
        shop.release(line(MUG, 5));
        orders.create(ORDER, SHANGHAI, at(1));
        orders.allocate(FIRST, at(1));
        OutboundOrder cancelled = orders.cancelLine(FIRST, MUG, Quantity.ofPieces(5), at(1));
        assertThat(cancelled.state()).isEqualTo(OutboundState.CANCELLED);
        assertThat(orders.open(ORDER)).isEmpty();
        assertThat(refused(() -> orders.startPicking(FIRST, at(2)))).containsExactly(FulfilmentViolation.WRONG_STATE);
    }

    @Test
    void cancel_unpacksAndGivesReservationsUp_untilSomethingHasLeft() {
        shop.release(line(MUG, 5));
        shop.packed();
        OutboundOrder cancelled = orders.cancel(FIRST, at(5));
        assertThat(cancelled.state()).isEqualTo(OutboundState.CANCELLED);
        assertThat(cancelled.parcels()).isEmpty();
        assertThat(cancelled.lines().get(0).cancelled()).isEqualTo(Quantity.ofPieces(5));
        assertThat(shop.stock.reserved.values()).containsExactly(Quantity.ofPieces(0));
        assertThat(refused(() -> orders.cancel(FIRST, at(5)))).containsExactly(FulfilmentViolation.WRONG_STATE);

        Shop other = new Shop(OutboundRules.PLAIN);
        other.release(line(MUG, 2));
        other.picked();
        other.orders.pack(FIRST, PARCEL, List.of(packed(MUG, 1)), null, at(4));
        other.orders.pack(FIRST, ParcelNo.of("2"), List.of(packed(MUG, 1)), null, at(4));
        other.orders.ship(FIRST, PARCEL, "SF", null, at(5));
        assertThat(refused(() -> other.orders.cancel(FIRST, at(6)))).containsExactly(FulfilmentViolation.PARCEL_STATE);

        Shop fresh = new Shop(OutboundRules.PLAIN);
        fresh.release(line(MUG, 2));
        fresh.orders.create(ORDER, SHANGHAI, at(1));
        assertThat(fresh.orders.cancel(FIRST, at(1)).state()).isEqualTo(OutboundState.CANCELLED);
        assertThat(fresh.stock.reserved).isEmpty();
    }

    @Test
    void everyStep_needsItsState() {
        shop.release(line(MUG, 5));
        orders.create(ORDER, SHANGHAI, at(1));
        assertThat(refused(() -> orders.startPicking(FIRST, at(1)))).containsExactly(FulfilmentViolation.WRONG_STATE);
        assertThat(refused(() -> orders.pick(FIRST, MUG, Quantity.ofPieces(1), at(1))))
                .containsExactly(FulfilmentViolation.WRONG_STATE);
        assertThat(refused(() -> orders.finishPicking(FIRST, at(1)))).containsExactly(FulfilmentViolation.WRONG_STATE);
        assertThat(refused(() -> orders.pack(FIRST, PARCEL, List.of(packed(MUG, 1)), null, at(1))))
                .containsExactly(FulfilmentViolation.WRONG_STATE, FulfilmentViolation.EXCEEDS_PICKED);
        orders.allocate(FIRST, at(1));
        assertThat(refused(() -> orders.allocate(FIRST, at(1)))).containsExactly(FulfilmentViolation.WRONG_STATE);
        assertThat(catchThrowableOfType(RejectedException.class, () -> orders.finishPicking(FIRST, at(1))))
                .hasMessage("state: outbound order SO-1/1 is allocated [fulfilment.wrong-state]");
    }

    @Test
    void aRetry_changesNothing() {
        shop.release(line(MUG, 5));
        OutboundOrder first = orders.create(ORDER, SHANGHAI, at(1).key("create"));
        assertThat(orders.create(ORDER, SHANGHAI, at(1).key("create"))).isEqualTo(first);
        orders.allocate(FIRST, at(1));
        orders.startPicking(FIRST, at(1));
        orders.pick(FIRST, MUG, Quantity.ofPieces(2), at(1).key("pick"));
        assertThat(orders.pick(FIRST, MUG, Quantity.ofPieces(2), at(1).key("pick"))
                        .findLine(MUG)
                        .orElseThrow()
                        .picked())
                .isEqualTo(Quantity.ofPieces(2));
        assertThatThrownBy(() -> orders.pick(FIRST, MUG, Quantity.ofPieces(1), at(1).key("pick")))
                .isInstanceOf(CommandConflictException.class);
        orders.finishPicking(FIRST, at(2));
        orders.pack(FIRST, PARCEL, List.of(packed(MUG, 2)), null, at(2));
        orders.ship(FIRST, PARCEL, "SF", "9", at(3).key("ship"));
        orders.ship(FIRST, PARCEL, "SF", "9", at(3).key("ship"));
        assertThat(shop.stock.movements).hasSize(1);
        assertThatThrownBy(() -> orders.ship(FIRST, PARCEL, "SF", "8", at(3).key("ship")))
                .isInstanceOf(CommandConflictException.class);
        OutboundOrder back = orders.backorder(FIRST, at(4).key("back"));
        assertThat(orders.backorder(FIRST, at(4).key("back"))).isEqualTo(back);
        orders.deliver(FIRST, PARCEL, at(9).at(), at(9).key("deliver"));
        assertThat(orders.deliver(FIRST, PARCEL, at(9).at(), at(9).key("deliver"))
                        .state())
                .isEqualTo(OutboundState.DELIVERED);
    }

    @Test
    void factsThatCannotBe_areRefused() {
        assertThatThrownBy(() -> Shop.release(ORDER)).hasMessage("release of SO-1 has no line");
        assertThatThrownBy(() -> line(MUG, 0)).hasMessage("quantity of MUG must be positive, but is 0 PCS");
        assertThatThrownBy(() -> OutboundOrderId.of(ORDER, 0))
                .hasMessage("number of an outbound order of SO-1 must be at least 1, but is 0");
        SalesRelease right = Shop.release(ORDER, line(MUG, 1));
        assertThatThrownBy(() -> dated(right, right.releasedAt().plusSeconds(1), null))
                .hasMessageContaining("was released at");
        assertThatThrownBy(
                        () -> dated(right, right.orderedAt(), right.orderedAt().minusSeconds(1)))
                .hasMessageContaining("was paid at");
        assertThatThrownBy(
                        () -> dated(right, right.orderedAt(), right.releasedAt().plusSeconds(1)))
                .hasMessageContaining("Maybe leave out what was paid later?");
        assertThat(dated(right, right.releasedAt(), right.releasedAt()).paidAt())
                .isEqualTo(right.releasedAt());
        assertThatThrownBy(() -> new OutboundLine(
                        MUG, Quantity.ofPieces(3), Quantity.ofPieces(2), Quantity.ofPieces(1), Quantity.ofPieces(1)))
                .hasMessage("line of MUG cannot have picked 2 PCS, cancelled 1 PCS and missing 1 PCS of 3 PCS");
        assertThatThrownBy(() -> OutboundLine.of(MUG, Quantity.ofPieces(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> packed(MUG, 0)).hasMessage("quantity of MUG must be positive, but is 0 PCS");
        assertThatThrownBy(() -> Parcel.packed(PARCEL, List.of(), null)).hasMessage("parcel 1 is empty");
        assertThatThrownBy(() -> Parcel.packed(PARCEL, List.of(packed(MUG, 1)), BigDecimal.ZERO))
                .hasMessage("weight of parcel 1 must be positive, but is 0");
        Parcel waiting = Parcel.packed(PARCEL, List.of(packed(MUG, 1)), null);
        assertThatThrownBy(
                        () -> waiting.shipped("SF", null, MORNING).ended(ParcelState.ARRIVED, MORNING.minusSeconds(1)))
                .hasMessageContaining("before it left");
        assertThatThrownBy(() -> waiting.ended(ParcelState.ARRIVED, MORNING))
                .hasMessageContaining("parcel 1 is ARRIVED");
        assertThatThrownBy(() -> new Parcel(PARCEL, waiting.lines(), null, null, "9", null, null, ParcelState.WAITING))
                .hasMessageContaining("number 9");
    }

    private static SalesRelease dated(SalesRelease of, Instant ordered, @Nullable Instant paid) {
        return new SalesRelease(
                of.order(),
                of.shop(),
                of.customer(),
                of.lines(),
                ordered,
                paid,
                of.releasedAt(),
                of.releasedBy(),
                null,
                0);
    }

    @Test
    void anOrder_refusesWhatDoesNotBelongTogether() {
        SalesRelease release = Shop.release(OrderNo.of("SO-2"), line(MUG, 1));
        OutboundLine one = OutboundLine.of(MUG, Quantity.ofPieces(1));
        assertThatThrownBy(() -> order(release, List.of(one)))
                .hasMessage("outbound order SO-1/1 cannot be made from the release of SO-2");
        SalesRelease right = Shop.release(ORDER, line(MUG, 1));
        assertThatThrownBy(() -> order(right, List.of())).hasMessage("outbound order SO-1/1 has no line");
        assertThatThrownBy(() -> order(right, List.of(one, one))).hasMessage("outbound order SO-1/1 has MUG twice");
        assertThatThrownBy(() -> order(right, List.of(one)).packed(Sku.of("X")))
                .hasMessage("article X is not in outbound order SO-1/1");
        assertThat(order(right, List.of(one)).last(OutboundAction.SHIP)).isEmpty();
        assertThat(order(right, List.of(one)).endedAt()).isEmpty();
    }

    private static OutboundOrder order(SalesRelease release, List<OutboundLine> lines) {
        return new OutboundOrder(FIRST, release, SHANGHAI, null, lines, List.of(), OutboundState.CREATED, List.of());
    }

    @Test
    void idsThatWouldBeTooLong_areShortened_andStayTheSame() {
        String text = "x".repeat(64);
        assertThat(OutboundOrder.shortened(text)).isEqualTo(text);
        assertThat(OutboundOrder.shortened(text + "y"))
                .hasSize(64)
                .isEqualTo(OutboundOrder.shortened(text + "y"))
                .isNotEqualTo(OutboundOrder.shortened(text + "z"));
        assertThat(Map.of(1, OutboundOrderId.of(ORDER, 2)).get(1)).isGreaterThan(FIRST);
        assertThat(OutboundOrderId.of(OrderNo.of("SO-0"), 9)).isLessThan(FIRST);
    }

    @Test
    void whoPickedOrFinishedPicking_mayNotPack_whoDidAnythingElseMay() {
        Shop strict = new Shop(OutboundRules.CHECKED_BY_ANOTHER);
        PersonId other = PersonId.of("P012");
        strict.release(line(MUG, 2));
        strict.orders.create(ORDER, SHANGHAI, by(PACKER, 1));
        strict.orders.allocate(FIRST, by(PACKER, 1));
        assertThat(strict.orders.startPicking(FIRST, by(PACKER, 2)).state()).isEqualTo(OutboundState.PICKING);
        strict.orders.pick(FIRST, MUG, Quantity.ofPieces(2), by(PICKER, 2));
        strict.orders.finishPicking(FIRST, by(other, 3));
        List<ParcelLine> one = List.of(packed(MUG, 1));
        for (PersonId picker : List.of(PICKER, other)) {
            assertThat(refused(() -> strict.orders.pack(FIRST, PARCEL, one, null, by(picker, 4))))
                    .containsExactly(FulfilmentViolation.PICKER_PACKS);
        }
        strict.orders.pack(FIRST, PARCEL, one, null, by(PACKER, 4));
        assertThat(strict.orders
                        .pack(FIRST, ParcelNo.of("2"), one, null, by(PACKER, 5))
                        .state())
                .isEqualTo(OutboundState.PACKED);
    }

    @Test
    void anOrderIsOpen_untilAllOfItHasArrivedOrNothingLeaves() {
        assertThat(OutboundState.values())
                .filteredOn(OutboundState::isOpen)
                .containsExactly(
                        OutboundState.CREATED,
                        OutboundState.ALLOCATED,
                        OutboundState.PICKING,
                        OutboundState.PICKED,
                        OutboundState.PACKED,
                        OutboundState.SHIPPED);
    }

    @Test
    void aParcelNumber_standsOnceInAnOrder() {
        shop.release(line(MUG, 1));
        OutboundOrder packed = shop.packed();
        Parcel parcel = packed.parcels().get(0);
        assertThatThrownBy(() -> new OutboundOrder(
                        packed.id(),
                        packed.release(),
                        packed.warehouse(),
                        null,
                        packed.lines(),
                        List.of(parcel, parcel),
                        packed.state(),
                        packed.steps()))
                .hasMessage("outbound order SO-1/1 has 1 twice");
        assertThat(List.of(ParcelNo.of("3"), ParcelNo.of("1"), ParcelNo.of("2")).stream()
                        .sorted())
                .containsExactly(ParcelNo.of("1"), ParcelNo.of("2"), ParcelNo.of("3"));
    }
}
