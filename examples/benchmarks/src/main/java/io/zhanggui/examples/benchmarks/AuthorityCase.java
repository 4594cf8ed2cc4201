package io.zhanggui.examples.benchmarks;

import io.zhanggui.core.approval.Absence;
import io.zhanggui.core.approval.Deputies;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.DecisionRequest;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * Grants and requests: the head of unit i may decide up to 100 × (i + 1) yuan in the unit and below it, and what unit i
 * asks for is within the limit where i is even, and a yuan above it where i is odd.
 */
final class AuthorityCase {

    static final int ASKED = 1 << 10;
    static final int DEPUTIES = 10;
    static final LocalDate DAY = LocalDate.of(2025, 11, 28);
    static final DecisionType DELEGATED = DecisionType.of("BUDGET_RELEASE");

    private static final int NODES = 20_000;
    private static final int TYPES = 10;

    final Authority authority;
    final PersonId[] people = new PersonId[ASKED];
    final DecisionRequest[] requests = new DecisionRequest[ASKED];
    final DecisionRequest delegated = DecisionRequest.of(DELEGATED, Money.parse("CNY 500.00"), OrgRows.unit(3), DAY);

    /** Person 200 is absent and so are nine of the ten that stand in one for the other. */
    final Deputies chain = Deputies.of(IntStream.range(0, DEPUTIES)
            .mapToObj(
                    i -> Absence.of(OrgRows.first(200 + i), OrgRows.first(201 + i), DAY.minusDays(1), DAY.plusDays(1)))
            .toList());

    final PersonId absent = OrgRows.first(200);

    AuthorityCase() {
        List<AuthorityGrant> grants = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            DecisionType type = DecisionType.of("KIND_" + i % TYPES);
            grants.add(AuthorityGrant.to(OrgRows.position(i))
                    .may(type)
                    .upTo(Money.ofMajor(PayFacts.CNY, 100L * (i + 1)))
                    .within(OrgRows.unit(i)));
            people[i] = OrgRows.first(i);
            requests[i] =
                    DecisionRequest.of(type, Money.ofMajor(PayFacts.CNY, 100L * (i + 1) + i % 2), OrgRows.unit(i), DAY);
        }
        grants.add(AuthorityGrant.to(OrgRows.position(3)).may(DELEGATED).upTo(Money.parse("CNY 500.00")));
        List<Delegation> delegations = new ArrayList<>();
        for (int i = 0; i < DEPUTIES; i++) {
            delegations.add(Delegation.of(
                    OrgRows.first(3), OrgRows.first(100 + i), DELEGATED, DAY.minusDays(1), DAY.plusDays(1)));
        }
        authority = Authority.of(grants, staffed().on(DAY)).delegating(delegations);
    }

    private static OrgHistory staffed() {
        List<OrgChange> appointed = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            appointed.add(
                    new OrgChange.Appoint(Assignment.from(OrgRows.FOUNDED, OrgRows.first(i), OrgRows.position(i))));
        }
        return OrgRows.tree(NODES).history().append(appointed, OrgRows.STAMP);
    }
}
