package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * How much of a limit per period is used already: a fact that the host knows, because it keeps the decisions.
 *
 * <p>Both methods are asked for limits per period only, and give the amounts in the currencies in which they were
 * decided; amounts of another currency than the limit's count by its {@link CurrencyRule}, at the rate of the day of the
 * request.
 */
public interface Usage {

    /** What was decided in the days by authority of the grant's holder, deputies included. */
    List<Money> under(AuthorityGrant grant, LocalDateRange days);

    /** What was decided in the days by this delegation, also by those to whom it was passed on. */
    List<Money> under(Delegation delegation, LocalDateRange days);

    /** Nothing was decided yet. */
    static Usage none() {
        return of(List.of());
    }

    /**
     * What was decided by these permits.
     *
     * <p>They count for a grant with the same holder, kind of decision and scope, and for a delegation between the same
     * two people of the same kind, so that granting anew within a period does not begin at zero again.
     */
    static Usage of(Collection<AuthorityDecision.Permit> decided) {
        List<AuthorityDecision.Permit> all = List.copyOf(requireNonNull(decided, "decided"));
        return new Usage() {
            @Override
            public List<Money> under(AuthorityGrant grant, LocalDateRange days) {
                return all.stream()
                        .filter(permit -> permit.grant().holder().equals(grant.holder())
                                && permit.grant().type().equals(grant.type())
                                && permit.grant().scope().equals(grant.scope())
                                && days.contains(permit.request().date()))
                        .map(permit -> permit.request().amount())
                        .toList();
            }

            @Override
            public List<Money> under(Delegation delegation, LocalDateRange days) {
                return all.stream()
                        .filter(permit -> permit.chain().stream()
                                        .anyMatch(each -> each.from().equals(delegation.from())
                                                && each.to().equals(delegation.to())
                                                && each.type().equals(delegation.type()))
                                && days.contains(permit.request().date()))
                        .map(permit -> permit.request().amount())
                        .toList();
            }
        };
    }
}
