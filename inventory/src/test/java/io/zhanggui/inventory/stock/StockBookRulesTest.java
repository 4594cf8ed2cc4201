package io.zhanggui.inventory.stock;

import static io.zhanggui.inventory.stock.StockBookFixture.DAY;
import static io.zhanggui.inventory.stock.StockBookFixture.HANGZHOU;
import static io.zhanggui.inventory.stock.StockBookFixture.LOT_A;
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

import io.zhanggui.core.audit.AuditEntry;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.violation.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who did it, where pieces with numbers are, what may come back, and promises of several stocks. */
class StockBookRulesTest {

    private static final StockKey BEIJING = StockKey.of(SHANGHAI.sku(), WarehouseId.of("BJ"));

    private final StockBookFixture shop = new StockBookFixture(NegativeStock.REFUSE);

    @AfterEach
    void what_is_stored_is_what_the_events_make() {
        assertThat(shop.playsBack()).isTrue();
    }

    private List<AuditEntry> audited(StockKey stock) {
        return shop.audit.read(stock.toString()).stream().map(Recorded::event).toList();
    }

    @Test
    void each_command_leaves_who_did_it_and_why_at_every_stock_that_it_touches() {
        Stamp stamp = shop.stamp().key("K1").reason("opening");
        List<Movement> movements = List.of(receipt("M1", SHANGHAI, 10), receipt("M2", SHANGHAI, 1));
        shop.book.record(movements, stamp);
        shop.book.record(movements, stamp);
        assertThat(audited(SHANGHAI)).hasSize(1);
        assertThat(audited(SHANGHAI).get(0).stamp()).isEqualTo(stamp);
        shop.reserve(SHANGHAI, promise("R1", 3).validUntil(DAY));
        shop.reserve(SHANGHAI, promise("R2", 3));
        shop.book.issueReserved(ReservationId.of("R2"), List.of(issue("M3", SHANGHAI, 1)), shop.stamp());
        shop.book.release(SHANGHAI, ReservationId.of("R2"), DAY, shop.stamp());
        shop.book.dispatch(List.of(departure("D1", 1)), null, shop.stamp());
        Transfer transfer = shop.level(HANGZHOU).transfers().get(0);
        shop.book.arrive(List.of(transfer.arrival(MovementId.of("A1"), DAY, HANGZHOU)), shop.stamp());
        refused(() -> shop.record(issue("M9", SHANGHAI, 99)));
        shop.book.expire(DAY.plusDays(1), shop.stamp());
        assertThat(audited(SHANGHAI).stream().map(AuditEntry::action))
                .containsExactly(
                        "stock.record",
                        "stock.reserve",
                        "stock.reserve",
                        "stock.issue-reserved",
                        "stock.release",
                        "stock.dispatch",
                        "stock.expire");
        assertThat(audited(HANGZHOU).stream().map(AuditEntry::action))
                .containsExactly("stock.dispatch", "stock.arrive");
    }

    @Test
    void an_audit_entry_of_a_clock_that_is_behind_keeps_its_stamp() {
        Stamp later = shop.stamp();
        Stamp earlier = Stamp.by(later.actor()).at(later.at().minusSeconds(60));
        shop.book.record(List.of(receipt("M1", SHANGHAI, 1)), later);
        shop.book.record(List.of(receipt("M2", SHANGHAI, 1)), earlier);
        assertThat(audited(SHANGHAI).get(1).stamp()).isEqualTo(earlier);
        assertThat(shop.audit.read(SHANGHAI.toString()).get(1).at()).isEqualTo(later.at());
    }

    @Test
    void a_piece_is_in_one_place_of_the_company_only() {
        shop.record(receipt("M1", SHANGHAI, 2).serials(serials("A", "B")));
        assertThat(violations(() -> shop.record(receipt("M2", HANGZHOU, 1).serials(serials("A"))))
                        .get(0)
                        .text(Locale.ENGLISH))
                .isEqualTo("M2: piece A is elsewhere: TEA in SH, on hand or in transit");
        shop.book.dispatch(List.of(departure("D1", 1).serials(serials("A"))), null, shop.stamp());
        for (StockKey stock : List.of(SHANGHAI, HANGZHOU, BEIJING)) {
            assertThat(refused(() -> shop.record(receipt("M3", stock, 1).serials(serials("A")))))
                    .as("in transit, received as %s", stock)
                    .containsExactly("M3 stock.serial-elsewhere");
        }
        Transfer transfer = shop.level(HANGZHOU).transfers().get(0);
        shop.book.arrive(List.of(transfer.arrival(MovementId.of("A1"), DAY, HANGZHOU)), shop.stamp());
        assertThat(refused(() -> shop.record(receipt("M4", SHANGHAI, 1).serials(serials("A")))))
                .containsExactly("M4 stock.serial-elsewhere");
        shop.record(issue("M5", HANGZHOU, 1).serials(serials("A")));
        shop.record(receipt("M6", BEIJING, 1).serials(serials("A")));
        shop.record(receipt("M7", MUG, 1).serials(serials("A")));
        assertThat(shop.level(BEIJING).findSerial(SerialNumber.of("A"))).contains(Goods.OWN);
    }

    @Test
    void a_piece_moves_to_another_place_within_a_command() {
        shop.record(receipt("M1", SHANGHAI, 1).serials(serials("A")));
        Movement lost =
                Movement.count(MovementId.of("M2"), DAY, SHANGHAI, pieces(-1)).serials(serials("A"));
        Movement found =
                Movement.count(MovementId.of("M3"), DAY, HANGZHOU, pieces(1)).serials(serials("A"));
        assertThat(refused(() -> shop.record(found, lost))).containsExactly("M3 stock.serial-elsewhere");
        shop.record(lost, found);
        assertThat(shop.level(HANGZHOU).findSerial(SerialNumber.of("A"))).isPresent();
        assertThat(refused(() -> shop.record(
                        receipt("M4", SHANGHAI, 1).serials(serials("B")),
                        receipt("M5", HANGZHOU, 1).serials(serials("B")))))
                .containsExactly("M5 stock.serial-elsewhere");
    }

    @Test
    void taking_in_a_piece_gives_the_other_stocks_of_the_article_another_version() {
        shop.record(
                receipt("M1", SHANGHAI, 1).serials(serials("A")), receipt("M1", HANGZHOU, 1), receipt("M1", MUG, 1));
        List<Long> before = versions();
        shop.record(receipt("M2", SHANGHAI, 1).serials(serials("B")));
        assertThat(versions()).containsExactly(before.get(0) + 1, before.get(1) + 1, before.get(2));
        shop.record(receipt("M3", SHANGHAI, 1));
        assertThat(versions()).containsExactly(before.get(0) + 2, before.get(1) + 1, before.get(2));
    }

    private List<Long> versions() {
        return Stream.of(SHANGHAI, HANGZHOU, MUG)
                .map(shop.levels::get)
                .map(Versioned::version)
                .toList();
    }

    @Test
    void no_more_goes_back_to_the_supplier_than_came_with_the_receipt() {
        shop.record(receipt("M1", SHANGHAI, 5), receipt("M2", SHANGHAI, 50));
        shop.record(back("M3", 3));
        assertThat(violations(() -> shop.record(back("M4", 3))).get(0).text(Locale.ENGLISH))
                .isEqualTo("M4: sends back 3 PCS, but 2 PCS are left of the receipt");
        assertThat(refused(() -> shop.record(back("M4", 1), back("M5", 2)))).containsExactly("M5 stock.above-received");
        shop.record(back("M4", 2));
        shop.record(Movement.supplierReturn(MovementId.of("M6"), DAY, SHANGHAI, pieces(9), null));
    }

    private static Movement back(String id, int quantity) {
        return Movement.supplierReturn(MovementId.of(id), DAY, SHANGHAI, pieces(quantity), MovementId.of("M1"));
    }

    @Test
    void what_comes_back_is_of_its_owner_and_among_the_pieces_that_left() {
        shop.record(
                Movement.consigned(MovementId.of("M1"), DAY, SHANGHAI, pieces(3), OWNER)
                        .serials(serials("A", "B", "C")),
                issue("M2", SHANGHAI, 2).goods(Goods.ofOwner(OWNER)).serials(serials("A", "B")));
        Movement back = Movement.customerReturn(MovementId.of("M3"), DAY, SHANGHAI, pieces(1), MovementId.of("M2"))
                .serials(serials("A"));
        assertThat(refused(() -> shop.record(back.goods(Goods.ofOwner(PartyId.of("OTHER"))))))
                .containsExactly("M3 stock.other-goods");
        assertThat(refused(() -> shop.record(back))).containsExactly("M3 stock.other-goods");
        assertThat(refused(() -> shop.record(back.goods(Goods.ofOwner(OWNER)).serials(serials("Z")))))
                .containsExactly("M3 stock.serial-of-other");
        shop.record(back.goods(Goods.ofLot(LotId.of("A")).ownedBy(OWNER)));
        assertThat(shop.level(SHANGHAI).onHand()).isEqualTo(pieces(2));
    }

    @Test
    void a_return_elsewhere_gives_the_stock_of_the_issue_another_version() {
        shop.record(
                receipt("M1", SHANGHAI, 5),
                issue("M2", SHANGHAI, 5),
                receipt("M1", HANGZHOU, 1),
                receipt("M1", MUG, 1));
        List<Long> before = versions();
        shop.record(Movement.customerReturn(MovementId.of("M3"), DAY, HANGZHOU, pieces(1), MovementId.of("M2"))
                .counterpart(SHANGHAI.warehouse()));
        assertThat(versions()).containsExactly(before.get(0) + 1, before.get(1) + 1, before.get(2));
    }

    @Test
    void a_reservation_of_several_stocks_is_used_in_one_command() {
        shop.record(receipt("M1", SHANGHAI, 5), receipt("M1", MUG, 5));
        shop.reserve(SHANGHAI, promise("R1", 3));
        shop.reserve(MUG, promise("R1", 2));
        List<Movement> tooMuch = List.of(issue("M2", SHANGHAI, 4), issue("M2", MUG, 3), issue("M2", HANGZHOU, 1));
        assertThat(refused(() -> shop.book.issueReserved(ReservationId.of("R1"), tooMuch, shop.stamp())))
                .containsExactlyInAnyOrder(
                        "R1 stock.reservation-unknown",
                        "M2 stock.more-than-there",
                        "R1 stock.above-reserved",
                        "R1 stock.above-reserved");
        assertThat(shop.book.checkIssueReserved(ReservationId.of("R1"), tooMuch).list())
                .hasSize(4);
        List<Movement> issues = List.of(issue("M2", SHANGHAI, 3), issue("M2", MUG, 1));
        assertThat(shop.book.checkIssueReserved(ReservationId.of("R1"), issues).isEmpty())
                .isTrue();
        List<StockLevel> now = shop.book.issueReserved(ReservationId.of("R1"), issues, shop.stamp());
        assertThat(now.stream().map(StockLevel::stock)).containsExactly(MUG, SHANGHAI);
        assertThat(now.stream().map(StockLevel::reserved)).containsExactly(pieces(1), pieces(0));
    }

    @Test
    void promises_and_releases_can_be_asked_before() {
        shop.record(receipt("M1", SHANGHAI, 5));
        assertThat(shop.book
                        .checkReserve(List.of(new StockReserved(SHANGHAI, promise("R1", 6), DAY)))
                        .has(StockViolation.ABOVE_AVAILABLE))
                .isTrue();
        assertThat(shop.book
                        .checkReserve(List.of(new StockReserved(SHANGHAI, promise("R1", 5), DAY)))
                        .isEmpty())
                .isTrue();
        assertThat(shop.book.checkRelease(SHANGHAI, ReservationId.of("R1")).has(StockViolation.RESERVATION_UNKNOWN))
                .isTrue();
        shop.reserve(SHANGHAI, promise("R1", 5));
        assertThat(shop.book.checkRelease(SHANGHAI, ReservationId.of("R1")).isEmpty())
                .isTrue();
        assertThat(shop.level(SHANGHAI).events()).isEqualTo(2);
    }

    @Test
    void what_has_lapsed_is_given_up_when_something_is_reserved() {
        shop.record(receipt("M1", SHANGHAI, 5));
        shop.reserve(SHANGHAI, promise("R1", 5).validUntil(DAY));
        assertThat(refused(() -> shop.reserve(SHANGHAI, promise("R2", 1)))).containsExactly("R2 stock.above-available");
        StockReserved next = new StockReserved(SHANGHAI, promise("R2", 4), DAY.plusDays(1));
        assertThat(shop.book.checkReserve(List.of(next)).isEmpty()).isTrue();
        StockLevel now = shop.book.reserve(List.of(next), shop.stamp()).get(0);
        assertThat(now.reservations()).containsExactly(promise("R2", 4));
        assertThat(shop.events.read(SHANGHAI).stream().map(each -> each.event().code()))
                .containsExactly("stock.receipt", "stock.reserved", "stock.reservation-expired", "stock.reserved");
    }

    @Test
    void goods_on_their_way_are_expected_on_another_day() {
        shop.record(receipt("M1", SHANGHAI, 10));
        shop.book.dispatch(List.of(departure("D1", 6)), DAY.plusDays(2), shop.stamp());
        Transfer transfer = shop.level(HANGZHOU).transfers().get(0);
        shop.book.arrive(
                List.of(transfer.arrival(MovementId.of("A1"), DAY.plusDays(3), HANGZHOU, pieces(2))), shop.stamp());
        Transfer rest = shop.level(HANGZHOU).transfers().get(0);
        StockLevel now = shop.book.expect(HANGZHOU, rest, DAY.plusDays(9), DAY.plusDays(4), shop.stamp());
        assertThat(now.inTransit(DAY.plusDays(8))).isEqualTo(pieces(0));
        assertThat(now.inTransit(DAY.plusDays(9))).isEqualTo(pieces(4));
        StockHistory history = shop.book.history(HANGZHOU);
        assertThat(history.on(DAY.plusDays(2)).inTransit()).isEqualTo(pieces(6));
        assertThat(history.asOf(io.zhanggui.core.time.AsOf.of(DAY.plusDays(3)).knownOn(DAY.plusDays(3)))
                        .transfers()
                        .get(0)
                        .expectedOn())
                .isEqualTo(DAY.plusDays(2));
        shop.book.arrive(List.of(rest.arrival(MovementId.of("A2"), DAY.plusDays(5), HANGZHOU)), shop.stamp());
        assertThat(refused(() -> shop.book.expect(HANGZHOU, rest, null, DAY.plusDays(5), shop.stamp())))
                .containsExactly("D1 stock.not-on-its-way");
        shop.record(receipt("M2", SHANGHAI, 1).goods(LOT_A).recordedOn(DAY));
    }

    @Test
    void a_promise_of_own_goods_is_kept_when_a_lot_turns_out_to_have_been_there_before_a_stock_take() {
        shop.record(
                receipt("M1", SHANGHAI, 5),
                Movement.stockTake(MovementId.of("T1"), DAY.plusDays(4), SHANGHAI, pieces(5)));
        Reservation own = promise("R1", 3).goods(Goods.OWN);
        shop.book.reserve(List.of(new StockReserved(SHANGHAI, own, DAY.plusDays(4))), shop.stamp());
        Movement late = Movement.count(MovementId.of("M2"), DAY.plusDays(2), SHANGHAI, pieces(4))
                .goods(LOT_A)
                .recordedOn(DAY.plusDays(6));
        assertThat(refused(() -> shop.record(late))).containsExactly("M2 stock.promised-to-others");
    }

    @Test
    void figures_that_no_cost_ledger_keeps_are_refused() {
        for (String amount : List.of("1.0000001", "1000000000")) {
            Quantity quantity = Quantity.of(new BigDecimal(amount), UnitOfMeasure.PIECE);
            assertThat(refused(() -> shop.record(
                            Movement.receipt(MovementId.of("M1"), DAY, SHANGHAI, quantity, BigMoney.parse("CNY 1")))))
                    .containsExactly("M1 stock.quantity-out-of-range");
        }
        Quantity most = Quantity.of(new BigDecimal("999999999.999999"), UnitOfMeasure.PIECE);
        shop.record(Movement.receipt(MovementId.of("M1"), DAY, SHANGHAI, most, BigMoney.parse("CNY 1")));
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.of(10000, 1, 1), LocalDate.of(0, 12, 31))) {
            Movement movement =
                    Movement.count(MovementId.of("M2"), day, MUG, pieces(1)).recordedOn(DAY);
            assertThat(refused(() -> shop.record(movement))).containsExactly("M2 stock.day-out-of-range");
        }
    }

    @Test
    void nothing_is_entered_for_a_day_that_has_not_come() {
        Stamp stamp = Stamp.by(shop.stamp().actor()).at(Instant.parse("2025-11-10T23:59:59Z"));
        Movement typo = receipt("M1", SHANGHAI, 1).recordedOn(DAY.plusDays(2));
        assertThat(shop.book.check(List.of(typo)).isEmpty())
                .as("nobody knows when")
                .isTrue();
        assertThat(violations(() -> shop.book.record(List.of(typo), stamp))
                        .get(0)
                        .text(Locale.ENGLISH))
                .isEqualTo("M1: is entered for 2025-11-12, but 2025-11-11 is the latest day that can be");
        shop.book.record(List.of(typo.recordedOn(DAY.plusDays(1))), stamp);
    }

    @Test
    void a_promise_that_no_longer_holds_is_neither_made_nor_used() {
        shop.record(receipt("M1", SHANGHAI, 5));
        assertThat(refused(() -> shop.reserve(SHANGHAI, promise("R1", 1).validUntil(DAY.minusDays(1)))))
                .containsExactly("R1 stock.reservation-lapsed");
        shop.reserve(SHANGHAI, promise("R1", 1).validUntil(DAY));
        Movement late = issue("M2", SHANGHAI, 1).recordedOn(DAY.plusDays(1));
        assertThat(refused(() -> shop.book.issueReserved(ReservationId.of("R1"), List.of(late), shop.stamp())))
                .containsExactly("R1 stock.reservation-lapsed");
        shop.book.issueReserved(ReservationId.of("R1"), List.of(issue("M2", SHANGHAI, 1)), shop.stamp());
    }

    @Test
    void texts_name_article_and_warehouse_and_units_in_the_language_of_the_reader() {
        shop.record(receipt("M1", SHANGHAI, 5));
        Movement again = Movement.receipt(
                MovementId.of("M2"),
                DAY,
                SHANGHAI,
                Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM),
                BigMoney.parse("CNY 1"));
        List<Violation> found = violations(() -> shop.record(again, receipt("M1", SHANGHAI, 1)));
        assertThat(found.stream().map(each -> each.text(Locale.SIMPLIFIED_CHINESE)))
                .containsExactly("M2：单位为千克，而库存单位为件", "M1：SH 的 TEA 已有该号的出入库记录");
    }

    @Test
    void nothing_is_null() {
        ReservationId id = ReservationId.of("R1");
        List<Movement> gap = java.util.Arrays.asList(issue("M1", SHANGHAI, 1), null);
        assertThatThrownBy(() -> shop.book.record(null, shop.stamp())).hasMessage("movements");
        assertThatThrownBy(() -> shop.book.record(gap, shop.stamp())).hasMessage("movements[1]");
        assertThatThrownBy(() -> shop.book.check(null)).hasMessage("movements");
        assertThatThrownBy(() -> shop.book.dispatch(null, null, shop.stamp())).hasMessage("departures");
        assertThatThrownBy(() -> shop.book.arrive(null, shop.stamp())).hasMessage("arrivals");
        assertThatThrownBy(() -> shop.book.reserve(null, shop.stamp())).hasMessage("reservations");
        assertThatThrownBy(() -> shop.book.issueReserved(id, null, shop.stamp()))
                .hasMessage("issues");
        assertThatThrownBy(() -> shop.book.issueReserved(id, gap, shop.stamp())).hasMessage("issues[1]");
        assertThatThrownBy(() -> shop.book.record(List.of(), null)).hasMessage("stamp");
        assertThatThrownBy(() -> shop.book.checkedBy(null)).hasMessage("articles");
    }
}
