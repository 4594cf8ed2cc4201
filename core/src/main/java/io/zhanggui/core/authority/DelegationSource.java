package io.zhanggui.core.authority;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgSnapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Finds out whether a delegation asks for more than its delegator has: one grant of theirs, or one chain of delegations
 * that may be passed on from one grant, must cover all that it says.
 */
final class DelegationSource {

    /** One thing in which it asks for more. */
    record Excess(AuthorityViolation rule, List<Object> arguments) {
        static Excess of(AuthorityViolation rule, Object... arguments) {
            return new Excess(rule, List.of(arguments));
        }
    }

    private record Step(PersonId person, int after) {}

    private final GrantBook grants;
    private final DelegationBook delegations;
    private final OrgSnapshot chart;

    DelegationSource(AuthorityFacts facts, OrgSnapshot chart) {
        this.grants = new GrantBook(facts.plainGrants());
        this.delegations = new DelegationBook(facts.plainDelegations());
        this.chart = chart;
    }

    /** Empty if something covers it; else in what it exceeds that which it exceeds least. */
    List<Excess> exceeded(Delegation wanted) {
        List<Excess> least = null;
        Set<PersonId> seen = new HashSet<>(Set.of(wanted.from()));
        ArrayDeque<Step> next = new ArrayDeque<>(List.of(new Step(wanted.from(), wanted.maxDepth() + 1)));
        for (Step at = next.poll(); at != null; at = next.poll()) {
            for (Assignment held : chart.positionsOf(at.person)) {
                for (AuthorityGrant grant : grants.of(wanted.type(), held.position())) {
                    List<Excess> excess = excess(wanted, grant.limit(), grant.scope(), grant.period());
                    if (excess.isEmpty()) {
                        return excess;
                    }
                    least = least == null || excess.size() < least.size() ? excess : least;
                }
            }
            for (Delegation received : delegations.to(wanted.type(), at.person)) {
                List<Excess> excess = excess(wanted, received.limit(), received.scope(), received.period());
                if (received.maxDepth() < at.after) {
                    excess.add(Excess.of(
                            AuthorityViolation.PASSED_ON_TOO_OFTEN,
                            received.from(),
                            received.to(),
                            received.maxDepth(),
                            at.after));
                }
                if (!excess.isEmpty()) {
                    least = least == null || excess.size() < least.size() ? excess : least;
                } else if (seen.add(received.from())) {
                    next.add(new Step(received.from(), at.after + 1));
                }
            }
        }
        return least == null
                ? List.of(Excess.of(AuthorityViolation.NOTHING_TO_DELEGATE, wanted.from(), wanted.type()))
                : least;
    }

    private List<Excess> excess(Delegation wanted, Limit limit, Scope scope, LocalDateRange period) {
        List<Excess> excess = new ArrayList<>();
        amounts(wanted.limit(), limit, excess);
        if (!scope.covers(wanted.scope(), chart)) {
            excess.add(Excess.of(AuthorityViolation.BEYOND_SCOPE_OF_DELEGATOR, wanted.from(), wanted.type()));
        }
        if (!period.encloses(wanted.period())) {
            excess.add(Excess.of(
                    AuthorityViolation.BEYOND_DAYS_OF_DELEGATOR, wanted.from(), wanted.type(), Wordings.days(period)));
        }
        return excess;
    }

    private static void amounts(Limit wanted, Limit limit, List<Excess> excess) {
        CurrencyUnit currency = limit.currency();
        CurrencyUnit other = wanted.currency();
        if (currency == null || other == null) {
            return;
        }
        if (!currency.equals(other)) {
            excess.add(Excess.of(AuthorityViolation.CURRENCY_OF_DELEGATOR, other.getCode(), currency.getCode()));
            return;
        }
        Money most = wanted.perCase();
        Money perCase = limit.perCase();
        if (most != null && perCase != null && most.isGreaterThan(perCase)) {
            excess.add(Excess.of(AuthorityViolation.ABOVE_DELEGATOR, most, perCase));
        }
        Money mostPerPeriod = wanted.perPeriod();
        Money perPeriod = limit.perPeriod();
        LimitPeriod shorter = wanted.period();
        LimitPeriod period = limit.period();
        if (mostPerPeriod != null
                && perPeriod != null
                && shorter != null
                && period != null
                && mostPerPeriod.isGreaterThan(perPeriod)
                && shorter.compareTo(period) <= 0) {
            excess.add(Excess.of(
                    AuthorityViolation.ABOVE_DELEGATOR_PER_PERIOD, mostPerPeriod, shorter, perPeriod, period));
        }
    }
}
