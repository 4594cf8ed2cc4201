package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.id.PersonId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one person gets through the bank.
 *
 * @param person who is paid
 * @param account where to; {@code null} if none is known, which keeps the whole list from being paid
 * @param amount net pay, not negative
 */
@Beta
public record BankLine(PersonId person, @Nullable BankCardNumber account, Money amount) {

    public BankLine {
        requireNonNull(person, "person");
        if (amount.isNegative()) {
            throw new IllegalArgumentException("amount of a bank list must not be negative");
        }
    }

    /** Masked: the person only. */
    @Override
    public String toString() {
        return "BankLine[" + person + ", ***]";
    }
}
