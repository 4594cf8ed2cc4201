package io.zhanggui.finance.ledger;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.LegalEntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Up to which day the books of a company are closed or on hold (会计期间); all later days are open.
 *
 * @param entity the company
 * @param closedThrough the last closed day; {@code null} if nothing is closed
 * @param heldThrough the last day on hold, after the last closed day; {@code null} if nothing is on hold
 */
public record AccountingPeriods(
        LegalEntityId entity,
        @Nullable LocalDate closedThrough,
        @Nullable LocalDate heldThrough) {

    public AccountingPeriods {
        requireNonNull(entity, "entity");
        if (heldThrough != null && closedThrough != null && !heldThrough.isAfter(closedThrough)) {
            throw new IllegalArgumentException(
                    "heldThrough " + heldThrough + " must be after closedThrough " + closedThrough);
        }
    }

    /** Everything is open. */
    public static AccountingPeriods open(LegalEntityId entity) {
        return new AccountingPeriods(entity, null, null);
    }

    /** What may be posted on a day. */
    public PeriodStatus status(LocalDate date) {
        if (closedThrough != null && !date.isAfter(closedThrough)) {
            return PeriodStatus.CLOSED;
        }
        return heldThrough != null && !date.isAfter(heldThrough) ? PeriodStatus.HOLD : PeriodStatus.OPEN;
    }

    /** The same, closed through a day. */
    public AccountingPeriods closed(LocalDate through) {
        requireNonNull(through, "through");
        return new AccountingPeriods(
                entity, through, heldThrough != null && heldThrough.isAfter(through) ? heldThrough : null);
    }

    /**
     * The same, on hold through a day.
     *
     * @throws IllegalArgumentException if the day is closed
     */
    public AccountingPeriods held(LocalDate through) {
        return new AccountingPeriods(entity, closedThrough, requireNonNull(through, "through"));
    }

    /** The same, open from a day on; what is before it stays as it is. */
    public AccountingPeriods reopened(LocalDate from) {
        LocalDate closed = earlier(closedThrough, from.minusDays(1));
        LocalDate held = earlier(heldThrough, from.minusDays(1));
        return new AccountingPeriods(entity, closed, held != null && held.equals(closed) ? null : held);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate date, LocalDate limit) {
        return date != null && date.isAfter(limit) ? limit : date;
    }
}
