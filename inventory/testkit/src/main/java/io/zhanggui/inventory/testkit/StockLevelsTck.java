package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Versioned;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.core.testkit.RepositoryTck;
import io.zhanggui.inventory.stock.Goods;
import io.zhanggui.inventory.stock.GoodsOnHand;
import io.zhanggui.inventory.stock.LotId;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.Reservation;
import io.zhanggui.inventory.stock.ReservationId;
import io.zhanggui.inventory.stock.SerialNumber;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.stock.StockLevel;
import io.zhanggui.inventory.stock.StockLevels;
import io.zhanggui.inventory.stock.Transfer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of {@link StockLevels} as tests; an integrator implements {@link #open()} alone. */
public abstract class StockLevelsTck extends RepositoryTck<StockKey, StockLevel, StockLevels> {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private static final WarehouseId SHANGHAI = WarehouseId.of("WH-SH");
    private static final Goods LOT = Goods.ofLot(LotId.of("批 \"1\"")).ownedBy(PartyId.of("货主 'A'"));

    /** For the adapters. */
    protected StockLevelsTck() {}

    @Override
    protected StockLevel value(String unique) {
        return level(StockKey.of(Sku.of(unique), SHANGHAI), DAY.minusDays(1));
    }

    @Override
    protected StockLevel changed(StockLevel value) {
        return new StockLevel(
                value.stock(),
                value.events() + 1,
                UnitOfMeasure.PIECE,
                List.of(GoodsOnHand.of(Goods.OWN, Quantity.ofPieces(value.events() + 1))),
                List.of(),
                List.of(),
                value.latest(),
                value.takenOn(),
                value.recordedOn(),
                value.recordedAt());
    }

    @Override
    protected StockKey idOf(StockLevel value) {
        return value.stock();
    }

    @Override
    protected Stream<StockLevel> awkwardValues(Supplier<String> unique) {
        Supplier<StockKey> key = () -> StockKey.of(Sku.of(unique.get()), WarehouseId.of("仓 'A'"));
        return Stream.of(StockLevel.empty(key.get()), full(key.get()), plain(key.get()));
    }

    private static StockLevel full(StockKey stock) {
        Quantity kilos = Quantity.of(new BigDecimal("0.000001"), UnitOfMeasure.of("千克"));
        List<SerialNumber> serials = List.of(SerialNumber.of("S,1"), SerialNumber.of("序 \"2\""));
        Reservation reservation = Reservation.of(ReservationId.of("预留 1"), OrderNo.of("SO'1"), kilos, DAY);
        return new StockLevel(
                stock,
                12,
                kilos.unit(),
                List.of(
                        GoodsOnHand.of(Goods.OWN, Quantity.of(new BigDecimal("-100"), kilos.unit())),
                        new GoodsOnHand(Goods.ofOwner(PartyId.of("OWNER")), Quantity.zero(kilos.unit()), serials, null),
                        new GoodsOnHand(LOT, kilos, serials, DAY)),
                List.of(
                        reservation,
                        new Reservation(
                                ReservationId.of("预留 2"), OrderNo.of("SO,2"), LOT, kilos, DAY, DAY.plusDays(1))),
                List.of(
                        new Transfer(
                                WarehouseId.of("HZ"), MovementId.of("D,1"), LOT, serials, kilos, DAY, DAY.plusDays(2)),
                        new Transfer(
                                WarehouseId.of("HZ"), MovementId.of("D2"), Goods.OWN, List.of(), kilos, DAY, null)),
                DAY,
                DAY.minusDays(1),
                DAY.plusDays(1),
                Instant.parse("2025-11-03T12:00:00.123456Z"));
    }

    private static StockLevel plain(StockKey stock) {
        return new StockLevel(
                stock,
                1,
                UnitOfMeasure.KILOGRAM,
                List.of(),
                List.of(),
                List.of(),
                DAY,
                null,
                DAY,
                Instant.parse("2025-11-03T12:00:00Z"));
    }

    @Override
    protected Stream<Query<StockLevels, StockLevel>> queries() {
        return Stream.of(
                Query.of(
                        "ofArticle",
                        (port, level) -> port.ofArticle(level.stock().sku())),
                Query.of(
                        "inWarehouse",
                        (port, level) -> port.inWarehouse(level.stock().warehouse())),
                Query.of("lapsed", (port, level) -> port.lapsed(DAY)));
    }

    @Override
    protected Stream<Fault> faults() {
        return StockLevelsFaults.all();
    }

    @Test
    void rule10_ofArticle_is_by_warehouse() {
        String sku = unique();
        assertInOrder(port -> port.ofArticle(Sku.of(sku)), List.of(at(sku, "A"), at(sku, "B"), at(sku, "a")));
    }

    @Test
    void rule10_inWarehouse_is_by_article() {
        String sku = unique();
        assertInOrder(
                port -> port.inWarehouse(SHANGHAI),
                List.of(at(sku, "WH-SH"), at(sku + "B", "WH-SH"), at(sku + "a", "WH-SH")));
    }

    @Test
    void rule10_lapsed_is_by_article_then_warehouse() {
        String sku = unique();
        assertInOrder(
                port -> port.lapsed(DAY), List.of(at(sku, "B"), at(sku, "a"), at(sku + "B", "A"), at(sku + "a", "A")));
    }

    @Test
    void rule11_ofArticle_gives_every_stock_of_the_article_and_no_other() {
        String sku = unique();
        StockLevel one = added(at(sku, "A"));
        StockLevel two = added(at(sku, "B"));
        added(at(unique(), "A"));
        assertThat(found(port -> port.ofArticle(Sku.of(sku)))).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void rule12_inWarehouse_gives_every_stock_of_the_warehouse_and_no_other() {
        String warehouse = unique();
        StockLevel one = added(at(unique(), warehouse));
        StockLevel two = added(at(unique(), warehouse));
        added(at(unique(), unique()));
        assertThat(found(port -> port.inWarehouse(WarehouseId.of(warehouse)))).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void rule13_lapsed_gives_stocks_with_a_reservation_whose_last_day_is_over() {
        StockLevel before = added(level(key(), DAY.minusDays(1)));
        StockLevel on = added(level(key(), DAY));
        StockLevel never = added(level(key(), null));
        StockLevel nothing = added(plain(key()));
        assertThat(found(port -> port.lapsed(DAY))).contains(before).doesNotContain(on, never, nothing);
    }

    @Test
    void rule13_lapsed_looks_at_every_reservation() {
        StockLevel two = level(key(), null);
        List<Reservation> three = List.of(
                two.reservations().get(0),
                two.reservations().get(1),
                Reservation.of(ReservationId.of("R3"), OrderNo.of("SO2"), Quantity.ofPieces(1), DAY)
                        .validUntil(DAY.minusDays(1)));
        StockLevel last = added(with(two, three));
        assertThat(found(port -> port.lapsed(DAY))).contains(last);
    }

    @Test
    void rule13_a_stock_whose_reservation_is_gone_has_lapsed_no_more() {
        StockLevel level = value(unique());
        Versioned<StockLevel> stored = within(() -> port().add(level));
        StockLevel now = with(level, List.of());
        within(() -> port().replace(stored.map(before -> now)));
        assertThat(found(port -> port.lapsed(DAY)).stream().map(StockLevel::stock))
                .doesNotContain(level.stock());
    }

    private static StockLevel with(StockLevel level, List<Reservation> reservations) {
        return new StockLevel(
                level.stock(),
                level.events() + 1,
                level.unit(),
                level.goods(),
                reservations,
                level.transfers(),
                level.latest(),
                level.takenOn(),
                level.recordedOn(),
                level.recordedAt());
    }

    private void assertInOrder(Function<StockLevels, Stream<Versioned<StockLevel>>> query, List<StockLevel> ours) {
        for (int i = ours.size() - 1; i >= 0; i--) {
            added(ours.get(i));
        }
        List<StockLevel> found = found(query).stream().filter(ours::contains).toList();
        assertThat(found).isEqualTo(ours.stream().filter(found::contains).toList());
    }

    private StockLevel added(StockLevel level) {
        return within(() -> port().add(level)).value();
    }

    private List<StockLevel> found(Function<StockLevels, Stream<Versioned<StockLevel>>> query) {
        return within(() -> {
            try (Stream<Versioned<StockLevel>> all = query.apply(port())) {
                return all.map(Versioned::value).toList();
            }
        });
    }

    private StockKey key() {
        return StockKey.of(Sku.of(unique()), SHANGHAI);
    }

    private static StockLevel at(String sku, String warehouse) {
        return level(StockKey.of(Sku.of(sku), WarehouseId.of(warehouse)), DAY.minusDays(1));
    }

    private static StockLevel level(StockKey stock, @Nullable LocalDate validUntil) {
        Reservation second =
                new Reservation(ReservationId.of("R2"), OrderNo.of("SO1"), null, Quantity.ofPieces(1), DAY, validUntil);
        return new StockLevel(
                stock,
                3,
                UnitOfMeasure.PIECE,
                List.of(GoodsOnHand.of(Goods.OWN, Quantity.ofPieces(5))),
                List.of(Reservation.of(ReservationId.of("R1"), OrderNo.of("SO1"), Quantity.ofPieces(1), DAY), second),
                List.of(),
                DAY,
                null,
                DAY,
                Instant.parse("2025-11-03T12:00:00Z"));
    }
}
