package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an account had, what moved on it and what it has, in one currency and in minor units.
 *
 * @param account the account, without its sub-accounts
 * @param currency the currency
 * @param openingMinor the balance before the first day, debit positive
 * @param debitMinor all debits of the period, 0 or more
 * @param creditMinor all credits of the period, 0 or more
 */
public record AccountBalance(
        AccountCode account, CurrencyUnit currency, long openingMinor, long debitMinor, long creditMinor) {

    public AccountBalance {
        requireNonNull(account, "account");
        requireNonNull(currency, "currency");
    }

    /** The balance before the first day (期初余额), debit positive. */
    public Money opening() {
        return Money.ofMinor(currency, openingMinor);
    }

    /** All debits of the period (本期借方发生额). */
    public Money debit() {
        return Money.ofMinor(currency, debitMinor);
    }

    /** All credits of the period (本期贷方发生额). */
    public Money credit() {
        return Money.ofMinor(currency, creditMinor);
    }

    /** Debits less credits of the period. */
    public Money movement() {
        return Money.ofMinor(currency, Math.subtractExact(debitMinor, creditMinor));
    }

    /** The balance at the end (期末余额), debit positive. */
    public Money closing() {
        return Money.ofMinor(currency, closingMinor());
    }

    long closingMinor() {
        return Math.addExact(openingMinor, Math.subtractExact(debitMinor, creditMinor));
    }
}
