package io.zhanggui.inventory.count;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * From which difference on a line is counted again (复盘阈值). One figure that is passed is enough; a line without difference
 * passes none.
 *
 * @param quantity the difference in the line's unit, not negative; {@code null} if it does not matter
 * @param share the difference ÷ the expected quantity, not negative; any difference from 0 passes it; {@code null} if it does
 *     not matter
 * @param value the difference at cost, not negative; a line without cost does not pass it; {@code null} if it does not matter
 * @param inclusive whether the figure itself passes (达到), or only more than it (超过)
 */
@Beta
public record CountThreshold(
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal share,
        @Nullable Money value,
        boolean inclusive) {

    public CountThreshold {
        requireNotNegative("quantity", quantity, quantity != null && quantity.signum() < 0);
        requireNotNegative("share", share, share != null && share.signum() < 0);
        requireNotNegative("value", value, value != null && value.isNegative());
    }

    private static void requireNotNegative(String name, @Nullable Object figure, boolean negative) {
        if (negative) {
            throw new IllegalArgumentException(
                    "the " + name + " of a threshold must not be negative, but is " + figure);
        }
    }

    /** No line is counted again. */
    public static CountThreshold none() {
        return new CountThreshold(null, null, null, false);
    }

    /** Every line that differs is counted again. */
    public static CountThreshold anyDifference() {
        return quantityOver("0");
    }

    /** More than that quantity. */
    public static CountThreshold quantityOver(String quantity) {
        return new CountThreshold(CountTolerance.number("quantity", quantity), null, null, false);
    }

    /** The same, or more than that share of what was expected. */
    public CountThreshold orShareOver(String ratio) {
        return new CountThreshold(quantity, CountTolerance.number("ratio", ratio), value, inclusive);
    }

    /** The same, or more than that value. */
    public CountThreshold orValueOver(Money amount) {
        return new CountThreshold(quantity, share, amount, inclusive);
    }

    /** The same where the figures themselves pass too. */
    public CountThreshold including() {
        return new CountThreshold(quantity, share, value, true);
    }

    /** The currency of the value; empty if it does not matter. */
    Optional<CurrencyUnit> currency() {
        return Optional.ofNullable(value).map(Money::getCurrencyUnit);
    }

    boolean isPassed(CountedLine line) {
        BigDecimal difference = line.gross().amount();
        if (difference.signum() == 0) {
            return false;
        }
        BigDecimal expected = line.expected().amount().abs();
        BigMoney worth = line.exactGross();
        return passes(difference, quantity)
                || (share != null && (expected.signum() == 0 || passes(difference, share.multiply(expected))))
                || (value != null && worth != null && worth.compareTo(value) >= (inclusive ? 0 : 1));
    }

    private boolean passes(BigDecimal figure, @Nullable BigDecimal limit) {
        return limit != null && figure.compareTo(limit) >= (inclusive ? 0 : 1);
    }
}
