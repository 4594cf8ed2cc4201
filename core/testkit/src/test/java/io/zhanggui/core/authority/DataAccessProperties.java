package io.zhanggui.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.template.OrgTemplates;
import io.zhanggui.core.testkit.DateArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who sees what, against a twin that looks at every grant, in a shop in which {@code P-x} holds position {@code x}. */
class DataAccessProperties {

    private static final LocalDate FOUNDED = LocalDate.of(2023, 1, 1);
    private static final OrgSnapshot ORG = shop();
    private static final List<PositionId> POSITIONS =
            ORG.positions().stream().map(Position::id).toList();
    private static final List<OrgUnitId> UNITS =
            ORG.units().stream().map(OrgUnit::id).toList();

    private static OrgSnapshot shop() {
        Stamp stamp = Stamp.by(PersonId.of("P")).at(Instant.parse("2023-01-01T00:00:00Z"));
        OrgHistory history = OrgTemplates.smallETailer().found(LegalEntityId.of("QH"), FOUNDED, stamp);
        for (Position position : history.on(FOUNDED).positions()) {
            history = history.appoint(position.id(), person(position.id()), FOUNDED, stamp);
        }
        return history.on(FOUNDED);
    }

    private static PersonId person(PositionId position) {
        return PersonId.of("P-" + position);
    }

    private static Arbitrary<DecisionType> types() {
        return Combinators.combine(classes(), purposes()).as(DataClass::seenFor);
    }

    private static Arbitrary<DataClass> classes() {
        return Arbitraries.of(DataClass.PAY, DataClass.HEALTH);
    }

    private static Arbitrary<DataPurpose> purposes() {
        return Arbitraries.of(DataPurpose.PAYROLL, DataPurpose.AUDIT);
    }

    @Provide
    Arbitrary<List<AuthorityGrant>> grants() {
        return Combinators.combine(
                        Arbitraries.of(POSITIONS),
                        types(),
                        Arbitraries.of(UNITS).injectNull(0.3),
                        DateArbitraries.boundedRanges())
                .as((position, type, scope, days) -> {
                    AuthorityGrant grant = AuthorityGrant.to(position)
                            .may(type)
                            .unlimited()
                            .from(days.getStart())
                            .until(days.getEnd());
                    return scope == null ? grant : grant.within(scope);
                })
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<AccessRequest> requests() {
        Arbitrary<PersonId> people = Arbitraries.of(POSITIONS).map(DataAccessProperties::person);
        return Combinators.combine(people, people, classes(), purposes(), DateArbitraries.dates())
                .as(AccessRequest::new);
    }

    @Property(tries = 200)
    void the_twin_decides_the_same(
            @ForAll("grants") List<AuthorityGrant> grants, @ForAll("requests") AccessRequest request) {
        boolean expected = request.viewer().equals(request.subject());
        for (PositionId seen : POSITIONS) {
            for (AuthorityGrant grant : grants) {
                expected |= person(seen).equals(request.subject())
                        && person(grant.position().orElseThrow()).equals(request.viewer())
                        && grant.type().code().equals("VIEW_" + request.data() + "_FOR_" + request.purpose())
                        && grant.period().contains(request.date())
                        && covers(grant.scope(), ORG.position(seen).unit());
            }
        }
        DataAccess access = DataAccess.of(Authority.of(grants, ORG), ORG);
        assertThat(access.decide(request).permitted()).isEqualTo(expected);
    }

    private static boolean covers(Scope scope, OrgUnitId unit) {
        return scope.unit() == null || (scope.below() ? ORG.isWithin(unit, scope.unit()) : unit.equals(scope.unit()));
    }
}
