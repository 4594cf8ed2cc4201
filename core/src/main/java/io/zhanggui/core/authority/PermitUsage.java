package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.organization.OrgSnapshot;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The usage that permits add up to. */
final class PermitUsage implements Usage {

    private final List<AuthorityDecision.Permit> decided;

    PermitUsage(Collection<AuthorityDecision.Permit> decided) {
        this.decided = List.copyOf(requireNonNull(decided, "decided"));
    }

    @Override
    public List<Money> under(AuthorityGrant grant, LocalDateRange days, OrgSnapshot org) {
        return amounts(
                days,
                permit -> permit.grant().holder().equals(grant.holder())
                        && permit.grant().type().equals(grant.type())
                        && counts(permit, permit.grant().scope(), grant.scope(), org));
    }

    @Override
    public List<Money> under(Delegation delegation, LocalDateRange days, OrgSnapshot org) {
        return amounts(
                days,
                permit -> permit.chain().stream()
                        .anyMatch(each -> each.from().equals(delegation.from())
                                && each.to().equals(delegation.to())
                                && each.type().equals(delegation.type())
                                && counts(permit, each.scope(), delegation.scope(), org)));
    }

    /** Also what was decided for a unit that closed since counts under the scope under which it was decided. */
    private static boolean counts(AuthorityDecision.Permit permit, Scope decidedUnder, Scope scope, OrgSnapshot org) {
        return decidedUnder.equals(scope) || scope.refuses(permit.request(), org) == null;
    }

    private List<Money> amounts(LocalDateRange days, Predicate<AuthorityDecision.Permit> counted) {
        return decided.stream()
                .filter(permit -> days.contains(permit.request().date()) && counted.test(permit))
                .map(permit -> permit.request().amount())
                .toList();
    }
}
