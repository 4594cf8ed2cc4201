package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * That a position may decide something up to an amount (授权); whoever holds the position has it, nobody takes it along.
 *
 * <pre>{@code
 * AuthorityGrant.to(manager).may(PURCHASE_ORDER_SIGN).upTo(cny("50000.00")).within(purchasing).from(january)
 * }</pre>
 *
 * @param position the position that holds the authority
 * @param type what it may decide
 * @param limit the largest amount of one decision, inclusive; {@code null} means unlimited, in any currency
 * @param scope the unit for which, with everything below it, it may decide; {@code null} means all units
 * @param period the days on which the grant holds, half-open and not empty
 * @param basis the article of policy or law that it rests on; {@code null} if none was stated
 */
public record AuthorityGrant(
        PositionId position,
        DecisionType type,
        @Nullable Money limit,
        @Nullable OrgUnitId scope,
        LocalDateRange period,
        @Nullable String basis) {

    public AuthorityGrant {
        requireNonNull(position, "position");
        requireNonNull(type, "type");
        requireNonNull(period, "period");
        if (limit != null && limit.isNegative()) {
            throw new IllegalArgumentException("limit must not be negative, but is " + limit);
        }
        if (period.isEmpty()) {
            throw new IllegalArgumentException("period of the grant to " + position + " is empty");
        }
    }

    /** A grant without its decision yet. */
    public interface To {
        /** The grant for a kind of decision. */
        May may(DecisionType type);
    }

    /** A grant without its limit yet. */
    public interface May {
        /** The grant up to an amount, inclusive, in its currency only. */
        AuthorityGrant upTo(Money limit);

        /** The grant for any amount in any currency. */
        AuthorityGrant unlimited();
    }

    /** Begins a grant to a position; it holds everywhere and always until something else is said. */
    public static To to(PositionId position) {
        return type -> new May() {
            @Override
            public AuthorityGrant upTo(Money limit) {
                return new AuthorityGrant(
                        position, type, requireNonNull(limit, "limit"), null, LocalDateRange.ALL, null);
            }

            @Override
            public AuthorityGrant unlimited() {
                return new AuthorityGrant(position, type, null, null, LocalDateRange.ALL, null);
            }
        };
    }

    /** The same for a unit and everything below it. */
    public AuthorityGrant within(OrgUnitId unit) {
        return new AuthorityGrant(position, type, limit, requireNonNull(unit, "unit"), period, basis);
    }

    /** The same from a day on. */
    public AuthorityGrant from(LocalDate start) {
        return new AuthorityGrant(position, type, limit, scope, LocalDateRange.of(start, period.getEnd()), basis);
    }

    /** The same ending before a day. */
    public AuthorityGrant until(LocalDate end) {
        return new AuthorityGrant(position, type, limit, scope, LocalDateRange.of(period.getStart(), end), basis);
    }

    /** The same resting on an article of policy or law. */
    public AuthorityGrant because(String article) {
        return new AuthorityGrant(position, type, limit, scope, period, requireNonNull(article, "article"));
    }
}
