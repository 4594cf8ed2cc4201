package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.EventStreamTck;
import io.zhanggui.core.testkit.Fault;
import io.zhanggui.core.testkit.Query;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.MovementStream;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The rules of {@link MovementStream} as tests; an integrator implements {@link #open()} alone. */
public abstract class MovementStreamTck extends EventStreamTck<StockKey, Movement, MovementStream> {

    private static final Instant NOON = Instant.parse("2025-11-30T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private static final WarehouseId SHANGHAI = WarehouseId.of("WH-SH");

    /** For the adapters. */
    protected MovementStreamTck() {}

    @Override
    protected StockKey key(String unique) {
        return StockKey.of(Sku.of(unique), SHANGHAI);
    }

    @Override
    protected Movement event(StockKey key, int number) {
        return Movement.issue(MovementId.of("M" + number), DAY, key, Quantity.ofPieces(1 + number));
    }

    @Override
    protected Stream<Movement> awkwardEvents(StockKey key) {
        Quantity kilos = Quantity.of(new BigDecimal("0.000001"), UnitOfMeasure.of("千克"));
        MovementId id = MovementId.of("入库 1");
        MovementId other = MovementId.of("M\"2\"");
        return Stream.of(
                Movement.receipt(id, DAY, key, kilos, BigMoney.parse("CNY 1.230000")),
                Movement.receipt(id, DAY, key, kilos, BigMoney.parse("JPY 0")),
                Movement.issue(other, DAY, key, kilos).reference("单据 '1',\n\"2\""),
                Movement.customerReturn(id, DAY, key, kilos, other),
                Movement.customerReturnAt(id, DAY, key, kilos, BigMoney.parse("USD 3.5")),
                Movement.supplierReturn(id, DAY, key, kilos, null),
                Movement.supplierReturn(id, DAY, key, kilos, other).recordedOn(DAY.plusYears(2)),
                Movement.damage(id, DAY, key, kilos).recordedOn(DAY.minusDays(1)),
                Movement.loss(id, DAY, key, Quantity.ofPieces(999_999_999)),
                Movement.count(id, DAY, key, kilos.negated()),
                Movement.stockTake(id, DAY, key, Quantity.zero(UnitOfMeasure.KILOGRAM)),
                Movement.landedCost(id, DAY, key, Money.parse("KWD -0.125"), other));
    }

    @Override
    protected Stream<Query<MovementStream, StockKey>> queries() {
        return Stream.of(Query.of("stocks", (port, key) -> port.stocks()));
    }

    @Override
    protected Stream<Fault> faults() {
        return MovementFaults.all();
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
                StockKey.of(Sku.of(first), WarehouseId.of("WH-HZ")),
                key(first),
                StockKey.of(Sku.of(second), WarehouseId.of("WH-HZ")),
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
        StockKey hangzhou = StockKey.of(shanghai.sku(), WarehouseId.of("WH-HZ"));
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
        StockKey other = StockKey.of(key.sku(), WarehouseId.of("WH-HZ"));
        List<Recorded<Movement>> mixed =
                List.of(new Recorded<>(NOON, event(key, 0)), new Recorded<>(NOON.plusSeconds(1), event(other, 1)));
        assertThatThrownBy(() -> within(() -> port().append(key, 0, mixed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("M1");
        assertThat(stocks()).doesNotContain(key);
    }

    private List<StockKey> stocks() {
        return within(() -> {
            try (Stream<StockKey> stocks = port().stocks()) {
                return stocks.toList();
            }
        });
    }
}
