package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.stock.MovementId;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * What one receipt bears of a landed cost.
 *
 * @param stock where its goods came in
 * @param receipt the receipt
 * @param weight its value, quantity, weight or volume
 * @param amount its part, to the cent
 */
@Beta
public record AllocationLine(StockKey stock, MovementId receipt, BigDecimal weight, Money amount) {

    public AllocationLine {
        requireNonNull(stock, "stock");
        requireNonNull(receipt, "receipt");
        requireNonNull(weight, "weight");
        requireNonNull(amount, "amount");
    }
}
