package io.zhanggui.core.testkit;

import io.zhanggui.core.authority.AuthorityBasis;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.CurrencyRule;
import io.zhanggui.core.authority.DecisionRequest;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.Holder;
import io.zhanggui.core.authority.Limit;
import io.zhanggui.core.authority.LimitPeriod;
import io.zhanggui.core.authority.Scope;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Grants, delegations and requests in CNY that often meet: two types of decision, small amounts, 2024 to 2026. */
public final class AuthorityArbitraries {

    private static final Money MOST = Money.of(CurrencyUnit.of("CNY"), 20);

    private AuthorityArbitraries() {}

    /** Signing contracts and approving expenses. */
    public static Arbitrary<DecisionType> decisionTypes() {
        return Arbitraries.of(DecisionType.CONTRACT_SIGN, DecisionType.EXPENSE_APPROVE);
    }

    /** Grants to the positions, one in five without limit, some for a unit of those given only, with it or below it. */
    public static Arbitrary<AuthorityGrant> grants(List<PositionId> positions, List<OrgUnitId> units) {
        return grantsTo(Arbitraries.of(positions).map(Holder::of), units);
    }

    /** Grants to teams; see {@link #grants}. */
    public static Arbitrary<AuthorityGrant> teamGrants(List<OrgUnitId> teams, List<OrgUnitId> units) {
        return grantsTo(Arbitraries.of(teams).map(Holder::of), units);
    }

    private static Arbitrary<AuthorityGrant> grantsTo(Arbitrary<Holder> holders, List<OrgUnitId> units) {
        return Combinators.combine(
                        holders,
                        decisionTypes(),
                        limits(),
                        scopes(units),
                        DateArbitraries.ranges(),
                        Arbitraries.of("第八条", "Art. 8, \"b\"").injectNull(0.5),
                        Arbitraries.of(AuthorityBasis.class),
                        Arbitraries.of("采购").injectNull(0.5))
                .as(AuthorityGrant::new);
    }

    /** Limits of up to 20 yuan for a case, one in five without; one in five has a limit per period. */
    public static Arbitrary<Limit> limits() {
        return Combinators.combine(
                        amounts().injectNull(0.2),
                        amounts().injectNull(0.8),
                        Arbitraries.of(LimitPeriod.class),
                        Arbitraries.of(CurrencyRule.class))
                .as((perCase, perPeriod, period, rule) ->
                        new Limit(perCase, perPeriod, perPeriod == null ? null : period, rule));
    }

    /** Everywhere, a unit with what is below it, or the unit only; one in ten for a category or a country. */
    public static Arbitrary<Scope> scopes(List<OrgUnitId> units) {
        return Combinators.combine(
                        Arbitraries.of(units).injectNull(0.4),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of("IT", "办公").injectNull(0.9),
                        Arbitraries.of("CN", "DE").injectNull(0.9))
                .as((unit, below, category, country) -> new Scope(unit, unit == null || below, category, country));
    }

    /**
     * Delegations between different people, of which half may be passed on.
     *
     * @param people at least two
     */
    public static Arbitrary<Delegation> delegations(List<PersonId> people) {
        return delegations(people, Arbitraries.just(Scope.everywhere()));
    }

    /** The same for the scopes. */
    public static Arbitrary<Delegation> delegations(List<PersonId> people, Arbitrary<Scope> scopes) {
        return Combinators.combine(
                        Arbitraries.of(people).list().ofSize(2).uniqueElements(),
                        decisionTypes(),
                        limits(),
                        scopes,
                        DateArbitraries.boundedRanges(),
                        Arbitraries.of(0, 0, 1, 2, Delegation.DEEPEST))
                .as((two, type, limit, scope, days, depth) ->
                        new Delegation(two.get(0), two.get(1), type, limit, scope, days, depth));
    }

    /** Requests of up to 20 yuan in the units, half of them of one of the people, some of a category or country. */
    public static Arbitrary<DecisionRequest> requests(List<OrgUnitId> units, List<PersonId> people) {
        return Combinators.combine(
                        decisionTypes(),
                        amounts(),
                        Arbitraries.of(units),
                        DateArbitraries.dates(),
                        Arbitraries.of(people).injectNull(0.5),
                        Arbitraries.of("IT", "办公").injectNull(0.7),
                        Arbitraries.of("CN", "DE").injectNull(0.7))
                .as((type, amount, unit, date, requester, category, country) ->
                        new DecisionRequest(type, amount, unit, date, requester, List.of(), category, country));
    }

    private static Arbitrary<Money> amounts() {
        return MoneyArbitraries.moneyUpTo(MOST);
    }
}
