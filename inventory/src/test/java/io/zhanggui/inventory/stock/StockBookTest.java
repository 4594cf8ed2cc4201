package io.zhanggui.inventory.stock;

import static io.zhanggui.inventory.stock.StockBookFixture.DAY;
import static io.zhanggui.inventory.stock.StockBookFixture.HANGZHOU;
import static io.zhanggui.inventory.stock.StockBookFixture.LOT_A;
import static io.zhanggui.inventory.stock.StockBookFixture.LOT_B;
import static io.zhanggui.inventory.stock.StockBookFixture.MUG;
import static io.zhanggui.inventory.stock.StockBookFixture.OWNER;
import static io.zhanggui.inventory.stock.StockBookFixture.SHANGHAI;
import static io.zhanggui.inventory.stock.StockBookFixture.departure;
import static io.zhanggui.inventory.stock.StockBookFixture.issue;
import static io.zhanggui.inventory.stock.StockBookFixture.pieces;
import static io.zhanggui.inventory.stock.StockBookFixture.promise;
import static io.zhanggui.inventory.stock.StockBookFixture.receipt;
import static io.zhanggui.inventory.stock.StockBookFixture.refused;
import static io.zhanggui.inventory.stock.StockBookFixture.serials;
import static io.zhanggui.inventory.stock.StockBookFixture.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StockBookTest {

    private final StockBookFixture shop = new StockBookFixture(NegativeStock.REFUSE);
    private final StockBookFixture bold = new StockBookFixture(NegativeStock.PROVISIONAL_TRUE_UP);

    @AfterEach
    void what_is_stored_is_what_the_events_make() {
        assertThat(shop.playsBack()).isTrue();
        assertThat(bold.playsBack()).isTrue();
    }

    @Test
    void what_comes_and_goes_is_on_hand() {
        List<StockLevel> now =
                shop.record(receipt("M1", SHANGHAI, 10), receipt("M1", MUG, 4), issue("M2", SHANGHAI, 3));
        assertThat(now.stream().map(StockLevel::stock)).containsExactly(MUG, SHANGHAI);
        assertThat(now.stream().map(StockLevel::onHand)).containsExactly(pieces(4), pieces(7));
        assertThat(shop.level(HANGZHOU)).isEqualTo(StockLevel.empty(HANGZHOU));
        assertThat(shop.level(HANGZHOU).onHand()).isEqualTo(pieces(0));
    }

    @Test
    void every_kind_that_leaves_takes_away_and_every_kind_that_comes_adds() {
        shop.record(receipt("M1", SHANGHAI, 100), issue("M2", SHANGHAI, 20));
        shop.record(
                Movement.supplierReturn(MovementId.of("M3"), DAY, SHANGHAI, pieces(1), MovementId.of("M1")),
                Movement.damage(MovementId.of("M4"), DAY, SHANGHAI, pieces(2)),
                Movement.loss(MovementId.of("M5"), DAY, SHANGHAI, pieces(3)),
                Movement.count(MovementId.of("M6"), DAY, SHANGHAI, pieces(-4)),
                Movement.count(MovementId.of("M7"), DAY, SHANGHAI, pieces(10)),
                Movement.customerReturn(MovementId.of("M8"), DAY, SHANGHAI, pieces(5), MovementId.of("M2")),
                Movement.landedCost(MovementId.of("M9"), DAY, SHANGHAI, Money.parse("CNY 5"), MovementId.of("M1")));
        assertThat(shop.level(SHANGHAI).onHand()).isEqualTo(pieces(100 - 20 - 1 - 2 - 3 - 4 + 10 + 5));
        assertThat(shop.level(SHANGHAI).events()).isEqualTo(9);
    }

    @Test
    void more_than_is_there_is_refused_and_nothing_is_changed() {
        shop.record(receipt("M1", SHANGHAI, 10));
        assertThat(refused(
                        () -> shop.record(receipt("M1", MUG, 5), issue("M2", SHANGHAI, 10), issue("M3", SHANGHAI, 1))))
                .containsExactly("M3 stock.more-than-there");
        assertThat(shop.level(MUG).events()).isZero();
        assertThat(shop.level(SHANGHAI).onHand()).isEqualTo(pieces(10));
        assertThat(shop.record(issue("M2", SHANGHAI, 10)).get(0).onHand()).isEqualTo(pieces(0));
    }

    @Test
    void what_stands_against_movements_can_be_asked_before() {
        shop.record(receipt("M1", SHANGHAI, 10));
        assertThat(shop.book.check(List.of(issue("M2", SHANGHAI, 10))).isEmpty())
                .isTrue();
        assertThat(shop.book.check(List.of(issue("M2", SHANGHAI, 11))).has(StockViolation.MORE_THAN_THERE))
                .isTrue();
        assertThat(shop.level(SHANGHAI).events()).isOne();
    }

    @Test
    void each_lot_and_each_owner_has_what_it_has() {
        shop.record(
                receipt("M1", SHANGHAI, 10).goods(LOT_A),
                receipt("M2", SHANGHAI, 5).goods(LOT_B),
                Movement.consigned(MovementId.of("M3"), DAY, SHANGHAI, pieces(7), OWNER));
        assertThat(refused(() -> shop.record(
                        issue("M4", SHANGHAI, 6).goods(LOT_B),
                        issue("M5", SHANGHAI, 1),
                        issue("M6", SHANGHAI, 8).goods(Goods.ofOwner(OWNER)))))
                .containsExactly("M4 stock.more-than-there", "M5 stock.more-than-there", "M6 stock.more-than-there");
        StockLevel now = shop.record(issue("M4", SHANGHAI, 5).goods(LOT_B)).get(0);
        assertThat(now.onHand()).isEqualTo(pieces(17));
        assertThat(now.ownOnHand()).isEqualTo(pieces(10));
        assertThat(now.onHand(LOT_A)).isEqualTo(pieces(10));
        assertThat(now.onHand(LOT_B)).isEqualTo(pieces(0));
        assertThat(now.goods().stream().map(GoodsOnHand::goods)).containsExactly(Goods.ofOwner(OWNER), LOT_A);
    }

    @Test
    void who_forgets_the_lot_is_told_what_there_is_in_others() {
        shop.record(
                receipt("M1", SHANGHAI, 10).goods(LOT_A),
                Movement.consigned(MovementId.of("M2"), DAY, SHANGHAI, pieces(7), OWNER));
        Violation found =
                violations(() -> shop.record(issue("M3", SHANGHAI, 4))).get(0);
        assertThat(found.text(Locale.ENGLISH))
                .isEqualTo("M3: leaves -4 PCS on 2025-11-10: Own goods"
                        + " (in other lots or of other owners there are 17 PCS)");
        assertThat(found.text(Locale.SIMPLIFIED_CHINESE)).contains("自有商品（其他批次或货主另有 17 件）");
        assertThat(violations(() -> shop.record(issue("M3", SHANGHAI, 11).goods(LOT_A)))
                        .get(0)
                        .text(Locale.ENGLISH))
                .endsWith("Lot A (in other lots or of other owners there are 7 PCS)");
        Movement late = late(Movement.issue(MovementId.of("M4"), DAY.minusDays(1), SHANGHAI, pieces(1)));
        assertThat(violations(() -> shop.record(late)).get(0).text(Locale.ENGLISH))
                .isEqualTo("M4: leaves -1 PCS on 2025-11-09: Own goods"
                        + " (in other lots or of other owners there are 17 PCS)");
    }

    @Test
    void a_back_dated_entry_without_its_day_of_recording_is_told_what_may_be_missing() {
        shop.record(late(receipt("M1", SHANGHAI, 10)));
        Violation found =
                violations(() -> shop.record(issue("M2", SHANGHAI, 4))).get(0);
        assertThat(found.rule()).isEqualTo(StockViolation.ENTERED_EARLIER);
        assertThat(found.text(Locale.ENGLISH))
                .startsWith("M2: is entered for 2025-11-10, after an entry of ")
                .endsWith(". Maybe recordedOn is missing?");
        assertThat(found.text(Locale.SIMPLIFIED_CHINESE)).endsWith("是否未填录入日（recordedOn）？");
    }

    @Test
    void a_host_may_bear_negative_stock_of_lots_too() {
        StockLevel now = bold.record(issue("M1", SHANGHAI, 3).goods(LOT_A), receipt("M2", SHANGHAI, 2))
                .get(0);
        assertThat(now.onHand(LOT_A)).isEqualTo(pieces(-3));
        assertThat(now.onHand()).isEqualTo(pieces(-1));
        assertThat(bold.reserve(SHANGHAI, promise("R1", 5)).available()).isEqualTo(pieces(-6));
    }

    @Test
    void something_back_dated_must_have_been_there_and_must_not_be_missing_later() {
        shop.record(
                receipt("M1", SHANGHAI, 10),
                Movement.issue(MovementId.of("M2"), DAY.plusDays(5), SHANGHAI, pieces(8)),
                Movement.receipt(
                        MovementId.of("M3"),
                        DAY.plusDays(9),
                        SHANGHAI,
                        pieces(50),
                        org.joda.money.BigMoney.parse("CNY 1")));
        Movement late = late(Movement.issue(MovementId.of("M4"), DAY.plusDays(1), SHANGHAI, pieces(3)));
        Movement before = late(Movement.issue(MovementId.of("M5"), DAY.minusDays(1), SHANGHAI, pieces(1)));
        List<Violation> found = violations(() -> shop.record(late, before));
        assertThat(found.stream().map(Violation::path)).containsExactlyInAnyOrder("M4", "M5");
        assertThat(found).allMatch(each -> each.rule() == StockViolation.MORE_THAN_THERE);
        assertThat(violations(() -> shop.record(late)).get(0).text(Locale.ENGLISH))
                .isEqualTo("M4: leaves -1 PCS on 2025-11-15: Own goods");
        assertThat(shop.record(late(Movement.issue(MovementId.of("M4"), DAY.plusDays(1), SHANGHAI, pieces(2))))
                        .get(0)
                        .onHand())
                .isEqualTo(pieces(50));
    }

    @Test
    void a_stock_take_settles_what_own_goods_there_are_on_its_day() {
        shop.record(receipt("M1", SHANGHAI, 10));
        shop.record(late(Movement.stockTake(MovementId.of("T1"), DAY.plusDays(2), SHANGHAI, pieces(8))));
        assertThat(shop.level(SHANGHAI).onHand()).isEqualTo(pieces(8));
        shop.record(late(Movement.issue(MovementId.of("M2"), DAY.plusDays(1), SHANGHAI, pieces(3))));
        assertThat(shop.level(SHANGHAI).onHand()).isEqualTo(pieces(8));
        shop.record(late(Movement.issue(MovementId.of("M3"), DAY.plusDays(2), SHANGHAI, pieces(3))));
        assertThat(shop.level(SHANGHAI).onHand()).isEqualTo(pieces(5));
        shop.record(late(Movement.stockTake(MovementId.of("T0"), DAY.plusDays(1), SHANGHAI, pieces(4))));
        assertThat(shop.level(SHANGHAI).onHand()).isEqualTo(pieces(5));
        assertThat(shop.level(SHANGHAI).takenOn()).isEqualTo(DAY.plusDays(2));
    }

    @Test
    void a_back_dated_stock_take_moves_everything_after_it() {
        shop.record(
                receipt("M1", SHANGHAI, 10), Movement.issue(MovementId.of("M2"), DAY.plusDays(4), SHANGHAI, pieces(6)));
        Movement take = late(Movement.stockTake(MovementId.of("T1"), DAY.plusDays(1), SHANGHAI, pieces(9)));
        assertThat(shop.record(take).get(0).onHand()).isEqualTo(pieces(3));
        assertThat(refused(() -> shop.record(
                        late(Movement.stockTake(MovementId.of("T2"), DAY.plusDays(1), SHANGHAI, pieces(5))))))
                .containsExactly("T2 stock.more-than-there");
        assertThat(shop.record(late(Movement.stockTake(MovementId.of("T2"), DAY.plusDays(1), SHANGHAI, pieces(6))))
                        .get(0)
                        .onHand())
                .isEqualTo(pieces(0));
    }

    @Test
    void what_is_kept_in_lots_is_not_taken_as_a_whole() {
        shop.record(receipt("M1", SHANGHAI, 10).goods(LOT_A));
        assertThat(refused(() -> shop.record(Movement.stockTake(MovementId.of("T1"), DAY, SHANGHAI, pieces(8)))))
                .contains("T1 stock.taken-by-lot");
        bold.record(Movement.consigned(MovementId.of("M1"), DAY, SHANGHAI, pieces(7), OWNER));
        assertThat(bold.record(Movement.stockTake(MovementId.of("T1"), DAY, SHANGHAI, pieces(8)))
                        .get(0)
                        .onHand())
                .isEqualTo(pieces(15));
    }

    @Test
    void no_more_of_a_lot_was_there_before_a_stock_take_than_it_found() {
        shop.record(receipt("M1", SHANGHAI, 10));
        shop.record(late(Movement.stockTake(MovementId.of("T1"), DAY.plusDays(2), SHANGHAI, pieces(8))));
        Movement nine = late(receipt("M3", SHANGHAI, 9).goods(LOT_A));
        assertThat(refused(() -> shop.record(nine))).containsExactly("M3 stock.more-than-there");
        StockLevel now =
                shop.record(late(receipt("M3", SHANGHAI, 8).goods(LOT_A))).get(0);
        assertThat(now.onHand()).isEqualTo(pieces(8));
        assertThat(now.goods().stream().map(GoodsOnHand::goods)).containsExactly(LOT_A);
    }

    @Test
    void a_movement_id_is_used_once_in_a_stock() {
        shop.record(receipt("M1", SHANGHAI, 10), receipt("M1", MUG, 1));
        assertThat(refused(() -> shop.record(receipt("M1", SHANGHAI, 1), issue("M2", MUG, 1), receipt("M2", MUG, 1))))
                .containsExactly("M1 stock.movement-known", "M2 stock.movement-known");
    }

    @Test
    void the_unit_of_a_stock_stays() {
        shop.record(receipt("M1", SHANGHAI, 10));
        Quantity kilos = Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM);
        assertThat(refused(() -> shop.record(Movement.issue(MovementId.of("M2"), DAY, SHANGHAI, kilos))))
                .containsExactly("M2 stock.unit-of-stock");
        assertThat(refused(() -> shop.reserve(
                        SHANGHAI,
                        Reservation.of(ReservationId.of("R1"), io.zhanggui.core.id.OrderNo.of("SO"), kilos, DAY))))
                .containsExactly("R1 stock.unit-of-stock");
    }

    @Test
    void nothing_is_entered_for_a_day_before_the_latest_entry() {
        shop.record(receipt("M1", SHANGHAI, 10).recordedOn(DAY.plusDays(2)));
        assertThat(refused(() -> shop.record(issue("M2", SHANGHAI, 1).recordedOn(DAY.plusDays(1)))))
                .containsExactly("M2 stock.entered-earlier");
        assertThat(refused(() -> shop.record(
                        issue("M2", SHANGHAI, 1).recordedOn(DAY.plusDays(3)),
                        issue("M3", SHANGHAI, 1).recordedOn(DAY.plusDays(2)))))
                .containsExactly("M3 stock.entered-earlier");
        shop.record(issue("M2", SHANGHAI, 1).recordedOn(DAY.plusDays(2)));
        assertThat(refused(() -> shop.reserve(SHANGHAI, promise("R1", 1)))).containsExactly("R1 stock.entered-earlier");
    }

    @Test
    void what_is_referred_to_must_be_there_and_fit() {
        shop.record(receipt("M1", SHANGHAI, 10), issue("M2", SHANGHAI, 4));
        shop.record(receipt("M1", HANGZHOU, 1));
        assertThat(refused(() -> shop.record(
                        Movement.customerReturn(MovementId.of("B1"), DAY, SHANGHAI, pieces(1), MovementId.of("M1")),
                        Movement.customerReturn(MovementId.of("B2"), DAY, SHANGHAI, pieces(1), MovementId.of("M9")),
                        Movement.customerReturn(
                                        MovementId.of("B3"), DAY.minusDays(1), SHANGHAI, pieces(1), MovementId.of("M2"))
                                .recordedOn(DAY),
                        Movement.supplierReturn(MovementId.of("B4"), DAY, SHANGHAI, pieces(1), MovementId.of("M2")),
                        Movement.customerReturn(MovementId.of("B5"), DAY, HANGZHOU, pieces(1), MovementId.of("M2")),
                        Movement.landedCost(
                                MovementId.of("B6"), DAY, SHANGHAI, Money.parse("CNY 1"), MovementId.of("M2")))))
                .containsExactly(
                        "B1 stock.movement-kind",
                        "B2 stock.movement-unknown",
                        "B3 stock.movement-later",
                        "B4 stock.movement-kind",
                        "B5 stock.movement-unknown",
                        "B6 stock.movement-kind");
    }

    @Test
    void no_more_comes_back_than_was_issued_wherever_it_comes_back() {
        shop.record(receipt("M1", SHANGHAI, 10), issue("M2", SHANGHAI, 4));
        shop.record(Movement.customerReturn(MovementId.of("B1"), DAY, SHANGHAI, pieces(1), MovementId.of("M2")));
        Movement two = Movement.customerReturn(MovementId.of("B2"), DAY, HANGZHOU, pieces(2), MovementId.of("M2"))
                .counterpart(SHANGHAI.warehouse());
        Movement one = Movement.customerReturn(MovementId.of("B3"), DAY, SHANGHAI, pieces(1), MovementId.of("M2"));
        Movement more = Movement.customerReturn(MovementId.of("B4"), DAY, SHANGHAI, pieces(1), MovementId.of("M2"));
        assertThat(refused(() -> shop.record(two, one, more))).containsExactly("B4 stock.above-issued");
        shop.record(two, one);
        assertThat(shop.level(HANGZHOU).onHand()).isEqualTo(pieces(2));
        assertThat(refused(() -> shop.record(more))).containsExactly("B4 stock.above-issued");
    }

    @Test
    void goods_of_an_owner_come_back_as_theirs() {
        shop.record(Movement.consigned(MovementId.of("M1"), DAY, SHANGHAI, pieces(7), OWNER));
        shop.record(issue("M2", SHANGHAI, 2).goods(Goods.ofOwner(OWNER)));
        assertThat(refused(() -> shop.record(
                        Movement.customerReturn(MovementId.of("B1"), DAY, SHANGHAI, pieces(1), MovementId.of("M2")))))
                .containsExactly("B1 stock.other-goods");
    }

    @Test
    void pieces_with_numbers_are_where_they_are() {
        StockLevel now = shop.record(receipt("M1", SHANGHAI, 2).serials(serials("S2", "S1")))
                .get(0);
        assertThat(now.goods().get(0).serials()).isEqualTo(serials("S1", "S2"));
        assertThat(now.findSerial(SerialNumber.of("S2"))).contains(Goods.OWN);
        assertThat(now.findSerial(SerialNumber.of("S3"))).isEmpty();
        assertThat(refused(() -> shop.record(
                        receipt("M2", SHANGHAI, 1).goods(LOT_A).serials(serials("S1")),
                        issue("M3", SHANGHAI, 1).serials(serials("S3")))))
                .containsExactly("M2 stock.serial-here", "M3 stock.serial-not-here", "M3 stock.serials-missing");
        assertThat(refused(() -> shop.record(issue("M3", SHANGHAI, 1)))).containsExactly("M3 stock.serials-missing");
        assertThat(shop.record(issue("M3", SHANGHAI, 1).serials(serials("S1")))
                        .get(0)
                        .goods()
                        .get(0)
                        .serials())
                .isEqualTo(serials("S2"));
    }

    @Test
    void there_are_never_more_numbers_than_a_stock_take_found_pieces() {
        shop.record(receipt("M1", SHANGHAI, 1).serials(serials("S1")));
        assertThat(refused(() -> shop.record(Movement.stockTake(MovementId.of("T0"), DAY, SHANGHAI, pieces(0)))))
                .containsExactly("T0 stock.serials-missing");
        shop.record(late(Movement.stockTake(MovementId.of("T1"), DAY.plusDays(2), SHANGHAI, pieces(2))));
        assertThat(refused(() -> shop.record(late(receipt("M2", SHANGHAI, 2).serials(serials("S2", "S3"))))))
                .containsExactly("M2 stock.serials-missing");
        StockLevel now = shop.record(late(receipt("M2", SHANGHAI, 1).serials(serials("S2"))))
                .get(0);
        assertThat(now.goods()).hasSize(1).allMatch(each -> each.serials().equals(serials("S1", "S2")));
    }

    @Test
    void what_is_promised_is_not_available_and_stays_for_its_order() {
        shop.record(receipt("M1", SHANGHAI, 10));
        StockLevel now = shop.reserve(SHANGHAI, promise("R1", 6));
        assertThat(List.of(now.onHand(), now.reserved(), now.available()))
                .isEqualTo(List.of(pieces(10), pieces(6), pieces(4)));
        List<Violation> found = violations(() -> shop.reserve(SHANGHAI, promise("R2", 5)));
        assertThat(found.get(0).text(Locale.ENGLISH)).isEqualTo("R2: promises 5 PCS, but 4 PCS are available");
        assertThat(refused(() -> shop.record(issue("M2", SHANGHAI, 5)))).containsExactly("M2 stock.promised-to-others");
        assertThat(refused(() -> shop.record(Movement.stockTake(MovementId.of("T1"), DAY, SHANGHAI, pieces(5)))))
                .containsExactly("T1 stock.promised-to-others");
        shop.record(issue("M2", SHANGHAI, 4));
        shop.book.issueReserved(ReservationId.of("R1"), List.of(issue("M3", SHANGHAI, 4)), shop.stamp());
        now = shop.level(SHANGHAI);
        assertThat(List.of(now.onHand(), now.reserved(), now.available()))
                .isEqualTo(List.of(pieces(2), pieces(2), pieces(0)));
        assertThat(now.findReservation(ReservationId.of("R1")).orElseThrow()).isEqualTo(promise("R1", 2));
        now = shop.book
                .issueReserved(ReservationId.of("R1"), List.of(issue("M4", SHANGHAI, 2)), shop.stamp())
                .get(0);
        assertThat(now.reservations()).isEmpty();
    }

    @Test
    void all_of_the_promises_of_a_command_are_made_or_none() {
        shop.record(receipt("M1", SHANGHAI, 10), receipt("M1", MUG, 1));
        assertThat(refused(() -> shop.book.reserve(
                        List.of(
                                new StockReserved(SHANGHAI, promise("R1", 6), DAY),
                                new StockReserved(SHANGHAI, promise("R2", 5), DAY),
                                new StockReserved(MUG, promise("R1", 2), DAY),
                                new StockReserved(SHANGHAI, promise("R1", 1), DAY)),
                        shop.stamp())))
                .containsExactly(
                        "R2 stock.above-available",
                        "R1 stock.above-available",
                        "R1 stock.reservation-known",
                        "R1 stock.above-available");
        assertThat(shop.level(SHANGHAI).reserved()).isEqualTo(pieces(0));
    }

    @Test
    void a_promise_may_be_bound_to_a_lot() {
        shop.record(
                receipt("M1", SHANGHAI, 10).goods(LOT_A),
                receipt("M2", SHANGHAI, 5).goods(LOT_B));
        StockLevel now = shop.reserve(SHANGHAI, promise("R1", 4).goods(LOT_B));
        assertThat(now.available(LOT_B)).isEqualTo(pieces(1));
        assertThat(now.available(LOT_A)).isEqualTo(pieces(10));
        assertThat(refused(() -> shop.reserve(SHANGHAI, promise("R2", 2).goods(LOT_B))))
                .containsExactly("R2 stock.above-available");
        now = shop.reserve(SHANGHAI, promise("R2", 8));
        assertThat(now.available(LOT_A)).isEqualTo(pieces(3));
        assertThat(refused(() -> shop.record(issue("M3", SHANGHAI, 2).goods(LOT_B))))
                .containsExactly("M3 stock.promised-to-others");
        assertThat(refused(() -> shop.book.issueReserved(
                        ReservationId.of("R1"), List.of(issue("M3", SHANGHAI, 1).goods(LOT_A)), shop.stamp())))
                .containsExactly("M3 stock.other-goods");
        now = shop.book
                .issueReserved(
                        ReservationId.of("R1"), List.of(issue("M3", SHANGHAI, 4).goods(LOT_B)), shop.stamp())
                .get(0);
        assertThat(now.reserved(LOT_B)).isEqualTo(pieces(0));
    }

    @Test
    void only_what_is_promised_can_be_used() {
        shop.record(receipt("M1", SHANGHAI, 10));
        shop.reserve(SHANGHAI, promise("R1", 3));
        assertThat(refused(() -> shop.book.issueReserved(
                        ReservationId.of("R1"), List.of(issue("M2", SHANGHAI, 4)), shop.stamp())))
                .containsExactly("R1 stock.above-reserved");
        assertThat(refused(() -> shop.book.issueReserved(
                        ReservationId.of("R9"), List.of(issue("M2", SHANGHAI, 1)), shop.stamp())))
                .containsExactly("R9 stock.reservation-unknown");
        Quantity kilos = Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM);
        assertThat(refused(() -> shop.book.issueReserved(
                        ReservationId.of("R1"),
                        List.of(Movement.issue(MovementId.of("M2"), DAY, SHANGHAI, kilos), issue("M1", SHANGHAI, 1)),
                        shop.stamp())))
                .containsExactly("M2 stock.unit-of-stock", "M1 stock.movement-known");
    }

    @Test
    void only_issues_are_booked_against_a_promise() {
        ReservationId id = ReservationId.of("R1");
        for (List<Movement> wrong : List.of(
                List.<Movement>of(),
                List.of(issue("M1", SHANGHAI, 1), Movement.damage(MovementId.of("M1"), DAY, MUG, pieces(1))),
                List.of(Movement.damage(MovementId.of("M1"), DAY, SHANGHAI, pieces(1))))) {
            assertThatThrownBy(() -> shop.book.issueReserved(id, wrong, shop.stamp()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("R1");
        }
    }

    @Test
    void a_promise_is_released_or_lapses() {
        shop.record(receipt("M1", SHANGHAI, 10), receipt("M1", MUG, 10));
        shop.reserve(SHANGHAI, promise("R1", 3));
        shop.reserve(SHANGHAI, promise("R2", 2).validUntil(DAY.plusDays(2)));
        shop.reserve(MUG, promise("R3", 1).validUntil(DAY.plusDays(1)));
        assertThat(shop.book.expire(DAY.plusDays(1), shop.stamp())).isEmpty();
        assertThat(shop.book.expire(DAY.plusDays(2), shop.stamp())).hasSize(1);
        assertThat(shop.level(MUG).reserved()).isEqualTo(pieces(0));
        assertThat(shop.book.expire(DAY.plusDays(3), shop.stamp())).hasSize(1);
        assertThat(shop.level(SHANGHAI).reservations()).containsExactly(promise("R1", 3));
        StockLevel now = shop.book.release(SHANGHAI, ReservationId.of("R1"), DAY.plusDays(4), shop.stamp());
        assertThat(now.available()).isEqualTo(pieces(10));
        assertThat(refused(() -> shop.book.release(SHANGHAI, ReservationId.of("R1"), DAY.plusDays(4), shop.stamp())))
                .containsExactly("R1 stock.reservation-unknown");
        assertThat(shop.events.read(SHANGHAI).stream().map(each -> each.event().code()))
                .containsExactly(
                        "stock.receipt",
                        "stock.reserved",
                        "stock.reserved",
                        "stock.reservation-expired",
                        "stock.reservation-released");
    }

    @Test
    void promises_lapse_also_where_something_was_entered_for_a_later_day() {
        shop.record(receipt("M1", SHANGHAI, 10));
        shop.reserve(SHANGHAI, promise("R2", 2).validUntil(DAY));
        shop.record(issue("M2", SHANGHAI, 1).recordedOn(DAY.plusDays(9)));
        assertThat(shop.book.expire(DAY.plusDays(1), shop.stamp())).hasSize(1);
    }

    @Test
    void goods_set_out_and_arrive_in_parts() {
        shop.record(receipt("M1", SHANGHAI, 10).goods(LOT_A));
        List<StockLevel> now =
                shop.book.dispatch(List.of(departure("D1", 6).goods(LOT_A)), DAY.plusDays(2), shop.stamp());
        assertThat(now.stream().map(StockLevel::stock)).containsExactly(HANGZHOU, SHANGHAI);
        assertThat(now.get(0).inTransit()).isEqualTo(pieces(6));
        assertThat(now.get(0).onHand()).isEqualTo(pieces(0));
        assertThat(now.get(1).onHand()).isEqualTo(pieces(4));
        Transfer transfer = now.get(0).transfers().get(0);
        assertThat(transfer.from(HANGZHOU.sku())).isEqualTo(SHANGHAI);
        assertThat(now.get(0).inTransit(DAY.plusDays(1))).isEqualTo(pieces(0));
        assertThat(now.get(0).inTransit(DAY.plusDays(2))).isEqualTo(pieces(6));

        shop.book.arrive(
                List.of(transfer.arrival(MovementId.of("A1"), DAY.plusDays(2), HANGZHOU, pieces(4))), shop.stamp());
        assertThat(shop.level(HANGZHOU).inTransit()).isEqualTo(pieces(2));
        assertThat(shop.level(HANGZHOU).onHand(LOT_A)).isEqualTo(pieces(4));

        Transfer rest = shop.level(HANGZHOU).transfers().get(0);
        shop.book.arrive(
                rest.lostOnTheWay(
                        MovementId.of("A2"), MovementId.of("L2"), DAY.plusDays(3), HANGZHOU, pieces(2), List.of()),
                shop.stamp());
        assertThat(shop.level(HANGZHOU).transfers()).isEmpty();
        assertThat(shop.level(HANGZHOU).onHand()).isEqualTo(pieces(4));
        assertThat(refused(() -> shop.book.arrive(
                        List.of(rest.arrival(MovementId.of("A3"), DAY.plusDays(3), HANGZHOU)), shop.stamp())))
                .containsExactly("A3 stock.not-on-its-way");
    }

    @Test
    void what_arrives_is_what_set_out_and_no_more() {
        shop.record(receipt("M1", SHANGHAI, 3).serials(serials("S1", "S2", "S3")));
        shop.book.dispatch(List.of(departure("D1", 2).serials(serials("S1", "S2"))), null, shop.stamp());
        Transfer transfer = shop.level(HANGZHOU).transfers().get(0);
        assertThat(transfer.expectedOn()).isNull();
        assertThat(shop.level(HANGZHOU).inTransit(LocalDate.MAX)).isEqualTo(pieces(0));
        Movement whole = transfer.arrival(MovementId.of("A1"), DAY, HANGZHOU);
        assertThat(whole.serials()).isEqualTo(serials("S1", "S2"));
        assertThat(refused(() -> shop.book.arrive(
                        List.of(transfer.arrival(MovementId.of("A1"), DAY, HANGZHOU, pieces(3))), shop.stamp())))
                .containsExactly("A1 stock.above-sent", "A1 stock.serials-missing");
        assertThat(refused(() -> shop.book.arrive(
                        List.of(late(transfer.arrival(MovementId.of("A1"), DAY.minusDays(1), HANGZHOU, pieces(1)))
                                .goods(LOT_A)
                                .serials(serials("S3"))),
                        shop.stamp())))
                .containsExactly("A1 stock.movement-later", "A1 stock.other-goods", "A1 stock.serial-not-sent");
        shop.book.arrive(
                List.of(transfer.arrival(MovementId.of("A0"), DAY, HANGZHOU, pieces(1))
                        .serials(serials("S1"))),
                shop.stamp());
        assertThat(shop.level(HANGZHOU).transfers().get(0).serials()).isEqualTo(serials("S2"));
        assertThat(refused(() -> shop.book.arrive(List.of(whole), shop.stamp())))
                .containsExactly("A1 stock.serial-here", "A1 stock.above-sent", "A1 stock.serial-not-sent");
    }

    @Test
    void departures_that_are_recorded_are_in_transit_too() {
        shop.record(receipt("M1", SHANGHAI, 10));
        shop.record(departure("D1", 2));
        assertThat(shop.level(HANGZHOU).transfers()).containsExactly(Transfer.of(departure("D1", 2), null));
        Movement arrival = shop.level(HANGZHOU).transfers().get(0).arrival(MovementId.of("A1"), DAY, HANGZHOU);
        shop.record(arrival);
        assertThat(shop.level(HANGZHOU).onHand()).isEqualTo(pieces(2));
        assertThat(refused(() -> shop.record(departure("D2", 9)))).containsExactly("D2 stock.more-than-there");
        assertThat(shop.level(HANGZHOU).inTransit()).isEqualTo(pieces(0));
    }

    @Test
    void only_departures_are_dispatched_and_only_arrivals_and_losses_arrive() {
        assertThatThrownBy(() -> shop.book.dispatch(List.of(issue("M1", SHANGHAI, 1)), DAY, shop.stamp()))
                .hasMessage("movement M1 is no departure, but ISSUE");
        assertThatThrownBy(() -> shop.book.arrive(List.of(receipt("M1", SHANGHAI, 1)), shop.stamp()))
                .hasMessage("movement M1 is no arrival, but RECEIPT");
        assertThatThrownBy(() -> Transfer.of(issue("M1", SHANGHAI, 1), null))
                .hasMessage("movement M1 is no departure, but ISSUE");
    }

    @Test
    void damage_on_the_way_is_booked_with_the_arrival() {
        shop.record(receipt("M1", SHANGHAI, 10));
        shop.record(departure("D1", 2));
        Transfer transfer = shop.level(HANGZHOU).transfers().get(0);
        shop.book.arrive(
                List.of(
                        transfer.arrival(MovementId.of("A1"), DAY, HANGZHOU),
                        Movement.damage(MovementId.of("B1"), DAY, HANGZHOU, pieces(1))),
                shop.stamp());
        assertThat(shop.level(HANGZHOU).onHand()).isEqualTo(pieces(1));
    }

    @Test
    void a_retry_changes_nothing_and_the_same_key_for_something_else_is_refused() {
        Stamp stamp = shop.stamp().key("book-1");
        List<Movement> movements = List.of(receipt("M1", SHANGHAI, 10));
        shop.book.record(movements, stamp);
        shop.record(issue("M2", SHANGHAI, 1));
        assertThat(shop.book.record(movements, stamp).get(0).onHand()).isEqualTo(pieces(9));
        assertThatThrownBy(() -> shop.book.record(List.of(receipt("M1", SHANGHAI, 11)), stamp))
                .isInstanceOf(CommandConflictException.class);
        assertThatThrownBy(() -> shop.book.arrive(List.of(), stamp)).isInstanceOf(CommandConflictException.class);
        Stamp promise = shop.stamp().key("promise-1");
        List<StockReserved> promises = List.of(new StockReserved(SHANGHAI, promise("R1", 3), DAY));
        shop.book.reserve(promises, promise);
        shop.book.reserve(promises, promise);
        assertThat(shop.level(SHANGHAI).reserved()).isEqualTo(pieces(3));
        Stamp use = shop.stamp().key("use-1");
        shop.book.issueReserved(ReservationId.of("R1"), List.of(issue("M3", SHANGHAI, 3)), use);
        shop.book.issueReserved(ReservationId.of("R1"), List.of(issue("M3", SHANGHAI, 3)), use);
        assertThat(shop.level(SHANGHAI).onHand()).isEqualTo(pieces(6));
        assertThatThrownBy(
                        () -> shop.book.issueReserved(ReservationId.of("R2"), List.of(issue("M3", SHANGHAI, 3)), use))
                .isInstanceOf(CommandConflictException.class);
    }

    @Test
    void releases_and_lapses_are_safe_to_retry() {
        shop.record(receipt("M1", SHANGHAI, 10));
        shop.reserve(SHANGHAI, promise("R1", 3));
        shop.reserve(SHANGHAI, promise("R2", 3).validUntil(DAY));
        Stamp release = shop.stamp().key("release-1");
        shop.book.release(SHANGHAI, ReservationId.of("R1"), DAY, release);
        shop.book.release(SHANGHAI, ReservationId.of("R1"), DAY, release);
        assertThatThrownBy(() -> shop.book.release(SHANGHAI, ReservationId.of("R2"), DAY, release))
                .isInstanceOf(CommandConflictException.class);
        Stamp lapse = shop.stamp().key("lapse-1");
        assertThat(shop.book.expire(DAY.plusDays(1), lapse))
                .containsExactly(new ItemResult.Done<>(SHANGHAI, shop.level(SHANGHAI)));
        assertThat(shop.level(SHANGHAI).reservations()).isEmpty();
        assertThat(shop.book.expire(DAY.plusDays(1), lapse)).isEmpty();
        assertThatThrownBy(() -> shop.book.expire(DAY.plusDays(2), lapse)).isInstanceOf(CommandConflictException.class);
        assertThat(shop.level(SHANGHAI).events()).isEqualTo(5);
    }

    @Test
    void a_clock_that_is_behind_does_no_harm() {
        shop.record(receipt("M1", SHANGHAI, 10));
        Instant before = Instant.parse("2025-11-10T07:00:00Z");
        StockLevel now = shop.book
                .record(
                        List.of(issue("M2", SHANGHAI, 1)),
                        Stamp.by(io.zhanggui.core.id.PersonId.of("P")).at(before))
                .get(0);
        assertThat(now.recordedAt()).isEqualTo(shop.events.read(SHANGHAI).get(0).at());
    }

    @Test
    void a_level_that_is_not_stored_yet_is_made_of_the_events() {
        shop.events.append(
                SHANGHAI,
                0,
                List.of(new io.zhanggui.core.repository.Recorded<>(
                        Instant.parse("2025-11-01T00:00:00Z"), receipt("M1", SHANGHAI, 10))));
        assertThat(shop.level(SHANGHAI).onHand()).isEqualTo(pieces(10));
        assertThat(shop.record(issue("M2", SHANGHAI, 4)).get(0).onHand()).isEqualTo(pieces(6));
    }

    @Test
    void what_was_known_of_a_day_stays_known() {
        shop.record(receipt("M1", SHANGHAI, 10));
        shop.reserve(SHANGHAI, promise("R1", 4));
        shop.book.dispatch(List.of(departure("D1", 1)), DAY.plusDays(2), shop.stamp());
        StockLevel known = shop.book
                .history(SHANGHAI)
                .asOf(io.zhanggui.core.time.AsOf.of(DAY).knownOn(DAY));
        assertThat(List.of(known.onHand(), known.reserved())).isEqualTo(List.of(pieces(9), pieces(4)));
        shop.record(issue("M2", SHANGHAI, 2).recordedOn(DAY.plusDays(1)));
        shop.book.release(SHANGHAI, ReservationId.of("R1"), DAY.plusDays(1), shop.stamp());
        StockHistory history = shop.book.history(SHANGHAI);
        assertThat(history.asOf(io.zhanggui.core.time.AsOf.of(DAY).knownOn(DAY)))
                .isEqualTo(known);
        assertThat(history.on(DAY).onHand()).isEqualTo(pieces(7));
        assertThat(history.on(DAY).reserved()).isEqualTo(pieces(4));
        assertThat(history.on(DAY.plusDays(1)).reserved()).isEqualTo(pieces(0));
        assertThat(history.on(DAY.minusDays(1))).isEqualTo(StockLevel.empty(SHANGHAI));
        assertThat(shop.book.history(HANGZHOU).on(DAY).inTransit()).isEqualTo(pieces(1));
    }

    private static Movement late(Movement movement) {
        return movement.recordedOn(DAY.plusDays(20));
    }

    @Test
    void what_arrives_is_taken_off_the_transfer_that_it_names() {
        shop.record(receipt("M1", SHANGHAI, 10), receipt("M1", HANGZHOU, 10));
        shop.record(departure("D1", 2), departure("D2", 3));
        Transfer second = shop.level(HANGZHOU).transfers().get(1);
        shop.book.arrive(List.of(second.arrival(MovementId.of("A1"), DAY, HANGZHOU, pieces(1))), shop.stamp());
        assertThat(shop.level(HANGZHOU).transfers())
                .extracting(each -> each.departure() + " " + each.quantity())
                .containsExactly("D1 2 PCS", "D2 2 PCS");
        StockLevel now = shop.book
                .arrive(List.of(second.arrival(MovementId.of("A2"), DAY, HANGZHOU, pieces(2))), shop.stamp())
                .get(0);
        assertThat(now.onHand()).isEqualTo(pieces(13));
        assertThat(now.transfers()).extracting(Transfer::departure).containsExactly(MovementId.of("D1"));
        assertThat(refused(() -> shop.book.arrive(
                        List.of(Movement.transferIn(
                                MovementId.of("A3"),
                                DAY,
                                HANGZHOU,
                                pieces(1),
                                io.zhanggui.core.id.WarehouseId.of("BJ"),
                                MovementId.of("D1"))),
                        shop.stamp())))
                .containsExactly("A3 stock.not-on-its-way");
    }

    @Test
    void an_entry_says_which_id_was_entered_too_early_or_in_another_unit() {
        shop.record(receipt("M1", SHANGHAI, 10));
        shop.reserve(SHANGHAI, promise("R1", 1));
        shop.record(issue("M2", SHANGHAI, 1).recordedOn(DAY.plusDays(2)));
        assertThat(refused(() -> shop.book.release(SHANGHAI, ReservationId.of("R1"), DAY.plusDays(1), shop.stamp())))
                .containsExactly("R1 stock.entered-earlier");
        shop.record(receipt("M1", HANGZHOU, 1).recordedOn(DAY.plusDays(5)));
        assertThat(refused(() -> shop.record(departure("D1", 1).recordedOn(DAY.plusDays(4)))))
                .containsExactly("D1 stock.entered-earlier");
        bold.record(Movement.count(MovementId.of("C1"), DAY, HANGZHOU, kilos("1")));
        assertThat(refused(() -> bold.record(departure("D1", 1)))).containsExactly("D1 stock.unit-of-stock");
    }

    private static Quantity kilos(String amount) {
        return Quantity.of(new BigDecimal(amount), UnitOfMeasure.KILOGRAM);
    }

    @Test
    void what_is_known_already_is_refused_for_that_alone() {
        shop.record(receipt("M1", SHANGHAI, 10));
        assertThat(refused(() -> shop.record(issue("M1", SHANGHAI, 99)))).containsExactly("M1 stock.movement-known");
        assertThat(refused(() -> shop.record(
                        Movement.customerReturn(MovementId.of("M1"), DAY, SHANGHAI, pieces(1), MovementId.of("M9")))))
                .containsExactly("M1 stock.movement-known");
    }

    @Test
    void returns_of_goods_by_weight_add_up_and_those_in_another_unit_are_left_out() {
        bold.record(
                Movement.issue(MovementId.of("M1"), DAY, SHANGHAI, kilos("2.5")),
                Movement.count(MovementId.of("C1"), DAY, HANGZHOU, pieces(1)));
        bold.record(Movement.customerReturn(MovementId.of("B0"), DAY, HANGZHOU, pieces(7), MovementId.of("M1"))
                .counterpart(SHANGHAI.warehouse()));
        bold.record(Movement.customerReturn(MovementId.of("B1"), DAY, SHANGHAI, kilos("1.5"), MovementId.of("M1")));
        assertThat(violations(() -> bold.record(Movement.customerReturn(
                        MovementId.of("B2"), DAY, SHANGHAI, kilos("1.1"), MovementId.of("M1")))))
                .extracting(each -> each.text(Locale.ENGLISH))
                .containsExactly("B2: brings back 1.1 KG, but 1 KG are left of the issue");
        bold.record(Movement.customerReturn(MovementId.of("B2"), DAY, SHANGHAI, kilos("1"), MovementId.of("M1")));
        assertThat(bold.level(SHANGHAI).onHand().amount()).isZero();
    }

    @Test
    void a_lot_that_a_stock_take_of_the_same_command_did_not_find_is_refused() {
        assertThat(refused(() -> shop.record(
                        late(receipt("M1", SHANGHAI, 10)),
                        late(Movement.stockTake(MovementId.of("T1"), DAY.plusDays(2), SHANGHAI, pieces(8))),
                        late(receipt("M3", SHANGHAI, 9).goods(LOT_A)))))
                .containsExactly("T1 stock.more-than-there");
    }

    @Test
    void missing_numbers_are_told_of_the_movement_of_their_goods() {
        shop.record(
                receipt("M1", SHANGHAI, 1).goods(LOT_A).serials(serials("S1")),
                receipt("M2", SHANGHAI, 9).goods(LOT_B));
        Movement ofLot = issue("M3", SHANGHAI, 1).goods(LOT_A);
        Movement ofOthers = issue("M4", SHANGHAI, 1).goods(LOT_B);
        assertThat(refused(() -> shop.record(ofLot, ofOthers))).containsExactly("M3 stock.serials-missing");
        assertThat(refused(() -> shop.record(ofOthers, ofLot))).containsExactly("M3 stock.serials-missing");
    }

    @Test
    void all_of_what_is_promised_of_a_lot_may_stay_while_others_leave() {
        shop.record(
                receipt("M1", SHANGHAI, 10).goods(LOT_A),
                receipt("M2", SHANGHAI, 4).goods(LOT_B));
        shop.reserve(SHANGHAI, promise("R1", 4).goods(LOT_B));
        assertThat(shop.record(issue("M3", SHANGHAI, 1).goods(LOT_A)).get(0).available())
                .isEqualTo(pieces(9));
        assertThat(refused(() -> shop.record(issue("M4", SHANGHAI, 1).goods(LOT_B))))
                .containsExactly("M4 stock.promised-to-others");
    }

    @Test
    void issues_in_a_wrong_unit_alone_are_refused_for_it() {
        shop.record(receipt("M1", SHANGHAI, 10));
        shop.reserve(SHANGHAI, promise("R1", 3));
        assertThat(refused(() -> shop.book.issueReserved(
                        ReservationId.of("R1"),
                        List.of(Movement.issue(MovementId.of("M2"), DAY, SHANGHAI, kilos("1"))),
                        shop.stamp())))
                .containsExactly("M2 stock.unit-of-stock");
    }

    @Test
    void a_book_in_memory_keeps_what_it_is_told() {
        StockBook book = StockBook.inMemory(new io.zhanggui.core.repository.MemoryStore(), NegativeStock.REFUSE);
        book.record(List.of(receipt("M1", SHANGHAI, 10)), shop.stamp());
        assertThat(book.level(SHANGHAI).onHand()).isEqualTo(pieces(10));
        assertThat(refused(() -> book.record(List.of(issue("M2", SHANGHAI, 11)), shop.stamp())))
                .containsExactly("M2 stock.more-than-there");
    }
}
