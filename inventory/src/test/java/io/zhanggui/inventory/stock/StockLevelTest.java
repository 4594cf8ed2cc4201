package io.zhanggui.inventory.stock;

import static io.zhanggui.inventory.stock.StockBookFixture.DAY;
import static io.zhanggui.inventory.stock.StockBookFixture.HANGZHOU;
import static io.zhanggui.inventory.stock.StockBookFixture.LOT_A;
import static io.zhanggui.inventory.stock.StockBookFixture.LOT_B;
import static io.zhanggui.inventory.stock.StockBookFixture.OWNER;
import static io.zhanggui.inventory.stock.StockBookFixture.SHANGHAI;
import static io.zhanggui.inventory.stock.StockBookFixture.departure;
import static io.zhanggui.inventory.stock.StockBookFixture.issue;
import static io.zhanggui.inventory.stock.StockBookFixture.pieces;
import static io.zhanggui.inventory.stock.StockBookFixture.promise;
import static io.zhanggui.inventory.stock.StockBookFixture.receipt;
import static io.zhanggui.inventory.stock.StockBookFixture.serials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Recorded;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StockLevelTest {

    private static final Instant NOON = Instant.parse("2025-11-10T12:00:00Z");

    private static StockLevel played(StockKey stock, StockEvent... events) {
        return StockLevel.play(stock, recorded(events));
    }

    private static List<Recorded<StockEvent>> recorded(StockEvent... events) {
        return Stream.of(events).map(event -> new Recorded<>(NOON, event)).toList();
    }

    @Test
    void one_event_more_is_what_all_events_make() {
        StockLevel level = StockLevel.empty(SHANGHAI);
        List<Recorded<StockEvent>> events = recorded(
                receipt("M1", SHANGHAI, 10),
                receipt("M2", SHANGHAI, 3).goods(LOT_A).serials(serials("S1", "S2", "S3")),
                new StockReserved(SHANGHAI, promise("R2", 4), DAY),
                new StockReserved(SHANGHAI, promise("R1", 4), DAY),
                new ReservationReduced(
                        SHANGHAI, ReservationId.of("R2"), pieces(4), ReservationEnd.RESERVATION_USED, DAY),
                issue("M3", SHANGHAI, 4),
                issue("M4", SHANGHAI, 3).goods(LOT_A).serials(serials("S1", "S2", "S3")));
        List<Recorded<StockEvent>> played = new ArrayList<>();
        for (Recorded<StockEvent> event : events) {
            level = level.after(event);
            played.add(event);
            assertThat(level).isEqualTo(StockLevel.play(SHANGHAI, played));
        }
        assertThat(level.goods()).containsExactly(GoodsOnHand.of(Goods.OWN, pieces(6)));
        assertThat(level.reservations()).containsExactly(promise("R1", 4));
        assertThat(level.events()).isEqualTo(7);
        assertThat(level.recordedAt()).isEqualTo(NOON);
    }

    @Test
    void a_lot_is_there_since_its_earliest_day_as_long_as_there_is_some() {
        Movement first = receipt("M1", SHANGHAI, 3).goods(LOT_A);
        Movement earlier = Movement.receipt(
                        MovementId.of("M2"),
                        DAY.minusDays(2),
                        SHANGHAI,
                        pieces(1),
                        org.joda.money.BigMoney.parse("CNY 1"))
                .goods(LOT_A);
        Movement later = Movement.issue(MovementId.of("M3"), DAY.plusDays(4), SHANGHAI, pieces(1))
                .goods(LOT_A);
        assertThat(played(SHANGHAI, first).goods().get(0).since()).isEqualTo(DAY);
        assertThat(played(SHANGHAI, first, earlier).goods().get(0).since()).isEqualTo(DAY.minusDays(2));
        assertThat(played(SHANGHAI, earlier, first, later).goods().get(0).since())
                .isEqualTo(DAY.minusDays(2));
        assertThat(played(SHANGHAI, receipt("M1", SHANGHAI, 3)).goods().get(0).since())
                .isNull();
        Movement gone = issue("M4", SHANGHAI, 3).goods(LOT_A);
        assertThat(played(SHANGHAI, first, gone, earlier).goods().get(0).since())
                .isEqualTo(DAY.minusDays(2));
        assertThat(played(SHANGHAI, earlier, issue("M5", SHANGHAI, 1).goods(LOT_A), first)
                        .goods()
                        .get(0)
                        .since())
                .isEqualTo(DAY);
    }

    @Test
    void a_back_dated_lot_before_a_stock_take_is_taken_out_of_what_has_no_lot() {
        StockLevel level = played(
                SHANGHAI,
                receipt("M1", SHANGHAI, 10),
                Movement.stockTake(MovementId.of("T1"), DAY.plusDays(2), SHANGHAI, pieces(8)),
                receipt("M2", SHANGHAI, 3).goods(LOT_A),
                Movement.consigned(MovementId.of("M3"), DAY, SHANGHAI, pieces(2), OWNER));
        assertThat(level.ownOnHand()).isEqualTo(pieces(8));
        assertThat(level.onHand(LOT_A)).isEqualTo(pieces(3));
        assertThat(level.onHand(Goods.OWN)).isEqualTo(pieces(5));
        assertThat(level.onHand()).isEqualTo(pieces(10));
    }

    @Test
    void a_late_stock_take_needs_the_history() {
        StockLevel level = played(
                SHANGHAI,
                receipt("M1", SHANGHAI, 10),
                Movement.issue(MovementId.of("M2"), DAY.plusDays(2), SHANGHAI, pieces(1)));
        Movement take = Movement.stockTake(MovementId.of("T1"), DAY.plusDays(1), SHANGHAI, pieces(7));
        assertThatThrownBy(() -> level.after(new Recorded<>(NOON, take)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a stock-take of 2025-11-11 settles what TEA in SH was before its movements of 2025-11-12."
                        + " Maybe play() all events?");
        StockLevel all = played(
                SHANGHAI,
                receipt("M1", SHANGHAI, 10),
                Movement.issue(MovementId.of("M2"), DAY.plusDays(2), SHANGHAI, pieces(1)),
                take);
        assertThat(all.onHand()).isEqualTo(pieces(6));
        assertThat(all.takenOn()).isEqualTo(DAY.plusDays(1));
        assertThat(all.latest()).isEqualTo(DAY.plusDays(2));
        Movement on = Movement.stockTake(MovementId.of("T2"), DAY.plusDays(2), SHANGHAI, pieces(7));
        assertThat(level.after(new Recorded<>(NOON, on)).onHand()).isEqualTo(pieces(7));
    }

    @Test
    void a_late_stock_take_of_nothing_empties_the_stock() {
        StockLevel level = played(
                SHANGHAI,
                receipt("M1", SHANGHAI, 10),
                Movement.issue(MovementId.of("M2"), DAY.plusDays(2), SHANGHAI, pieces(1)),
                Movement.stockTake(MovementId.of("T1"), DAY.plusDays(1), SHANGHAI, pieces(1)));
        assertThat(level.goods()).isEmpty();
        StockLevel owed = played(
                SHANGHAI,
                receipt("M1", SHANGHAI, 1),
                Movement.issue(MovementId.of("M2"), DAY.plusDays(2), SHANGHAI, pieces(1)),
                Movement.stockTake(MovementId.of("T1"), DAY.plusDays(1), SHANGHAI, pieces(4)));
        assertThat(owed.onHand(Goods.OWN)).isEqualTo(pieces(3));
    }

    @Test
    void what_is_expected_and_promised_counts_by_day() {
        Movement out = departure("D1", 5);
        StockLevel level = played(
                HANGZHOU,
                receipt("M1", HANGZHOU, 10),
                new TransferAnnounced(HANGZHOU, Transfer.of(out, DAY.plusDays(2)), DAY),
                new TransferAnnounced(HANGZHOU, Transfer.of(departure("D2", 1), null), DAY),
                new StockReserved(HANGZHOU, promise("R1", 4), DAY));
        assertThat(level.inTransit()).isEqualTo(pieces(6));
        assertThat(level.inTransit(DAY.plusDays(1))).isEqualTo(pieces(0));
        assertThat(level.inTransit(DAY.plusDays(2))).isEqualTo(pieces(5));
        assertThat(level.promised(DAY.plusDays(2))).isEqualTo(pieces(0));
        assertThat(level.promised(DAY.plusDays(3))).isEqualTo(pieces(4));
        assertThat(level.reservationsOf(OrderNo.of("SO-R1"))).containsExactly(promise("R1", 4));
        assertThat(level.reservationsOf(OrderNo.of("SO-R2"))).isEmpty();
    }

    @Test
    void lots_that_expire_come_in_the_order_in_which_they_do() {
        Goods plain = Goods.OWN;
        Goods lotC = Goods.ofLot(LotId.of("C"));
        Goods theirs = LOT_A.ownedBy(OWNER);
        StockLevel level = played(
                SHANGHAI,
                receipt("M1", SHANGHAI, 1),
                receipt("M2", SHANGHAI, 2).goods(LOT_A),
                receipt("M3", SHANGHAI, 3).goods(LOT_B),
                receipt("M4", SHANGHAI, 4).goods(lotC),
                Movement.consigned(MovementId.of("M5"), DAY, SHANGHAI, pieces(5), OWNER)
                        .goods(theirs));
        Map<LotId, LocalDate> days = Map.of(
                LotId.of("A"), DAY.plusDays(30),
                LotId.of("B"), DAY.plusDays(10));
        assertThat(level.expiringBefore(DAY.plusDays(31), days::get).stream().map(GoodsOnHand::goods))
                .containsExactly(LOT_B, LOT_A, theirs);
        assertThat(level.expiringBefore(DAY.plusDays(30), days::get).stream().map(GoodsOnHand::goods))
                .containsExactly(LOT_B)
                .doesNotContain(plain);
        StockLevel owed = played(SHANGHAI, issue("M1", SHANGHAI, 1).goods(LOT_A));
        assertThat(owed.expiringBefore(DAY.plusDays(31), days::get)).isEmpty();
    }

    @Test
    void it_explains_itself() {
        StockLevel level = played(
                HANGZHOU,
                receipt("M1", HANGZHOU, 10),
                receipt("M2", HANGZHOU, 3).goods(LOT_A),
                Movement.consigned(MovementId.of("M3"), DAY, HANGZHOU, pieces(2), OWNER),
                Movement.consigned(MovementId.of("M4"), DAY, HANGZHOU, pieces(1), OWNER)
                        .goods(LOT_B.ownedBy(OWNER)),
                new StockReserved(HANGZHOU, promise("R1", 4), DAY),
                new StockReserved(HANGZHOU, promise("R2", 1).goods(LOT_A), DAY),
                new TransferAnnounced(HANGZHOU, Transfer.of(departure("D1", 5), DAY.plusDays(2)), DAY),
                new TransferAnnounced(HANGZHOU, Transfer.of(departure("D2", 1), null), DAY));
        assertThat(level.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        TEA in HZ
                          Available: 11 PCS = on hand 16 PCS − reserved 5 PCS
                            On hand: 16 PCS = the sum of the lines below
                              Own goods: 10 PCS
                              Goods of OWNER: 2 PCS
                              Lot A: 3 PCS
                              Lot B of OWNER: 1 PCS
                            Reserved: 5 PCS = the sum of the lines below
                              R1 for order SO-R1, due 2025-11-13: 4 PCS
                              R2 for order SO-R2, due 2025-11-13, from: Lot A: 1 PCS
                          In transit: 6 PCS = the sum of the lines below
                            From SH by D1, expected on 2025-11-12: 5 PCS
                            From SH by D2: 1 PCS
                        """);
        assertThat(level.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .startsWith("HZ 的 TEA\n")
                .contains("可用库存：11 件");
        assertThat(StockLevel.empty(HANGZHOU).explain().toText(Locale.ENGLISH)).isEqualTo("""
                        TEA in HZ
                          Available: 0 PCS = on hand 0 PCS − reserved 0 PCS
                            On hand: 0 PCS
                            Reserved: 0 PCS
                          In transit: 0 PCS
                        """);
    }

    @Test
    void it_holds_what_fits_together() {
        Quantity kilo = Quantity.of(BigDecimal.ONE, UnitOfMeasure.KILOGRAM);
        assertThatThrownBy(() -> played(SHANGHAI, receipt("M1", HANGZHOU, 1)))
                .hasMessage("stock.receipt is of TEA in HZ, not of TEA in SH");
        assertThatThrownBy(() -> played(
                        SHANGHAI, receipt("M1", SHANGHAI, 1), Movement.issue(MovementId.of("M2"), DAY, SHANGHAI, kilo)))
                .hasMessage("TEA in SH is counted in PCS, but an event has 1 KG");
        assertThatThrownBy(() -> level(-1, List.of(), List.of()))
                .hasMessage("events of TEA in SH must not be negative, but are -1");
        assertThatThrownBy(() -> level(1, List.of(GoodsOnHand.of(Goods.OWN, kilo)), List.of()))
                .hasMessage("TEA in SH is counted in PCS, but holds 1 KG");
        GoodsOnHand own = GoodsOnHand.of(Goods.OWN, pieces(1));
        assertThatThrownBy(() -> level(1, List.of(own, own), List.of())).hasMessageContaining("must be in order");
        assertThatThrownBy(() -> level(1, List.of(), List.of(promise("R2", 1), promise("R1", 1))))
                .hasMessageContaining("must be in order");
        assertThatThrownBy(() -> new GoodsOnHand(LOT_A, kilo, List.of(), null)).hasMessageContaining("lot A");
        assertThatThrownBy(() -> new GoodsOnHand(Goods.OWN, kilo, List.of(), DAY))
                .hasMessageContaining("2025-11-10");
    }

    private static StockLevel level(int events, List<GoodsOnHand> goods, List<Reservation> reservations) {
        return new StockLevel(
                SHANGHAI, events, UnitOfMeasure.PIECE, goods, reservations, List.of(), null, null, null, null);
    }

    @Test
    void events_hold_what_they_need() {
        assertThatThrownBy(() -> promise("R1", 0))
                .hasMessage("reservation R1 needs a positive quantity, but has 0 PCS");
        assertThatThrownBy(() -> new ReservationReduced(
                        SHANGHAI, ReservationId.of("R1"), pieces(0), ReservationEnd.RESERVATION_USED, DAY))
                .hasMessage("reservation R1 is reduced by a positive quantity, not by 0 PCS");
        assertThatThrownBy(() -> Transfer.of(departure("D1", 1), DAY.minusDays(1)))
                .hasMessage("transfer D1 from SH is expected on 2025-11-09, before it set out on 2025-11-10");
        assertThat(Transfer.of(departure("D1", 1), DAY).expectedOn()).isEqualTo(DAY);
        Transfer transfer = Transfer.of(departure("D1", 1), null);
        assertThatThrownBy(() -> new Transfer(
                        transfer.origin(), transfer.departure(), Goods.OWN, List.of(), pieces(0), DAY, null))
                .hasMessage("transfer D1 from SH needs a positive quantity, but has 0 PCS");
        assertThatThrownBy(() -> new TransferAnnounced(SHANGHAI, transfer, DAY))
                .hasMessage("transfer D1 comes from SH itself");
        assertThat(new TransferAnnounced(HANGZHOU, transfer, DAY.plusDays(1)).date())
                .isEqualTo(DAY);
        assertThat(promise("R1", 1).validUntil(DAY).hasLapsedBy(DAY)).isFalse();
        assertThat(promise("R1", 1).validUntil(DAY).hasLapsedBy(DAY.plusDays(1)))
                .isTrue();
        assertThat(promise("R1", 1).hasLapsedBy(LocalDate.MAX)).isFalse();
    }

    @Test
    void every_event_has_a_code_and_is_matched() {
        Transfer transfer = Transfer.of(departure("D1", 1), null);
        List<StockEvent> events = List.of(
                issue("M1", HANGZHOU, 1),
                new StockReserved(HANGZHOU, promise("R1", 1), DAY),
                new ReservationReduced(
                        HANGZHOU, ReservationId.of("R1"), pieces(1), ReservationEnd.RESERVATION_RELEASED, DAY),
                new TransferAnnounced(HANGZHOU, transfer, DAY));
        assertThat(events.stream().map(StockEvent::code))
                .containsExactly(
                        "stock.issue", "stock.reserved", "stock.reservation-released", "stock.transfer-announced");
        assertThat(events.stream().<Integer>map(each -> each.match(m -> 0, m -> 1, m -> 2, m -> 3)))
                .containsExactly(0, 1, 2, 3);
        assertThat(events)
                .allMatch(each -> each.recordedOn().equals(DAY) && each.stock().equals(HANGZHOU));
    }

    @Test
    void every_refusal_has_a_text_in_both_languages() {
        for (StockViolation each : StockViolation.values()) {
            assertThat(each.text(Locale.ENGLISH)).as(each.name()).isNotBlank();
            assertThat(each.text(Locale.SIMPLIFIED_CHINESE)).as(each.name()).matches(".*\\p{IsHan}.*");
        }
        for (ReservationEnd each : ReservationEnd.values()) {
            assertThat(each.text(Locale.ENGLISH)).isNotBlank();
            assertThat(each.text(Locale.SIMPLIFIED_CHINESE)).matches(".*\\p{IsHan}.*");
        }
    }
}
