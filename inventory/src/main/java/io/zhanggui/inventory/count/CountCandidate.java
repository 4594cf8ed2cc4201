package io.zhanggui.inventory.count;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.inventory.stock.StockKey;
import io.zhanggui.inventory.turnover.AbcClass;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a plan of cycle counts knows of one stock.
 *
 * @param stock the article and the warehouse
 * @param abc its class
 * @param onHand what the book has
 * @param value what lies there at cost; {@code null} if not known
 * @param lastCounted the day of its last count; {@code null} if nobody ever counted it
 * @param countsThisYear how often it was counted in the calendar year so far, 0 or more
 * @param lastOut the last day on which the book came to zero or below; {@code null} if it never did
 * @param bigDifference whether its last count found a large difference
 */
@Beta
public record CountCandidate(
        StockKey stock,
        AbcClass abc,
        Quantity onHand,
        @Nullable Money value,
        @Nullable LocalDate lastCounted,
        int countsThisYear,
        @Nullable LocalDate lastOut,
        boolean bigDifference) {

    public CountCandidate {
        requireNonNull(stock, "stock");
        requireNonNull(abc, "abc");
        requireNonNull(onHand, "onHand");
        if (countsThisYear < 0) {
            throw new IllegalArgumentException(
                    "countsThisYear of " + stock + " must not be negative, but is " + countsThisYear);
        }
    }

    /** A stock that nobody ever counted. */
    public static CountCandidate of(StockKey stock, AbcClass abc, Quantity onHand) {
        return new CountCandidate(stock, abc, onHand, null, null, 0, null, false);
    }

    /** The same with its last count and how many there were in the year. */
    public CountCandidate counted(LocalDate last, int timesThisYear) {
        return new CountCandidate(
                stock, abc, onHand, value, requireNonNull(last, "last"), timesThisYear, lastOut, bigDifference);
    }

    /** The same with what lies there at cost. */
    public CountCandidate worth(Money amount) {
        return new CountCandidate(
                stock,
                abc,
                onHand,
                requireNonNull(amount, "amount"),
                lastCounted,
                countsThisYear,
                lastOut,
                bigDifference);
    }

    /** The same with the last day on which the book came to zero or below. */
    public CountCandidate outOn(LocalDate day) {
        return new CountCandidate(
                stock, abc, onHand, value, lastCounted, countsThisYear, requireNonNull(day, "day"), bigDifference);
    }

    /** The same, whose last count found a large difference. */
    public CountCandidate differedMuch() {
        return new CountCandidate(stock, abc, onHand, value, lastCounted, countsThisYear, lastOut, true);
    }

    boolean isCountedAfter(LocalDate day) {
        return lastCounted != null && lastCounted.isAfter(day);
    }
}
