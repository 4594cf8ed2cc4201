package io.zhanggui.hr.china.tax;

import static java.util.Objects.requireNonNull;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts to which figures of Chinese tax law apply; those are in yuan, and nothing here converts. */
final class Yuan {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private Yuan() {}

    /** The amount, if it is in yuan; other amounts are pay, which no message shows. */
    static Money require(String name, Money amount) {
        if (!requireNonNull(amount, name).getCurrencyUnit().equals(CNY)) {
            throw new IllegalArgumentException(
                    name + " must be in CNY, but is in " + amount.getCurrencyUnit() + ". Maybe convert it first?");
        }
        return amount;
    }

    /** The same of one that must not be negative. */
    static Money requireNotNegative(String name, Money amount) {
        if (require(name, amount).isNegative()) {
            throw new IllegalArgumentException(name + " is negative");
        }
        return amount;
    }
}
