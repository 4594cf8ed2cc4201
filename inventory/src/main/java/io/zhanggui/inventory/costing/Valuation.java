package io.zhanggui.inventory.costing;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.StockKey;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * How much of one article lies in one warehouse, and what it is worth.
 *
 * @param stock the article and the warehouse
 * @param quantity what is there; negative if more left than came
 * @param inTransit what is on its way there from other warehouses
 * @param balance what came, left and is left
 */
public record Valuation(StockKey stock, Quantity quantity, Quantity inTransit, CostBalance balance) {

    public Valuation {
        requireNonNull(stock, "stock");
        requireNonNull(quantity, "quantity");
        requireNonNull(inTransit, "inTransit");
        requireNonNull(balance, "balance");
    }

    /** Nothing is on its way there. */
    public Valuation(StockKey stock, Quantity quantity, CostBalance balance) {
        this(stock, quantity, Quantity.zero(quantity.unit()), balance);
    }

    /** What it is worth (结存金额). */
    public Money value() {
        return balance.value();
    }

    /** Value ÷ quantity (结存单价), to the scale of the exact figures; empty if there is nothing or less. */
    public Optional<BigMoney> unitCost() {
        if (quantity.signum() <= 0) {
            return Optional.empty();
        }
        int scale = Exact.valueScale(balance.currency());
        return Optional.of(BigMoney.of(
                balance.currency(), balance.exactValue().divide(quantity.amount(), scale, RoundingMode.HALF_UP)));
    }
}
