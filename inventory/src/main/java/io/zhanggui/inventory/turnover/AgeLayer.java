package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.StockKey;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one stock that came on one day.
 *
 * @param stock the article and the warehouse
 * @param since the day on which they came into this warehouse; {@code null} if they have no age
 * @param quantity how much; negative without age
 * @param value what they are worth, as exact as it is known
 * @param basis how the age is known
 */
@Beta
public record AgeLayer(StockKey stock, @Nullable LocalDate since, Quantity quantity, BigMoney value, AgeBasis basis) {

    /**
     * @throws IllegalArgumentException if a day is missing or superfluous, or goods with an age are not more than nothing
     */
    public AgeLayer {
        requireNonNull(stock, "stock");
        requireNonNull(quantity, "quantity");
        requireNonNull(value, "value");
        requireNonNull(basis, "basis");
        if ((since == null) != (basis == AgeBasis.NOT_AGED)) {
            throw new IllegalArgumentException("goods of " + stock + " are " + basis + ", but came on " + since);
        }
        if (since != null && quantity.signum() <= 0) {
            throw new IllegalArgumentException("goods of " + stock + " of " + since + " must be more than " + quantity);
        }
    }

    /** Goods of which it is known when they came. */
    public static AgeLayer of(StockKey stock, LocalDate since, Quantity quantity, BigMoney value) {
        return new AgeLayer(stock, requireNonNull(since, "since"), quantity, value, AgeBasis.LAYER);
    }

    /** What more had left than came. */
    public static AgeLayer notAged(StockKey stock, Quantity quantity, BigMoney value) {
        return new AgeLayer(stock, null, quantity, value, AgeBasis.NOT_AGED);
    }
}
