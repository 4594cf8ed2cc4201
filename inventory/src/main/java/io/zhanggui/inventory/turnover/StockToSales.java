package io.zhanggui.inventory.turnover;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much stock there is for what is sold (库销比): stock ÷ sales of the period, both in units, both at cost or both at
 * selling prices.
 *
 * @param stock what is there, by custom before the period
 * @param sales what was sold in the period, less returns
 */
@Beta
public record StockToSales(double stock, double sales) {

    /**
     * @throws IllegalArgumentException if a figure is not finite
     */
    public StockToSales {
        if (!Double.isFinite(stock) || !Double.isFinite(sales)) {
            throw new IllegalArgumentException("stock and sales must be finite, but are " + stock + " and " + sales);
        }
    }

    /** Of both together: the ratio of sums. */
    public StockToSales plus(StockToSales other) {
        return new StockToSales(stock + other.stock, sales + other.sales);
    }

    /** The periods that the stock lasts; 0 without stock, empty where {@link #gap} says why. */
    public OptionalDouble ratio() {
        return gap().isPresent() ? OptionalDouble.empty() : OptionalDouble.of(stock / sales);
    }

    /** Why there is no ratio; empty if there is one. */
    public Optional<TurnoverGap> gap() {
        if (stock < 0) {
            return Optional.of(TurnoverGap.NEGATIVE_STOCK);
        }
        if (sales > 0) {
            return Optional.empty();
        }
        return Optional.of(sales == 0 ? TurnoverGap.NO_OUTFLOW : TurnoverGap.NEGATIVE_OUTFLOW);
    }

    /** The ratio with its figures. */
    public Explanation explain() {
        return Explanation.of(TurnoverTerm.STOCK_TO_SALES, Turnover.orGap(ratio(), gap()))
                .formula(TurnoverTerm.STOCK_TO_SALES_FORMULA, stock, sales);
    }
}
