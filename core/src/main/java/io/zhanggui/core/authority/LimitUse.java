package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * How a request stands against a limit that adds up or exchanges; all amounts are in the currency of the limit.
 *
 * @param limit the limit, inclusive
 * @param requested the amount of the request
 * @param used what was decided in the days before; {@code null} for a limit of one decision
 * @param days the days of the period; {@code null} for a limit of one decision
 */
public record LimitUse(
        Money limit,
        Money requested,
        @Nullable Money used,
        @Nullable LocalDateRange days) {

    public LimitUse {
        requireNonNull(limit, "limit");
        requireNonNull(requested, "requested");
        if ((used == null) != (days == null)) {
            throw new IllegalArgumentException(
                    "used " + used + " and days " + days + " must both be there, or neither");
        }
    }

    /** What is used when the request is granted: the amounts before, if they count, and this one. */
    public Money total() {
        return used == null ? requested : used.plus(requested);
    }

    /** Whether the limit is not passed. */
    public boolean kept() {
        return !total().isGreaterThan(limit);
    }

    Explanation explain() {
        if (used == null || days == null) {
            return Explanation.of(AuthorityTerm.EXCHANGED, requested);
        }
        return Explanation.of(AuthorityTerm.USED_SINCE.with(days.getStart()), total())
                .formula(AuthorityTerm.USED_AND_REQUESTED, used, requested, limit);
    }
}
