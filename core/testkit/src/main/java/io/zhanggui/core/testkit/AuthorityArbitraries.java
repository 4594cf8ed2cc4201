package io.zhanggui.core.testkit;

import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.DecisionRequest;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Delegation;
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

    /** Grants to the positions, one in five without limit, some for a unit of those given only. */
    public static Arbitrary<AuthorityGrant> grants(List<PositionId> positions, List<OrgUnitId> units) {
        return Combinators.combine(
                        Arbitraries.of(positions),
                        decisionTypes(),
                        amounts().injectNull(0.2),
                        Arbitraries.of(units).injectNull(0.3),
                        DateArbitraries.ranges())
                .as((position, type, limit, scope, days) ->
                        new AuthorityGrant(position, type, limit, scope, days, null));
    }

    /**
     * Delegations between different people, one in three without a limit of its own.
     *
     * @param people at least two
     */
    public static Arbitrary<Delegation> delegations(List<PersonId> people) {
        return Combinators.combine(
                        Arbitraries.of(people).list().ofSize(2).uniqueElements(),
                        decisionTypes(),
                        amounts().injectNull(0.3),
                        DateArbitraries.boundedRanges())
                .as((two, type, limit, days) -> new Delegation(two.get(0), two.get(1), type, limit, days));
    }

    /** Requests of up to 20 yuan in the units, half of them of one of the people. */
    public static Arbitrary<DecisionRequest> requests(List<OrgUnitId> units, List<PersonId> people) {
        return Combinators.combine(
                        decisionTypes(),
                        amounts(),
                        Arbitraries.of(units),
                        DateArbitraries.dates(),
                        Arbitraries.of(people).injectNull(0.5))
                .as(DecisionRequest::new);
    }

    private static Arbitrary<Money> amounts() {
        return MoneyArbitraries.moneyUpTo(MOST);
    }
}
