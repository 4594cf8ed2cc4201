package io.zhanggui.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.template.OrgTemplates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Laws of authority in a shop in which person {@code P-x} holds position {@code x}. */
class AuthorityProperties {

    private static final LocalDate FOUNDED = LocalDate.of(2025, 1, 1);
    private static final OrgSnapshot ORG = shop();
    private static final List<PositionId> POSITIONS =
            ORG.positions().stream().map(Position::id).toList();
    private static final List<PersonId> PEOPLE =
            POSITIONS.stream().map(AuthorityProperties::holder).toList();
    private static final List<OrgUnitId> UNITS =
            ORG.units().stream().map(unit -> unit.id()).toList();

    private static OrgSnapshot shop() {
        Stamp stamp = Stamp.by(PersonId.of("P")).at(Instant.parse("2025-01-01T00:00:00Z"));
        OrgHistory history = OrgTemplates.smallETailer()
                .with(OrgTemplates.operationsDepartment())
                .found(LegalEntityId.of("QH"), FOUNDED, stamp);
        for (Position position : history.on(FOUNDED).positions()) {
            history = history.appoint(position.id(), holder(position.id()), FOUNDED, stamp);
        }
        return history.on(FOUNDED);
    }

    private static PersonId holder(PositionId position) {
        return PersonId.of("P-" + position);
    }

    private static Money cny(int yuan) {
        return Money.of(CurrencyUnit.of("CNY"), yuan);
    }

    private static LocalDate day(int number) {
        return FOUNDED.plusDays(number);
    }

    private static <T> Arbitrary<T> of(List<T> values) {
        return Arbitraries.of(values);
    }

    private static Arbitrary<DecisionType> types() {
        return Arbitraries.of(DecisionType.CONTRACT_SIGN, DecisionType.EXPENSE_APPROVE);
    }

    @Provide
    Arbitrary<List<AuthorityGrant>> grants() {
        return Combinators.combine(
                        of(POSITIONS),
                        types(),
                        Arbitraries.integers()
                                .between(0, 20)
                                .map(AuthorityProperties::cny)
                                .injectNull(0.2),
                        of(UNITS).injectNull(0.3),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(1, 10))
                .as((position, type, limit, scope, from, days) -> {
                    AuthorityGrant grant = limit == null
                            ? AuthorityGrant.to(position).may(type).unlimited()
                            : AuthorityGrant.to(position).may(type).upTo(limit);
                    grant = grant.from(day(from)).until(day(from + days));
                    return scope == null ? grant : grant.within(scope);
                })
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Delegation>> delegations() {
        return Combinators.combine(
                        of(PEOPLE),
                        of(PEOPLE),
                        types(),
                        Arbitraries.integers()
                                .between(0, 20)
                                .map(AuthorityProperties::cny)
                                .injectNull(0.3),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(1, 10))
                .as((from, to, type, limit, start, days) -> {
                    PersonId other = from.equals(to) ? PEOPLE.get((PEOPLE.indexOf(to) + 1) % PEOPLE.size()) : to;
                    Delegation delegation = Delegation.of(from, other, type, day(start), day(start + days));
                    return limit == null ? delegation : delegation.upTo(limit);
                })
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<DecisionRequest> requests() {
        return Combinators.combine(
                        types(),
                        Arbitraries.integers().between(0, 22),
                        of(UNITS),
                        Arbitraries.integers().between(0, 20),
                        of(PEOPLE).injectNull(0.5))
                .as((type, amount, unit, date, requester) -> {
                    DecisionRequest request = DecisionRequest.of(type, cny(amount), unit, day(date));
                    return requester == null ? request : request.requestedBy(requester);
                });
    }

    @Property
    void a_decision_is_what_a_naive_search_of_all_grants_and_delegations_finds(
            @ForAll("grants") List<AuthorityGrant> grants,
            @ForAll("delegations") List<Delegation> delegations,
            @ForAll("requests") DecisionRequest request) {
        Authority authority = Authority.of(grants, ORG).delegating(delegations);

        for (PersonId person : PEOPLE) {
            assertThat(authority.decide(person, request).permitted())
                    .isEqualTo(naive(grants, delegations, person, request));
        }
    }

    /** Own authority, or that of somebody who delegated it, and never in a request of one's own. */
    private static boolean naive(
            List<AuthorityGrant> grants, List<Delegation> delegations, PersonId person, DecisionRequest request) {
        if (person.equals(request.requester())) {
            return false;
        }
        return Stream.concat(
                        Stream.of(person),
                        delegations.stream()
                                .filter(each -> each.to().equals(person)
                                        && each.type().equals(request.type())
                                        && !each.from().equals(request.requester())
                                        && each.period().contains(request.date())
                                        && enough(each.limit().perCase(), request.amount()))
                                .map(Delegation::from))
                .anyMatch(source -> grants.stream()
                        .anyMatch(grant -> holder(grant.position().orElseThrow())
                                        .equals(source)
                                && grant.type().equals(request.type())
                                && grant.period().contains(request.date())
                                && enough(grant.limit().perCase(), request.amount())
                                && (grant.scope().unit() == null
                                        || ORG.subtree(grant.scope().unit()).stream()
                                                .anyMatch(unit -> unit.id().equals(request.unit())))));
    }

    private static boolean enough(@Nullable Money limit, Money amount) {
        return limit == null || !amount.isGreaterThan(limit);
    }

    @Property
    void who_may_are_exactly_those_who_are_permitted(
            @ForAll("grants") List<AuthorityGrant> grants,
            @ForAll("delegations") List<Delegation> delegations,
            @ForAll("requests") DecisionRequest request) {
        Authority authority = Authority.of(grants, ORG).delegating(delegations);

        Approvers who = authority.whoMay(request);

        assertThat(who.all()).extracting(Approver::person).doesNotHaveDuplicates();
        assertThat(who.all())
                .allSatisfy(approver -> assertThat(
                                authority.decide(approver.acting(), request).permitted())
                        .isTrue());
        Authority alone = Authority.of(grants, ORG);
        assertThat(who.all().stream().map(Approver::person).collect(Collectors.toSet()))
                .isEqualTo(PEOPLE.stream()
                        .filter(person -> alone.decide(person, request).permitted())
                        .collect(Collectors.toSet()));
    }

    @Property
    void raising_a_limit_never_turns_a_permit_into_a_denial(
            @ForAll("grants") List<AuthorityGrant> grants,
            @ForAll("delegations") List<Delegation> delegations,
            @ForAll("requests") DecisionRequest request,
            @ForAll @IntRange(max = 5) int more) {
        Authority before = Authority.of(grants, ORG).delegating(delegations);
        List<AuthorityGrant> raised = new ArrayList<>();
        for (AuthorityGrant grant : grants) {
            Money limit = grant.limit().perCase();
            raised.add(
                    limit == null ? grant : grant.with(Limit.of(limit.plus(cny(more))), grant.scope(), grant.period()));
        }
        Authority after = Authority.of(raised, ORG).delegating(delegations);

        for (PersonId person : PEOPLE) {
            if (before.decide(person, request).permitted()) {
                assertThat(after.decide(person, request).permitted()).isTrue();
            }
        }
    }

    @Property
    void a_delegate_never_decides_what_the_delegator_could_not(
            @ForAll("grants") List<AuthorityGrant> grants,
            @ForAll("delegations") List<Delegation> delegations,
            @ForAll("requests") DecisionRequest request) {
        Authority authority = Authority.of(grants, ORG).delegating(delegations);

        for (PersonId person : PEOPLE) {
            if (authority.decide(person, request) instanceof AuthorityDecision.Permit permit
                    && permit.delegation() != null) {
                assertThat(Authority.of(grants, ORG)
                                .decide(permit.delegation().from(), request)
                                .permitted())
                        .isTrue();
            }
        }
    }

    @Property
    void without_grants_everything_is_denied(
            @ForAll("delegations") List<Delegation> delegations, @ForAll("requests") DecisionRequest request) {
        Authority authority = Authority.of(List.of(), ORG).delegating(delegations);

        assertThat(PEOPLE).noneMatch(person -> authority.decide(person, request).permitted());
        assertThat(authority.whoMay(request).all()).isEmpty();
    }
}
