package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.DecisionType.EXPENSE_APPROVE;
import static io.zhanggui.core.authority.Team.ANN;
import static io.zhanggui.core.authority.Team.BOB;
import static io.zhanggui.core.authority.Team.BOSS;
import static io.zhanggui.core.authority.Team.CLERK;
import static io.zhanggui.core.authority.Team.CO;
import static io.zhanggui.core.authority.Team.DESK;
import static io.zhanggui.core.authority.Team.GM;
import static io.zhanggui.core.authority.Team.HEAD;
import static io.zhanggui.core.authority.Team.MEMBER;
import static io.zhanggui.core.authority.Team.OPS;
import static io.zhanggui.core.authority.Team.OPS_HEAD;
import static io.zhanggui.core.authority.Team.ORG;
import static io.zhanggui.core.authority.Team.T;
import static io.zhanggui.core.authority.Team.TODAY;
import static io.zhanggui.core.authority.Team.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whom to ask first: narrow scope, then low limit, then near in the chart, then by position and person. */
class ApproverOrderTest {

    private static AuthorityGrant.May to(PositionId position) {
        return AuthorityGrant.to(position).may(EXPENSE_APPROVE);
    }

    private static List<PersonId> asked(OrgUnitId unit, AuthorityGrant... grants) {
        return Authority.of(List.of(grants), ORG).whoMay(EXPENSE_APPROVE, cny("5.00"), unit, TODAY).all().stream()
                .map(Approver::person)
                .toList();
    }

    @Test
    void a_narrower_scope_comes_first_even_with_a_higher_limit() {
        assertThat(asked(
                        T,
                        to(OPS_HEAD).upTo(cny("10.00")),
                        to(DESK).upTo(cny("20.00")).within(OPS),
                        to(GM).upTo(cny("30.00")).within(T)))
                .containsExactly(BOSS, CLERK, HEAD);
    }

    @Test
    void a_lower_limit_comes_before_a_nearer_unit_and_no_limit_last() {
        assertThat(asked(T, to(MEMBER).unlimited(), to(OPS_HEAD).upTo(cny("20.00")), to(GM).upTo(cny("10.00"))))
                .containsExactly(BOSS, HEAD, ANN, BOB);
    }

    @Test
    void the_nearest_in_the_chart_comes_first_and_then_position_and_person() {
        AuthorityGrant[] same = {
            to(GM).unlimited(),
            to(MEMBER).unlimited(),
            to(DESK).unlimited(),
            to(OPS_HEAD).unlimited()
        };

        assertThat(asked(T, same)).containsExactly(ANN, BOB, HEAD, CLERK, BOSS);
        assertThat(asked(OPS, same)).containsExactly(HEAD, CLERK, BOSS, ANN, BOB);
        assertThat(asked(CO, same)).containsExactly(CLERK, BOSS, HEAD, ANN, BOB);
    }

    @Test
    void for_a_unit_that_is_not_there_nobody_is_named_but_the_reason_is() {
        Approvers who = Authority.of(List.of(to(GM).unlimited()), ORG)
                .whoMay(EXPENSE_APPROVE, cny("5.00"), OrgUnitId.of("MOON"), TODAY);

        assertThat(who.all()).isEmpty();
        assertThat(who.first()).isEmpty();
        assertThat(who.passedOver()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(DenialReason.UNKNOWN_UNIT);
            assertThat(refusal.position()).isNull();
            assertThat(refusal.person()).isNull();
            assertThat(refusal.text(Locale.ENGLISH)).contains("MOON", "2025-11-18");
        });
        assertThat(who.explain().toText(Locale.ENGLISH)).contains("nobody may decide", "–: ");
    }

    private static AuthorityGrant used(AuthorityGrant... grants) {
        AuthorityDecision decision = Authority.of(List.of(grants), ORG)
                .using(Usage.none())
                .decide(BOSS, EXPENSE_APPROVE, cny("5.00"), OPS, TODAY);
        return decision.match(AuthorityDecision.Permit::grant, deny -> {
            throw new AssertionError(deny.toString());
        });
    }

    @Test
    void of_several_grants_of_one_holder_the_one_that_gives_least_is_used() {
        AuthorityGrant low = to(GM).upTo(cny("20.00"));
        AuthorityGrant high = to(GM).upTo(cny("30.00"));
        AuthorityGrant any = to(GM).unlimited();
        AuthorityGrant monthly = any.per(LimitPeriod.MONTH, cny("800.00"));
        AuthorityGrant more = any.per(LimitPeriod.MONTH, cny("900.00"));
        AuthorityGrant ofUnit = any.within(OPS);

        assertThat(used(any, high, low)).isEqualTo(low);
        assertThat(used(low, any, high)).isEqualTo(low);
        assertThat(used(any, more, monthly)).isEqualTo(monthly);
        assertThat(used(monthly, any, more)).isEqualTo(monthly);
        assertThat(used(any, ofUnit)).isEqualTo(ofUnit);
        assertThat(used(ofUnit, any)).isEqualTo(ofUnit);
        assertThat(used(any.within(OPS), any.within(CO)))
                .as("else the first by the unit's id, in whatever order they were given")
                .isEqualTo(any.within(CO));
        assertThat(used(any.within(CO), any.within(OPS))).isEqualTo(any.within(CO));
    }

    @Test
    void a_denial_tells_whether_something_is_among_its_reasons() {
        AuthorityDecision decision = Authority.of(List.of(to(GM).upTo(cny("1.00"))), ORG)
                .decide(BOSS, EXPENSE_APPROVE, cny("5.00"), OPS, TODAY);

        assertThat(decision).isInstanceOfSatisfying(AuthorityDecision.Deny.class, deny -> {
            assertThat(deny.has(DenialReason.OVER_LIMIT)).isTrue();
            assertThat(deny.has(DenialReason.NO_GRANT)).isFalse();
        });
    }

    @Test
    void the_answer_names_the_deputy_to_ask() {
        Approvers who = Authority.of(List.of(to(GM).unlimited()), ORG)
                .delegating(List.of(Delegation.of(BOSS, HEAD, EXPENSE_APPROVE, TODAY, TODAY.plusDays(1))))
                .whoMay(EXPENSE_APPROVE, cny("5.00"), CO, TODAY);

        assertThat(who.explain().toText(Locale.ENGLISH)).isEqualTo("""
                        approve an expense 5.00 CNY for CO on 2025-11-18: GM BOSS (or the deputy HEAD) should decide
                          GM BOSS: may decide
                            grant of GM: approve an expense: any amount
                            deputy: HEAD
                        """);
    }

    @Test
    void the_answer_names_every_deputy_beside_the_person_who_should_decide() {
        Approvers who = Authority.of(List.of(to(GM).unlimited()), ORG)
                .delegating(List.of(
                        Delegation.of(BOSS, HEAD, EXPENSE_APPROVE, TODAY, TODAY.plusDays(1)),
                        Delegation.of(BOSS, ANN, EXPENSE_APPROVE, TODAY, TODAY.plusDays(1))))
                .whoMay(EXPENSE_APPROVE, cny("5.00"), CO, TODAY);

        assertThat(who.first().orElseThrow().person()).isEqualTo(BOSS);
        assertThat(who.explain().toText(Locale.ENGLISH))
                .contains(": GM BOSS (or the deputies ANN, HEAD) should decide\n", "deputies: ANN, HEAD\n");
        assertThat(who.explain().toText(Locale.SIMPLIFIED_CHINESE))
                .contains("：应由 GM BOSS（或其代理人 ANN、HEAD）审批\n", "代理人：ANN、HEAD\n");
    }
}
