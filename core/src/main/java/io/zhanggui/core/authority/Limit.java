package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Up to which amount (限额), for one decision and for all decisions of a calendar period together; inclusive.
 *
 * @param perCase the largest amount of one decision; {@code null} means any
 * @param perPeriod the largest amount of all decisions of one {@code period}; {@code null} means any
 * @param period the period that {@code perPeriod} speaks of; {@code null} exactly if that is
 * @param currencyRule what counts for amounts in other currencies; without amounts it says nothing
 */
@Beta
public record Limit(
        @Nullable Money perCase,
        @Nullable Money perPeriod,
        @Nullable LimitPeriod period,
        CurrencyRule currencyRule) {

    private static final Limit NONE = new Limit(null, null, null, CurrencyRule.OWN_CURRENCY);

    public Limit {
        requireNonNull(currencyRule, "currencyRule");
        requireNotNegative("limit", perCase);
        requireNotNegative("limit per period", perPeriod);
        if ((perPeriod == null) != (period == null)) {
            throw new IllegalArgumentException(
                    "limit per period " + perPeriod + " and period " + period + " must both be there, or neither");
        }
        if (perCase != null && perPeriod != null && !perCase.isSameCurrency(perPeriod)) {
            throw new IllegalArgumentException(
                    "limits " + perCase + " and " + perPeriod + " must be in one currency. Maybe make two grants?");
        }
    }

    private static void requireNotNegative(String name, @Nullable Money money) {
        if (money != null && money.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + money);
        }
    }

    /** Any amount in any currency. */
    public static Limit none() {
        return NONE;
    }

    /** An amount for one decision, inclusive, in its currency only. */
    public static Limit of(Money perCase) {
        return new Limit(requireNonNull(perCase, "perCase"), null, null, CurrencyRule.OWN_CURRENCY);
    }

    /** The same with an amount for all decisions of each calendar period together, inclusive. */
    public Limit per(LimitPeriod each, Money most) {
        return new Limit(perCase, requireNonNull(most, "most"), requireNonNull(each, "each"), currencyRule);
    }

    /** The same for amounts in other currencies too, exchanged at the rate of the day. */
    public Limit converting() {
        return new Limit(perCase, perPeriod, period, CurrencyRule.CONVERT);
    }

    /** The currency; {@code null} if there is no amount. */
    @Nullable
    CurrencyUnit currency() {
        Money any = perCase == null ? perPeriod : perCase;
        return any == null ? null : any.getCurrencyUnit();
    }
}
