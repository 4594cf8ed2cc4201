package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * That a person lets another decide for them, while absent for example (代理授权).
 *
 * <p>It never gives more than the person has on the day of the decision: amount, scope and dates of their grants hold
 * too, and it ends when they leave the position. What was received by delegation cannot be passed on.
 *
 * @param from who has the authority
 * @param to who may use it
 * @param type what they may decide
 * @param limit the largest amount, inclusive; {@code null} means as much as the person may
 * @param period the days, half-open and not empty
 */
public record Delegation(
        PersonId from,
        PersonId to,
        DecisionType type,
        @Nullable Money limit,
        LocalDateRange period) {

    public Delegation {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(type, "type");
        requireNonNull(period, "period");
        if (from.equals(to)) {
            throw new IllegalArgumentException(from + " delegates to themselves");
        }
        if (limit != null && limit.isNegative()) {
            throw new IllegalArgumentException("limit must not be negative, but is " + limit);
        }
        if (period.isEmpty()) {
            throw new IllegalArgumentException("period of the delegation from " + from + " to " + to + " is empty");
        }
    }

    /**
     * A delegation of everything of a kind that the person may decide.
     *
     * @param start the first day
     * @param end the first day that no longer counts
     */
    public static Delegation of(PersonId from, PersonId to, DecisionType type, LocalDate start, LocalDate end) {
        return new Delegation(from, to, type, null, LocalDateRange.of(start, end));
    }

    /** The same up to an amount, inclusive. */
    public Delegation upTo(Money most) {
        return new Delegation(from, to, type, requireNonNull(most, "most"), period);
    }
}
