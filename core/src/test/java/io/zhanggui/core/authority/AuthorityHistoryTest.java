package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.DecisionType.CONTRACT_SIGN;
import static io.zhanggui.core.authority.DecisionType.EXPENSE_APPROVE;
import static io.zhanggui.core.authority.Team.ANN;
import static io.zhanggui.core.authority.Team.BOB;
import static io.zhanggui.core.authority.Team.BOSS;
import static io.zhanggui.core.authority.Team.CLERK;
import static io.zhanggui.core.authority.Team.CO;
import static io.zhanggui.core.authority.Team.DESK;
import static io.zhanggui.core.authority.Team.FOUNDED;
import static io.zhanggui.core.authority.Team.GM;
import static io.zhanggui.core.authority.Team.HEAD;
import static io.zhanggui.core.authority.Team.OPS;
import static io.zhanggui.core.authority.Team.OPS_HEAD;
import static io.zhanggui.core.authority.Team.ORG;
import static io.zhanggui.core.authority.Team.T;
import static io.zhanggui.core.authority.Team.TODAY;
import static io.zhanggui.core.authority.Team.cny;
import static io.zhanggui.core.authority.Team.stamp;
import static io.zhanggui.core.authority.Team.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgUnit;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.organization.UnitKind;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Recorded;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorityHistoryTest {

    private static final LocalDate END = LocalDate.of(2026, 1, 1);
    private static final AuthorityNo G1 = AuthorityNo.of("G1");
    private static final AuthorityNo D1 = AuthorityNo.of("D1");
    private static final AuthorityGrant OF_BOSS = AuthorityGrant.to(GM)
            .may(EXPENSE_APPROVE)
            .upTo(cny("5000.00"))
            .per(LimitPeriod.MONTH, cny("9000.00"))
            .within(OPS)
            .from(FOUNDED)
            .until(END);
    private static final AuthorityHistory GRANTED = AuthorityHistory.of(ORG).grant(G1, OF_BOSS, stamp("2025-01-02"));
    private static final Delegation TO_HEAD = Delegation.of(BOSS, HEAD, EXPENSE_APPROVE, FOUNDED, END);

    private static AuthorityNo no(String value) {
        return AuthorityNo.of(value);
    }

    private static List<Violation> refused(ThrowingCallable call) {
        return catchThrowableOfType(RejectedException.class, call).violations().list();
    }

    private static void assertRefused(ThrowingCallable call, AuthorityViolation rule, String text) {
        assertThat(refused(call)).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation.text(Locale.ENGLISH)).isEqualTo("changes[0]: " + text);
        });
    }

    private static boolean may(AuthorityHistory history, PersonId person, LocalDate date) {
        return may(history.authority(), person, date);
    }

    private static boolean may(Authority authority, PersonId person, LocalDate date) {
        return authority
                .using(Usage.none())
                .decide(person, EXPENSE_APPROVE, cny("100.00"), OPS, date)
                .permitted();
    }

    @Test
    void a_grant_holds_until_it_is_revoked_and_what_was_known_before_stays() {
        LocalDate may = LocalDate.of(2025, 5, 1);
        AuthorityHistory revoked = GRANTED.revoke(G1, may, stamp("2025-08-01"));

        assertThat(may(revoked, BOSS, may.minusDays(1))).isTrue();
        assertThat(may(revoked, BOSS, may)).isFalse();
        assertThat(may(revoked.knownOn(LocalDate.of(2025, 7, 31)), BOSS, may)).isTrue();
        assertThat(may(revoked.knownOn(LocalDate.of(2025, 8, 1)), BOSS, may)).isFalse();
        assertThat(may(revoked.knownOn(LocalDate.of(2025, 1, 1)), BOSS, may)).isFalse();
        assertThat(revoked.grants(AsOf.of(may))).isEmpty();
        assertThat(revoked.grants(AsOf.of(may).knownOn(LocalDate.of(2025, 7, 31))))
                .containsExactly(new RecordedGrant(G1, OF_BOSS));
        assertThat(revoked.grants(AsOf.of(may.minusDays(1))))
                .containsExactly(new RecordedGrant(G1, OF_BOSS.until(may)));
    }

    @Test
    void the_chart_counts_as_known_too() {
        Stamp late = stamp("2025-08-01");
        LocalDate may = LocalDate.of(2025, 5, 1);
        AuthorityHistory left = GRANTED.in(ORG.release(GM, BOSS, may, late));

        assertThat(may(left, BOSS, may)).isFalse();
        assertThat(may(left.knownOn(LocalDate.of(2025, 7, 31)), BOSS, may)).isTrue();
    }

    @Test
    void the_day_of_recording_is_that_of_the_time_zone_of_the_organisation() {
        AuthorityHistory late =
                AuthorityHistory.of(ORG).grant(G1, OF_BOSS, Stamp.by(CLERK).at(Instant.parse("2025-01-01T16:00:00Z")));

        assertThat(may(late.knownOn(FOUNDED), BOSS, FOUNDED)).isFalse();
        AuthorityHistory inUtc = late.in(ORG.recordedIn(ZoneOffset.UTC));
        assertThat(may(inUtc.knownOn(FOUNDED), BOSS, FOUNDED)).isTrue();
        assertThat(inUtc).isNotEqualTo(late);
        assertThat(ORG.recordedIn(ZoneOffset.UTC).zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void of_two_ends_the_earlier_one_holds() {
        AuthorityHistory twice =
                GRANTED.revoke(G1, TODAY, stamp("2025-02-01")).revoke(G1, TODAY.minusDays(3), stamp("2025-02-02"));

        assertThat(may(twice, BOSS, TODAY.minusDays(4))).isTrue();
        assertThat(may(twice, BOSS, TODAY.minusDays(3))).isFalse();
        assertRefused(
                () -> twice.revoke(G1, TODAY.minusDays(3), stamp("2025-02-03")),
                AuthorityViolation.ENDED_BEFORE,
                "G1 ends on 2025-11-15 already");
        assertRefused(
                () -> GRANTED.revoke(G1, END, stamp("2025-02-03")),
                AuthorityViolation.ENDED_BEFORE,
                "G1 ends on 2026-01-01 already");
        AuthorityHistory never = GRANTED.revoke(G1, FOUNDED, stamp("2025-02-01"));
        assertThat(never.authority().grants()).isEmpty();
        assertThat(may(never, BOSS, FOUNDED)).isFalse();
    }

    @Test
    void numbers_are_used_once_and_known() {
        assertRefused(
                () -> GRANTED.grant(G1, OF_BOSS, stamp("2025-02-01")),
                AuthorityViolation.NUMBER_TAKEN,
                "number G1 is or was in use");
        assertRefused(
                () -> GRANTED.delegate(G1, TO_HEAD, stamp("2025-02-01")),
                AuthorityViolation.NUMBER_TAKEN,
                "number G1 is or was in use");
        assertRefused(
                () -> GRANTED.revoke(D1, TODAY, stamp("2025-02-01")),
                AuthorityViolation.UNKNOWN_GRANT,
                "there is no grant D1");
        assertRefused(
                () -> GRANTED.endDelegation(G1, TODAY, stamp("2025-02-01")),
                AuthorityViolation.UNKNOWN_DELEGATION,
                "there is no delegation G1");
        AuthorityHistory delegated = GRANTED.delegate(D1, TO_HEAD, stamp("2025-02-01"));
        assertRefused(
                () -> delegated.revoke(D1, TODAY, stamp("2025-02-01")),
                AuthorityViolation.UNKNOWN_GRANT,
                "there is no grant D1");
    }

    @Test
    void a_grant_names_what_the_organisation_has() {
        assertRefused(
                () -> GRANTED.grant(
                        no("G2"),
                        AuthorityGrant.to(PositionId.of("X")).may(CONTRACT_SIGN).unlimited(),
                        stamp("2025-02-01")),
                AuthorityViolation.UNKNOWN_HOLDER,
                "position X is not in the organisation");
        assertRefused(
                () -> GRANTED.grant(no("G2"), OF_BOSS.within(OrgUnitId.of("Y")), stamp("2025-02-01")),
                AuthorityViolation.UNKNOWN_SCOPE,
                "unit Y is not in the organisation");
        AuthorityGrant.May ofOps = AuthorityGrant.toTeam(OPS).may(CONTRACT_SIGN);
        assertRefused(
                () -> GRANTED.grant(no("G2"), ofOps.unlimited().from(TODAY), stamp("2025-02-01")),
                AuthorityViolation.HOLDER_NOT_A_TEAM,
                "unit OPS is no empowered team on 2025-11-18");
        assertRefused(
                () -> GRANTED.grant(
                        no("G2"),
                        AuthorityGrant.toTeam(T).may(CONTRACT_SIGN).unlimited().from(FOUNDED.minusDays(1)),
                        stamp("2025-02-01")),
                AuthorityViolation.HOLDER_NOT_A_TEAM,
                "unit T is no empowered team on 2024-12-31");
        assertThat(refused(() -> GRANTED.append(
                        List.of(
                                new AuthorityChange.Revoke(D1, TODAY),
                                new AuthorityChange.Grant(G1, OF_BOSS),
                                new AuthorityChange.Grant(no("G2"), OF_BOSS.within(OrgUnitId.of("Y")))),
                        stamp("2025-02-01"))))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(
                        tuple("changes[0]", AuthorityViolation.UNKNOWN_GRANT),
                        tuple("changes[1]", AuthorityViolation.NUMBER_TAKEN),
                        tuple("changes[2]", AuthorityViolation.UNKNOWN_SCOPE));
    }

    @Test
    void nobody_records_a_grant_that_they_would_hold() {
        Stamp boss = Stamp.by(BOSS).at(Instant.parse("2025-02-01T04:00:00Z"));
        Stamp forBoss = Stamp.by(Actor.of(CLERK).onBehalfOf(BOSS)).at(boss.at());
        Stamp ann = Stamp.by(ANN).at(boss.at());
        AuthorityGrant team = AuthorityGrant.toTeam(T).may(CONTRACT_SIGN).unlimited();

        assertRefused(
                () -> GRANTED.grant(no("G2"), OF_BOSS, boss),
                AuthorityViolation.OWN_GRANT,
                "BOSS would hold the grant to GM and may not record it");
        assertRefused(
                () -> GRANTED.grant(no("G2"), OF_BOSS, forBoss),
                AuthorityViolation.OWN_GRANT,
                "BOSS would hold the grant to GM and may not record it");
        assertRefused(
                () -> GRANTED.grant(no("G2"), team, ann),
                AuthorityViolation.OWN_GRANT,
                "ANN would hold the grant to T and may not record it");
        assertThat(GRANTED.grant(no("G2"), team, boss).events()).hasSize(2);
        OrgHistory promoted = ORG.release(GM, BOSS, TODAY, stamp("2025-01-03"))
                .appoint(Assignment.from(TODAY, CLERK, GM).acting(), stamp("2025-01-03"));
        assertRefused(
                () -> GRANTED.in(promoted).grant(no("G2"), OF_BOSS.from(TODAY), stamp("2025-02-01")),
                AuthorityViolation.OWN_GRANT,
                "CLERK would hold the grant to GM and may not record it");
        assertThat(refused(() -> GRANTED.in(promoted).grant(no("G2"), OF_BOSS.from(TODAY), boss)))
                .as("who holds the position on the day of recording")
                .hasSize(1);
    }

    /** Appointed already, but from a later day than the first of the grant; before and after its days it does not matter. */
    @Test
    void nobody_records_a_grant_that_they_would_hold_by_an_appointment_known_already() {
        LocalDate first = LocalDate.of(2025, 2, 1);
        LocalDate end = first.plusDays(10);
        AuthorityGrant grant = OF_BOSS.from(first).until(end);
        OrgHistory vacant = ORG.release(GM, BOSS, first.minusDays(5), stamp("2025-01-03"));

        assertRefused(
                () -> GRANTED.in(vacant.appoint(
                                Assignment.from(first.plusDays(2), CLERK, GM).acting(), stamp("2025-01-03")))
                        .grant(no("G2"), grant, stamp("2025-02-01")),
                AuthorityViolation.OWN_GRANT,
                "CLERK would hold the grant to GM and may not record it");
        assertThat(refused(() -> GRANTED.in(vacant.appoint(
                                Assignment.from(end.minusDays(1), CLERK, GM).acting(), stamp("2025-01-03")))
                        .grant(no("G2"), grant, stamp("2025-02-01"))))
                .hasSize(1);
        assertThat(GRANTED.in(vacant.appoint(Assignment.from(end, CLERK, GM).acting(), stamp("2025-01-03")))
                        .grant(no("G2"), grant, stamp("2025-02-01"))
                        .events())
                .hasSize(2);
        assertThat(GRANTED.in(vacant.appoint(
                                Assignment.from(first.plusDays(2), ANN, GM).acting(), stamp("2025-01-03")))
                        .grant(no("G2"), grant, stamp("2025-02-01"))
                        .events())
                .hasSize(2);
        AuthorityGrant team =
                AuthorityGrant.toTeam(T).may(CONTRACT_SIGN).unlimited().from(first);
        Position moved = ORG.on(first).position(DESK).inUnit(T);
        assertRefused(
                () -> GRANTED.in(ORG.changePosition(moved, first.plusDays(3), stamp("2025-01-03")))
                        .grant(no("G2"), team, stamp("2025-02-01")),
                AuthorityViolation.OWN_GRANT,
                "CLERK would hold the grant to T and may not record it");
    }

    @Test
    void an_end_is_a_day() {
        for (ThrowingCallable never : List.<ThrowingCallable>of(
                () -> new AuthorityChange.Revoke(G1, LocalDate.MAX),
                () -> new AuthorityChange.EndDelegation(G1, LocalDate.MAX),
                () -> new AuthorityChange.EndWaiver(G1, LocalDate.MAX))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(never)
                    .withMessage("end of G1 must be a day. Maybe leave out what has no end?");
        }
    }

    @Test
    void nobody_records_a_delegation_to_themselves() {
        Instant at = Instant.parse("2025-02-01T04:00:00Z");

        assertRefused(
                () -> GRANTED.delegate(D1, TO_HEAD, Stamp.by(HEAD).at(at)),
                AuthorityViolation.OWN_DELEGATION,
                "HEAD would receive the delegation and may not record it");
        assertRefused(
                () -> GRANTED.delegate(
                        D1, TO_HEAD, Stamp.by(Actor.of(HEAD).onBehalfOf(BOSS)).at(at)),
                AuthorityViolation.OWN_DELEGATION,
                "HEAD would receive the delegation and may not record it");
        assertThat(GRANTED.delegate(D1, TO_HEAD, Stamp.by(BOSS).at(at)).events())
                .hasSize(2);
    }

    @Test
    void a_delegation_within_what_the_delegator_has_is_recorded_and_can_be_ended() {
        AuthorityHistory delegated = GRANTED.delegate(
                D1,
                TO_HEAD.upTo(cny("5000.00"))
                        .per(LimitPeriod.MONTH, cny("9000.00"))
                        .within(T),
                stamp("2025-02-01"));
        AuthorityHistory ended = delegated.endDelegation(D1, TODAY, stamp("2025-02-02"));

        assertThat(delegated.delegations(AsOf.of(FOUNDED))).hasSize(1);
        assertThat(delegated.delegations(AsOf.of(END))).isEmpty();
        assertThat(ended.delegations(AsOf.of(TODAY))).isEmpty();
        assertThat(ended.delegations(AsOf.of(TODAY.minusDays(1)))).hasSize(1);
        assertThat(ended.endDelegation(D1, FOUNDED, stamp("2025-02-02"))
                        .authority()
                        .delegations())
                .isEmpty();
    }

    @Test
    void a_delegation_of_more_than_the_delegator_has_is_refused() {
        assertRefused(
                () -> GRANTED.delegate(D1, TO_HEAD.upTo(cny("5000.01")), stamp("2025-02-01")),
                AuthorityViolation.ABOVE_DELEGATOR,
                "5,000.01 CNY is above the delegator's limit 5,000.00 CNY");
        assertRefused(
                () -> GRANTED.delegate(D1, TO_HEAD.per(LimitPeriod.WEEK, cny("9000.01")), stamp("2025-02-01")),
                AuthorityViolation.ABOVE_DELEGATOR_PER_PERIOD,
                "9,000.01 CNY per week is above the delegator's limit 9,000.00 CNY per month");
        assertThat(GRANTED.check(
                                List.of(new AuthorityChange.Delegate(
                                        D1, TO_HEAD.per(LimitPeriod.QUARTER, cny("9000.01")))),
                                stamp("2025-02-01"))
                        .isEmpty())
                .as("of periods of different length both hold")
                .isTrue();
        assertRefused(
                () -> GRANTED.delegate(D1, TO_HEAD.upTo(usd("1.00")), stamp("2025-02-01")),
                AuthorityViolation.CURRENCY_OF_DELEGATOR,
                "a limit in USD cannot be held against the delegator's in CNY");
        assertRefused(
                () -> GRANTED.delegate(D1, TO_HEAD.within(CO), stamp("2025-02-01")),
                AuthorityViolation.BEYOND_SCOPE_OF_DELEGATOR,
                "the scope goes beyond what BOSS may: approve an expense");
        assertRefused(
                () -> GRANTED.delegate(
                        D1, Delegation.of(BOSS, HEAD, EXPENSE_APPROVE, FOUNDED, END.plusDays(1)), stamp("2025-02-01")),
                AuthorityViolation.BEYOND_DAYS_OF_DELEGATOR,
                "BOSS has this authority on the days 2025-01-01 – 2026-01-01 only: approve an expense");
        assertRefused(
                () -> GRANTED.delegate(D1, Delegation.of(BOSS, HEAD, CONTRACT_SIGN, FOUNDED, END), stamp("2025-02-01")),
                AuthorityViolation.NOTHING_TO_DELEGATE,
                "BOSS has no authority to delegate: sign a contract");
        assertRefused(
                () -> GRANTED.delegate(D1, TO_HEAD.within(OrgUnitId.of("Y")).upTo(cny("1.00")), stamp("2025-02-01")),
                AuthorityViolation.UNKNOWN_SCOPE,
                "unit Y is not in the organisation");
        assertThat(refused(() -> GRANTED.delegate(D1, TO_HEAD.within(CO).upTo(cny("5000.01")), stamp("2025-02-01"))))
                .extracting(Violation::rule)
                .containsExactly(AuthorityViolation.ABOVE_DELEGATOR, AuthorityViolation.BEYOND_SCOPE_OF_DELEGATOR);
    }

    @Test
    void of_several_grants_the_one_that_is_exceeded_least_is_named() {
        AuthorityHistory two = GRANTED.grant(no("G2"), OF_BOSS.within(CO).until(TODAY), stamp("2025-01-03"));

        assertThat(refused(() -> two.delegate(D1, TO_HEAD.within(CO).upTo(cny("6000.00")), stamp("2025-02-01"))))
                .hasSize(2);
        assertThat(two.delegate(
                                D1,
                                Delegation.of(BOSS, HEAD, EXPENSE_APPROVE, FOUNDED, TODAY)
                                        .within(CO),
                                stamp("2025-02-01"))
                        .events())
                .hasSize(3);
    }

    @Test
    void authority_is_passed_on_as_often_as_it_says_and_the_permit_shows_the_whole_chain() {
        AuthorityHistory chain = GRANTED.delegate(D1, TO_HEAD.passedOn(2), stamp("2025-02-01"))
                .delegate(
                        no("D2"),
                        Delegation.of(HEAD, ANN, EXPENSE_APPROVE, TODAY, END)
                                .upTo(cny("300.00"))
                                .passedOn(1),
                        stamp("2025-02-01"))
                .delegate(no("D3"), Delegation.of(ANN, BOB, EXPENSE_APPROVE, TODAY, END), stamp("2025-02-01"));
        Authority authority = chain.authority().using(Usage.none());

        assertThat(authority
                        .decide(BOB, EXPENSE_APPROVE, cny("300.00"), OPS, TODAY)
                        .explain()
                        .toText(Locale.ENGLISH))
                .isEqualTo("""
                        approve an expense 300.00 CNY for OPS on 2025-11-18: BOB may decide
                          grant of GM: approve an expense: up to and including 5,000.00 CNY, and 9,000.00 CNY per month
                            BOSS delegated it to HEAD: any amount
                            HEAD delegated it to ANN: up to and including 300.00 CNY
                            ANN delegated it to BOB: any amount
                            used since 2025-11-01: 300.00 CNY = 0.00 CNY used + 300.00 CNY requested ≤ 9,000.00 CNY
                        """);
        assertThat(authority
                        .decide(BOB, EXPENSE_APPROVE, cny("300.01"), OPS, TODAY)
                        .permitted())
                .isFalse();
        assertThat(authority
                        .whoMay(EXPENSE_APPROVE, cny("300.00"), OPS, TODAY)
                        .first()
                        .orElseThrow()
                        .deputies())
                .as("who got it from the person first")
                .containsExactly(HEAD, ANN, BOB);
        assertThat(may(chain, BOB, TODAY.minusDays(1))).isFalse();
        assertRefused(
                () -> chain.delegate(
                        no("D4"),
                        Delegation.of(BOB, CLERK, EXPENSE_APPROVE, TODAY, END),
                        Stamp.by(BOSS).at(Instant.parse("2025-02-01T04:00:00Z"))),
                AuthorityViolation.PASSED_ON_TOO_OFTEN,
                "what ANN delegated to BOB may be passed on 0 times, not 1");
        assertRefused(
                () -> chain.delegate(
                        no("D4"),
                        Delegation.of(HEAD, BOB, EXPENSE_APPROVE, TODAY, END).passedOn(2),
                        stamp("2025-02-01")),
                AuthorityViolation.PASSED_ON_TOO_OFTEN,
                "what BOSS delegated to HEAD may be passed on 2 times, not 3");
        assertRefused(
                () -> chain.delegate(
                        no("D4"),
                        Delegation.of(ANN, BOB, EXPENSE_APPROVE, TODAY, END).upTo(cny("300.01")),
                        stamp("2025-02-01")),
                AuthorityViolation.ABOVE_DELEGATOR,
                "300.01 CNY is above the delegator's limit 300.00 CNY");
    }

    @Test
    void a_limit_that_a_delegation_leaves_open_is_that_of_the_chain_above() {
        AuthorityHistory open = GRANTED.delegate(D1, TO_HEAD.passedOn(1), stamp("2025-02-01"));

        assertRefused(
                () -> open.delegate(
                        no("D2"),
                        Delegation.of(HEAD, ANN, EXPENSE_APPROVE, TODAY, END).upTo(cny("5000.01")),
                        stamp("2025-02-01")),
                AuthorityViolation.ABOVE_DELEGATOR,
                "5,000.01 CNY is above the delegator's limit 5,000.00 CNY");
    }

    @Test
    void a_chain_that_comes_back_is_refused_with_everybody_in_it() {
        AuthorityHistory chain = GRANTED.grant(
                        no("G2"),
                        AuthorityGrant.to(OPS_HEAD).may(EXPENSE_APPROVE).unlimited(),
                        stamp("2025-01-03"))
                .delegate(D1, TO_HEAD.passedOn(2), stamp("2025-02-01"))
                .delegate(
                        no("D2"),
                        Delegation.of(HEAD, ANN, EXPENSE_APPROVE, FOUNDED, END).passedOn(1),
                        stamp("2025-02-01"));

        assertRefused(
                () -> chain.delegate(
                        no("D3"), Delegation.of(ANN, BOSS, EXPENSE_APPROVE, FOUNDED, END), stamp("2025-02-01")),
                AuthorityViolation.DELEGATION_LOOP,
                "authority would come back to the one who gave it: BOSS → HEAD → ANN → BOSS");
        assertRefused(
                () -> chain.delegate(
                        no("D3"), Delegation.of(ANN, HEAD, EXPENSE_APPROVE, FOUNDED, END), stamp("2025-02-01")),
                AuthorityViolation.DELEGATION_LOOP,
                "authority would come back to the one who gave it: HEAD → ANN → HEAD");
        AuthorityHistory swap = GRANTED.grant(
                        no("G2"),
                        AuthorityGrant.to(OPS_HEAD).may(EXPENSE_APPROVE).unlimited(),
                        stamp("2025-01-03"))
                .delegate(D1, TO_HEAD, stamp("2025-02-01"));
        assertThat(swap.check(
                                List.of(new AuthorityChange.Delegate(
                                        no("D2"), Delegation.of(HEAD, BOSS, EXPENSE_APPROVE, FOUNDED, END))),
                                stamp("2025-02-01"))
                        .isEmpty())
                .as("two people may stand in for each other, if neither passes it on")
                .isTrue();
    }

    @Test
    void a_chain_ends_with_the_grant_and_with_the_position_of_anybody_in_it() {
        LocalDate gone = TODAY;
        AuthorityHistory chain = GRANTED.delegate(D1, TO_HEAD.passedOn(1), stamp("2025-02-01"))
                .delegate(no("D2"), Delegation.of(HEAD, ANN, EXPENSE_APPROVE, FOUNDED, END), stamp("2025-02-01"));

        assertThat(may(chain, ANN, gone)).isTrue();
        assertThat(may(chain.revoke(G1, gone, stamp("2025-03-01")), ANN, gone)).isFalse();
        assertThat(may(chain.endDelegation(D1, gone, stamp("2025-03-01")), ANN, gone))
                .isFalse();
        assertThat(may(chain.in(ORG.release(GM, BOSS, gone, stamp("2025-03-01"))), ANN, gone))
                .isFalse();
        assertThat(may(chain.in(ORG.release(OPS_HEAD, HEAD, gone, stamp("2025-03-01"))), ANN, gone))
                .isFalse();
        assertThat(may(chain.in(ORG.release(OPS_HEAD, HEAD, gone, stamp("2025-03-01"))), ANN, gone.minusDays(1)))
                .isTrue();
    }

    @Test
    void a_leaver_has_everything_listed_and_ended() {
        AuthorityHistory history = GRANTED.grant(
                        no("G2"), AuthorityGrant.toTeam(T).may(CONTRACT_SIGN).unlimited(), stamp("2025-01-03"))
                .delegate(D1, TO_HEAD.passedOn(1), stamp("2025-02-01"))
                .delegate(no("D2"), Delegation.of(HEAD, ANN, EXPENSE_APPROVE, TODAY, END), stamp("2025-02-01"))
                .delegate(
                        no("D3"),
                        Delegation.of(BOSS, ANN, EXPENSE_APPROVE, FOUNDED, FOUNDED.plusDays(1)),
                        stamp("2025-02-01"));

        Holdings head = history.heldBy(HEAD, FOUNDED.plusDays(1));
        assertThat(head.grants()).isEmpty();
        assertThat(head.given()).extracting(RecordedDelegation::no).containsExactly(no("D2"));
        assertThat(head.received()).extracting(RecordedDelegation::no).containsExactly(D1);
        assertThat(history.heldBy(ANN, FOUNDED).received())
                .extracting(RecordedDelegation::no)
                .containsExactly(no("D2"), no("D3"));
        assertThat(history.heldBy(ANN, FOUNDED.plusDays(1)).received())
                .extracting(RecordedDelegation::no)
                .containsExactly(no("D2"));
        assertThat(history.heldBy(ANN, FOUNDED).grants())
                .extracting(RecordedGrant::no)
                .containsExactly(no("G2"));
        assertThat(history.heldBy(BOSS, FOUNDED).grants())
                .extracting(RecordedGrant::no)
                .containsExactly(G1);
        AuthorityHistory left = history.append(head.endings(), stamp("2025-03-01"));
        assertThat(left.heldBy(HEAD, FOUNDED.plusDays(1)).isEmpty()).isTrue();
        assertThat(head.isEmpty()).isFalse();
        assertThat(history.heldBy(BOSS, FOUNDED.plusDays(1)).isEmpty()).isFalse();
        assertThat(history.heldBy(CLERK, FOUNDED).isEmpty()).isTrue();
    }

    @Test
    void a_history_comes_back_from_what_a_port_stored() {
        AuthorityHistory history = GRANTED.delegate(D1, TO_HEAD, stamp("2025-02-01"));
        AuthorityEvents port = AuthorityEvents.inMemory(new MemoryStore());
        port.append(
                history.entity(),
                0,
                history.events().stream().map(AuthorityEvent::recorded).toList());

        AuthorityHistory again = AuthorityHistory.restore(
                ORG, port.read(history.entity()).stream().map(Recorded::event).toList());
        assertThat(again).isEqualTo(history).hasSameHashCodeAs(history);
        assertThat(again).isNotEqualTo(GRANTED).hasToString("AuthorityHistory[QH, 2 events]");
        assertThat(port.read(history.entity())).extracting(Recorded::at).isSorted();
    }

    @Test
    void recording_time_does_not_go_back() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GRANTED.revoke(G1, TODAY, stamp("2025-01-01")))
                .withMessageContaining("2025-01-02T04:00:00Z")
                .withMessageContaining("2025-01-01T04:00:00Z");
        OrgHistory other = OrgHistory.found(
                io.zhanggui.core.id.LegalEntityId.of("OTHER"),
                new OrgUnit(CO, UnitKind.COMPANY, OrgName.of("CO")),
                FOUNDED,
                stamp("2025-01-01"));
        assertThatIllegalArgumentException().isThrownBy(() -> GRANTED.in(other)).withMessageContaining("OTHER");
    }

    @ParameterizedTest
    @EnumSource(AuthorityViolation.class)
    void every_violation_has_a_text_in_both_languages(AuthorityViolation rule) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(rule.text(locale, "a", "b", "c", "d"))
                    .isNotBlank()
                    .doesNotContain("{")
                    .contains("a");
        }
    }

    /** Everybody who might believe to be exempt; CLERK records all grants, and DESK has none of the kind asked. */
    @ParameterizedTest
    @CsvSource({"BOSS", "HEAD", "CLERK", "ADMIN", "ROOT"})
    void nobody_is_exempt(String person) {
        AuthorityGrant.May all = AuthorityGrant.to(GM).may(CONTRACT_SIGN);
        Authority authority = AuthorityHistory.of(ORG)
                .grant(no("1"), all.unlimited(), stamp("2025-01-02"))
                .grant(no("2"), AuthorityGrant.to(OPS_HEAD).may(CONTRACT_SIGN).unlimited(), stamp("2025-01-02"))
                .grant(
                        no("3"),
                        AuthorityGrant.to(GM).may(DecisionType.of("ALL")).unlimited(),
                        stamp("2025-01-02"))
                .grant(
                        no("4"),
                        AuthorityGrant.to(DESK)
                                .may(DecisionType.of("ADMINISTRATOR"))
                                .unlimited(),
                        Stamp.by(BOSS).at(Instant.parse("2025-01-02T04:00:00Z")))
                .grant(
                        no("5"),
                        AuthorityGrant.to(GM)
                                .may(EXPENSE_APPROVE)
                                .upTo(cny("0.00"))
                                .until(TODAY),
                        stamp("2025-01-02"))
                .authority();

        assertThat(authority
                        .decide(PersonId.of(person), EXPENSE_APPROVE, cny("0.00"), CO, TODAY)
                        .permitted())
                .isFalse();
        assertThat(authority.whoMay(EXPENSE_APPROVE, cny("0.00"), CO, TODAY).all())
                .isEmpty();
        assertThat(authority
                        .decideFor(PersonId.of(person), DecisionRequest.of(EXPENSE_APPROVE, cny("0.00"), CO, TODAY))
                        .permitted())
                .isFalse();
        assertThat(authority
                        .decide(
                                PersonId.of(person),
                                DecisionRequest.of(CONTRACT_SIGN, cny("0.00"), CO, TODAY)
                                        .requestedBy(PersonId.of(person)))
                        .permitted())
                .as("not even of what they may, their own request")
                .isFalse();
    }

    private static final AuthorityNo W1 = AuthorityNo.of("W1");

    private static SegregationWaiver.From waiving(PersonId person) {
        return SegregationWaiver.of("PAY").toPerson(person);
    }

    private static SegregationWaiver of(SegregationWaiver.From whom, PersonId approver) {
        return whom.from(TODAY).until(TODAY.plusDays(9)).approvedBy(approver, "ill", "the boss checks");
    }

    @Test
    void a_waiver_holds_on_its_days_until_it_is_ended_and_what_was_known_before_stays() {
        SegregationWaiver waiver = of(waiving(ANN), BOSS);
        AuthorityHistory ended = AuthorityHistory.of(ORG)
                .waive(W1, waiver, stamp("2025-11-01"))
                .endWaiver(W1, TODAY.plusDays(2), stamp("2025-11-19"));
        SegregationWaiver shorter =
                waiving(ANN).from(TODAY).until(TODAY.plusDays(2)).approvedBy(BOSS, "ill", "the boss checks");

        assertThat(ended.waivers(AsOf.of(TODAY.minusDays(1)))).isEmpty();
        assertThat(ended.waivers(AsOf.of(TODAY))).containsExactly(new RecordedWaiver(W1, shorter));
        assertThat(ended.waivers(AsOf.of(TODAY.plusDays(2)))).isEmpty();
        assertThat(ended.waivers(AsOf.of(TODAY.plusDays(8)).knownOn(TODAY)))
                .containsExactly(new RecordedWaiver(W1, waiver));
        assertThat(ended.waivers()).containsExactly(shorter);
        assertThat(AuthorityHistory.restore(ORG, ended.events())).isEqualTo(ended);
        assertThat(AuthorityHistory.of(ORG)
                        .waive(W1, waiver, stamp("2025-11-01"))
                        .endWaiver(W1, TODAY, stamp("2025-11-02"))
                        .waivers())
                .isEmpty();
    }

    @Test
    void what_is_recorded_lifts_the_rule_in_the_check() {
        SegregationRule rule = SegregationRule.StaticExclusion.ofPair(
                "PAY", OrgName.of("PAY"), DecisionType.PAY_CALCULATE, DecisionType.PAY_OUT);
        Activities may = Activities.of(Map.of(OPS_HEAD, Set.of(DecisionType.PAY_CALCULATE, DecisionType.PAY_OUT)));
        AuthorityHistory history = AuthorityHistory.of(ORG).waive(W1, of(waiving(HEAD), BOSS), stamp("2025-11-01"));
        Segregation waived = Segregation.of(List.of(rule)).waiving(history.waivers());

        assertThat(waived.check(ORG.on(TODAY), may).conflicts()).isEmpty();
        assertThat(waived.check(ORG.on(TODAY), may).lifted()).hasSize(1);
        assertThat(waived.check(ORG.on(TODAY.plusDays(9)), may).conflicts()).hasSize(1);
    }

    @Test
    void a_waiver_is_neither_recorded_nor_approved_by_whom_it_helps() {
        AuthorityHistory history = AuthorityHistory.of(ORG);
        SegregationWaiver.From desk = SegregationWaiver.of("PAY").toPosition(DESK);
        Stamp byAnn = Stamp.by(Actor.of(ANN)).at(stamp("2025-11-01").at());
        Stamp forAnn =
                Stamp.by(Actor.of(CLERK).onBehalfOf(ANN)).at(stamp("2025-11-01").at());

        assertRefused(
                () -> history.waive(W1, of(waiving(ANN), BOSS), byAnn),
                AuthorityViolation.OWN_WAIVER,
                "ANN would profit from the waiver and may not record it");
        assertRefused(
                () -> history.waive(W1, of(waiving(ANN), BOSS), forAnn),
                AuthorityViolation.OWN_WAIVER,
                "ANN would profit from the waiver and may not record it");
        assertRefused(
                () -> history.waive(W1, of(desk, BOSS), stamp("2025-11-01")),
                AuthorityViolation.OWN_WAIVER,
                "CLERK would profit from the waiver and may not record it");
        assertRefused(
                () -> history.waive(W1, of(desk, CLERK), byAnn),
                AuthorityViolation.OWN_WAIVER_APPROVED,
                "CLERK would profit from the waiver and may not approve it");
        AuthorityHistory later = AuthorityHistory.of(ORG.release(DESK, CLERK, TODAY.minusDays(3), stamp("2025-11-02"))
                .appoint(DESK, PersonId.of("EVE"), TODAY.minusDays(3), stamp("2025-11-02")));
        assertRefused( // who will hold the position on the first day
                () -> later.waive(W1, of(desk, PersonId.of("EVE")), byAnn),
                AuthorityViolation.OWN_WAIVER_APPROVED,
                "EVE would profit from the waiver and may not approve it");
        AuthorityHistory soon = AuthorityHistory.of(ORG.release(DESK, CLERK, TODAY.minusDays(3), stamp("2025-11-02"))
                .appoint(DESK, PersonId.of("EVE"), TODAY.plusDays(1), stamp("2025-11-02")));
        assertRefused( // who will hold the position on a later day of it
                () -> soon.waive(W1, of(desk, PersonId.of("EVE")), byAnn),
                AuthorityViolation.OWN_WAIVER_APPROVED,
                "EVE would profit from the waiver and may not approve it");
        assertThat(history.waive(W1, of(desk, BOSS), byAnn).waivers()).hasSize(1);
    }

    @Test
    void a_waiver_needs_a_new_number_a_known_position_and_ends_once() {
        AuthorityHistory history = AuthorityHistory.of(ORG).waive(W1, of(waiving(ANN), BOSS), stamp("2025-11-01"));
        Stamp now = stamp("2025-11-02");

        assertRefused(
                () -> history.waive(W1, of(waiving(BOB), BOSS), now),
                AuthorityViolation.NUMBER_TAKEN,
                "number W1 is or was in use");
        assertRefused(
                () -> history.waive(
                        no("W2"), of(SegregationWaiver.of("PAY").toPosition(PositionId.of("NOWHERE")), BOSS), now),
                AuthorityViolation.UNKNOWN_HOLDER,
                "position NOWHERE is not in the organisation");
        assertRefused(
                () -> history.endWaiver(no("W2"), TODAY, now),
                AuthorityViolation.UNKNOWN_WAIVER,
                "there is no waiver W2");
        assertRefused(
                () -> history.endWaiver(W1, TODAY.plusDays(9), now),
                AuthorityViolation.ENDED_BEFORE,
                "W1 ends on " + TODAY.plusDays(9) + " already");
        assertRefused(() -> history.revoke(W1, TODAY, now), AuthorityViolation.UNKNOWN_GRANT, "there is no grant W1");
        assertThat(history.endWaiver(W1, TODAY.plusDays(8), now).waivers()).hasSize(1);
    }

    @Test
    void what_is_missing_is_named() {
        assertThatNullPointerException()
                .isThrownBy(() -> GRANTED.append(Collections.singletonList(null), stamp("2025-02-01")))
                .withMessage("change");
        assertThatNullPointerException()
                .isThrownBy(() -> GRANTED.append(null, stamp("2025-02-01")))
                .withMessage("changes");
    }
}
