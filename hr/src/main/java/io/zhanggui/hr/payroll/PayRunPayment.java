package io.zhanggui.hr.payroll;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * One bank list of a pay run that was paid (代发批次).
 *
 * @param day the day on which the bank pays
 * @param list who paid it, and the fingerprint of the list with its accounts
 * @param persons the number of people on the list
 * @param total the total of the list, not negative
 * @param left whoever is still not paid after it, in the order of persons
 */
@Beta
public record PayRunPayment(LocalDate day, PayRunSignature list, int persons, Money total, List<PersonId> left) {

    public PayRunPayment {
        requireNonNull(day, "day");
        requireNonNull(list, "list");
        if (persons < 0 || total.isNegative()) {
            throw new IllegalArgumentException("persons and total must not be negative");
        }
        left = left.stream().distinct().sorted().toList();
    }

    /** Masked: day and counts only, for a list may hold one person. */
    @Override
    public String toString() {
        return "PayRunPayment[" + day + ", " + persons + " paid, " + left.size() + " left]";
    }
}
