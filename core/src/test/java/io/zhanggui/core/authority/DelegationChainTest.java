package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.DecisionType.EXPENSE_APPROVE;
import static io.zhanggui.core.authority.Team.ANN;
import static io.zhanggui.core.authority.Team.BOB;
import static io.zhanggui.core.authority.Team.BOSS;
import static io.zhanggui.core.authority.Team.CLERK;
import static io.zhanggui.core.authority.Team.CO;
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
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.violation.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far authority goes along delegations, and what may be delegated out of which grant. */
class DelegationChainTest {

    private static final LocalDate END = LocalDate.of(2026, 1, 1);
    private static final AuthorityGrant OF_BOSS =
            AuthorityGrant.to(GM).may(EXPENSE_APPROVE).unlimited();
    private static final Stamp BY_BOSS = Stamp.by(BOSS).at(Instant.parse("2025-02-02T04:00:00Z"));

    private static Delegation from(PersonId from, PersonId to, int depth) {
        return Delegation.of(from, to, EXPENSE_APPROVE, FOUNDED, END).passedOn(depth);
    }

    private static Delegation scoped(Scope scope) {
        Delegation plain = from(BOSS, HEAD, 0);
        return new Delegation(BOSS, HEAD, EXPENSE_APPROVE, Limit.none(), scope, plain.period(), 0);
    }

    private static AuthorityNo no(String value) {
        return AuthorityNo.of(value);
    }

    private static Authority delegated(Delegation... delegations) {
        return Authority.of(List.of(OF_BOSS), ORG).delegating(List.of(delegations));
    }

    private static boolean may(Authority authority, PersonId person) {
        return authority
                .decide(person, EXPENSE_APPROVE, cny("1.00"), OPS, TODAY)
                .permitted();
    }

    private static List<PersonId> deputies(Authority authority) {
        return authority
                .whoMay(EXPENSE_APPROVE, cny("1.00"), OPS, TODAY)
                .first()
                .orElseThrow()
                .deputies();
    }

    private static AuthorityHistory granted(AuthorityGrant... grants) {
        List<AuthorityChange.Grant> changes = IntStream.range(0, grants.length)
                .mapToObj(i -> new AuthorityChange.Grant(no("G" + i), grants[i]))
                .toList();
        return AuthorityHistory.of(ORG).append(changes, stamp("2025-01-02"));
    }

    private static List<Violation> refused(AuthorityHistory history, AuthorityChange... changes) {
        return history.check(List.of(changes), BY_BOSS).list();
    }

    private static List<Violation> refused(AuthorityHistory history, Delegation delegation) {
        return refused(history, new AuthorityChange.Delegate(no("NEW"), delegation));
    }

    @Test
    void the_chain_ends_where_the_first_delegation_says_whatever_later_ones_say() {
        Authority chain = delegated(from(BOSS, HEAD, 1), from(HEAD, ANN, 5), from(ANN, BOB, 5));

        assertThat(deputies(chain)).containsExactly(HEAD, ANN);
        assertThat(may(chain, ANN)).isTrue();
        assertThat(may(chain, BOB)).isFalse();
    }

    @Test
    void deputies_stand_by_name_those_of_the_person_before_those_of_others() {
        Authority chain = delegated(from(BOSS, HEAD, 1), from(BOSS, CLERK, 0), from(HEAD, BOB, 0), from(HEAD, ANN, 0));

        assertThat(deputies(chain)).containsExactly(CLERK, HEAD, ANN, BOB);
        assertThat(chain.delegations())
                .containsExactly(from(BOSS, HEAD, 1), from(BOSS, CLERK, 0), from(HEAD, BOB, 0), from(HEAD, ANN, 0));
    }

    @Test
    void the_permit_of_a_deputy_counts_what_they_used_of_the_delegation_before() {
        Authority authority = delegated(from(BOSS, HEAD, 0).per(LimitPeriod.MONTH, cny("900.00")))
                .using(Usage.none());
        AuthorityDecision.Permit first =
                (AuthorityDecision.Permit) authority.decide(HEAD, EXPENSE_APPROVE, cny("500.00"), OPS, TODAY);
        AuthorityDecision.Permit second = (AuthorityDecision.Permit)
                authority.using(Usage.of(List.of(first))).decide(HEAD, EXPENSE_APPROVE, cny("400.00"), OPS, TODAY);

        assertThat(second.uses())
                .containsExactly(
                        new LimitUse(cny("900.00"), cny("400.00"), cny("500.00"), LimitPeriod.MONTH.around(TODAY)));
    }

    @Test
    void changes_of_one_call_rest_on_those_before_them() {
        AuthorityHistory none = AuthorityHistory.of(ORG);
        AuthorityChange grant = new AuthorityChange.Grant(no("G"), OF_BOSS);
        AuthorityChange delegate = new AuthorityChange.Delegate(no("D"), from(BOSS, HEAD, 0));

        assertThat(refused(none, grant, grant))
                .extracting(Violation::rule)
                .as("BOSS records both, and would hold them")
                .contains(AuthorityViolation.NUMBER_TAKEN);
        assertThat(none.check(List.of(grant, delegate), stamp("2025-02-01")).isEmpty())
                .isTrue();
        assertThat(none.check(List.of(delegate, grant), stamp("2025-02-01")).list())
                .extracting(Violation::rule)
                .containsExactly(AuthorityViolation.NOTHING_TO_DELEGATE);
        assertThat(none.check(
                                List.of(grant, new AuthorityChange.Revoke(no("G"), FOUNDED), delegate),
                                stamp("2025-02-01"))
                        .list())
                .extracting(Violation::rule)
                .as("ended before the delegation begins")
                .hasSize(1);
    }

    @Test
    void a_loop_that_was_there_before_is_no_fault_of_another_delegation() {
        Stamp stamp = stamp("2025-02-01");
        AuthorityHistory looped = AuthorityHistory.restore(
                ORG,
                List.of(
                        new AuthorityEvent(new AuthorityChange.Grant(no("G"), OF_BOSS), stamp),
                        new AuthorityEvent(new AuthorityChange.Delegate(no("D1"), from(BOSS, HEAD, 1)), stamp),
                        new AuthorityEvent(new AuthorityChange.Delegate(no("D2"), from(HEAD, BOSS, 0)), stamp)));

        assertThat(refused(looped, from(BOSS, CLERK, 0))).isEmpty();
        assertThat(refused(looped, from(HEAD, CLERK, 0))).isEmpty();
    }

    @Test
    void delegations_on_other_days_make_no_loop() {
        AuthorityHistory history = granted(
                        OF_BOSS,
                        AuthorityGrant.to(OPS_HEAD).may(EXPENSE_APPROVE).unlimited())
                .delegate(
                        no("D"),
                        Delegation.of(BOSS, HEAD, EXPENSE_APPROVE, FOUNDED, TODAY)
                                .passedOn(1),
                        stamp("2025-02-01"));

        assertThat(refused(history, Delegation.of(HEAD, BOSS, EXPENSE_APPROVE, TODAY.minusDays(1), END)))
                .extracting(Violation::rule)
                .contains(AuthorityViolation.DELEGATION_LOOP);
        assertThat(history.check(
                                List.of(new AuthorityChange.Delegate(
                                        no("NEW"), Delegation.of(HEAD, BOSS, EXPENSE_APPROVE, TODAY, END))),
                                stamp("2025-02-01"))
                        .list())
                .isEmpty();
    }

    @Test
    void what_was_received_is_passed_on_as_often_as_every_one_before_allows() {
        AuthorityHistory history = granted(
                        OF_BOSS,
                        AuthorityGrant.to(OPS_HEAD)
                                .may(EXPENSE_APPROVE)
                                .unlimited()
                                .from(FOUNDED))
                .delegate(no("D1"), from(HEAD, ANN, 5), stamp("2025-02-01"))
                .delegate(no("D2"), from(BOSS, HEAD, 1), stamp("2025-02-01"))
                .revoke(no("G1"), FOUNDED, stamp("2025-02-01"));

        assertThat(refused(history, from(ANN, BOB, 0))).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(AuthorityViolation.PASSED_ON_TOO_OFTEN);
            assertThat(violation.text(Locale.ENGLISH))
                    .isEqualTo("changes[0]: what BOSS delegated to HEAD may be passed on 1 times, not 2");
        });
    }

    @Test
    void the_grant_that_is_exceeded_in_less_is_the_one_that_is_named() {
        AuthorityGrant upTo = AuthorityGrant.to(GM).may(EXPENSE_APPROVE).upTo(cny("5000.00"));
        Delegation wanted = from(BOSS, HEAD, 0).upTo(cny("6000.00")).within(CO);

        assertThat(refused(granted(upTo.within(OPS), upTo.within(CO)), wanted))
                .extracting(Violation::rule)
                .containsExactly(AuthorityViolation.ABOVE_DELEGATOR);
        assertThat(refused(granted(upTo.within(CO), upTo.within(OPS)), wanted))
                .extracting(Violation::rule)
                .containsExactly(AuthorityViolation.ABOVE_DELEGATOR);
        assertThat(refused(granted(upTo.within(CO), upTo.within(CO).until(TODAY)), wanted))
                .extracting(Violation::rule)
                .containsExactly(AuthorityViolation.ABOVE_DELEGATOR);
    }

    @Test
    void of_what_was_received_that_which_is_exceeded_in_less_is_named() {
        Delegation twice = from(BOSS, HEAD, 1).upTo(cny("100.00"));
        Delegation once = from(BOSS, HEAD, 1).upTo(cny("200.00"));
        Delegation wanted = from(HEAD, ANN, 0).upTo(cny("300.00")).within(CO);
        AuthorityHistory history = granted(OF_BOSS);
        AuthorityHistory one = history.delegate(no("D1"), twice.within(OPS), stamp("2025-02-01"))
                .delegate(no("D2"), once, stamp("2025-02-01"));
        AuthorityHistory other = history.delegate(no("D1"), once, stamp("2025-02-01"))
                .delegate(no("D2"), twice.within(OPS), stamp("2025-02-01"));

        for (AuthorityHistory each : List.of(one, other)) {
            assertThat(refused(each, wanted))
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.text(Locale.ENGLISH))
                            .isEqualTo("changes[0]: 300.00 CNY is above the delegator's limit 200.00 CNY"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 9000.00, true",
        "WEEK, 9000.01, false",
        "MONTH, 9000.00, true",
        "MONTH, 9000.01, false",
        "QUARTER, 9000.01, true",
    })
    void a_limit_per_period_is_held_against_one_of_the_same_or_a_longer_period(
            LimitPeriod period, String amount, boolean accepted) {
        AuthorityHistory history = granted(OF_BOSS.per(LimitPeriod.MONTH, cny("9000.00")));

        assertThat(refused(history, from(BOSS, HEAD, 0).per(period, cny(amount))).stream()
                        .map(Violation::rule))
                .isEqualTo(accepted ? List.of() : List.of(AuthorityViolation.ABOVE_DELEGATOR_PER_PERIOD));
    }

    @Test
    void a_delegation_stays_in_unit_category_and_country_of_the_grant() {
        AuthorityHistory history = granted(OF_BOSS.within(OPS).ofCategory("IT").inCountry("CN"));

        assertThat(refused(history, scoped(Scope.everywhere()))).isEmpty();
        assertThat(refused(history, scoped(Scope.within(T).ofCategory("IT").inCountry("CN"))))
                .isEmpty();
        for (Scope beyond : List.of(
                Scope.within(CO),
                Scope.within(OPS).ofCategory("CARS"),
                Scope.within(OPS).inCountry("DE"))) {
            assertThat(refused(history, scoped(beyond)))
                    .extracting(Violation::rule)
                    .containsExactly(AuthorityViolation.BEYOND_SCOPE_OF_DELEGATOR);
        }
    }

    @Test
    void a_grant_for_the_unit_alone_is_not_delegated_for_those_below() {
        AuthorityHistory alone = granted(OF_BOSS.onlyIn(OPS));

        assertThat(refused(alone, scoped(Scope.only(OPS)))).isEmpty();
        for (Scope beyond : List.of(Scope.within(OPS), Scope.only(T), Scope.within(T))) {
            assertThat(refused(alone, scoped(beyond)))
                    .extracting(Violation::rule)
                    .containsExactly(AuthorityViolation.BEYOND_SCOPE_OF_DELEGATOR);
        }
        assertThat(refused(granted(OF_BOSS.within(OPS)), scoped(Scope.only(T)))).isEmpty();
    }
}
