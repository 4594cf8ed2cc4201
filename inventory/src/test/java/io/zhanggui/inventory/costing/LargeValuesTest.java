package io.zhanggui.inventory.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargeValuesTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 1);

    /** The limit is that of one stock: two of 60 thousand million yuan each are 120 together. */
    @ParameterizedTest
    @EnumSource(
            value = CostMethod.class,
            names = {"FIFO", "MOVING_AVERAGE"})
    void append_warehousesThatTogetherAreWorthMoreThanOneMayBe(CostMethod method) {
        CostLedger ledger = method == CostMethod.FIFO
                ? CostLedger.fifo(CNY, NegativeStock.REFUSE)
                : CostLedger.movingAverage(CNY, NegativeStock.REFUSE);
        CostRevision first = ledger.append(receipt("a", "SH"));
        CostRevision second = ledger.append(receipt("b", "HZ"));
        Money one = Money.parse("CNY 60000000000.00");
        assertThat(first.value()).isEqualTo(one);
        assertThat(second.value()).isEqualTo(one.multipliedBy(2));
        assertThat(second.change().value()).isEqualTo(one);
        assertThat(ledger.now().value()).isEqualTo(one.multipliedBy(2));
        ledger.append(
                List.of(Movement.issue(MovementId.of("i"), DAY.plusDays(1), stock("SH"), Quantity.ofPieces(1000))));
        assertThat(ledger.lastRevision().orElseThrow().value()).isEqualTo(one);
    }

    private static Movement receipt(String id, String warehouse) {
        return Movement.receipt(
                MovementId.of(id), DAY, stock(warehouse), Quantity.ofPieces(1000), BigMoney.parse("CNY 60000000"));
    }

    private static StockKey stock(String warehouse) {
        return StockKey.of(Sku.of("TEA"), WarehouseId.of(warehouse));
    }
}
