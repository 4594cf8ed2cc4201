package io.zhanggui.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.testkit.EventStreamTck;
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

    @Test
    void rule8_stocks_gives_every_stock_that_moved_once_by_article_then_warehouse() {
        String first = unique();
        String second = unique();
        StockKey hangzhou = StockKey.of(Sku.of(first), WarehouseId.of("WH-HZ"));
        StockKey shanghai = key(first);
        StockKey later = key(second);
        StockKey laterInHangzhou = StockKey.of(Sku.of(second), WarehouseId.of("WH-HZ"));
        StockKey lower = key(second.concat("a"));
        StockKey upper = key(second.concat("B"));
        append(upper, 0);
        append(lower, 0);
        append(laterInHangzhou, 0);
        append(later, 0);
        append(later, 1);
        append(shanghai, 0);
        append(hangzhou, 0);
        List<StockKey> ours = Stream.of(hangzhou, shanghai, later, laterInHangzhou, lower, upper)
                .sorted()
                .toList();
        assertThat(stocks()).filteredOn(ours::contains).containsExactlyElementsOf(ours);
    }

    @Test
    void rule8_a_stock_whose_movements_were_taken_back_or_never_came_is_not_there() {
        StockKey key = key(unique());
        breakOff(() -> port().append(key, 0, List.of(new Recorded<>(NOON, event(key, 0)))));
        StockKey empty = key(unique());
        within(() -> port().append(empty, 0, List.of()));
        assertThat(stocks()).doesNotContain(key, empty);
    }

    @Test
    void rule9_a_movement_of_another_stock_is_refused_and_changes_nothing() {
        StockKey key = key(unique());
        StockKey other = StockKey.of(key.sku(), WarehouseId.of("WH-HZ"));
        List<Recorded<Movement>> mixed =
                List.of(new Recorded<>(NOON, event(key, 0)), new Recorded<>(NOON, event(other, 1)));
        assertThatThrownBy(() -> within(() -> port().append(key, 0, mixed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("M1");
        List<Recorded<Movement>> read = within(() -> port().read(key));
        assertThat(read).isEmpty();
    }

    private List<StockKey> stocks() {
        return within(() -> {
            try (Stream<StockKey> stocks = port().stocks()) {
                return stocks.toList();
            }
        });
    }

    private void append(StockKey key, int size) {
        within(() -> port().append(key, size, List.of(new Recorded<>(NOON, event(key, size)))));
    }
}
