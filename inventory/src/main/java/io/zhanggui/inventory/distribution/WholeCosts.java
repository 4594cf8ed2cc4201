package io.zhanggui.inventory.distribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Costs of one currency as whole numbers of the smallest decimal that any of them has. */
final class WholeCosts {

    /** The largest whole number that counts. */
    static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 64);

    private final CurrencyUnit currency;
    private final List<BigDecimal> amounts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int scale;

    WholeCosts(CurrencyUnit currency) {
        this.currency = currency;
    }

    /**
     * Adds a cost.
     *
     * @throws IllegalArgumentException if it is negative or of another currency
     */
    void add(BigMoney cost, BigDecimal factor, String name) {
        checked(cost, currency, name);
        BigDecimal amount = cost.getAmount().multiply(factor).stripTrailingZeros();
        amounts.add(amount);
        names.add(name);
        scale = Math.max(scale, amount.scale());
    }

    /**
     * All costs in the order of adding.
     *
     * @throws IllegalArgumentException if one is too large
     */
    long[] whole() {
        long[] whole = new long[amounts.size()];
        for (int i = 0; i < whole.length; i++) {
            BigDecimal shifted = amounts.get(i).movePointRight(scale);
            if (shifted.compareTo(MOST) > 0) {
                throw new IllegalArgumentException(names.get(i) + " is too large beside " + scale + " decimals: "
                        + amounts.get(i) + " " + currency);
            }
            whole[i] = shifted.longValueExact();
        }
        return whole;
    }

    /** Asks for so many decimals at least. */
    void atLeast(int decimals) {
        scale = Math.max(scale, decimals);
    }

    /** The decimals of the whole numbers. */
    int scale() {
        return scale;
    }

    /** An amount with the decimals of its currency, or as many more as it needs. */
    static BigMoney tidy(BigMoney money) {
        BigDecimal amount = money.getAmount().stripTrailingZeros();
        return BigMoney.of(
                money.getCurrencyUnit(),
                amount.setScale(Math.max(amount.scale(), money.getCurrencyUnit().getDecimalPlaces())));
    }

    /** A cost of zero or more in a currency. */
    static BigMoney checked(BigMoney cost, CurrencyUnit currency, String name) {
        if (!cost.getCurrencyUnit().equals(currency)) {
            throw new IllegalArgumentException(name + " must be in " + currency + " but was " + cost);
        }
        return checked(cost, name);
    }

    /** A cost of zero or more. */
    static BigMoney checked(BigMoney cost, String name) {
        if (cost.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative but was " + cost);
        }
        return cost;
    }
}
