package io.zhanggui.inventory.fulfilment;

import static io.zhanggui.inventory.fulfilment.Shop.FIRST;
import static io.zhanggui.inventory.fulfilment.Shop.GIFT;
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

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.repository.AuditTrail;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockBook;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.StockLevels;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outbound orders with a real stock book in one unit of work. */
class BookedStockTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);
    private static final LotId LOT = LotId.of("L1");

    private final MemoryStore store = new MemoryStore();
    private final CommandReceipts receipts = CommandReceipts.inMemory(store);
    private final StockBook book = new StockBook(
            StockEvents.inMemory(store),
            StockLevels.inMemory(store),
            receipts,
            AuditTrail.inMemory(store),
            NegativeStock.REFUSE,
            store);
    private Optional<SalesRelease> released = Optional.empty();
    private final OutboundOrders orders = new OutboundOrders(
            OutboundOrderRepository.inMemory(store),
            any -> released,
            Shop.KITS,
            OutboundStock.of(book, ZoneOffset.ofHours(8)),
            receipts,
            AuditTrail.inMemory(store),
            store);

    @BeforeEach
    void receive() {
        book.record(
                List.of(
                        Movement.receipt(
                                MovementId.of("R1"),
                                DAY,
                                StockKey.of(MUG, SHANGHAI),
                                Quantity.ofPieces(10),
                                BigMoney.parse("CNY 4")),
                        Movement.receipt(
                                        MovementId.of("R2"),
                                        DAY,
                                        StockKey.of(TEA, SHANGHAI),
                                        Quantity.ofPieces(3),
                                        BigMoney.parse("CNY 40"))
                                .lot(LOT)),
                at(0));
    }

    private StockLevel level(Sku sku) {
        return book.level(StockKey.of(sku, SHANGHAI));
    }

    private void release(SalesRelease.Line... lines) {
        released = Optional.of(Shop.release(ORDER, lines));
    }

    @Test
    void goodsAreReserved_issued_andTakenBack() {
        release(line(MUG, 1), line(GIFT, 2));
        orders.create(ORDER, SHANGHAI, at(1).key("1"));
        orders.allocate(FIRST, at(1).key("2"));
        assertThat(level(MUG).reserved()).isEqualTo(Quantity.ofPieces(5));
        assertThat(level(MUG).available()).isEqualTo(Quantity.ofPieces(5));
        assertThat(level(TEA).reserved()).isEqualTo(Quantity.ofPieces(2));
        assertThat(level(TEA).reservationsOf(ORDER)).hasSize(1);
        orders.startPicking(FIRST, at(2));
        orders.pick(FIRST, MUG, Quantity.ofPieces(4), at(2));
        orders.pick(FIRST, TEA, Quantity.ofPieces(2), at(2));
        orders.finishPicking(FIRST, at(3).key("3"));
        assertThat(level(MUG).reserved()).as("one was not found").isEqualTo(Quantity.ofPieces(4));
        ParcelNo second = ParcelNo.of("2");
        ParcelLine tea = packed(TEA, 2).goods(Goods.ofLot(LOT));
        orders.pack(FIRST, PARCEL, List.of(packed(MUG, 1), packed(MUG, 2), tea), null, at(4));
        orders.pack(FIRST, second, List.of(packed(MUG, 1)), null, at(4));

        orders.ship(FIRST, PARCEL, "SF", null, at(5).key("ship"));
        orders.ship(FIRST, PARCEL, "SF", null, at(5).key("ship"));
        assertThat(level(MUG).onHand()).isEqualTo(Quantity.ofPieces(7));
        assertThat(level(MUG).reserved()).isEqualTo(Quantity.ofPieces(1));
        assertThat(level(TEA).onHand(Goods.ofLot(LOT))).isEqualTo(Quantity.ofPieces(1));
        assertThat(level(TEA).reserved().isZero()).isTrue();
        orders.ship(FIRST, second, "SF", null, at(6).key("ship-2"));
        assertThat(level(MUG).onHand()).isEqualTo(Quantity.ofPieces(6));
        orders.takeBack(FIRST, PARCEL, at(30).key("back"));
        assertThat(level(MUG).onHand()).isEqualTo(Quantity.ofPieces(9));
        assertThat(level(TEA).onHand(Goods.ofLot(LOT))).isEqualTo(Quantity.ofPieces(3));
    }

    @Test
    void whatTheStockRefuses_leavesTheOrderAsItWas() {
        release(line(MUG, 11));
        orders.create(ORDER, SHANGHAI, at(1));
        assertThatThrownBy(() -> orders.allocate(FIRST, at(1).key("a"))).isInstanceOf(RejectedException.class);
        assertThat(orders.get(FIRST).state()).isEqualTo(OutboundState.CREATED);
        assertThat(level(MUG).reserved().isZero()).isTrue();
        orders.cancelLine(FIRST, MUG, Quantity.ofPieces(1), at(1));
        assertThat(orders.allocate(FIRST, at(1).key("b")).state()).isEqualTo(OutboundState.ALLOCATED);
    }

    @Test
    void aLotThatIsNotThere_isNotPacked_andOneThatIsGoneSinceIsPackedAgain() {
        release(line(TEA, 2));
        orders.create(ORDER, SHANGHAI, at(1));
        orders.allocate(FIRST, at(1));
        orders.startPicking(FIRST, at(2));
        orders.pick(FIRST, TEA, Quantity.ofPieces(2), at(2));
        orders.finishPicking(FIRST, at(2));
        LotId other = LotId.of("L2");
        List<ParcelLine> wrong = List.of(packed(TEA, 2).goods(Goods.ofLot(other)));
        assertThat(orders.checkPack(FIRST, PARCEL, wrong, at(3)).isEmpty()).isFalse();
        assertThatThrownBy(() -> orders.pack(FIRST, PARCEL, wrong, null, at(3))).isInstanceOf(RejectedException.class);
        orders.pack(FIRST, PARCEL, List.of(packed(TEA, 2).goods(Goods.ofLot(LOT))), null, at(3));
        assertThat(orders.checkRepack(FIRST, PARCEL, wrong, at(3)).isEmpty()).isFalse();

        StockKey stock = StockKey.of(TEA, SHANGHAI);
        LocalDate today = LocalDate.of(2025, 11, 10);
        book.record(
                List.of(
                        Movement.receipt(
                                        MovementId.of("R9"),
                                        today,
                                        stock,
                                        Quantity.ofPieces(3),
                                        BigMoney.parse("CNY 1"))
                                .lot(other),
                        Movement.damage(MovementId.of("D9"), today, stock, Quantity.ofPieces(3))
                                .lot(LOT)),
                at(3));
        assertThat(orders.checkShip(FIRST, PARCEL, at(4)).isEmpty()).isFalse();
        assertThatThrownBy(() -> orders.ship(FIRST, PARCEL, "SF", null, at(4))).isInstanceOf(RejectedException.class);
        assertThat(orders.get(FIRST).state()).isEqualTo(OutboundState.PACKED);
        OutboundOrder again = orders.repack(FIRST, PARCEL, wrong, null, at(4));
        assertThat(again.state()).isEqualTo(OutboundState.PACKED);
        assertThat(orders.checkRepack(FIRST, PARCEL, List.of(packed(TEA, 1).goods(Goods.ofLot(other))), at(4)))
                .hasToString("TEA: 1 PCS now, 2 PCS before [fulfilment.content-differs]");
        orders.ship(FIRST, PARCEL, "SF", null, at(5));
        assertThat(level(TEA).onHand(Goods.ofLot(other))).isEqualTo(Quantity.ofPieces(1));
        assertThat(orders.checkRepack(FIRST, PARCEL, wrong, at(5)).list())
                .extracting(Violation::rule)
                .containsExactly(FulfilmentViolation.WRONG_STATE, FulfilmentViolation.PARCEL_STATE);
    }

    @Test
    void aReservationThatSomebodyGaveUp_isMissedBeforeTheParcelLeaves() {
        release(line(MUG, 1));
        orders.create(ORDER, SHANGHAI, at(1));
        orders.allocate(FIRST, at(1));
        orders.startPicking(FIRST, at(2));
        orders.pick(FIRST, MUG, Quantity.ofPieces(1), at(2));
        orders.finishPicking(FIRST, at(2));
        orders.pack(FIRST, PARCEL, List.of(packed(MUG, 1)), null, at(3));
        StockKey stock = StockKey.of(MUG, SHANGHAI);
        book.release(stock, level(MUG).reservations().get(0).id(), LocalDate.of(2025, 11, 10), at(3));
        assertThat(orders.checkShip(FIRST, PARCEL, at(4)).list())
                .extracting(each -> each.rule().code())
                .contains("stock.reservation-unknown");
        assertThat(orders.cancel(FIRST, at(4)).state()).isEqualTo(OutboundState.CANCELLED);
    }

    @Test
    void whatIsCancelled_isNotReservedAnyMore() {
        release(line(MUG, 6));
        orders.create(ORDER, SHANGHAI, at(1));
        orders.allocate(FIRST, at(1));
        orders.cancelLine(FIRST, MUG, Quantity.ofPieces(2), at(1).key("less"));
        assertThat(level(MUG).reserved()).isEqualTo(Quantity.ofPieces(4));
        orders.startPicking(FIRST, at(2));
        orders.pick(FIRST, MUG, Quantity.ofPieces(1), at(2));
        orders.cancel(FIRST, at(2).key("cancel"));
        assertThat(level(MUG).reserved().isZero()).isTrue();
        assertThat(level(MUG).onHand()).isEqualTo(Quantity.ofPieces(10));
        OutboundStock stock = OutboundStock.of(book, ZoneOffset.UTC);
        stock.keep(orders.get(FIRST), MUG, Quantity.ofPieces(0), at(3));
        assertThat(level(MUG).reserved().isZero()).isTrue();
    }

    @Test
    void aPieceWithANumber_leavesUnderIt_andComesBack() {
        Sku phone = Sku.of("PHONE");
        StockKey stock = StockKey.of(phone, SHANGHAI);
        List<SerialNumber> numbers = List.of(SerialNumber.of("IMEI-1"), SerialNumber.of("IMEI-2"));
        book.record(
                List.of(Movement.receipt(
                                MovementId.of("R3"), DAY, stock, Quantity.ofPieces(2), BigMoney.parse("CNY 999"))
                        .serials(numbers)),
                at(0));
        release(line(phone, 1));
        orders.create(ORDER, SHANGHAI, at(1));
        orders.allocate(FIRST, at(1));
        orders.startPicking(FIRST, at(2));
        orders.pick(FIRST, phone, Quantity.ofPieces(1), at(2));
        orders.finishPicking(FIRST, at(2));
        ParcelLine second = packed(phone, 1).serials(numbers.subList(1, 2));
        orders.pack(FIRST, PARCEL, List.of(second), null, at(3));
        orders.ship(FIRST, PARCEL, "SF", null, at(4));
        assertThat(level(phone).goods().get(0).serials()).containsExactly(numbers.get(0));
        orders.takeBack(FIRST, PARCEL, at(9));
        assertThat(level(phone).goods().get(0).serials()).containsExactlyElementsOf(numbers);
    }

    @Test
    void everythingThatIsShort_isNamedAtOnce_withStateAndRelease() {
        release(line(MUG, 11), line(TEA, 4));
        orders.create(ORDER, SHANGHAI, at(1));
        release(line(MUG, 9), line(TEA, 4));
        assertThat(orders.checkAllocate(FIRST, at(1)).list())
                .extracting(each -> each.rule().code(), Violation::path)
                .containsExactly(
                        Tuple.tuple("fulfilment.exceeds-release", "MUG"),
                        Tuple.tuple("stock.above-available", "MUG"),
                        Tuple.tuple("stock.above-available", "TEA"));
        assertThatThrownBy(() -> orders.allocate(FIRST, at(1)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.violations()).isEqualTo(orders.checkAllocate(FIRST, at(1))));
    }

    @Test
    void lotsThatAreNotThere_areNamedTogether() {
        release(line(MUG, 1), line(TEA, 1));
        orders.create(ORDER, SHANGHAI, at(1));
        orders.allocate(FIRST, at(1));
        orders.startPicking(FIRST, at(2));
        orders.pick(FIRST, MUG, Quantity.ofPieces(1), at(2));
        orders.pick(FIRST, TEA, Quantity.ofPieces(1), at(2));
        orders.finishPicking(FIRST, at(2));
        Goods wrong = Goods.ofLot(LotId.of("L9"));
        List<ParcelLine> content =
                List.of(packed(MUG, 1).goods(wrong), packed(TEA, 1).goods(wrong));
        assertThat(orders.checkPack(FIRST, PARCEL, content, at(3)).list()).hasSize(2);
        assertThatThrownBy(() -> orders.pack(FIRST, PARCEL, content, null, at(3)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.violations())
                                .isEqualTo(orders.checkPack(FIRST, PARCEL, content, at(3))));
    }

    @Test
    void whatWasEnteredForALaterDay_doesNotStopTheWork() {
        book.record(
                List.of(Movement.receipt(
                                MovementId.of("R8"),
                                DAY,
                                StockKey.of(MUG, SHANGHAI),
                                Quantity.ofPieces(1),
                                BigMoney.parse("CNY 4"))
                        .recordedOn(LocalDate.of(2025, 11, 11))),
                at(0));
        release(line(MUG, 3));
        orders.create(ORDER, SHANGHAI, at(1));
        orders.allocate(FIRST, at(1));
        orders.startPicking(FIRST, at(2));
        orders.pick(FIRST, MUG, Quantity.ofPieces(2), at(2));
        orders.finishPicking(FIRST, at(2));
        orders.pack(FIRST, PARCEL, List.of(packed(MUG, 2)), null, at(3));
        orders.ship(FIRST, PARCEL, "SF", null, at(4));
        orders.takeBack(FIRST, PARCEL, at(9));
        assertThat(level(MUG).onHand()).isEqualTo(Quantity.ofPieces(11));
        assertThat(level(MUG).reserved().isZero()).isTrue();
    }
}
