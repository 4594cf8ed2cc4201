package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.StockKey;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Goods that lie in a stock, and the movement that brought them (结存入库层).
 *
 * @param stock where they lie
 * @param layer how much, since when, and what they are worth
 */
@Beta
public record StockLayer(StockKey stock, CostLayer layer) {

    public StockLayer {
        requireNonNull(stock, "stock");
        requireNonNull(layer, "layer");
    }

    /** The day on which they came. */
    public LocalDate date() {
        return layer.date();
    }

    /** How much, more than 0. */
    public Quantity quantity() {
        return layer.quantity();
    }

    /** What they are worth, with six decimals more than the currency of the ledger. */
    public BigDecimal exactValue() {
        return layer.exactValue();
    }

    /** How many days they have been there on a day (库龄). */
    public long age(LocalDate on) {
        return layer.age(on);
    }
}
