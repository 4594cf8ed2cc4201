package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PartyId;
import io.zhanggui.core.posting.PostingReason;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal entry (分录).
 *
 * @param account the account
 * @param currency the currency
 * @param minor the amount in minor units, debit positive, credit negative (借正贷负), not zero
 * @param unit the unit that bears it; {@code null} if none does
 * @param party the customer, supplier or platform that it concerns; {@code null} if none, never a person
 * @param reason why it moves; {@code null} if it was entered by hand
 */
public record JournalLine(
        AccountCode account,
        CurrencyUnit currency,
        long minor,
        @Nullable OrgUnitId unit,
        @Nullable PartyId party,
        @Nullable PostingReason reason) {

    public JournalLine {
        requireNonNull(account, "account");
        requireNonNull(currency, "currency");
        if (minor == 0) {
            throw new IllegalArgumentException("line of account " + account + " has amount 0. Maybe leave it out?");
        }
        if (minor == Long.MIN_VALUE) {
            throw new IllegalArgumentException("line of account " + account + " has an amount that cannot be negated");
        }
    }

    /** A line without unit, party and reason; debit positive, credit negative. */
    public static JournalLine of(AccountCode account, Money amount) {
        return new JournalLine(account, amount.getCurrencyUnit(), amount.getAmountMinorLong(), null, null, null);
    }

    /** A line that debits an account (借). */
    public static JournalLine debit(String account, Money amount) {
        return of(AccountCode.of(account), amount);
    }

    /** A line that credits an account (贷). */
    public static JournalLine credit(String account, Money amount) {
        return of(AccountCode.of(account), amount.negated());
    }

    /** The amount, debit positive, credit negative. */
    public Money amount() {
        return Money.ofMinor(currency, minor);
    }

    JournalLine reversed() {
        return new JournalLine(account, currency, -minor, unit, party, reason);
    }
}
