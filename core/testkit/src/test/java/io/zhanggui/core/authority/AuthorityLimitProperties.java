package io.zhanggui.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.template.OrgTemplates;
import io.zhanggui.core.testkit.AuthorityArbitraries;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of limits in a shop in which person {@code P-x} holds position {@code x}. */
class AuthorityLimitProperties {

    private static final LocalDate FOUNDED = LocalDate.of(2023, 1, 1);
    private static final OrgHistory ORG = shop();
    private static final List<PositionId> POSITIONS =
            ORG.on(FOUNDED).positions().stream().map(Position::id).toList();
    private static final List<OrgUnitId> UNITS =
            ORG.on(FOUNDED).units().stream().map(OrgUnit::id).toList();
    private static final List<PersonId> PEOPLE =
            POSITIONS.stream().map(id -> PersonId.of("P-" + id)).toList();

    private static OrgHistory shop() {
        Stamp stamp = Stamp.by(PersonId.of("P")).at(Instant.parse("2023-01-01T00:00:00Z"));
        OrgHistory history = OrgTemplates.smallETailer().found(LegalEntityId.of("QH"), FOUNDED, stamp);
        for (Position position : history.on(FOUNDED).positions()) {
            history = history.appoint(position.id(), PersonId.of("P-" + position.id()), FOUNDED, stamp);
        }
        return history;
    }

    @Provide
    Arbitrary<List<AuthorityGrant>> grants() {
        return AuthorityArbitraries.grants(POSITIONS, UNITS).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Delegation>> delegations() {
        return AuthorityArbitraries.delegations(PEOPLE).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<DecisionRequest> requests() {
        return AuthorityArbitraries.requests(UNITS, PEOPLE);
    }

    @Property(tries = 300)
    void whoever_may_decide_an_amount_may_decide_half_of_it(
            @ForAll("grants") List<AuthorityGrant> grants,
            @ForAll("delegations") List<Delegation> delegations,
            @ForAll("requests") DecisionRequest request) {
        Authority authority = Authority.of(grants, ORG).delegating(delegations);
        DecisionRequest smaller = new DecisionRequest(
                request.type(),
                request.amount().dividedBy(2, RoundingMode.DOWN),
                request.unit(),
                request.date(),
                request.requester(),
                request.preparers(),
                request.category(),
                request.country());
        for (PersonId person : PEOPLE) {
            if (authority.decide(person, request).permitted()) {
                assertThat(authority.decide(person, smaller).permitted()).isTrue();
            }
        }
    }

    @Property(tries = 300)
    void nobody_decides_without_a_grant_of_the_type(
            @ForAll("grants") List<AuthorityGrant> grants,
            @ForAll("delegations") List<Delegation> delegations,
            @ForAll("requests") DecisionRequest request) {
        List<AuthorityGrant> others = grants.stream()
                .filter(grant -> !grant.type().equals(request.type()))
                .toList();
        Authority authority = Authority.of(others, ORG).delegating(delegations);
        assertThat(PEOPLE).noneMatch(person -> authority.decide(person, request).permitted());
    }
}
