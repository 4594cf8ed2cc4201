package io.zhanggui.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.violation.RejectedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Laws of any sequence of grants, delegations, revocations and moves, against a twin that tries every chain.
 *
 * <p>Person {@code Pi} begins in position {@code i}; positions 0 and 1 are in CO, 2 in OPS below it, 3 and 4 in the
 * empowered team T below that.
 */
class AuthorityHistoryProperties {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 8;
    private static final DecisionType TYPE = DecisionType.CONTRACT_SIGN;
    private static final List<OrgUnitId> UNITS =
            Stream.of("CO", "OPS", "T").map(OrgUnitId::of).toList();
    private static final List<PositionId> POSITIONS =
            IntStream.range(0, 5).mapToObj(i -> PositionId.of("" + i)).toList();
    private static final List<PersonId> PEOPLE =
            IntStream.range(0, 5).mapToObj(i -> PersonId.of("P" + i)).toList();
    private static final OrgHistory ORG = org();

    /** Something that may be recorded, or is refused. */
    private interface Command {
        State on(State state, Stamp stamp);
    }

    private record State(OrgHistory org, AuthorityHistory history) {
        State with(OrgHistory newer) {
            return new State(newer, history.in(newer));
        }

        State with(AuthorityHistory longer) {
            return new State(org, longer);
        }

        AuthorityNo next() {
            return AuthorityNo.of("N" + history.events().size());
        }
    }

    private static OrgHistory org() {
        Stamp stamp = Stamp.by(PersonId.of("X")).at(Instant.EPOCH);
        OrgHistory history = OrgHistory.found(
                        LegalEntityId.of("QH"),
                        new OrgUnit(UNITS.get(0), UnitKind.COMPANY, OrgName.of("CO")),
                        FIRST,
                        stamp)
                .createUnit(
                        new OrgUnit(UNITS.get(1), UnitKind.DEPARTMENT, OrgName.of("OPS")), UNITS.get(0), FIRST, stamp)
                .createUnit(
                        new OrgUnit(UNITS.get(2), UnitKind.EMPOWERED_TEAM, OrgName.of("T")),
                        UNITS.get(1),
                        FIRST,
                        stamp);
        for (int i = 0; i < POSITIONS.size(); i++) {
            history = history.createPosition(
                            Position.of(POSITIONS.get(i), UNITS.get(Math.max(0, Math.min(2, i - 1))), OrgName.of("p")),
                            FIRST,
                            stamp)
                    .appoint(POSITIONS.get(i), PEOPLE.get(i), FIRST, stamp);
        }
        return history;
    }

    private static Money cny(int yuan) {
        return Money.of(CurrencyUnit.of("CNY"), yuan);
    }

    private static Arbitrary<LocalDateRange> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, DAYS))
                .as((from, length) -> LocalDateRange.of(FIRST.plusDays(from), FIRST.plusDays(from + length)));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    private static Arbitrary<Limit> limits() {
        return Arbitraries.integers()
                .between(0, 6)
                .map(AuthorityHistoryProperties::cny)
                .injectNull(0.5)
                .map(most -> most == null ? Limit.none() : Limit.of(most));
    }

    private static Arbitrary<Scope> scopes() {
        return Combinators.combine(Arbitraries.of(UNITS).injectNull(0.6), Arbitraries.of(true, true, false))
                .as((unit, below) -> new Scope(unit, unit == null || below, null, null));
    }

    private static Arbitrary<AuthorityGrant> grants() {
        Arbitrary<Holder> holders =
                Arbitraries.oneOf(Arbitraries.of(POSITIONS).map(Holder::of), Arbitraries.just(Holder.of(UNITS.get(2))));
        return Combinators.combine(holders, limits(), scopes(), days())
                .as((holder, limit, scope, days) -> new AuthorityGrant(
                        holder,
                        TYPE,
                        limit,
                        scope,
                        LocalDateRange.of(FIRST, days.getEnd()),
                        null,
                        AuthorityBasis.LEGAL_RATIONAL,
                        null));
    }

    private static Arbitrary<Delegation> delegations() {
        return Combinators.combine(
                        Arbitraries.of(PEOPLE).list().ofSize(2).uniqueElements(),
                        limits(),
                        scopes(),
                        days(),
                        Arbitraries.of(0, 1, 2, 3, 9))
                .as((two, limit, scope, days, depth) ->
                        new Delegation(two.get(0), two.get(1), TYPE, limit, scope, days, depth));
    }

    private static Arbitrary<Command> endings() {
        return Combinators.combine(Arbitraries.integers().between(0, 9), dates())
                .as((number, from) -> (state, stamp) -> {
                    AuthorityNo no = AuthorityNo.of("N" + number);
                    boolean grant = number < state.history().events().size()
                            && state.history().events().get(number).change() instanceof AuthorityChange.Grant;
                    return state.with(
                            grant
                                    ? state.history().revoke(no, from, stamp)
                                    : state.history().endDelegation(no, from, stamp));
                });
    }

    private static Arbitrary<Command> moves() {
        Arbitrary<Command> releases = Combinators.combine(Arbitraries.integers().between(0, 4), dates())
                .as((i, from) -> (state, stamp) ->
                        state.with(state.org().release(POSITIONS.get(i), PEOPLE.get(i), from, stamp)));
        Arbitrary<Command> acting = Combinators.combine(Arbitraries.of(PEOPLE), Arbitraries.of(POSITIONS), dates())
                .as((person, position, from) -> (state, stamp) -> state.with(state.org()
                        .appoint(Assignment.from(from, person, position).acting(), stamp)));
        Arbitrary<Command> units = dates().map(from ->
                (state, stamp) -> state.with(state.org().moveUnit(UNITS.get(2), UNITS.get(0), from, stamp)));
        return Arbitraries.oneOf(releases, acting, units);
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Command> grants = grants().map(
                        grant -> (state, stamp) -> state.with(state.history().grant(state.next(), grant, stamp)));
        Arbitrary<Command> delegations = delegations()
                .map(delegation ->
                        (state, stamp) -> state.with(state.history().delegate(state.next(), delegation, stamp)));
        return Arbitraries.frequencyOf(
                        Tuple.of(4, grants), Tuple.of(8, delegations), Tuple.of(2, endings()), Tuple.of(1, moves()))
                .list()
                .ofMinSize(4)
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<DecisionRequest> requests() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(UNITS),
                        dates(),
                        Arbitraries.of(PEOPLE).injectNull(0.7))
                .as((amount, unit, date, requester) -> {
                    DecisionRequest request = DecisionRequest.of(TYPE, cny(amount), unit, date);
                    return requester == null ? request : request.requestedBy(requester);
                });
    }

    /** Each command is recorded a day after the one before, by somebody who holds nothing, or refused. */
    private static List<State> played(List<Command> commands) {
        List<State> states = new ArrayList<>(List.of(new State(ORG, AuthorityHistory.of(ORG))));
        for (int i = 0; i < commands.size(); i++) {
            State last = states.get(i);
            Stamp stamp = Stamp.by(PersonId.of("X")).at(recordedAt(i));
            try {
                states.add(commands.get(i).on(last, stamp));
            } catch (RejectedException refused) {
                states.add(last);
            }
        }
        return states;
    }

    private static Instant recordedAt(int command) {
        return FIRST.plusDays(command).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Property(tries = 150)
    void a_decision_is_what_a_search_of_every_chain_finds(
            @ForAll("commands") List<Command> commands, @ForAll("requests") DecisionRequest request) {
        List<State> states = played(commands);
        State state = states.get(states.size() - 1);
        Authority authority = state.history().authority();
        OrgSnapshot chart = state.org().on(request.date());
        Twin twin = new Twin(state.history().events(), chart, request);

        for (PersonId person : PEOPLE) {
            assertThat(authority.decide(person, request).permitted())
                    .as("%s of %s", person, state.history().events())
                    .isEqualTo(!person.equals(request.requester()) && twin.may(person, 0, Set.of(person)));
        }
    }

    /** As {@link AuthorityHistory#restore} takes them: with loops and more than the delegator has. */
    @Property(tries = 400)
    void unchecked_records_give_no_more_than_a_search_of_every_chain_finds(
            @ForAll("fewGrants") List<AuthorityGrant> grants,
            @ForAll("manyDelegations") List<Delegation> delegations,
            @ForAll("requests") DecisionRequest request) {
        List<AuthorityEvent> events = new ArrayList<>();
        Stamp stamp = Stamp.by(PersonId.of("X")).at(Instant.EPOCH);
        grants.forEach(each -> events.add(
                new AuthorityEvent(new AuthorityChange.Grant(AuthorityNo.of("N" + events.size()), each), stamp)));
        delegations.forEach(each -> events.add(
                new AuthorityEvent(new AuthorityChange.Delegate(AuthorityNo.of("N" + events.size()), each), stamp)));
        Authority authority = AuthorityHistory.restore(ORG, events).authority();
        Twin twin = new Twin(events, ORG.on(request.date()), request);

        Set<PersonId> permitted = new HashSet<>();
        for (PersonId person : PEOPLE) {
            boolean may = !person.equals(request.requester()) && twin.may(person, 0, Set.of(person));
            assertThat(authority.decide(person, request).permitted()).isEqualTo(may);
            if (may) {
                permitted.add(person);
            }
        }
        Set<PersonId> named = new HashSet<>();
        authority.whoMay(request).all().forEach(approver -> {
            named.add(approver.person());
            named.addAll(approver.deputies());
        });
        assertThat(named).isEqualTo(permitted);
    }

    @Provide
    Arbitrary<List<AuthorityGrant>> fewGrants() {
        return grants().list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Delegation>> manyDelegations() {
        return delegations().list().ofMinSize(3).ofMaxSize(10);
    }

    @Property(tries = 150)
    void delegated_authority_never_exceeds_its_source(
            @ForAll("commands") List<Command> commands, @ForAll("requests") DecisionRequest request) {
        List<State> states = played(commands);
        State state = states.get(states.size() - 1);
        Authority authority = state.history().authority();
        Authority withoutDelegations = authority.delegating(List.of());

        for (PersonId person : PEOPLE) {
            if (authority.decide(person, request) instanceof AuthorityDecision.Permit permit
                    && !permit.chain().isEmpty()) {
                List<Delegation> chain = permit.chain();
                assertThat(withoutDelegations
                                .decide(chain.get(0).from(), request)
                                .permitted())
                        .isTrue();
                assertThat(chain.get(chain.size() - 1).to()).isEqualTo(person);
                for (int i = 0; i < chain.size(); i++) {
                    Delegation each = chain.get(i);
                    assertThat(each.maxDepth()).isGreaterThanOrEqualTo(chain.size() - 1 - i);
                    assertThat(each.period().contains(request.date())).isTrue();
                    assertThat(within(each.limit(), request)).isTrue();
                    assertThat(i == 0 || chain.get(i - 1).to().equals(each.from()))
                            .isTrue();
                }
                assertThat(within(permit.grant().limit(), request)).isTrue();
            }
        }
    }

    @Property(tries = 150)
    void what_was_accepted_the_delegator_could_decide_on_its_first_day(@ForAll("commands") List<Command> commands) {
        List<State> states = played(commands);
        for (int i = 1; i < states.size(); i++) {
            State before = states.get(i - 1);
            List<AuthorityEvent> events = states.get(i).history().events();
            if (events.size() > before.history().events().size()
                    && events.get(events.size() - 1).change() instanceof AuthorityChange.Delegate recorded) {
                Delegation delegation = recorded.delegation();
                if (delegation.limit().perCase() != null && delegation.scope().unit() != null) {
                    DecisionRequest most = DecisionRequest.of(
                            TYPE,
                            delegation.limit().perCase(),
                            delegation.scope().unit(),
                            delegation.period().getStart());
                    assertThat(before.history()
                                    .authority()
                                    .decide(delegation.from(), most)
                                    .permitted())
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 150)
    void nobody_gets_back_what_they_passed_on(@ForAll("commands") List<Command> commands) {
        List<State> states = played(commands);
        List<Delegation> all =
                states.get(states.size() - 1).history().authority().delegations();
        for (LocalDate date = FIRST; date.isBefore(FIRST.plusDays(DAYS)); date = date.plusDays(1)) {
            for (PersonId person : PEOPLE) {
                assertThat(comesBack(all, date, person, person, 10, Set.of()))
                        .as("%s on %s along %s", person, date, all)
                        .isFalse();
            }
        }
    }

    private static boolean comesBack(
            List<Delegation> all, LocalDate date, PersonId source, PersonId at, int left, Set<PersonId> seen) {
        for (Delegation each : all) {
            int room = Math.min(left - 1, each.maxDepth());
            if (each.from().equals(at) && each.period().contains(date) && room >= 0 && !seen.contains(each.to())) {
                Set<PersonId> more = new HashSet<>(seen);
                more.add(each.to());
                if (each.to().equals(source) || comesBack(all, date, source, each.to(), room, more)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Property(tries = 80)
    void what_was_known_on_a_day_is_not_changed_by_later_entries(
            @ForAll("commands") List<Command> commands, @ForAll("requests") DecisionRequest request) {
        List<State> states = played(commands);
        State last = states.get(states.size() - 1);
        for (int i = 0; i < commands.size(); i++) {
            Authority then = states.get(i + 1).history().authority();
            Authority now = last.history().knownOn(FIRST.plusDays(i));
            for (PersonId person : PEOPLE) {
                assertThat(now.decide(person, request)).isEqualTo(then.decide(person, request));
            }
        }
    }

    @Property(tries = 80)
    void who_may_are_exactly_those_who_are_permitted(
            @ForAll("commands") List<Command> commands, @ForAll("requests") DecisionRequest request) {
        List<State> states = played(commands);
        Authority authority = states.get(states.size() - 1).history().authority();
        Set<PersonId> named = new HashSet<>();
        authority.whoMay(request).all().forEach(approver -> {
            named.add(approver.person());
            named.addAll(approver.deputies());
        });

        assertThat(PEOPLE.stream()
                        .filter(person -> authority.decide(person, request).permitted()))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Property(tries = 80)
    void nothing_remains_with_a_leaver(@ForAll("commands") List<Command> commands) {
        List<State> states = played(commands);
        State last = states.get(states.size() - 1);
        LocalDate date = FIRST.plusDays(4);
        PersonId leaver = PEOPLE.get(0);
        Stamp stamp = Stamp.by(PersonId.of("X")).at(recordedAt(commands.size()));

        AuthorityHistory left =
                last.history().append(last.history().heldBy(leaver, date).endings(), stamp);

        assertThat(left.heldBy(leaver, date).given()).isEmpty();
        assertThat(left.heldBy(leaver, date).received()).isEmpty();
        assertThat(left.authority().delegations())
                .noneMatch(each -> each.period().getEnd().isAfter(date)
                        && (each.from().equals(leaver) || each.to().equals(leaver)));
    }

    private static boolean within(Limit limit, DecisionRequest request) {
        return limit.perCase() == null || !request.amount().isGreaterThan(limit.perCase());
    }

    /** Tries every chain of different people, and knows nothing of indexes. */
    private static final class Twin {

        private final List<AuthorityEvent> events;
        private final OrgSnapshot chart;
        private final DecisionRequest request;

        Twin(List<AuthorityEvent> events, OrgSnapshot chart, DecisionRequest request) {
            this.events = events;
            this.chart = chart;
            this.request = request;
        }

        boolean may(PersonId person, int after, Set<PersonId> seen) {
            for (AuthorityEvent event : events) {
                if (event.change() instanceof AuthorityChange.Grant given
                        && !ended(given.no())
                        && holds(person, given.grant().holder(), after == 0)
                        && given.grant().period().contains(request.date())
                        && within(given.grant().limit(), request)
                        && inside(given.grant().scope())) {
                    return true;
                }
                if (event.change() instanceof AuthorityChange.Delegate given
                        && given.delegation().to().equals(person)
                        && !chart.positionsOf(person).isEmpty()
                        && !seen.contains(given.delegation().from())
                        && !given.delegation().from().equals(request.requester())
                        && !ended(given.no())
                        && given.delegation().maxDepth() >= after
                        && given.delegation().period().contains(request.date())
                        && within(given.delegation().limit(), request)
                        && inside(given.delegation().scope())) {
                    Set<PersonId> more = new HashSet<>(seen);
                    more.add(given.delegation().from());
                    if (may(given.delegation().from(), after + 1, more)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean ended(AuthorityNo no) {
            return events.stream().anyMatch(event -> {
                AuthorityChange change = event.change();
                @Nullable
                LocalDate from = change instanceof AuthorityChange.Revoke revoked
                        ? revoked.from()
                        : change instanceof AuthorityChange.EndDelegation end ? end.from() : null;
                return change.no().equals(no) && from != null && !request.date().isBefore(from);
            });
        }

        private boolean holds(PersonId person, Holder holder, boolean teamToo) {
            return chart.positions().stream()
                    .filter(position -> holder.equals(Holder.of(position.id()))
                            || teamToo && holder.equals(Holder.of(position.unit())))
                    .flatMap(position -> chart.holders(position.id()).stream())
                    .anyMatch(held -> held.person().equals(person));
        }

        private boolean inside(Scope scope) {
            return scope.unit() == null
                    || scope.unit().equals(request.unit())
                    || scope.below()
                            && chart.ancestors(request.unit()).stream()
                                    .anyMatch(unit -> unit.id().equals(scope.unit()));
        }
    }
}
