package io.zhanggui.inventory.turnover;

import io.zhanggui.core.id.Sku;
import io.zhanggui.core.id.WarehouseId;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.costing.CostLedger;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.NegativeStock;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A small shop: mugs in two warehouses and tea in one, January to March 2025.
 *
 * <pre>
 * mugs SH  1 Jan +100 at 10, 21 Jan −40, 11 Mar +30 at 12, 21 Mar −20
 * mugs HZ  1 Feb +10 at 11, 3 Feb −10
 * tea  SH  1 Jan +50 at 4 (never sold)
 * </pre>
 */
final class SampleStock {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final StockKey MUG_SH = StockKey.of(Sku.of("MUG"), WarehouseId.of("SH"));
    static final StockKey MUG_HZ = StockKey.of(Sku.of("MUG"), WarehouseId.of("HZ"));
    static final StockKey TEA_SH = StockKey.of(Sku.of("TEA"), WarehouseId.of("SH"));

    private SampleStock() {}

    static CostLedger fifo() {
        return CostLedger.fifo(CNY, NegativeStock.PROVISIONAL_TRUE_UP).append(movements());
    }

    static CostLedger average() {
        return CostLedger.movingAverage(CNY, NegativeStock.PROVISIONAL_TRUE_UP).append(movements());
    }

    static List<Movement> movements() {
        return List.of(
                receipt("R1", day(1, 1), MUG_SH, 100, "10"),
                receipt("R2", day(1, 1), TEA_SH, 50, "4"),
                issue("I1", day(1, 21), MUG_SH, 40),
                receipt("R3", day(2, 1), MUG_HZ, 10, "11"),
                issue("I2", day(2, 3), MUG_HZ, 10),
                receipt("R4", day(3, 11), MUG_SH, 30, "12"),
                issue("I3", day(3, 21), MUG_SH, 20));
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    static Movement receipt(String id, LocalDate date, StockKey stock, int pieces, String price) {
        return Movement.receipt(
                MovementId.of(id), date, stock, Quantity.ofPieces(pieces), BigMoney.parse("CNY " + price));
    }

    static Movement issue(String id, LocalDate date, StockKey stock, int pieces) {
        return Movement.issue(MovementId.of(id), date, stock, Quantity.ofPieces(pieces));
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    static BigMoney worth(String amount) {
        return BigMoney.parse("CNY " + amount);
    }
}
