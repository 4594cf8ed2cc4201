package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static io.zhanggui.core.authority.DecisionType.APPROVAL_REASSIGN;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRule;
import io.zhanggui.core.authority.SegregationWaiver;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.repository.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;

/** Ways in which requesters and preparers would decide their own requests through others, each of them closed. */
class ApprovalBarredTest {

    private static final ApprovalStep MANAGER = ApprovalStep.of("M", ApproverRule.holder(PUR_MGR));
    private static final ApprovalContext THROUGH_ANN = absent(away(BUYER, ANN), away(ANN, DAN));

    private static AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> refused(
            ApprovalCase from, ApprovalContext context, Stamp stamp, Action action) {
        return assertThat(from.check(action, context, stamp.reason("因为")).list())
                .extracting(each -> each.rule().name());
    }

    // -------------------------------------------------------------------------------------------- chains of deputies

    @Test
    void a_chain_of_deputies_through_the_requester_or_a_preparer_names_no_deputy() {
        ApprovalCase own = submitted(THROUGH_ANN, MANAGER);
        assertThat(people(own, "M")).containsExactly(BOSS);
        assertThat(own.trail().notes().filter(each -> each.kind() == NoteKind.DEPUTY_PASSED_OVER))
                .containsExactly(TrailNote.of(NoteKind.DEPUTY_PASSED_OVER, ANN, BUYER));
        ApprovalContext throughBen = absent(away(BUYER, BEN), away(BEN, DAN));
        ApprovalCase prepared =
                draft(order("8000.00").preparedBy(BEN), MANAGER).apply(new Action.Submit(), throughBen, by(ANN));
        assertThat(people(prepared, "M")).containsExactly(BOSS);
        assertThat(people(submitted(throughBen, MANAGER), "M")).containsExactly(DAN);
    }

    @Test
    void a_chain_through_the_requester_that_arises_later_signs_hands_over_and_adds_nothing() {
        ApprovalCase open = submitted(MANAGER);
        refused(open, THROUGH_ANN, by(DAN), approve("M")).containsExactly("NOT_ASKED");
        refused(open, THROUGH_ANN, byFor(DAN, BUYER), approve("M")).containsExactly("NOT_ASKED");
        refused(open, THROUGH_ANN, by(DAN), new Action.Transfer("M", EVE)).containsExactly("NOT_ASKED");
        refused(open, THROUGH_ANN, by(DAN), new Action.AddSigner("M", EVE, SignerPlace.BEFORE))
                .containsExactly("NOT_ASKED");
        assertThat(people(open.apply(new Action.Reassign(BUYER, null), THROUGH_ANN, by(CHO)), "M"))
                .containsExactly(BOSS);
        ApprovalCase passed = open.apply(new Action.Transfer("M", BEN), CONTEXT, by(BUYER));
        refused(passed, absent(away(BEN, ANN), away(ANN, DAN)), by(DAN), approve("M"))
                .containsExactly("NOT_ASKED");
    }

    @Test
    void an_escalated_decision_does_not_go_through_the_requester_either() {
        Duration week = Duration.ofDays(7);
        ApprovalCase open = submitted(MANAGER.within(new TimeLimit(1, LimitUnit.HOURS, OnTimeout.ESCALATE)));
        ApprovalContext away = CONTEXT.deputies(Deputies.of(List.of(
                Absence.of(BOSS, ANN, TODAY, TODAY.plusDays(9)), Absence.of(ANN, DAN, TODAY, TODAY.plusDays(9)))));
        refused(open, away, Stamp.by(ANN).at(NOW.plus(week)), new Action.Escalate("M"))
                .containsExactly("NOBODY_FOUND");
    }

    @Test
    void a_chain_through_the_requester_finds_the_superior_through_the_service_too() {
        ApprovalDefinition one =
                ApprovalDefinition.of("PO", OrgName.of("采购审批"), 1).step(MANAGER).build();
        Approvals approvals = Approvals.inMemory(new MemoryStore(), at -> THROUGH_ANN);
        approvals.submit(ApprovalCaseId.of("A-1"), one, order("8000.00"), by(ANN));
        assertThat(approvals.workList(DAN, NOW)).isEmpty();
        assertThat(approvals.workList(BOSS, NOW)).hasSize(1);
    }

    // ------------------------------------------------------------------------------------- delegations of preparers

    private static Delegation passing(PersonId from, PersonId to, DecisionType type) {
        return Delegation.of(from, to, type, TODAY, TODAY.plusDays(3));
    }

    @Test
    void the_delegates_of_a_preparer_decide_nothing_and_pass_nothing_on() {
        ApprovalStep first = ApprovalStep.of("S", ApproverRule.firstWith(PURCHASE_ORDER_SIGN));
        ApprovalContext chain = delegating(
                passing(FINANCE, BEN, PURCHASE_ORDER_SIGN).passedOn(3), passing(BEN, EVE, PURCHASE_ORDER_SIGN));
        ApprovalRequest request = order("20000.00").preparedBy(BEN);
        ApprovalCase open = draft(request, first).apply(new Action.Submit(), chain, by(ANN));
        assertThat(people(open, "S")).containsExactly(FINANCE);
        refused(open, chain, by(EVE), new Action.Approve("S", request.fingerprint()))
                .containsExactly("NOT_ASKED");
        refused(open, chain, by(FINANCE), new Action.Transfer("S", EVE)).containsExactly("NO_AUTHORITY");
        assertThat(people(draft(order("20000.00"), first).apply(new Action.Submit(), chain, by(ANN)), "S"))
                .containsExactly(BEN);

        ApprovalContext direct = delegating(passing(FINANCE, BUYER, PURCHASE_ORDER_SIGN));
        ApprovalStep line = ApprovalStep.of("S", ApproverRule.chainUpTo(PURCHASE_ORDER_SIGN));
        assertThat(people(
                        draft(order("20000.00").preparedBy(FINANCE), line).apply(new Action.Submit(), direct, by(ANN)),
                        "S"))
                .containsExactly(BUYER, BOSS);
        assertThat(people(draft(order("20000.00"), line).apply(new Action.Submit(), direct, by(ANN)), "S"))
                .containsExactly(BUYER);
    }

    @Test
    void the_delegate_of_a_preparer_chooses_no_approver() {
        ApprovalContext context = ApprovalContext.of(
                ORG,
                Authority.of(
                                List.of(AuthorityGrant.to(FIN_MGR)
                                        .may(APPROVAL_REASSIGN)
                                        .unlimited()),
                                ORG)
                        .delegating(List.of(passing(FINANCE, EVE, APPROVAL_REASSIGN))));
        Action choose = new Action.Reassign(BUYER, DAN);
        ApprovalCase open =
                draft(order("8000.00").preparedBy(FINANCE), MANAGER).apply(new Action.Submit(), context, by(ANN));
        refused(open, context, by(EVE), choose).containsExactly("NO_AUTHORITY");
        refused(submitted(context, MANAGER), context, by(EVE), choose).isEmpty();
    }

    // ------------------------------------------------------------------------------ opponents named as preparers

    private static final ApprovalRequest AGAINST =
            order("8000.00").preparedBy(FINANCE).preparedBy(BOSS);

    @Test
    void a_committee_of_all_is_not_made_smaller_by_naming_its_members_as_preparers() {
        ApprovalStep all = committee("C", PUR_MGR, FIN_MGR, GM);
        for (ApprovalStep step : List.of(all, all.mode(SigningMode.IN_TURN))) {
            refused(draft(AGAINST, step), CONTEXT, by(ANN), new Action.Submit()).containsExactly("NOBODY_FOUND");
        }
        ApprovalStep two = committee("C", PUR_MGR, FIN_MGR);
        ApprovalRequest one = order("8000.00").preparedBy(FINANCE);
        assertThat(people(draft(one, two).apply(new Action.Submit(), CONTEXT, by(ANN)), "C"))
                .containsExactly(BUYER, BOSS);
        assertThat(people(draft(one, all).apply(new Action.Submit(), CONTEXT, by(ANN)), "C"))
                .containsExactly(BUYER, BOSS); // who is above sits there already
        ApprovalStep named = ApprovalStep.of("C", new ApproverRule.Committee(List.of(PUR_MGR), List.of(FINANCE)));
        assertThat(people(draft(one, named).apply(new Action.Submit(), CONTEXT, by(ANN)), "C"))
                .containsExactly(BUYER, BOSS);
        refused(draft(AGAINST, named), CONTEXT, by(ANN), new Action.Submit()).containsExactly("NOBODY_FOUND");
    }

    @Test
    void a_ballot_counts_the_votes_of_preparers_as_missing() {
        VotingRule half = VotingRule.of(Threshold.moreThanHalf(), Threshold.moreThanHalf(), MajorityBase.ALL);
        ApprovalStep ballot = committee("C", PUR_MGR, FIN_MGR, GM).mode(SigningMode.ballot(half));
        refused(draft(AGAINST, ballot), CONTEXT, by(ANN), new Action.Submit()).containsExactly("TOO_FEW_FOUND");
        ApprovalRequest one = order("8000.00").preparedBy(FINANCE);
        ApprovalCase open = draft(one, ballot).apply(new Action.Submit(), CONTEXT, by(ANN));
        assertThat(open.progress("C").members()).isEqualTo(3);
        assertThat(open.progress("C").conflicted()).isZero();
        Action vote = new Action.Vote("C", one.fingerprint(), VoteChoice.FOR);
        ApprovalCase voted = open.apply(vote, CONTEXT, by(BUYER));
        assertThat(voted.state()).isEqualTo(ApprovalState.IN_PROGRESS);
        assertThat(voted.apply(vote, CONTEXT, by(BOSS)).state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void approvers_sign_who_requested_and_prepared_it() {
        ApprovalRequest request = order("8000.00");
        assertThat(request.preparedBy(BEN).fingerprint()).isNotEqualTo(request.fingerprint());
        assertThat(ApprovalRequest.of("PO-1", BEN, PUR, cny("8000.00"), CONTENT).fingerprint())
                .isNotEqualTo(request.fingerprint());
    }

    // ------------------------------------------------------------------------------------------------- waivers

    @Test
    void a_waiver_that_the_requester_or_a_preparer_approved_lifts_nothing_in_their_case() {
        DecisionType one = DecisionType.of("X_ONE");
        DecisionType two = DecisionType.of("X_TWO");
        Segregation apart = Segregation.of(List.of(
                new SegregationRule.DynamicExclusion("TWO", OrgName.of("两人", "two"), "test", Set.of(one, two), 2)));
        ApprovalRequest request = order("8000.00").preparedBy(BEN);
        Action first = new Action.Approve("A", request.fingerprint());
        Action second = new Action.Approve("B", request.fingerprint());
        ApprovalStep a = ApprovalStep.of("A", ApproverRule.holder(PUR_MGR)).as(one);
        ApprovalStep b = ApprovalStep.of("B", ApproverRule.holder(PUR_MGR)).as(two);
        for (PersonId approver : List.of(ANN, BEN, CHO)) {
            SegregationWaiver waiver = SegregationWaiver.of("TWO")
                    .toPerson(BUYER)
                    .from(TODAY)
                    .until(TODAY.plusDays(2))
                    .approvedBy(approver, "hurry", "none");
            ApprovalContext context = CONTEXT.apart(apart.waiving(List.of(waiver)));
            ApprovalCase open = draft(request, a, b)
                    .apply(new Action.Submit(), context, by(ANN))
                    .apply(first, context, by(BUYER));
            if (approver.equals(CHO)) {
                assertThat(open.apply(second, context, by(BUYER)).state()).isEqualTo(ApprovalState.APPROVED);
            } else {
                assertThat(open.check(second, context, by(BUYER)).list()).hasSize(1);
            }
        }
    }

    // ---------------------------------------------------------------------------------------- acting for somebody

    @Test
    void only_the_deputy_of_the_day_submits_for_somebody_and_becomes_a_preparer() {
        ApprovalCase draft = draft(
                ApprovalRequest.of("PO-1", EVE, PUR, cny("8000.00"), CONTENT),
                ApprovalStep.of("G", ApproverRule.holder(GM)));
        refused(draft, CONTEXT, byFor(ANN, EVE), new Action.Submit()).containsExactly("NOT_REQUESTER");
        ApprovalCase named = draft(draft.request().preparedBy(ANN), draft.definition());
        refused(named, CONTEXT, byFor(ANN, EVE), new Action.Submit()).containsExactly("NOT_REQUESTER");
        refused(draft, absent(away(EVE, BEN)), byFor(ANN, EVE), new Action.Submit())
                .containsExactly("NOT_REQUESTER");
        ApprovalContext away = absent(away(EVE, ANN));
        refused(draft, away, byFor(ANN, BOSS), new Action.Submit()).containsExactly("NOT_REQUESTER");
        refused(draft, away, byFor(EVE, BOSS), new Action.Submit()).containsExactly("NOT_REQUESTER");
        for (Stamp stamp : List.of(byFor(ANN, EVE), by(ANN))) {
            assertThat(draft.apply(new Action.Submit(), away, stamp).request().preparers())
                    .containsExactly(ANN);
        }
    }

    @Test
    void nobody_comments_removes_reassigns_escalates_or_reminds_in_a_name_that_they_do_not_stand_for() {
        ApprovalCase open = submitted(MANAGER.within(new TimeLimit(1, LimitUnit.HOURS, OnTimeout.ESCALATE)))
                .apply(new Action.AddSigner("M", CHO, SignerPlace.AFTER), CONTEXT, by(BUYER));
        ApprovalContext away = absent(away(EVE, BUYER));
        for (Action action : List.of(
                new Action.Comment("I agree"),
                new Action.RemoveSigner("M", CHO),
                new Action.Escalate("M"),
                new Action.Remind("M"))) {
            Stamp named = Stamp.by(Actor.of(BUYER).onBehalfOf(EVE)).at(NOW.plusSeconds(7200));
            refused(open, CONTEXT, named, action).containsExactly("NOT_STANDING_IN");
            refused(open, away, named, action).isEmpty();
        }
        Action replace = new Action.Reassign(BUYER, null);
        refused(open, absent(away(BUYER, DAN)), byFor(DAN, BOSS), replace).containsExactly("NOT_STANDING_IN");
        refused(open, absent(away(BUYER, DAN)), byFor(DAN, BUYER), replace).isEmpty();
        assertThat(open.check(new Action.Comment("x"), CONTEXT, byFor(ANN, BOSS))
                        .text(Locale.ENGLISH))
                .isEqualTo("actor: ann does not stand in for boss on 2025-11-18");
    }
}
