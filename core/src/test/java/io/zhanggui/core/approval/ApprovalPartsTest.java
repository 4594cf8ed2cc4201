package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.violation.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the parts of definitions, cases and votes say of themselves, and what they refuse to be. */
class ApprovalPartsTest {

    private static final VotingRule RULE =
            VotingRule.of(Threshold.count(1), Threshold.moreThanHalf(), MajorityBase.PRESENT);

    private static Arguments action(Action action, String code, String about) {
        return Arguments.of(action, code, about);
    }

    static List<Arguments> actions() {
        return List.of(
                action(new Action.Submit(), "SUBMIT", null),
                action(new Action.Approve("S", CONTENT), "APPROVE", "S"),
                action(new Action.Reject("S"), "REJECT", "S"),
                action(new Action.ReturnTo("S", "T"), "RETURN_TO", "S"),
                action(new Action.Withdraw(), "WITHDRAW", null),
                action(new Action.AddSigner("S", ANN, SignerPlace.AFTER), "ADD_SIGNER", "S"),
                action(new Action.RemoveSigner("S", ANN), "REMOVE_SIGNER", "S"),
                action(new Action.Transfer("S", ANN), "TRANSFER", "S"),
                action(new Action.Escalate("S"), "ESCALATE", "S"),
                action(new Action.Remind("S"), "REMIND", "S"),
                action(new Action.Comment("ok"), "COMMENT", null),
                action(new Action.Vote("S", CONTENT, VoteChoice.FOR), "VOTE", "S"),
                action(new Action.Resubmit(CONTENT, cny("1.00"), Map.of()), "RESUBMIT", null),
                action(new Action.Reassign(ANN, BEN), "REASSIGN", null));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void an_action_has_a_code_and_names_its_step(Action action, String code, String step) {
        assertThat(action.code()).isEqualTo(code);
        if (step == null) {
            assertThat(action.about()).isEmpty();
        } else {
            assertThat(action.about()).contains(step);
        }
    }

    @Test
    void codes_for_storage_are_stable() {
        assertThat(List.of(
                        ApproverRule.holder(GM).code(),
                        ApproverRule.lineManager(1).code(),
                        ApproverRule.headOf(UnitOf.SUBJECT).code(),
                        new ApproverRule.TitleInScope("经理", null).code(),
                        new ApproverRule.DecidersInScope(PURCHASE_ORDER_SIGN, null).code(),
                        ApproverRule.committee(GM).code(),
                        ApproverRule.firstWith(PURCHASE_ORDER_SIGN).code(),
                        ApproverRule.chainUpTo(PURCHASE_ORDER_SIGN).code()))
                .containsExactly(
                        "HOLDER",
                        "LINE_SUPERIOR",
                        "HEAD_OF_UNIT",
                        "TITLE_IN_SCOPE",
                        "DECIDERS_IN_SCOPE",
                        "COMMITTEE",
                        "FIRST_SUFFICIENT",
                        "AUTHORITY_CHAIN");
        assertThat(List.of(
                        SigningMode.ALL.code(),
                        SigningMode.ANY.code(),
                        SigningMode.IN_TURN.code(),
                        SigningMode.quorum(2).code(),
                        SigningMode.ballot(RULE).code()))
                .containsExactly("ALL", "ANY", "IN_TURN", "QUORUM", "BALLOT");
        assertThat(List.of(
                        RejectPolicy.END.code(),
                        RejectPolicy.TO_REQUESTER.code(),
                        RejectPolicy.backTo("S").code()))
                .containsExactly("END_CASE", "BACK_TO_REQUESTER", "BACK_TO");
        assertThat(List.of(
                        Condition.from(cny("1.00")).code(),
                        Condition.fact("k", "a").code(),
                        new Condition.FactBetween("n", BigDecimal.ONE, null).code()))
                .containsExactly("AMOUNT_BAND", "FACT_IS", "FACT_BETWEEN");
        assertThat(List.of(Threshold.moreThanHalf().code(), Threshold.count(1).code()))
                .containsExactly("SHARE", "COUNT");
    }

    @Test
    void every_mode_but_a_quorum_goes_on_with_one_approver() {
        assertThat(List.of(
                        SigningMode.ALL.atLeast(),
                        SigningMode.ANY.atLeast(),
                        SigningMode.IN_TURN.atLeast(),
                        SigningMode.quorum(3).atLeast(),
                        SigningMode.ballot(RULE).atLeast()))
                .containsExactly(1, 1, 1, 3, 1);
        assertThat(ApprovalStep.of("S", ApproverRule.chainUpTo(PURCHASE_ORDER_SIGN))
                        .mode())
                .isEqualTo(SigningMode.IN_TURN);
    }

    @Test
    void case_ids_are_texts_in_the_order_of_texts() {
        ApprovalCaseId one = ApprovalCaseId.of("A-1");
        assertThat(one).hasToString("A-1").isLessThan(ApprovalCaseId.of("A-2")).isEqualByComparingTo(one);
        assertThat(ApprovalCaseId.of("B")).isGreaterThan(one);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApprovalCaseId.of(""))
                .withMessageContaining("ApprovalCaseId");
    }

    @Test
    void only_approved_and_rejected_are_final() {
        assertThat(List.of(ApprovalState.values()).stream().filter(ApprovalState::isFinal))
                .containsExactly(ApprovalState.APPROVED, ApprovalState.REJECTED);
    }

    @Test
    void a_seat_has_a_number_of_its_own_and_waits_for_another() {
        assertThat(seat(1, ANN, 0).waitsFor()).isZero();
        assertThat(seat(2, ANN, 1).waitsFor()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seat(0, ANN, 2))
                .withMessage("number of a seat must be 1 or more, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seat(1, ANN, 1))
                .withMessage("seat 1 cannot wait for seat 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seat(1, ANN, -1))
                .withMessage("seat 1 cannot wait for seat -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Seat(1, ANN, ANN, null, null, null, 0, null))
                .withMessage("ann stands in for themselves");
    }

    private static Seat seat(int number, io.zhanggui.core.id.PersonId person, int waitsFor) {
        return new Seat(number, person, null, null, null, null, waitsFor, null);
    }

    @Test
    void the_decision_of_a_seat_is_that_of_the_principal() {
        Seat deputy = new Seat(1, CHO, FINANCE, FIN_MGR, null, null, 0, null);
        assertThat(deputy.holder()).isEqualTo(FINANCE);
        assertThat(seat(1, CHO, 0).holder()).isEqualTo(CHO);
        assertThat(deputy.isOpen()).isTrue();
        assertThat(deputy.isAdded()).isFalse();
        Signature signature = new Signature(Decision.AGREED, Actor.of(CHO), NOW, CONTENT);
        Seat decided = new Seat(1, CHO, FINANCE, FIN_MGR, null, BUYER, 0, signature);
        assertThat(decided.isOpen()).isFalse();
        assertThat(decided.isAdded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0.00,10.00,USD 5.00,amount '5.00 USD': 5.00 USD is not in CNY",
        "0.00,,USD 5.00,amount '5.00 USD': 5.00 USD is not in CNY",
        ",10.00,USD 5.00,amount '5.00 USD': 5.00 USD is not in CNY",
        ",,USD 5.00,",
        "0.00,10.00,CNY 5.00,"
    })
    void a_band_judges_only_its_own_currency(String from, String below, String amount, String said) {
        Condition band =
                new Condition.AmountBand(from == null ? null : cny(from), below == null ? null : cny(below), null);
        ApprovalRequest request = ApprovalRequest.of("PO-1", ANN, PUR, org.joda.money.Money.parse(amount), CONTENT);
        Violations found = band.check(request);
        assertThat(found.isEmpty()).isEqualTo(said == null);
        if (said != null) {
            assertThat(found.text(Locale.ENGLISH)).contains("5.00 USD is not in CNY");
        }
    }

    @ParameterizedTest
    @CsvSource({"4.99,false", "5.00,true", "9.99,true", "10.00,false"})
    void a_band_holds_from_its_lower_end_to_below_its_upper(String amount, boolean holds) {
        Condition band = new Condition.AmountBand(cny("5.00"), cny("10.00"), null);
        assertThat(band.holds(order(amount))).isEqualTo(holds);
    }

    @Test
    void ends_of_bands_may_be_zero_below_and_a_cent_above() {
        assertThat(Condition.from(cny("0.00")).holds(order("0.00"))).isTrue();
        assertThat(Condition.below(cny("0.01")).holds(order("0.00"))).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition.AmountBand(cny("5.00"), cny("4.99"), null))
                .withMessage("band from CNY 5.00 below CNY 4.99 is empty. Maybe swap them?");
        assertThat(new Condition.AmountBand(cny("5.00"), cny("5.01"), null).holds(order("5.00")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.99,false", "1,true", "1.999,true", "2.00,false"})
    void a_number_lies_in_a_half_open_band(String number, boolean holds) {
        Condition band = new Condition.FactBetween("n", BigDecimal.ONE, new BigDecimal("2"));
        assertThat(band.holds(order("1.00").fact("n", number))).isEqualTo(holds);
    }

    @Test
    void missing_and_wrong_facts_are_named() {
        Condition number = new Condition.FactBetween("n", BigDecimal.ONE, null);
        assertThat(number.check(order("1.00")).text(Locale.ENGLISH)).isEqualTo("facts.n: fact n is missing");
        assertThat(number.check(order("1.00").fact("n", "1.")).text(Locale.ENGLISH))
                .isEqualTo("facts.n '1.': fact n must be a number");
        assertThat(number.check(order("1.00").fact("n", "1.5")).isEmpty()).isTrue();
        assertThat(Condition.fact("k", "a").check(order("1.00")).text(Locale.ENGLISH))
                .isEqualTo("facts.k: fact k is missing");
    }

    @Test
    void a_request_keeps_everything_but_what_is_changed() {
        ApprovalRequest request = order("1.00").fact("a", "1").preparedBy(BEN);
        assertThat(request.subject()).isEqualTo("PO-1");
        assertThat(request.preparers()).containsExactly(BEN);
        assertThat(request.isBarred(ANN)).isTrue();
        assertThat(request.isBarred(BEN)).isTrue();
        assertThat(request.isBarred(CHO)).isFalse();
    }

    @Test
    void an_approval_context_keeps_everything_but_what_is_changed() {
        Deputies deputies = Deputies.of(List.of(away(FINANCE, CHO)));
        Segregation rules = Segregation.of(List.of());
        ApprovalContext context = CONTEXT.deputies(deputies).apart(rules);
        assertThat(context.deputies()).isSameAs(deputies);
        assertThat(context.segregation()).isSameAs(rules);
        assertThat(context.org()).isSameAs(ORG);
        assertThat(context.authority()).isSameAs(AUTHORITY);
        assertThat(context.date(java.time.Instant.parse("2025-11-18T15:59:59Z")))
                .isEqualTo(TODAY);
        assertThat(context.date(java.time.Instant.parse("2025-11-18T16:00:00Z")))
                .isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void a_step_keeps_everything_but_what_is_changed() {
        ApprovalStep step = ApprovalStep.of("S", ApproverRule.holder(GM))
                .mode(SigningMode.ANY)
                .after("A", "B")
                .when(Condition.fact("k", "a"))
                .when(Condition.fact("j", "b"))
                .within(TimeLimit.hours(1))
                .onReject(RejectPolicy.TO_REQUESTER)
                .onVacancy(VacancyRule.FAIL)
                .as(DecisionType.PAYMENT_APPROVE);
        assertThat(step)
                .isEqualTo(new ApprovalStep(
                        "S",
                        ApproverRule.holder(GM),
                        SigningMode.ANY,
                        List.of("A", "B"),
                        List.of(Condition.fact("k", "a"), Condition.fact("j", "b")),
                        TimeLimit.hours(1),
                        RejectPolicy.TO_REQUESTER,
                        VacancyRule.FAIL,
                        DecisionType.PAYMENT_APPROVE));
    }
}
