package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one side owes under a contract, and by when (履约义务).
 *
 * @param id its number within the contract
 * @param type what is owed
 * @param obligor who owes it
 * @param due the last day that is in time
 * @param planned how much, more than zero; {@code null} for a milestone, which is done or not
 */
public record Obligation(
        ObligationId id,
        ObligationType type,
        Obligor obligor,
        LocalDate due,
        @Nullable Money planned) {

    public Obligation {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(obligor, "obligor");
        requireNonNull(due, "due");
        if (planned != null && !planned.isPositive()) {
            throw new IllegalArgumentException("planned amount of " + id + " must be more than zero, but is " + planned
                    + ". Maybe it is a milestone?");
        }
    }

    /** An obligation with an amount. */
    public static Obligation of(ObligationId id, ObligationType type, Obligor obligor, LocalDate due, Money planned) {
        return new Obligation(id, type, obligor, due, requireNonNull(planned, "planned"));
    }

    /** An obligation without an amount, which is done or not. */
    public static Obligation milestone(ObligationId id, ObligationType type, Obligor obligor, LocalDate due) {
        return new Obligation(id, type, obligor, due, null);
    }

    /** Whether it has no amount. */
    public boolean isMilestone() {
        return planned == null;
    }

    long plannedMinor() {
        return planned == null ? 0 : planned.getAmountMinorLong();
    }
}
