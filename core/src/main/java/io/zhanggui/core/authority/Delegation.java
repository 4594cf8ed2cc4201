package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * That a person lets another decide for them, while absent for example (代理授权).
 *
 * <p>It never gives more than the person has on the day of the decision: amounts, scope and dates of their grants hold
 * too, and it ends when they leave the position. It can be passed on (转授权) only as often as it says; in a chain of
 * delegations every one holds.
 *
 * @param from who has the authority
 * @param to who may use it
 * @param type what they may decide
 * @param limit up to which amounts; what it leaves open is as much as the person may
 * @param scope for what; what it leaves open is as far as the person may
 * @param period the days, half-open and not empty
 * @param maxDepth how many delegations may follow this one, 0 to {@value #DEEPEST}; 0 means that it is not passed on
 */
public record Delegation(
        PersonId from, PersonId to, DecisionType type, Limit limit, Scope scope, LocalDateRange period, int maxDepth) {

    /** The most delegations that may follow one. */
    public static final int DEEPEST = 9;

    public Delegation {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(type, "type");
        requireNonNull(limit, "limit");
        requireNonNull(scope, "scope");
        requireNonNull(period, "period");
        if (from.equals(to)) {
            throw new IllegalArgumentException(from + " delegates to themselves");
        }
        if (period.isEmpty()) {
            throw new IllegalArgumentException("period of the delegation from " + from + " to " + to + " is empty");
        }
        if (maxDepth < 0 || maxDepth > DEEPEST) {
            throw new IllegalArgumentException("maxDepth must be 0 to " + DEEPEST + ", but is " + maxDepth);
        }
    }

    /**
     * A delegation of everything of a kind that the person may decide, which is not passed on.
     *
     * @param start the first day
     * @param end the first day that no longer counts
     */
    public static Delegation of(PersonId from, PersonId to, DecisionType type, LocalDate start, LocalDate end) {
        return new Delegation(from, to, type, Limit.none(), Scope.everywhere(), LocalDateRange.of(start, end), 0);
    }

    /** The same up to an amount, inclusive, in its currency only. */
    public Delegation upTo(Money most) {
        return with(new Limit(requireNonNull(most, "most"), limit.perPeriod(), limit.period(), limit.currencyRule()));
    }

    /** The same with an amount for all decisions of each calendar period together, inclusive. */
    public Delegation per(LimitPeriod each, Money most) {
        return with(limit.per(each, most));
    }

    /** The same for a unit and everything below it. */
    public Delegation within(OrgUnitId unit) {
        return new Delegation(from, to, type, limit, scope.at(unit, true), period, maxDepth);
    }

    /** The same with up to so many delegations after it. */
    public Delegation passedOn(int depth) {
        return new Delegation(from, to, type, limit, scope, period, depth);
    }

    private Delegation with(Limit other) {
        return new Delegation(from, to, type, other, scope, period, maxDepth);
    }

    /** The same ending before a day at the latest; the period may not become empty. */
    Delegation until(LocalDate end) {
        return new Delegation(from, to, type, limit, scope, LocalDateRange.of(period.getStart(), end), maxDepth);
    }
}
