package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * That a position or an empowered team may decide something up to an amount (授权); whoever holds the position or is in
 * the team has it, nobody takes it along.
 *
 * <pre>{@code
 * AuthorityGrant.to(manager).may(PURCHASE_ORDER_SIGN).upTo(cny("50000.00")).within(purchasing).from(january)
 * }</pre>
 *
 * @param holder the position or team that holds the authority
 * @param type what may be decided
 * @param limit up to which amounts
 * @param scope for what
 * @param period the days on which the grant holds, half-open and not empty
 * @param basis the article of policy or law that it rests on; {@code null} if none was stated
 * @param authorityBasis what kind of authority it is
 * @param purpose the responsibility that it serves, or the mission of the team; {@code null} if none was stated
 */
public record AuthorityGrant(
        Holder holder,
        DecisionType type,
        Limit limit,
        Scope scope,
        LocalDateRange period,
        @Nullable String basis,
        AuthorityBasis authorityBasis,
        @Nullable String purpose) {

    public AuthorityGrant {
        requireNonNull(holder, "holder");
        requireNonNull(type, "type");
        requireNonNull(limit, "limit");
        requireNonNull(scope, "scope");
        requireNonNull(period, "period");
        requireNonNull(authorityBasis, "authorityBasis");
        if (period.isEmpty()) {
            throw new IllegalArgumentException("period of the grant to " + holder + " is empty");
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
        return to(Holder.of(position));
    }

    /** Begins a grant to an empowered team (授权小组); see {@link #to(PositionId)}. */
    public static To toTeam(OrgUnitId team) {
        return to(Holder.of(team));
    }

    private static To to(Holder holder) {
        return type -> new May() {
            @Override
            public AuthorityGrant upTo(Money most) {
                return made(Limit.of(most));
            }

            @Override
            public AuthorityGrant unlimited() {
                return made(Limit.none());
            }

            private AuthorityGrant made(Limit limit) {
                return new AuthorityGrant(
                        holder,
                        type,
                        limit,
                        Scope.everywhere(),
                        LocalDateRange.ALL,
                        null,
                        AuthorityBasis.LEGAL_RATIONAL,
                        null);
            }
        };
    }

    /** The position that holds it; empty if a team does. */
    public Optional<PositionId> position() {
        return holder instanceof Holder.InPosition in ? Optional.of(in.position()) : Optional.empty();
    }

    /** The team that holds it; empty if a position does. */
    public Optional<OrgUnitId> team() {
        return holder instanceof Holder.InTeam in ? Optional.of(in.team()) : Optional.empty();
    }

    /** The same with an amount for all decisions of each calendar period together, inclusive. */
    public AuthorityGrant per(LimitPeriod each, Money most) {
        return with(limit.per(each, most), scope, period);
    }

    /** The same for amounts in other currencies too, exchanged at the rate of the day. */
    public AuthorityGrant converting() {
        return with(limit.converting(), scope, period);
    }

    /** The same for a unit and everything below it. */
    public AuthorityGrant within(OrgUnitId unit) {
        return with(limit, scope.at(unit, true), period);
    }

    /** The same for a unit without those below it. */
    public AuthorityGrant onlyIn(OrgUnitId unit) {
        return with(limit, scope.at(unit, false), period);
    }

    /** The same for one category of things. */
    public AuthorityGrant ofCategory(String code) {
        return with(limit, scope.ofCategory(code), period);
    }

    /** The same in one country. */
    public AuthorityGrant inCountry(String code) {
        return with(limit, scope.inCountry(code), period);
    }

    /** The same from a day on. */
    public AuthorityGrant from(LocalDate start) {
        return with(limit, scope, LocalDateRange.of(start, period.getEnd()));
    }

    /** The same ending before a day. */
    public AuthorityGrant until(LocalDate end) {
        return with(limit, scope, LocalDateRange.of(period.getStart(), end));
    }

    /** The same resting on an article of policy or law. */
    public AuthorityGrant because(String article) {
        return new AuthorityGrant(
                holder, type, limit, scope, period, requireNonNull(article, "article"), authorityBasis, purpose);
    }

    /** The same with another kind of authority. */
    public AuthorityGrant restingOn(AuthorityBasis kind) {
        return new AuthorityGrant(holder, type, limit, scope, period, basis, kind, purpose);
    }

    /** The same with the responsibility or mission that it serves. */
    public AuthorityGrant serving(String responsibility) {
        return new AuthorityGrant(
                holder,
                type,
                limit,
                scope,
                period,
                basis,
                authorityBasis,
                requireNonNull(responsibility, "responsibility"));
    }

    AuthorityGrant with(Limit other, Scope otherScope, LocalDateRange otherPeriod) {
        return new AuthorityGrant(holder, type, other, otherScope, otherPeriod, basis, authorityBasis, purpose);
    }
}
