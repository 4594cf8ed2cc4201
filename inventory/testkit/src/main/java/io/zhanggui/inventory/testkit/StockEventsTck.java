package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.EventStreamTck;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.Reservation;
import io.zhanggui.inventory.stock.ReservationEnd;
import io.zhanggui.inventory.stock.ReservationId;
import io.zhanggui.inventory.stock.ReservationReduced;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockEvent;
import io.zhanggui.inventory.stock.StockEvents;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockReserved;
import io.zhanggui.inventory.stock.Transfer;
import io.zhanggui.inventory.stock.TransferAnnounced;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The rules of {@link StockEvents} as tests; an integrator implements {@link #open()} alone. */
public abstract class StockEventsTck extends EventStreamTck<StockKey, StockEvent, StockEvents> {

    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private static final WarehouseId SHANGHAI = WarehouseId.of("WH-SH");
    private static final WarehouseId HANGZHOU = WarehouseId.of("WH-HZ");
    private static final MovementId ISSUE = MovementId.of("ISSUE");
    private static final List<SerialNumber> SERIALS =
            List.of(SerialNumber.of("S,1"), SerialNumber.of("序 \"2\""), SerialNumber.of("S{3}"));

    /** For the adapters. */
    protected StockEventsTck() {}

    @Override
    protected StockKey key(String unique) {
        return StockKey.of(Sku.of(unique), SHANGHAI);
    }

    @Override
    protected StockEvent event(StockKey key, int number) {
        return Movement.customerReturn(MovementId.of("M" + number), DAY, key, Quantity.ofPieces(1 + number), ISSUE);
    }

    @Override
    protected Stream<StockEvent> awkwardEvents(StockKey key) {
        return Stream.of(awkwardMovements(key), awkwardTransfers(key), awkwardPromises(key))
                .flatMap(each -> each);
    }

    private static Stream<StockEvent> awkwardMovements(StockKey key) {
        Quantity kilos = Quantity.of(new BigDecimal("0.000001"), UnitOfMeasure.of("千克"));
        MovementId id = MovementId.of("入库 1");
        MovementId other = MovementId.of("M\"2\"");
        return Stream.of(
                Movement.receipt(id, DAY, key, kilos, BigMoney.parse("CNY 1.230000")),
                Movement.receipt(id, DAY, key, kilos, BigMoney.parse("JPY 0")),
                Movement.receipt(id, DAY, key, Quantity.ofPieces(3), BigMoney.parse("CNY 9"))
                        .lot(LotId.of("批 \"1\", 甲"))
                        .serials(SERIALS),
                Movement.issue(other, DAY, key, kilos).reference("单据 '1',\n\"2\""),
                Movement.customerReturn(id, DAY, key, kilos, other),
                Movement.customerReturn(id, DAY, key, kilos, other).counterpart(HANGZHOU),
                Movement.customerReturnAt(id, DAY, key, kilos, BigMoney.parse("USD 3.5")),
                Movement.supplierReturn(id, DAY, key, kilos, null),
                Movement.supplierReturn(id, DAY, key, kilos, other).recordedOn(DAY.plusYears(2)),
                Movement.damage(id, DAY, key, kilos).recordedOn(DAY.minusDays(1)),
                Movement.loss(id, DAY, key, Quantity.ofPieces(999_999_999)),
                Movement.count(id, DAY, key, kilos.negated()),
                Movement.stockTake(id, DAY, key, Quantity.zero(UnitOfMeasure.KILOGRAM)),
                Movement.landedCost(id, DAY, key, Money.parse("KWD -0.125"), other),
                Movement.consigned(id, DAY, key, kilos, PartyId.of("货主 'A'")),
                Movement.handover(id, DAY, key, Quantity.ofPieces(3), PartyId.of("OWNER"))
                        .lot(LotId.of("L\\1"))
                        .serials(SERIALS));
    }

    private static Stream<StockEvent> awkwardTransfers(StockKey key) {
        MovementId departure = MovementId.of("调拨,1");
        Quantity grams = Quantity.of(new BigDecimal("0.5"), UnitOfMeasure.KILOGRAM);
        Movement leaves = Movement.transferOut(
                departure, DAY, StockKey.of(key.sku(), HANGZHOU), Quantity.ofPieces(3), key.warehouse());
        return Stream.of(
                Movement.transferOut(departure, DAY, key, grams, HANGZHOU).goods(Goods.ofOwner(PartyId.of("OWNER"))),
                Movement.transferIn(departure, DAY, key, grams, HANGZHOU, MovementId.of("D1"))
                        .goods(Goods.ofLot(LotId.of("L")).ownedBy(PartyId.of("OWNER"))),
                new TransferAnnounced(key, Transfer.of(leaves.serials(SERIALS), DAY), DAY.plusDays(1)),
                new TransferAnnounced(key, Transfer.of(leaves.lot(LotId.of("L")), null), DAY));
    }

    private static Stream<StockEvent> awkwardPromises(StockKey key) {
        Reservation plain = Reservation.of(
                ReservationId.of("预留 \"1\""),
                OrderNo.of("SO'1"),
                Quantity.of(new BigDecimal("0.000001"), UnitOfMeasure.KILOGRAM),
                DAY);
        Stream<StockEvent> made = Stream.of(
                new StockReserved(key, plain, DAY),
                new StockReserved(
                        key,
                        plain.goods(Goods.ofLot(LotId.of("L")).ownedBy(PartyId.of("OWNER")))
                                .validUntil(DAY.plusYears(1)),
                        DAY.plusDays(3)),
                new StockReserved(key, plain.goods(Goods.OWN), DAY));
        Stream<StockEvent> reduced = Stream.of(ReservationEnd.values())
                .map(end -> new ReservationReduced(key, plain.id(), plain.quantity(), end, DAY));
        return Stream.concat(made, reduced);
    }

    @Override
    protected Stream<Query<StockEvents, StockKey>> queries() {
        return Stream.of(
                Query.of("stocks", (port, key) -> port.stocks()),
                Query.of("referringTo", (port, key) -> port.referringTo(key, ISSUE)));
    }

    @Override
    protected Stream<Fault> faults() {
        return StockEventsFaults.all();
    }

    @Test
    void rule7_a_stock_whose_movements_were_taken_back_is_not_there() {
        StockKey key = key(unique());
        breakOff(() -> port().append(key, 0, List.of(new Recorded<>(NOON, event(key, 0)))));
        assertThat(stocks()).doesNotContain(key);
    }

    @Test
    void rule10_stocks_is_by_article_then_warehouse() {
        String first = unique();
        String second = unique();
        List<StockKey> ours = List.of(
                StockKey.of(Sku.of(first), HANGZHOU),
                key(first),
                StockKey.of(Sku.of(second), HANGZHOU),
                key(second),
                key(second.concat("B")),
                key(second.concat("a")));
        for (int i : new int[] {4, 5, 2, 3, 1, 0}) {
            append(ours.get(i), event(ours.get(i), 0));
        }
        List<StockKey> found = stocks().stream().filter(ours::contains).toList();
        assertThat(found)
                .hasSizeGreaterThan(1)
                .isEqualTo(ours.stream().filter(found::contains).toList());
    }

    @Test
    void rule11_stocks_gives_every_stock_that_moved_once() {
        StockKey shanghai = key(unique());
        StockKey hangzhou = StockKey.of(shanghai.sku(), HANGZHOU);
        append(shanghai, event(shanghai, 0));
        append(shanghai, event(shanghai, 1));
        append(hangzhou, event(hangzhou, 0));
        List<StockKey> ours = List.of(shanghai, hangzhou);
        assertThat(stocks()).filteredOn(ours::contains).containsExactlyInAnyOrder(shanghai, hangzhou);
    }

    @Test
    void rule11_a_stock_without_movements_is_not_there() {
        StockKey key = key(unique());
        within(() -> port().append(key, 0, List.of()));
        assertThat(stocks()).doesNotContain(key);
    }

    @Test
    void rule12_a_movement_of_another_stock_is_refused_and_changes_nothing() {
        StockKey key = key(unique());
        StockKey other = StockKey.of(key.sku(), HANGZHOU);
        List<Recorded<StockEvent>> mixed =
                List.of(new Recorded<>(NOON, event(key, 0)), new Recorded<>(NOON.plusSeconds(1), event(other, 1)));
        assertThatThrownBy(() -> within(() -> port().append(key, 0, mixed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("M1");
        assertThat(stocks()).doesNotContain(key);
    }

    @Test
    void rule13_movement_gives_the_one_of_that_id_in_that_stock() {
        StockKey shanghai = key(unique());
        StockKey hangzhou = StockKey.of(shanghai.sku(), HANGZHOU);
        append(shanghai, event(shanghai, 0));
        append(shanghai, event(shanghai, 1));
        append(hangzhou, event(hangzhou, 1));
        append(hangzhou, event(hangzhou, 2));
        assertThat(movement(shanghai, "M1")).contains((Movement) event(shanghai, 1));
        assertThat(movement(hangzhou, "M1")).contains((Movement) event(hangzhou, 1));
        assertThat(movement(shanghai, "M2")).isEmpty();
        assertThat(movement(key(unique()), "M1")).isEmpty();
    }

    @Test
    void rule13_what_is_promised_is_no_movement() {
        StockKey key = key(unique());
        awkwardPromises(key).forEach(event -> append(key, event));
        assertThat(movement(key, "预留 \"1\"")).isEmpty();
    }

    @Test
    void rule7_a_movement_that_was_taken_back_is_not_there() {
        StockKey key = key(unique());
        breakOff(() -> port().append(key, 0, List.of(new Recorded<>(NOON, event(key, 0)))));
        assertThat(movement(key, "M0")).isEmpty();
    }

    @Test
    void rule14_referringTo_gives_what_refers_to_it_here_and_from_other_warehouses() {
        StockKey shanghai = key(unique());
        StockKey hangzhou = StockKey.of(shanghai.sku(), HANGZHOU);
        MovementId issue = MovementId.of("M0");
        append(shanghai, event(shanghai, 0));
        append(hangzhou, event(hangzhou, 0));
        Movement here = back("R2", shanghai, issue);
        Movement there = back("R1", hangzhou, issue).counterpart(SHANGHAI);
        Movement again = back("R0", hangzhou, issue).counterpart(SHANGHAI);
        append(shanghai, here);
        append(hangzhou, there);
        append(hangzhou, again);
        append(shanghai, back("R3", shanghai, MovementId.of("M1")));
        append(hangzhou, back("R4", hangzhou, issue));
        StockKey other = key(unique());
        append(other, back("R5", other, issue));
        assertThat(referringTo(shanghai, issue)).containsExactlyInAnyOrder(here, there, again);
        assertThat(referringTo(shanghai, MovementId.of("M9"))).isEmpty();
    }

    @Test
    void rule10_referringTo_is_by_warehouse_then_recording() {
        StockKey shanghai = key(unique());
        StockKey hangzhou = StockKey.of(shanghai.sku(), HANGZHOU);
        MovementId issue = MovementId.of("M0");
        List<Movement> expected = List.of(
                back("R9", hangzhou, issue).counterpart(SHANGHAI),
                back("R1", hangzhou, issue).counterpart(SHANGHAI),
                back("R8", shanghai, issue),
                back("R2", shanghai, issue));
        for (int i : new int[] {2, 0, 1, 3}) {
            append(expected.get(i).stock(), expected.get(i));
        }
        List<Movement> found = referringTo(shanghai, issue);
        assertThat(found).isEqualTo(expected.stream().filter(found::contains).toList());
    }

    @Test
    void rule7_what_was_taken_back_refers_to_nothing() {
        StockKey key = key(unique());
        MovementId issue = MovementId.of("M0");
        breakOff(() -> port().append(key, 0, List.of(new Recorded<>(NOON, back("R1", key, issue)))));
        assertThat(referringTo(key, issue)).isEmpty();
    }

    private static Movement back(String id, StockKey stock, MovementId issue) {
        return Movement.customerReturn(MovementId.of(id), DAY, stock, Quantity.ofPieces(1), issue);
    }

    private Optional<Movement> movement(StockKey stock, String id) {
        return within(() -> port().movement(stock, MovementId.of(id)));
    }

    private List<Movement> referringTo(StockKey stock, MovementId id) {
        return within(() -> {
            try (Stream<Movement> all = port().referringTo(stock, id)) {
                return all.toList();
            }
        });
    }

    private List<StockKey> stocks() {
        return within(() -> {
            try (Stream<StockKey> stocks = port().stocks()) {
                return stocks.toList();
            }
        });
    }
}
