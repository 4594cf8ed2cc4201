package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.StockKey;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * What one stock held and what went out of it in a month or a part of one: the plain figures of which turnover is made.
 *
 * @param stock the article and the warehouse
 * @param days the days, bounded, within one calendar month
 * @param opening what was there before the first day; negative if more had left than came
 * @param closing what was there after the last day
 * @param sold issues less customer returns; negative if more came back
 * @param openingValue what the opening stock was worth
 * @param closingValue what the closing stock was worth
 * @param costOfSales what was sold, at cost
 * @param averageQuantity the mean of the quantity at the end of every day; {@code null} if it is not known
 * @param averageValue the mean of the value at the end of every day; {@code null} if it is not known
 * @param negativeDays at the end of how many days more had left than came
 */
@Beta
public record StockPeriod(
        StockKey stock,
        LocalDateRange days,
        Quantity opening,
        Quantity closing,
        Quantity sold,
        BigMoney openingValue,
        BigMoney closingValue,
        BigMoney costOfSales,
        @Nullable Double averageQuantity,
        @Nullable Double averageValue,
        int negativeDays) {

    /**
     * @throws IllegalArgumentException if units or currencies differ, the days are not within one month, only one average
     *     is there or one is not finite, or {@code negativeDays} is negative or more than the days
     */
    public StockPeriod {
        requireNonNull(stock, "stock");
        HistoryMonths.requireWithinMonth(stock, days);
        if (!opening.unit().equals(closing.unit()) || !opening.unit().equals(sold.unit())) {
            throw new IllegalArgumentException("quantities of " + stock + " must have one unit, but are " + opening
                    + ", " + closing + " and " + sold);
        }
        if (!openingValue.getCurrencyUnit().equals(closingValue.getCurrencyUnit())
                || !openingValue.getCurrencyUnit().equals(costOfSales.getCurrencyUnit())) {
            throw new IllegalArgumentException("values of " + stock + " must have one currency, but are " + openingValue
                    + ", " + closingValue + " and " + costOfSales);
        }
        if ((averageQuantity == null) != (averageValue == null)
                || (averageQuantity != null && !Double.isFinite(averageQuantity))
                || (averageValue != null && !Double.isFinite(averageValue))) {
            throw new IllegalArgumentException("daily averages of " + stock + " must be finite, both or none, but are "
                    + averageQuantity + " and " + averageValue);
        }
        if (negativeDays < 0 || negativeDays > days.lengthInDays()) {
            throw new IllegalArgumentException(
                    "negativeDays of " + stock + " must be 0 to " + days.lengthInDays() + ", but is " + negativeDays);
        }
    }

    /** Without daily averages, and without a day known on which more had left than came. */
    public static StockPeriod of(
            StockKey stock,
            LocalDateRange days,
            Quantity opening,
            Quantity closing,
            Quantity sold,
            BigMoney openingValue,
            BigMoney closingValue,
            BigMoney costOfSales) {
        return new StockPeriod(
                stock, days, opening, closing, sold, openingValue, closingValue, costOfSales, null, null, 0);
    }
}
