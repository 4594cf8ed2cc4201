package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static io.zhanggui.core.approval.ApprovalViolation.*;
import static io.zhanggui.core.authority.DecisionType.CONTRACT_SIGN;
import static io.zhanggui.core.authority.DecisionType.PAYMENT_APPROVE;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRule;
import io.zhanggui.core.authority.SegregationWaiver;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.repository.CommandConflictException;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violations;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;

class ApprovalCaseTest {

    private static final ApprovalStep MANAGER = ApprovalStep.of("M", ApproverRule.lineManager(1));
    private static final ApprovalStep FINANCES = ApprovalStep.of("F", ApproverRule.holder(FIN_MGR));
    private static final ApprovalStep THREE = committee("C", GM, FIN_MGR, PUR_MGR);
    private static final ApprovalStep SIGN = ApprovalStep.of("S", ApproverRule.firstWith(PURCHASE_ORDER_SIGN));

    private static ApprovalCase go(ApprovalCase from, PersonId person, Action action) {
        return from.apply(action, CONTEXT, by(person));
    }

    private static ApprovalCase said(ApprovalCase from, PersonId person, Action action) {
        return from.apply(action, CONTEXT, by(person).reason("因为"));
    }

    private static AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> refused(
            ApprovalCase from, PersonId person, Action action) {
        return rules(from.check(action, CONTEXT, by(person).reason("因为")));
    }

    private static AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> rules(Violations found) {
        return assertThat(found.list()).extracting(each -> each.rule().name());
    }

    private static Action.Reject reject(String step) {
        return new Action.Reject(step);
    }

    // ------------------------------------------------------------------------------------------ submit and order

    @Test
    void steps_open_one_after_the_other_and_the_last_approval_approves() {
        ApprovalCase one = submitted(MANAGER, FINANCES);
        assertThat(one.state()).isEqualTo(ApprovalState.IN_PROGRESS);
        assertThat(one.progress("M").isOpen()).isTrue();
        assertThat(one.progress("F").status()).isEqualTo(StepStatus.WAITING);
        assertThat(one.asked()).containsExactly(BUYER);
        assertThat(one.turnOf(BUYER)).containsExactly("M");
        ApprovalCase two = go(one, BUYER, approve("M"));
        assertThat(two.progress("M").status()).isEqualTo(StepStatus.DONE);
        assertThat(two.asked()).containsExactly(FINANCE);
        ApprovalCase three = go(two, FINANCE, approve("F"));
        assertThat(three.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(three.state().isFinal()).isTrue();
        assertThat(three.asked()).isEmpty();
        assertThat(kinds(three))
                .containsExactly(
                        NoteKind.STEP_OPENED,
                        NoteKind.ASKED,
                        NoteKind.SIGNED,
                        NoteKind.STEP_DONE,
                        NoteKind.STEP_OPENED,
                        NoteKind.ASKED,
                        NoteKind.SIGNED,
                        NoteKind.STEP_DONE,
                        NoteKind.CASE_ENDED);
        assertThat(one.trail().entries()).hasSize(1); // nothing was changed in place
    }

    @Test
    void parallel_steps_are_all_needed_before_the_next() {
        ApprovalDefinition definition = ApprovalDefinition.of("D", OrgName.of("D"), 1)
                .parallel(MANAGER, FINANCES)
                .step("G", ApproverRule.holder(GM))
                .build();
        ApprovalCase both = go(draft(order("8000.00"), definition), ANN, new Action.Submit());
        assertThat(both.asked()).containsExactly(BUYER, FINANCE);
        ApprovalCase one = go(both, FINANCE, approve("F"));
        assertThat(one.progress("G").status()).isEqualTo(StepStatus.WAITING);
        assertThat(go(one, BUYER, approve("M")).asked()).containsExactly(BOSS);
    }

    @Test
    void only_a_draft_is_submitted_and_only_by_the_requester_or_for_them() {
        ApprovalCase draft = draft(order("8000.00"), MANAGER);
        refused(draft, BEN, new Action.Submit()).containsExactly("NOT_REQUESTER");
        refused(submitted(MANAGER), ANN, new Action.Submit()).containsExactly("WRONG_STATE");
        ApprovalCase entered = draft.apply(new Action.Submit(), absent(away(ANN, BEN)), byFor(BEN, ANN));
        assertThat(entered.request().preparers()).containsExactly(BEN);
        assertThat(go(draft, ANN, new Action.Submit()).request().preparers()).isEmpty();
        assertThat(draft(order("8000.00").preparedBy(BEN), MANAGER)
                        .check(new Action.Submit(), CONTEXT, by(BEN))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void everything_wrong_with_a_request_is_said_at_once() {
        ApprovalRequest foreign = new ApprovalRequest(
                "PO",
                ANN,
                List.of(),
                io.zhanggui.core.id.OrgUnitId.of("NONE"),
                org.joda.money.Money.parse("USD 5.00"),
                null,
                null,
                Map.of("n", "x"),
                CONTENT);
        ApprovalCase draft = draft(
                foreign,
                MANAGER.when(Condition.from(cny("1.00")))
                        .when(Condition.fact("kind", "a"))
                        .when(new Condition.FactBetween("n", java.math.BigDecimal.ONE, null))
                        .when(new Condition.FactBetween("m", java.math.BigDecimal.ONE, null)),
                FINANCES.when(Condition.from(cny("1.00"))));
        Violations found = draft.check(new Action.Submit(), CONTEXT, by(BEN));
        rules(found)
                .containsExactly(
                        "NOT_REQUESTER",
                        "UNKNOWN_UNIT",
                        "OTHER_CURRENCY",
                        "FACT_MISSING",
                        "FACT_NO_NUMBER",
                        "FACT_MISSING");
        assertThat(found.text(Locale.ENGLISH))
                .contains(
                        "only ann or who acts for them may do this, not ben",
                        "unit NONE does not exist on 2025-11-18",
                        "5.00 USD is not in CNY",
                        "facts.kind: fact kind is missing",
                        "facts.n 'x': fact n must be a number");
    }

    @Test
    void a_request_to_which_no_step_applies_is_not_approved_by_itself() {
        ApprovalCase draft = draft(order("0.99"), MANAGER.when(Condition.from(cny("1.00"))));
        refused(draft, ANN, new Action.Submit()).containsExactly("NO_STEP_APPLIES");
        ApprovalCase some = draft(order("0.99"), MANAGER.when(Condition.from(cny("1.00"))), FINANCES);
        ApprovalCase open = go(some, ANN, new Action.Submit());
        assertThat(open.progress("M").status()).isEqualTo(StepStatus.NOT_APPLICABLE);
        assertThat(kinds(open)).startsWith(NoteKind.NOT_APPLICABLE, NoteKind.STEP_OPENED);
        assertThat(go(open, FINANCE, new Action.Approve("F", order("0.99").fingerprint()))
                        .state())
                .isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void a_step_that_finds_nobody_refuses_the_approval_before_it_and_says_why() {
        ApprovalCase open = submitted(
                MANAGER, ApprovalStep.of("O", ApproverRule.holder(OPS_MGR)).onVacancy(VacancyRule.FAIL));
        refused(open, BUYER, approve("M")).containsExactly("NOBODY_FOUND");
    }

    // -------------------------------------------------------------------------------------------------- modes

    @Test
    void all_need_every_approver_and_one_rejection_rejects() {
        ApprovalCase open = submitted(THREE);
        ApprovalCase two = go(go(open, BUYER, approve("C")), BOSS, approve("C"));
        assertThat(two.state()).isEqualTo(ApprovalState.IN_PROGRESS);
        assertThat(go(two, FINANCE, approve("C")).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(said(two, FINANCE, reject("C")).state()).isEqualTo(ApprovalState.REJECTED);
    }

    @Test
    void any_is_decided_by_the_first_either_way() {
        ApprovalCase open = submitted(THREE.mode(SigningMode.ANY));
        assertThat(go(open, BOSS, approve("C")).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(said(open, BOSS, reject("C")).state()).isEqualTo(ApprovalState.REJECTED);
    }

    @Test
    void a_quorum_is_rejected_only_when_it_is_out_of_reach() {
        ApprovalCase open = submitted(THREE.mode(SigningMode.quorum(2)));
        ApprovalCase no = said(open, BOSS, reject("C"));
        assertThat(no.state()).isEqualTo(ApprovalState.IN_PROGRESS);
        assertThat(go(go(no, BUYER, approve("C")), FINANCE, approve("C")).state())
                .isEqualTo(ApprovalState.APPROVED);
        assertThat(said(no, BUYER, reject("C")).state()).isEqualTo(ApprovalState.REJECTED);
        assertThat(go(go(open, BUYER, approve("C")), BOSS, approve("C")).state())
                .isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void in_turn_asks_one_after_the_other() {
        ApprovalCase open = submitted(THREE.mode(SigningMode.IN_TURN));
        assertThat(people(open, "C")).containsExactly(BOSS, FINANCE, BUYER);
        refused(open, FINANCE, approve("C")).containsExactly("NOT_YOUR_TURN");
        assertThat(open.turnOf(FINANCE)).isEmpty();
        assertThat(open.asked()).containsExactly(BOSS, BUYER, FINANCE);
        ApprovalCase one = go(open, BOSS, approve("C"));
        assertThat(one.turnOf(FINANCE)).containsExactly("C");
        refused(one, BUYER, approve("C")).containsExactly("NOT_YOUR_TURN");
        ApprovalCase two = go(one, FINANCE, approve("C"));
        assertThat(go(two, BUYER, approve("C")).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(said(two, BUYER, reject("C")).state()).isEqualTo(ApprovalState.REJECTED);
    }

    @Test
    void a_ballot_is_decided_when_the_rest_cannot_change_it() {
        VotingRule rule = VotingRule.of(Threshold.moreThanHalf(), Threshold.moreThanHalf(), MajorityBase.ALL);
        ApprovalCase open = submitted(THREE.mode(SigningMode.ballot(rule)));
        refused(open, BOSS, approve("C")).containsExactly("VOTE_NEEDED");
        refused(open, BOSS, reject("C")).containsExactly("VOTE_NEEDED");
        refused(open, BOSS, new Action.Transfer("C", CHO)).containsExactly("NO_PROXY");
        ApprovalCase one = go(open, BOSS, new Action.Vote("C", SEEN, VoteChoice.FOR));
        refused(one, BOSS, new Action.Vote("C", SEEN, VoteChoice.AGAINST)).containsExactly("ALREADY_SIGNED");
        ApprovalCase two = go(one, BUYER, new Action.Vote("C", SEEN, VoteChoice.FOR));
        assertThat(two.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(two.trail().notes().map(note -> note.text(Locale.ENGLISH)))
                .contains("in step C 2 voted for, 0 against; 2 were present");
        ApprovalCase tied = go(
                go(open, BOSS, new Action.Vote("C", SEEN, VoteChoice.AGAINST)),
                BUYER,
                new Action.Vote("C", SEEN, VoteChoice.ABSTAIN));
        assertThat(tied.state()).isEqualTo(ApprovalState.REJECTED);
        refused(submitted(MANAGER), BUYER, new Action.Vote("M", SEEN, VoteChoice.FOR))
                .containsExactly("NO_VOTE");
        ApprovalContext away = absent(away(FINANCE, CHO));
        rules(open.check(new Action.Vote("C", SEEN, VoteChoice.FOR), away, by(CHO)))
                .containsExactly("NO_PROXY");
    }

    // ------------------------------------------------------------------------------------------------- refusals

    @Test
    void who_is_not_asked_may_not_decide() {
        ApprovalCase open = submitted(MANAGER);
        refused(open, FINANCE, approve("M")).containsExactly("NOT_ASKED");
        refused(open, FINANCE, reject("M")).containsExactly("NOT_ASKED");
        refused(open, FINANCE, new Action.Transfer("M", CHO)).containsExactly("NOT_ASKED");
        refused(open, BUYER, approve("X")).containsExactly("UNKNOWN_STEP");
        refused(submitted(MANAGER, FINANCES), FINANCE, approve("F")).containsExactly("STEP_NOT_OPEN");
        refused(draft(order("8000.00"), MANAGER), BUYER, approve("M")).containsExactly("WRONG_STATE");
    }

    @Test
    void the_requester_never_decides_in_any_way() {
        ApprovalCase open = submitted(MANAGER);
        refused(open, ANN, approve("M")).containsExactly("OWN_REQUEST", "NOT_ASKED");
        rules(open.check(approve("M"), CONTEXT, byFor(ANN, BUYER))).contains("OWN_REQUEST");
        rules(open.check(approve("M"), CONTEXT, byFor(BUYER, ANN))).contains("OWN_REQUEST");
        rules(open.check(approve("M"), absent(away(BUYER, ANN)), by(ANN))).contains("OWN_REQUEST");
        refused(open, BUYER, new Action.Transfer("M", ANN)).containsExactly("OWN_REQUEST");
        refused(open, BUYER, new Action.AddSigner("M", ANN, SignerPlace.AFTER)).containsExactly("OWN_REQUEST");
    }

    @Test
    void the_preparer_never_decides_in_any_way() {
        ApprovalCase open = draft(order("8000.00"), MANAGER)
                .apply(new Action.Submit(), absent(away(ANN, BUYER)), byFor(BUYER, ANN));
        assertThat(people(open, "M")).containsExactly(BOSS);
        refused(open, BUYER, approve("M")).contains("OWN_REQUEST");
        refused(open, BOSS, new Action.Transfer("M", BUYER)).containsExactly("OWN_REQUEST");
        rules(open.check(approve("M"), absent(away(BOSS, BUYER)), by(BUYER))).contains("OWN_REQUEST");
    }

    @Test
    void another_content_than_the_one_seen_is_refused() {
        refused(submitted(MANAGER), BUYER, new Action.Approve("M", content("other")))
                .containsExactly("CONTENT_CHANGED");
    }

    @Test
    void nobody_decides_twice_in_a_step() {
        ApprovalCase open = go(submitted(THREE), BOSS, approve("C"));
        refused(open, BOSS, approve("C")).containsExactly("ALREADY_SIGNED");
        refused(open, BOSS, reject("C")).containsExactly("ALREADY_SIGNED");
    }

    @Test
    void a_rejection_or_return_needs_a_reason() {
        ApprovalCase open = submitted(MANAGER);
        for (Stamp stamp : List.of(by(BUYER), by(BUYER).reason(" "))) {
            rules(open.check(reject("M"), CONTEXT, stamp)).containsExactly("REASON_NEEDED");
            rules(open.check(new Action.ReturnTo("M", null), CONTEXT, stamp)).containsExactly("REASON_NEEDED");
        }
    }

    @Test
    void who_lost_the_authority_or_left_may_not_decide_any_more() {
        ApprovalCase open = submitted(SIGN);
        assertThat(people(open, "S")).containsExactly(BUYER);
        ApprovalContext less = ApprovalContext.of(ORG, io.zhanggui.core.authority.Authority.of(List.of(), ORG));
        rules(open.check(approve("S"), less, by(BUYER))).containsExactly("NO_AUTHORITY");
        ApprovalContext gone = in(
                HISTORY.release(PUR_MGR, BUYER, FOUNDED.plusDays(1), FOUNDING).on(TODAY), AUTHORITY);
        rules(submitted(MANAGER).check(approve("M"), gone, by(BUYER))).containsExactly("NOT_EMPLOYED");
    }

    @Test
    void a_member_by_name_needs_no_position() {
        PersonId outside = PersonId.of("outside");
        ApprovalStep step = ApprovalStep.of("C", new ApproverRule.Committee(List.of(), List.of(outside)));
        assertThat(go(submitted(step), outside, approve("C")).state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void steps_that_are_kept_apart_are_not_signed_by_one_person() {
        ApprovalContext apart = CONTEXT.apart(APART);
        ApprovalCase open = submitted(
                ApprovalStep.of("A", ApproverRule.holder(FIN_MGR)).as(PURCHASE_ORDER_SIGN),
                ApprovalStep.of("B", ApproverRule.holder(FIN_MGR)).as(PAYMENT_APPROVE),
                ApprovalStep.of("C", ApproverRule.holder(FIN_MGR)).as(CONTRACT_SIGN));
        ApprovalCase next = open.apply(approve("A"), apart, by(FINANCE));
        Violations found = next.check(approve("B"), apart, by(FINANCE));
        rules(found).containsExactly("EXERCISED_TOGETHER");
        assertThat(found.text(Locale.ENGLISH))
                .contains(
                        "fin would exercise in one case what “apart” keeps apart: approve a payment, sign a purchase order");
        rules(next.check(approve("B"), apart.deputies(Deputies.of(List.of(away(FINANCE, CHO)))), by(CHO)))
                .containsExactly("EXERCISED_TOGETHER"); // also not through a deputy
        assertThat(next.check(approve("B"), CONTEXT, by(FINANCE)).isEmpty()).isTrue();
        ApprovalCase other = next.apply(approve("B"), CONTEXT, by(FINANCE));
        assertThat(other.check(approve("C"), apart, by(FINANCE)).isEmpty()).isTrue();
    }

    private static final Segregation APART = Segregation.of(List.of(new SegregationRule.DynamicExclusion(
            "APART", OrgName.of("分离", "apart"), "", Set.of(PURCHASE_ORDER_SIGN, PAYMENT_APPROVE), 2)));

    @Test
    void a_waiver_lets_one_person_sign_what_is_kept_apart_on_its_days_and_the_trail_says_so() {
        ApprovalStep second = ApprovalStep.of("B", ApproverRule.holder(FIN_MGR)).as(PAYMENT_APPROVE);
        ApprovalCase next = submitted(
                        ApprovalStep.of("A", ApproverRule.holder(FIN_MGR)).as(PURCHASE_ORDER_SIGN), second)
                .apply(approve("A"), CONTEXT.apart(APART), by(FINANCE));
        SegregationWaiver.From toPosition = SegregationWaiver.of("APART").toPosition(FIN_MGR);
        Segregation today = APART.waiving(List.of(
                toPosition.from(TODAY).until(TODAY.plusDays(1)).approvedBy(BOSS, "cho is ill", "the boss checks")));
        Segregation tomorrow = APART.waiving(List.of(toPosition
                .from(TODAY.plusDays(1))
                .until(TODAY.plusDays(2))
                .approvedBy(BOSS, "cho is ill", "the boss checks")));

        rules(next.check(approve("B"), CONTEXT.apart(tomorrow), by(FINANCE))).containsExactly("EXERCISED_TOGETHER");
        ApprovalCase done = next.apply(approve("B"), CONTEXT.apart(today), by(FINANCE));
        assertThat(done.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(done.trail().notes().filter(note -> note.kind() == NoteKind.WAIVED))
                .singleElement()
                .extracting(note -> note.text(Locale.ENGLISH))
                .isEqualTo("fin may sign step B although rule APART keeps it apart: waived until before "
                        + TODAY.plusDays(1) + ", approved by boss");
        ApprovalCase rejected = next.apply(
                new Action.Reject("B"), CONTEXT.apart(today), by(FINANCE).reason("no"));
        assertThat(kinds(rejected)).doesNotContain(NoteKind.WAIVED);
    }

    @Test
    void steps_that_are_kept_apart_by_name_take_two_people() {
        ApprovalContext apart = CONTEXT.apart(Segregation.of(
                List.of(new SegregationRule.SameCaseExclusion("STEPS", OrgName.of("两级", "two levels"), "", "A", "B"))));
        ApprovalCase open = submitted(
                ApprovalStep.of("A", ApproverRule.holder(FIN_MGR)).as(CONTRACT_SIGN),
                ApprovalStep.of("B", ApproverRule.holder(FIN_MGR)).as(CONTRACT_SIGN));
        ApprovalCase next = open.apply(approve("A"), apart, by(FINANCE));
        rules(next.check(approve("B"), apart, by(FINANCE))).containsExactly("BOTH_STEPS");
    }

    // ------------------------------------------------------------------------------------- deputies and delegates

    @Test
    void a_deputy_decides_during_the_absence_and_the_trail_names_both() {
        ApprovalContext away = absent(away(FINANCE, CHO));
        ApprovalCase open = submitted(away, FINANCES);
        assertThat(open.asked()).containsExactly(CHO, FINANCE);
        ApprovalCase done = open.apply(approve("F"), away, by(CHO));
        assertThat(done.trail().entries().get(1).actor())
                .isEqualTo(Actor.of(CHO).onBehalfOf(FINANCE));
        assertThat(done.progress("F").seats().get(0).signature().actor())
                .isEqualTo(Actor.of(CHO).onBehalfOf(FINANCE));
        assertThat(open.apply(approve("F"), away, byFor(CHO, FINANCE)).state()).isEqualTo(ApprovalState.APPROVED);
        rules(open.check(approve("F"), away, byFor(CHO, BOSS))).containsExactly("NOT_ASKED");
        assertThat(open.apply(approve("F"), away, by(FINANCE)).state()).isEqualTo(ApprovalState.APPROVED);
        rules(open.check(approve("F"), away, byFor(FINANCE, CHO))).containsExactly("NOT_ASKED");
    }

    @Test
    void a_deputy_decides_no_more_when_the_absence_is_over() {
        ApprovalCase open = submitted(absent(away(FINANCE, CHO)), FINANCES);
        refused(open, CHO, approve("F")).containsExactly("NOT_ASKED");
        assertThat(go(open, FINANCE, approve("F")).state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void a_deputy_also_stands_in_when_the_absence_begins_later() {
        ApprovalCase open = submitted(FINANCES);
        assertThat(open.apply(approve("F"), absent(away(FINANCE, CHO)), by(CHO)).state())
                .isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void a_deputy_who_decided_in_the_step_does_not_decide_for_another_too() {
        ApprovalCase open = go(submitted(THREE), BUYER, approve("C"));
        rules(open.check(approve("C"), absent(away(FINANCE, BUYER)), by(BUYER))).containsExactly("ALREADY_SIGNED");
    }

    @Test
    void a_deputy_has_the_authority_of_the_principal_and_no_more() {
        ApprovalContext away = absent(away(BUYER, FINANCE));
        ApprovalCase open = submitted(away, SIGN);
        assertThat(open.progress("S").seats().get(0).holder()).isEqualTo(BUYER);
        ApprovalContext less = ApprovalContext.of(
                        ORG,
                        io.zhanggui.core.authority.Authority.of(
                                List.of(io.zhanggui.core.authority.AuthorityGrant.to(FIN_MGR)
                                        .may(PURCHASE_ORDER_SIGN)
                                        .unlimited()),
                                ORG))
                .deputies(Deputies.of(List.of(away(BUYER, FINANCE))));
        rules(open.check(approve("S"), less, by(FINANCE))).containsExactly("NO_AUTHORITY"); // the buyer lost it
        assertThat(open.apply(approve("S"), away, by(FINANCE)).state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void a_delegate_decides_while_the_delegation_holds() {
        ApprovalContext delegated =
                delegating(Delegation.of(BUYER, CHO, PURCHASE_ORDER_SIGN, TODAY, TODAY.plusDays(1)));
        ApprovalCase open = submitted(delegated, SIGN);
        assertThat(people(open, "S")).containsExactly(CHO);
        refused(open, CHO, approve("S")).containsExactly("NOT_ASKED");
        ApprovalCase done = open.apply(approve("S"), delegated, by(CHO));
        assertThat(done.trail().entries().get(1).actor())
                .isEqualTo(Actor.of(CHO).onBehalfOf(BUYER));
        assertThat(open.apply(approve("S"), delegated, by(BUYER)).state()).isEqualTo(ApprovalState.APPROVED);
    }

    // -------------------------------------------------------------------------------------------- reject and return

    @Test
    void a_rejection_ends_the_case_or_goes_back() {
        ApprovalCase end = go(submitted(MANAGER, FINANCES), BUYER, approve("M"));
        ApprovalCase rejected = said(end, FINANCE, reject("F"));
        assertThat(rejected.state()).isEqualTo(ApprovalState.REJECTED);
        refused(rejected, FINANCE, approve("F")).contains("WRONG_STATE");
        refused(rejected, ANN, new Action.Resubmit(content("x"), cny("1.00"), Map.of()))
                .containsExactly("WRONG_STATE");

        ApprovalCase back = said(
                go(submitted(MANAGER, FINANCES.onReject(RejectPolicy.backTo("M"))), BUYER, approve("M")),
                FINANCE,
                reject("F"));
        assertThat(back.state()).isEqualTo(ApprovalState.IN_PROGRESS);
        assertThat(back.asked()).containsExactly(BUYER);
        assertThat(back.progress("F").status()).isEqualTo(StepStatus.WAITING);
        assertThat(kinds(back)).contains(NoteKind.VOIDED, NoteKind.STEP_RESET);
        ApprovalCase again = go(go(back, BUYER, approve("M")), FINANCE, approve("F"));
        assertThat(again.state()).isEqualTo(ApprovalState.APPROVED);

        ApprovalCase requester = said(
                go(submitted(MANAGER, FINANCES.onReject(RejectPolicy.TO_REQUESTER)), BUYER, approve("M")),
                FINANCE,
                reject("F"));
        assertThat(requester.state()).isEqualTo(ApprovalState.RETURNED);
        assertThat(requester.asked()).isEmpty();
        assertThat(requester.steps()).allMatch(step -> step.status() == StepStatus.WAITING);
    }

    @Test
    void an_approver_sends_back_to_an_approved_step_before_or_to_the_requester() {
        ApprovalStep last = ApprovalStep.of("G", ApproverRule.holder(GM));
        ApprovalCase open = go(go(submitted(MANAGER, FINANCES, last), BUYER, approve("M")), FINANCE, approve("F"));
        ApprovalCase back = said(open, BOSS, new Action.ReturnTo("G", "F"));
        assertThat(back.asked()).containsExactly(FINANCE);
        assertThat(back.progress("M").status()).isEqualTo(StepStatus.DONE);
        refused(open, BOSS, new Action.ReturnTo("G", "G")).containsExactly("RETURN_NOT_BEFORE");
        refused(open, BOSS, new Action.ReturnTo("G", "X")).containsExactly("UNKNOWN_STEP");
        refused(back, FINANCE, new Action.ReturnTo("F", "G")).containsExactly("RETURN_NOT_BEFORE");
        ApprovalCase requester = said(open, BOSS, new Action.ReturnTo("G", null));
        assertThat(requester.state()).isEqualTo(ApprovalState.RETURNED);
        assertThat(kinds(requester).stream().filter(kind -> kind == NoteKind.VOIDED))
                .hasSize(2);
    }

    @Test
    void going_back_leaves_other_branches_as_they_are() {
        ApprovalDefinition definition = ApprovalDefinition.of("D", OrgName.of("D"), 1)
                .branches(List.of(List.of(MANAGER, FINANCES), List.of(ApprovalStep.of("G", ApproverRule.holder(GM)))))
                .step("E", ApproverRule.holder(OPS_1))
                .build();
        ApprovalCase open = go(draft(order("8000.00"), definition), ANN, new Action.Submit());
        ApprovalCase two = go(go(open, BUYER, approve("M")), BOSS, approve("G"));
        ApprovalCase back = said(two, FINANCE, new Action.ReturnTo("F", "M"));
        assertThat(back.progress("G").status()).isEqualTo(StepStatus.DONE);
        assertThat(back.asked()).containsExactly(BUYER);
    }

    @Test
    void a_step_that_did_not_apply_is_no_target() {
        ApprovalCase open = submitted(MANAGER.when(Condition.below(cny("8000.00"))), FINANCES);
        refused(open, FINANCE, new Action.ReturnTo("F", "M")).containsExactly("RETURN_NOT_BEFORE");
    }

    // ------------------------------------------------------------------------------------- withdraw and resubmit

    @Test
    void the_requester_withdraws_and_resubmits_and_approvals_are_void() {
        ApprovalCase open = go(submitted(MANAGER, FINANCES), BUYER, approve("M"));
        refused(open, BUYER, new Action.Withdraw()).containsExactly("NOT_REQUESTER");
        ApprovalCase withdrawn = go(open, ANN, new Action.Withdraw());
        assertThat(withdrawn.state()).isEqualTo(ApprovalState.WITHDRAWN);
        refused(withdrawn, ANN, new Action.Withdraw()).containsExactly("WRONG_STATE");
        ApprovalCase again = go(withdrawn, ANN, new Action.Resubmit(CONTENT, cny("8000.00"), Map.of()));
        assertThat(again.asked()).containsExactly(BUYER);
        refused(draft(order("8000.00"), MANAGER), ANN, new Action.Withdraw()).containsExactly("WRONG_STATE");
    }

    @Test
    void changed_content_voids_approvals_and_says_so() {
        ApprovalCase open = go(submitted(MANAGER, FINANCES), BUYER, approve("M"));
        refused(open, ANN, new Action.Resubmit(CONTENT, cny("8000.00"), Map.of()))
                .containsExactly("CONTENT_UNCHANGED");
        refused(open, BUYER, new Action.Resubmit(content("2"), cny("1.00"), Map.of()))
                .containsExactly("NOT_REQUESTER");
        ApprovalCase changed = go(open, ANN, new Action.Resubmit(content("2"), cny("9.00"), Map.of("a", "b")));
        assertThat(changed.asked()).containsExactly(BUYER);
        assertThat(changed.request().amount()).isEqualTo(cny("9.00"));
        assertThat(changed.request().facts()).containsEntry("a", "b");
        TrailEntry entry = changed.trail().entries().get(2);
        assertThat(entry.notes().stream().map(note -> note.text(Locale.ENGLISH)))
                .startsWith(
                        "the content changed from "
                                + SEEN.hex().substring(0, 8) + " to "
                                + changed.request().fingerprint().hex().substring(0, 8),
                        "in step M the decision of buyer is void");
        refused(changed, BUYER, approve("M")).containsExactly("CONTENT_CHANGED");
        assertThat(go(changed, BUYER, new Action.Approve("M", changed.request().fingerprint()))
                        .asked())
                .containsExactly(FINANCE);
    }

    @Test
    void who_resubmits_for_the_requester_becomes_a_preparer() {
        ApprovalCase returned = said(submitted(MANAGER), BUYER, new Action.ReturnTo("M", null));
        ApprovalCase again = returned.apply(
                new Action.Resubmit(content("2"), cny("1.00"), Map.of()), absent(away(ANN, BUYER)), byFor(BUYER, ANN));
        assertThat(again.request().preparers()).containsExactly(BUYER);
        assertThat(again.asked()).containsExactly(BOSS);
    }

    // --------------------------------------------------------------------------------- added signers and transfers

    @Test
    void a_signer_added_before_decides_first() {
        ApprovalCase open = go(submitted(MANAGER), BUYER, new Action.AddSigner("M", CHO, SignerPlace.BEFORE));
        refused(open, BUYER, approve("M")).containsExactly("NOT_YOUR_TURN");
        assertThat(open.turnOf(BUYER)).isEmpty();
        ApprovalCase signed = go(open, CHO, approve("M"));
        assertThat(signed.state()).isEqualTo(ApprovalState.IN_PROGRESS);
        assertThat(go(signed, BUYER, approve("M")).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(said(open, CHO, reject("M")).state()).isEqualTo(ApprovalState.REJECTED);
    }

    @Test
    void two_signers_added_before_decide_one_after_the_other() {
        ApprovalCase open = go(submitted(MANAGER), BUYER, new Action.AddSigner("M", CHO, SignerPlace.BEFORE));
        ApprovalCase two = go(open, BUYER, new Action.AddSigner("M", DAN, SignerPlace.BEFORE));
        refused(two, DAN, approve("M")).containsExactly("NOT_YOUR_TURN");
        ApprovalCase done = go(go(go(two, CHO, approve("M")), DAN, approve("M")), BUYER, approve("M"));
        assertThat(done.state()).isEqualTo(ApprovalState.APPROVED);
        ApprovalCase less = go(two, BUYER, new Action.RemoveSigner("M", CHO));
        assertThat(go(go(less, DAN, approve("M")), BUYER, approve("M")).state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void a_signer_added_after_decides_last_whatever_the_mode() {
        ApprovalCase open = submitted(THREE.mode(SigningMode.ANY));
        ApprovalCase added = go(open, BUYER, new Action.AddSigner("C", CHO, SignerPlace.AFTER));
        refused(added, CHO, approve("C")).containsExactly("NOT_YOUR_TURN");
        ApprovalCase other = go(added, BOSS, approve("C"));
        assertThat(other.state()).isEqualTo(ApprovalState.IN_PROGRESS);
        refused(other, BUYER, approve("C")).containsExactly("NOT_YOUR_TURN"); // any one was enough
        assertThat(go(other, CHO, approve("C")).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(said(other, CHO, reject("C")).state()).isEqualTo(ApprovalState.REJECTED);
        assertThat(go(other, BUYER, new Action.RemoveSigner("C", CHO)).state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void only_undecided_signers_are_removed_and_by_who_added_them() {
        ApprovalCase open = go(submitted(THREE), BUYER, new Action.AddSigner("C", CHO, SignerPlace.BEFORE));
        refused(open, BOSS, new Action.RemoveSigner("C", CHO)).containsExactly("NOT_ADDED_BY_YOU");
        refused(open, BOSS, new Action.RemoveSigner("C", FINANCE)).containsExactly("NOT_ADDED");
        refused(open, BOSS, new Action.RemoveSigner("C", DAN)).containsExactly("NOT_ADDED");
        refused(open, BOSS, new Action.RemoveSigner("X", DAN)).containsExactly("UNKNOWN_STEP");
        ApprovalCase signed = go(open, CHO, approve("C"));
        refused(signed, BUYER, new Action.RemoveSigner("C", CHO)).containsExactly("NOT_ADDED");
        ApprovalCase removed = go(open, BUYER, new Action.RemoveSigner("C", CHO));
        assertThat(people(removed, "C")).containsExactly(BOSS, FINANCE, BUYER);
        assertThat(removed.check(approve("C"), CONTEXT, by(BUYER)).isEmpty()).isTrue();
    }

    @Test
    void nobody_is_added_or_handed_to_twice_or_from_outside() {
        ApprovalCase open = submitted(THREE);
        refused(open, BUYER, new Action.AddSigner("C", BOSS, SignerPlace.AFTER)).containsExactly("ASKED_ALREADY");
        refused(open, BUYER, new Action.Transfer("C", BOSS)).containsExactly("ASKED_ALREADY");
        refused(open, BUYER, new Action.Transfer("C", PersonId.of("x"))).containsExactly("NOT_EMPLOYED");
        refused(open, BUYER, new Action.AddSigner("C", PersonId.of("x"), SignerPlace.AFTER))
                .containsExactly("NOT_EMPLOYED");
    }

    @Test
    void a_transfer_hands_the_decision_over() {
        ApprovalCase open = go(submitted(MANAGER), BUYER, new Action.Transfer("M", CHO));
        assertThat(people(open, "M")).containsExactly(CHO);
        refused(open, BUYER, approve("M")).containsExactly("NOT_ASKED");
        assertThat(go(open, CHO, approve("M")).state()).isEqualTo(ApprovalState.APPROVED);
        ApprovalCase chain = go(open, CHO, new Action.Transfer("M", DAN));
        refused(chain, DAN, new Action.Transfer("M", ANN)).containsExactly("OWN_REQUEST");
    }

    @Test
    void what_needs_authority_is_handed_only_to_who_has_it() {
        ApprovalCase open = submitted(SIGN);
        refused(open, BUYER, new Action.Transfer("S", CHO)).containsExactly("NO_AUTHORITY");
        ApprovalCase handed = go(open, BUYER, new Action.Transfer("S", FINANCE));
        assertThat(go(handed, FINANCE, approve("S")).state()).isEqualTo(ApprovalState.APPROVED);
    }

    // -------------------------------------------------------------------------------------------------- repeats

    @Test
    void an_approval_counts_once_or_again_as_the_definition_says() {
        ApprovalStep again = ApprovalStep.of("A", ApproverRule.holder(PUR_MGR));
        assertThat(go(submitted(MANAGER, again), BUYER, approve("M")).asked()).containsExactly(BUYER);
        ApprovalDefinition once = ApprovalDefinition.of("D", OrgName.of("D"), 1)
                .step(MANAGER)
                .step(again)
                .step(FINANCES)
                .countingOnce()
                .build();
        ApprovalCase open = go(draft(order("8000.00"), once), ANN, new Action.Submit());
        ApprovalCase counted = go(open, BUYER, approve("M"));
        assertThat(counted.progress("A").status()).isEqualTo(StepStatus.DONE);
        assertThat(counted.asked()).containsExactly(FINANCE);
        assertThat(counted.trail().notes().map(note -> note.text(Locale.ENGLISH)))
                .contains("in step A the approval of buyer in step M counts");
    }

    @Test
    void an_approval_by_a_deputy_or_in_a_step_kept_apart_does_not_count_again() {
        ApprovalDefinition once = ApprovalDefinition.of("D", OrgName.of("D"), 1)
                .step(MANAGER)
                .step(ApprovalStep.of("A", ApproverRule.holder(PUR_MGR)).as(PAYMENT_APPROVE))
                .step(ApprovalStep.of("B", ApproverRule.holder(PUR_MGR)))
                .countingOnce()
                .build();
        ApprovalCase open = go(draft(order("8000.00"), once), ANN, new Action.Submit());
        assertThat(go(open, BUYER, approve("M")).turnOf(BUYER)).containsExactly("A");
        ApprovalContext away = absent(away(BUYER, CHO));
        ApprovalCase byDeputy = open.apply(approve("M"), away, by(CHO)).apply(approve("A"), away, by(CHO));
        assertThat(byDeputy.progress("B").isOpen()).isTrue();
    }

    // ------------------------------------------------------------------------------------------------------- time

    @Test
    void a_step_escalates_to_the_superior_only_when_its_time_is_over() {
        ApprovalStep limited = MANAGER.within(TimeLimit.hours(4).escalating());
        ApprovalCase open = submitted(limited);
        Action escalate = new Action.Escalate("M");
        rules(open.check(
                        escalate,
                        CONTEXT,
                        Stamp.by(BOT).at(NOW.plus(Duration.ofHours(4)).minusNanos(1000))))
                .containsExactly("NOT_OVERDUE");
        Stamp late = Stamp.by(BOT).at(NOW.plus(Duration.ofHours(4)));
        ApprovalCase up = open.apply(escalate, CONTEXT, late);
        assertThat(people(up, "M")).containsExactly(BOSS);
        assertThat(up.progress("M").due()).isEqualTo(NOW.plus(Duration.ofHours(8)));
        rules(up.check(approve("M"), CONTEXT, Stamp.by(BUYER).at(late.at()))).containsExactly("NOT_ASKED");
        Stamp later = Stamp.by(BOT).at(NOW.plus(Duration.ofHours(8)));
        rules(up.check(escalate, CONTEXT, later)).containsExactly("NOBODY_FOUND");
        rules(submitted(MANAGER.within(TimeLimit.hours(4))).check(escalate, CONTEXT, late))
                .containsExactly("NO_ESCALATION");
        rules(submitted(MANAGER).check(escalate, CONTEXT, late)).containsExactly("NOT_OVERDUE", "NO_ESCALATION");
        rules(open.check(new Action.Escalate("X"), CONTEXT, late)).containsExactly("UNKNOWN_STEP");
    }

    @Test
    void escalation_leaves_decisions_and_seats_that_nobody_can_take() {
        ApprovalStep limited = THREE.within(TimeLimit.hours(4).escalating());
        Stamp late = Stamp.by(BOT).at(NOW.plus(Duration.ofHours(4)));
        ApprovalCase open = go(
                submitted(committee("C", FIN_MGR, PUR_MGR)
                        .within(TimeLimit.hours(4).escalating())),
                FINANCE,
                approve("C"));
        assertThat(people(open.apply(new Action.Escalate("C"), CONTEXT, late), "C"))
                .containsExactly(FINANCE, BOSS);
        rules(submitted(limited).check(new Action.Escalate("C"), CONTEXT, late)).containsExactly("NOBODY_FOUND");
        ApprovalCase two = submitted(committee("C", FIN_MGR, PUR_MGR)
                        .within(TimeLimit.hours(4).escalating()))
                .apply(new Action.Escalate("C"), CONTEXT, late);
        assertThat(people(two, "C")).containsExactly(BOSS, BUYER);
        assertThat(two.trail().notes().map(note -> note.text(Locale.ENGLISH)))
                .contains("in step C it stays with buyer");
    }

    @Test
    void a_requester_is_never_the_target_of_an_escalation() {
        ApprovalStep limited = ApprovalStep.of("F", ApproverRule.holder(FIN_MGR))
                .within(TimeLimit.hours(1).escalating());
        ApprovalCase open = draft(ApprovalRequest.of("S", BOSS, PUR, cny("1.00"), CONTENT), limited)
                .apply(new Action.Submit(), CONTEXT, by(BOSS));
        rules(open.check(new Action.Escalate("F"), CONTEXT, Stamp.by(BOT).at(NOW.plusSeconds(3600))))
                .containsExactly("NOBODY_FOUND");
    }

    @Test
    void a_ballot_that_is_overdue_is_counted_as_it_stands() {
        VotingRule rule = VotingRule.of(Threshold.count(2), Threshold.moreThanHalf(), MajorityBase.PRESENT);
        ApprovalStep ballot =
                THREE.mode(SigningMode.ballot(rule)).within(TimeLimit.hours(4).escalating());
        Stamp late = Stamp.by(BOT).at(NOW.plus(Duration.ofHours(4)));
        ApprovalCase one = go(submitted(ballot), BOSS, new Action.Vote("C", SEEN, VoteChoice.FOR));
        assertThat(one.apply(new Action.Escalate("C"), CONTEXT, late).state()).isEqualTo(ApprovalState.REJECTED);
        ApprovalCase two = go(submitted(ballot), BOSS, new Action.Vote("C", SEEN, VoteChoice.AGAINST));
        assertThat(go(two, BUYER, new Action.Vote("C", SEEN, VoteChoice.FOR)).state())
                .isEqualTo(ApprovalState.IN_PROGRESS);
        VotingRule cast = VotingRule.of(Threshold.count(1), Threshold.moreThanHalf(), MajorityBase.PRESENT);
        ApprovalCase adopted = go(
                        submitted(THREE.mode(SigningMode.ballot(cast))
                                .within(TimeLimit.hours(4).escalating())),
                        BOSS,
                        new Action.Vote("C", SEEN, VoteChoice.FOR))
                .apply(new Action.Escalate("C"), CONTEXT, late);
        assertThat(adopted.state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void a_reminder_is_noted_and_the_next_comes_after_the_limit_again() {
        ApprovalCase open = submitted(THREE.mode(SigningMode.IN_TURN).within(TimeLimit.hours(4)));
        rules(open.check(new Action.Remind("C"), CONTEXT, by(BOT))).containsExactly("NOT_OVERDUE");
        ApprovalCase reminded =
                open.apply(new Action.Remind("C"), CONTEXT, Stamp.by(BOT).at(NOW.plus(Duration.ofHours(5))));
        assertThat(reminded.progress("C").due()).isEqualTo(NOW.plus(Duration.ofHours(4)));
        assertThat(reminded.progress("C").remind()).isEqualTo(NOW.plus(Duration.ofHours(9)));
        assertThat(reminded.trail().entries().get(1).notes().stream().map(note -> note.text(Locale.ENGLISH)))
                .containsExactly("in step C boss was reminded");
    }

    // ------------------------------------------------------------------------------------------------- exit

    @Test
    void what_waits_for_a_leaver_goes_to_who_holds_the_position_now() {
        ApprovalCase open = submitted(MANAGER);
        ApprovalContext after = in(
                HISTORY.release(PUR_MGR, BUYER, TODAY, FOUNDING)
                        .appoint(PUR_MGR, EVE, TODAY, FOUNDING)
                        .on(TODAY),
                AUTHORITY);
        ApprovalCase handed = open.apply(new Action.Reassign(BUYER, null), after, by(BOT));
        assertThat(handed.asked()).containsExactly(EVE);
        assertThat(kinds(handed)).contains(NoteKind.HANDED_OVER);
        rules(handed.check(new Action.Reassign(BUYER, null), after, by(BOT))).containsExactly("NOTHING_TO_ASK");
    }

    @Test
    void what_waits_for_a_leaver_goes_to_the_superior_of_a_vacant_position_or_to_a_successor() {
        ApprovalCase open = submitted(MANAGER);
        ApprovalContext after =
                in(HISTORY.release(PUR_MGR, BUYER, TODAY, FOUNDING).on(TODAY), CHOOSING);
        assertThat(open.apply(new Action.Reassign(BUYER, null), after, by(BOT)).asked())
                .containsExactly(BOSS);
        assertThat(open.apply(new Action.Reassign(BUYER, CHO), after, by(EVE)).asked())
                .containsExactly(CHO);
        rules(open.check(new Action.Reassign(BUYER, ANN), after, by(EVE))).containsExactly("OWN_REQUEST");
        rules(open.check(new Action.Reassign(BUYER, BUYER), ApprovalContext.of(ORG, CHOOSING), by(EVE)))
                .containsExactly("ASKED_ALREADY", "ASKED_ALREADY");
        rules(submitted(SIGN).check(new Action.Reassign(BUYER, CHO), after, by(EVE)))
                .containsExactly("NO_AUTHORITY");
    }

    @Test
    void a_deputy_who_leaves_gives_the_decision_back_to_whom_it_is() {
        ApprovalCase open = submitted(absent(away(FINANCE, CHO)), FINANCES);
        ApprovalContext after = in(HISTORY.release(FIN_1, CHO, TODAY, FOUNDING).on(TODAY), AUTHORITY);
        assertThat(open.apply(new Action.Reassign(CHO, null), after, by(BOT)).asked())
                .containsExactly(FINANCE);
    }

    @Test
    void an_added_signer_who_leaves_needs_a_successor() {
        ApprovalCase open = go(submitted(MANAGER), BUYER, new Action.AddSigner("M", CHO, SignerPlace.BEFORE));
        ApprovalContext choosing = ApprovalContext.of(ORG, CHOOSING);
        rules(open.check(new Action.Reassign(CHO, null), choosing, by(EVE))).containsExactly("NOBODY_FOUND");
        assertThat(open.apply(new Action.Reassign(CHO, DAN), choosing, by(EVE)).turnOf(DAN))
                .containsExactly("M");
    }

    // ------------------------------------------------------------------------------------ comments, replays, parts

    @Test
    void a_comment_changes_nothing_but_the_trail() {
        ApprovalCase open = submitted(MANAGER);
        ApprovalCase commented = go(open, DAN, new Action.Comment("看过"));
        assertThat(commented.steps()).isEqualTo(open.steps());
        assertThat(commented.trail().entries()).hasSize(2);
        assertThat(commented.trail().entries().get(0))
                .isSameAs(open.trail().entries().get(0));
    }

    @Test
    void a_command_replays_under_its_key_and_conflicts_with_another() {
        ApprovalCase open = submitted(THREE);
        ApprovalCase one = open.apply(approve("C"), CONTEXT, by(BOSS).key("k1"));
        assertThat(one.apply(approve("C"), CONTEXT, by(BOSS).key("k1"))).isSameAs(one);
        assertThatThrownBy(() -> one.apply(approve("C"), CONTEXT, by(BUYER).key("k1")))
                .isInstanceOf(CommandConflictException.class);
        assertThatThrownBy(() -> one.apply(reject("C"), CONTEXT, by(BOSS).key("k1")))
                .isInstanceOf(CommandConflictException.class);
        assertThat(one.apply(approve("C"), CONTEXT, by(BUYER).key("k2")).trail().entries())
                .hasSize(3);
    }

    @Test
    void apply_throws_what_check_finds() {
        ApprovalCase open = submitted(MANAGER);
        assertThatThrownBy(() -> go(open, ANN, reject("M")))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.violations()).isEqualTo(open.check(reject("M"), CONTEXT, by(ANN))));
    }

    @Test
    void the_trail_played_again_gives_the_same_case() {
        ApprovalCase done = go(go(submitted(MANAGER, FINANCES), BUYER, approve("M")), FINANCE, approve("F"));
        assertThat(done.replay(order("8000.00"), at -> CONTEXT)).isEqualTo(done);
    }

    @Test
    void a_case_has_the_steps_of_its_definition() {
        ApprovalCase open = submitted(MANAGER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalCase(
                        open.id(), open.definition(), open.request(), open.state(), List.of(), open.trail()))
                .withMessageContaining("[M]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.progress("X"))
                .withMessageContaining("no step X");
        assertThat(open).hasToString("ApprovalCase[A-1, PO v1, IN_PROGRESS, M OPEN, 1 entries]");
    }
}
