package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static io.zhanggui.core.authority.DecisionType.PAYMENT_APPROVE;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.LimitPeriod;
import io.zhanggui.core.authority.Segregation;
import io.zhanggui.core.authority.SegregationRule;
import io.zhanggui.core.authority.Usage;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.repository.Versioned;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What refusals, trails and lists say. */
class ApprovalTextTest {

    private static final ApprovalStep MANAGER = ApprovalStep.of("M", ApproverRule.lineManager(1));
    private static final ApprovalStep FINANCES = ApprovalStep.of("F", ApproverRule.holder(FIN_MGR));
    private static final ApprovalStep THREE = committee("C", GM, FIN_MGR, PUR_MGR);
    private static final VotingRule RULE =
            VotingRule.of(Threshold.count(1), Threshold.moreThanHalf(), MajorityBase.PRESENT);

    private static String refused(ApprovalCase from, PersonId person, Action action) {
        return from.check(action, CONTEXT, by(person)).text(Locale.ENGLISH);
    }

    private static ApprovalCase go(ApprovalCase from, PersonId person, Action action) {
        return from.apply(action, CONTEXT, by(person).reason("因为"));
    }

    private static List<String> notes(ApprovalCase of) {
        List<TrailEntry> entries = of.trail().entries();
        return entries.get(entries.size() - 1).notes().stream()
                .map(note -> note.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void a_refused_decision_says_who_what_and_where() {
        ApprovalCase open = submitted(MANAGER, FINANCES);
        assertThat(refused(open, FINANCE, approve("M"))).isEqualTo("actor: fin is not asked in step M");
        assertThat(refused(open, BUYER, approve("F"))).isEqualTo("step: step F is not open");
        assertThat(refused(open, BUYER, approve("X"))).isEqualTo("step: there is no step X");
        assertThat(refused(open, BUYER, new Action.Approve("M", content("old"))))
                .isEqualTo("content: the content has changed since it was looked at");
        assertThat(refused(open, BUYER, new Action.Reject("M")))
                .isEqualTo("reason: a rejection or return needs a reason");
        assertThat(refused(open, BUYER, new Action.Vote("M", SEEN, VoteChoice.FOR)))
                .isEqualTo("step: step M is not decided by vote");
        assertThat(refused(open, BUYER, new Action.Vote("M", content("old"), VoteChoice.FOR)))
                .isEqualTo("step: step M is not decided by vote\n"
                        + "content: the content has changed since it was looked at");
        ApprovalCase withdrawn = go(open, ANN, new Action.Withdraw());
        assertThat(refused(withdrawn, ANN, new Action.Withdraw()))
                .isEqualTo("state: the case is withdrawn, so this cannot be done");
        assertThat(refused(open, ANN, approve("M")))
                .isEqualTo("actor: ann requested or prepared it and may not approve it in any way\n"
                        + "actor: ann is not asked in step M");
    }

    @Test
    void a_refused_turn_says_whose_it_is_not() {
        ApprovalCase turn = submitted(THREE.mode(SigningMode.IN_TURN));
        assertThat(refused(turn, FINANCE, approve("C"))).isEqualTo("actor: in step C it is not the turn of fin");
        assertThat(refused(go(turn, BOSS, approve("C")), BOSS, approve("C")))
                .isEqualTo("actor: boss has decided already");
        ApprovalCase ballot = submitted(THREE.mode(SigningMode.ballot(RULE)));
        assertThat(refused(ballot, BOSS, approve("C"))).isEqualTo("step: step C is decided by vote");
        assertThat(refused(ballot, BOSS, new Action.Transfer("C", CHO)))
                .isEqualTo("actor: boss: votes are cast in person");
    }

    @Test
    void a_refused_return_says_why_the_target_is_none() {
        ApprovalCase open = submitted(MANAGER, FINANCES);
        assertThat(open.check(new Action.ReturnTo("M", "F"), CONTEXT, by(BUYER).reason("因为"))
                        .text(Locale.ENGLISH))
                .isEqualTo("target: step F is not an approved step before M");
        assertThat(refused(open, BUYER, new Action.ReturnTo("M", "X")))
                .isEqualTo("reason: a rejection or return needs a reason\ntarget: there is no step X");
    }

    @Test
    void a_refused_signer_is_named() {
        ApprovalCase open = submitted(THREE);
        assertThat(refused(open, BUYER, new Action.Transfer("C", PersonId.of("x"))))
                .isEqualTo("person: x holds no position on 2025-11-18");
        assertThat(refused(open, BUYER, new Action.AddSigner("C", ANN, SignerPlace.AFTER)))
                .isEqualTo("person: ann requested or prepared it and may not approve it in any way");
        assertThat(refused(open, BUYER, new Action.AddSigner("C", BOSS, SignerPlace.AFTER)))
                .isEqualTo("person: boss is asked in step C already");
        assertThat(refused(open, BUYER, new Action.RemoveSigner("C", DAN)))
                .isEqualTo("person: dan is no added signer of step C who has yet to decide");
        ApprovalCase added = go(open, BUYER, new Action.AddSigner("C", CHO, SignerPlace.BEFORE));
        assertThat(refused(added, BOSS, new Action.RemoveSigner("C", CHO))).isEqualTo("person: cho was added by buyer");
        ApprovalCase sign = submitted(ApprovalStep.of("S", ApproverRule.firstWith(PURCHASE_ORDER_SIGN)));
        assertThat(refused(sign, BUYER, new Action.Transfer("S", CHO)))
                .isEqualTo("person: cho may not sign a purchase order for 8,000.00 CNY");
        assertThat(refused(open, BUYER, new Action.AddSigner("X", CHO, SignerPlace.AFTER)))
                .isEqualTo("step: there is no step X");
    }

    @Test
    void nothing_is_added_removed_or_reassigned_when_the_case_has_ended() {
        ApprovalCase open = go(submitted(THREE), BUYER, new Action.AddSigner("C", CHO, SignerPlace.AFTER));
        ApprovalCase ended = go(open, BOSS, new Action.Reject("C"));
        String said = "state: the case is rejected, so this cannot be done";
        assertThat(refused(ended, BUYER, new Action.AddSigner("C", DAN, SignerPlace.AFTER)))
                .contains(said);
        assertThat(refused(ended, BUYER, new Action.RemoveSigner("C", CHO))).contains(said);
        assertThat(refused(ended, BUYER, new Action.Remind("C"))).contains(said);
        assertThat(refused(ended, BOT, new Action.Reassign(BUYER, null)))
                .isEqualTo(
                        said
                                + "\nperson: scheduler may not choose another approver for 8,000.00 CNY\nleaver: nothing waits for buyer");
    }

    @Test
    void a_resubmission_is_checked_like_a_submission() {
        ApprovalCase open = submitted(MANAGER.when(Condition.from(cny("1.00"))));
        assertThat(refused(
                        open, ANN, new Action.Resubmit(content("2"), org.joda.money.Money.parse("USD 5.00"), Map.of())))
                .endsWith("5.00 USD is not in CNY, and nothing is exchanged");
    }

    @Test
    void a_vote_is_on_the_content_seen_and_for_who_may() {
        ApprovalStep ballot = THREE.mode(SigningMode.ballot(RULE)).as(PAYMENT_APPROVE);
        ApprovalStep before = ApprovalStep.of("B", ApproverRule.holder(FIN_MGR)).as(PURCHASE_ORDER_SIGN);
        ApprovalCase open = go(submitted(before, ballot), FINANCE, approve("B"));
        assertThat(refused(open, FINANCE, new Action.Vote("C", content("old"), VoteChoice.FOR)))
                .isEqualTo("content: the content has changed since it was looked at");
        ApprovalContext apart = CONTEXT.apart(Segregation.of(List.of(new SegregationRule.DynamicExclusion(
                "APART", OrgName.of("分离", "apart"), "", Set.of(PURCHASE_ORDER_SIGN, PAYMENT_APPROVE), 2))));
        assertThat(open.check(new Action.Vote("C", SEEN, VoteChoice.FOR), apart, by(FINANCE))
                        .text(Locale.ENGLISH))
                .contains("fin would exercise in one case what “apart” keeps apart");
    }

    @Test
    void a_signer_added_to_a_vote_may_still_reject() {
        ApprovalCase open = go(
                submitted(THREE.mode(SigningMode.ballot(RULE))),
                BUYER,
                new Action.AddSigner("C", CHO, SignerPlace.BEFORE));
        ApprovalCase rejected = go(open, CHO, new Action.Reject("C"));
        assertThat(rejected.state()).isEqualTo(ApprovalState.REJECTED);
        assertThat(notes(rejected)).contains("step C is rejected");
    }

    @Test
    void an_escalation_or_handover_that_is_refused_says_why() {
        ApprovalCase open = submitted(MANAGER);
        assertThat(refused(open, BOT, new Action.Escalate("M")))
                .startsWith("step: step M is not overdue at ")
                .endsWith("\nstep: step M does not escalate");
        assertThat(refused(open, BOT, new Action.Reassign(DAN, null)))
                .isEqualTo(
                        "person: scheduler may not choose another approver for 8,000.00 CNY\nleaver: nothing waits for dan");
        assertThat(refused(open, BOT, new Action.Reassign(BUYER, BUYER)))
                .isEqualTo(
                        "person: scheduler may not choose another approver for 8,000.00 CNY\nsuccessor: buyer is asked in step – already\nperson: buyer is asked in step M already");
    }

    @Test
    void what_follows_from_each_action_is_noted() {
        ApprovalCase open = submitted(THREE);
        assertThat(notes(open))
                .containsExactly(
                        "step C opened",
                        "in step C boss is asked as GM",
                        "in step C fin is asked as FIN-MGR",
                        "in step C buyer is asked as PUR-MGR");
        ApprovalCase added = go(open, BUYER, new Action.AddSigner("C", CHO, SignerPlace.BEFORE));
        assertThat(notes(added)).containsExactly("in step C cho is to sign too");
        assertThat(notes(go(added, BUYER, new Action.RemoveSigner("C", CHO))))
                .containsExactly("in step C cho need not sign any more");
        assertThat(notes(go(open, BUYER, new Action.Transfer("C", CHO))))
                .containsExactly("in step C cho decides in place of buyer");
        assertThat(notes(go(open, BUYER, new Action.Reject("C"))))
                .containsExactly("in step C buyer decided: declined", "step C is rejected", "the case is rejected");
        assertThat(notes(go(go(open, BUYER, approve("C")), BOSS, new Action.ReturnTo("C", null))))
                .containsExactly(
                        "in step C the decision of buyer is void",
                        "step C is to be gone through again",
                        "the case is returned");
        assertThat(notes(go(open, ANN, new Action.Withdraw())))
                .containsExactly("step C is to be gone through again", "the case is withdrawn");
        assertThat(notes(open.apply(
                        new Action.Reassign(FINANCE, CHO), ApprovalContext.of(ORG, CHOOSING), by(EVE).reason("因为"))))
                .containsExactly("in step C cho decides in place of fin");
        PersonId outside = PersonId.of("outside");
        assertThat(notes(submitted(ApprovalStep.of("N", new ApproverRule.Committee(List.of(), List.of(outside))))))
                .containsExactly("step N opened", "in step N outside is asked by name");
    }

    @Test
    void a_resubmission_of_another_amount_is_a_change_of_content() {
        ApprovalCase open = submitted(MANAGER);
        List<String> changed = notes(go(open, ANN, new Action.Resubmit(CONTENT, cny("9.00"), Map.of())));
        assertThat(changed.get(0)).matches("the content changed from [0-9a-f]{8} to [0-9a-f]{8}");
        assertThat(changed.subList(1, changed.size()))
                .containsExactly(
                        "step M is to be gone through again", "step M opened", "in step M buyer is asked as PUR-MGR");
        ApprovalCase skipped = submitted(MANAGER.when(Condition.from(cny("8000.01"))), FINANCES);
        assertThat(notes(go(skipped, ANN, new Action.Resubmit(CONTENT, cny("9000.00"), Map.of()))))
                .contains("step F is to be gone through again", "step M opened");
    }

    @Test
    void a_trail_names_a_grant_with_its_limits() {
        Authority authority = Authority.of(
                        List.of(
                                AuthorityGrant.to(PUR_MGR)
                                        .may(PURCHASE_ORDER_SIGN)
                                        .upTo(cny("500.00"))
                                        .per(LimitPeriod.MONTH, cny("2000.00")),
                                AuthorityGrant.to(GM).may(PURCHASE_ORDER_SIGN).unlimited()),
                        ORG)
                .using(Usage.none());
        ApprovalContext context = ApprovalContext.of(ORG, authority);
        ApprovalStep first = ApprovalStep.of("S", ApproverRule.firstWith(PURCHASE_ORDER_SIGN));
        ApprovalStep chain = ApprovalStep.of("S", ApproverRule.chainUpTo(PURCHASE_ORDER_SIGN));
        for (ApprovalStep step : List.of(first, chain)) {
            assertThat(notes(draft(order("500.00"), step).apply(new Action.Submit(), context, by(ANN))))
                    .containsExactly(
                            "step S opened",
                            "buyer decides by the grant to PUR-MGR, limit 500.00 CNY",
                            "the grant of buyer holds up to and including 2,000.00 CNY per month",
                            "in step S buyer is asked as PUR-MGR");
            assertThat(notes(draft(order("500.01"), step).apply(new Action.Submit(), context, by(ANN))))
                    .contains("boss decides by the grant to GM, any amount")
                    .noneMatch(note -> note.contains("holds up to"));
        }
    }

    @Test
    void only_the_seat_of_a_chain_that_decides_needs_authority() {
        ApprovalCase open = draft(order("10000.01"), ApprovalStep.of("S", ApproverRule.chainUpTo(PURCHASE_ORDER_SIGN)))
                .apply(new Action.Submit(), CONTEXT, by(ANN));
        assertThat(open.progress("S").seats())
                .extracting(seat -> seat.number() + " " + seat.person() + " " + seat.decision())
                .containsExactly("1 buyer null", "2 boss PURCHASE_ORDER_SIGN");
    }

    @Test
    void reminders_and_escalations_are_told_under_their_own_name() {
        ApprovalCase open = submitted(MANAGER.within(TimeLimit.hours(1).escalating()));
        ApprovalCase up = open.apply(
                        new Action.Remind("M"), CONTEXT, Stamp.by(BOT).at(NOW.plusSeconds(3600)))
                .apply(
                        new Action.Escalate("M"),
                        CONTEXT,
                        Stamp.by(BOT).at(NOW.plusSeconds(7200)).reason("急"))
                .apply(
                        new Action.Comment("看过"),
                        CONTEXT,
                        Stamp.by(DAN).at(NOW.plusSeconds(7200)).reason("顺便"));
        assertThat(up.trail().toTable(ZoneOffset.UTC, Locale.ENGLISH).rows())
                .extracting(row -> row.get(1) + " " + row.get(5) + " " + row.get(6))
                .containsExactly(
                        "2025-11-18 02:00:00 SUBMIT null",
                        "2025-11-18 03:00:00 REMIND null",
                        "2025-11-18 04:00:00 ESCALATE 急",
                        "2025-11-18 04:00:00 COMMENT 看过 顺便");
        assertThat(up.explain(ZoneOffset.UTC).toText(Locale.ENGLISH))
                .startsWith("approval A-1 of PO-1 (Purchase approval, 8,000.00 CNY): in progress\n")
                .contains("2. 2025-11-18 03:00:00 scheduler: remind\n", "reason: 看过 顺便\n")
                .containsOnlyOnce("reason: 急\n");
    }

    @Test
    void what_the_requester_says_is_a_remark_and_what_an_approver_says_a_reason() {
        ApprovalCase free = draft(order("0.00"), MANAGER).apply(new Action.Submit(), CONTEXT, by(ANN).reason("急"));
        ApprovalCase resubmitted = go(free, ANN, new Action.Resubmit(content("new"), cny("0.00"), Map.of()));
        ApprovalCase withdrawn = go(resubmitted, ANN, new Action.Withdraw());
        String trail = withdrawn.explain(ZoneOffset.UTC).toText(Locale.SIMPLIFIED_CHINESE);
        assertThat(trail)
                .startsWith("审批单 A-1（采购审批，PO-1）：已撤回\n")
                .contains("提交\n    说明：急\n", "重新提交\n    说明：因为\n", "撤回\n    说明：因为\n")
                .doesNotContain("意见");
        ApprovalCase rejected = go(submitted(MANAGER), BUYER, new Action.Reject("M"));
        assertThat(rejected.explain(ZoneOffset.UTC).toText(Locale.SIMPLIFIED_CHINESE))
                .contains("驳回\n    意见：因为\n")
                .doesNotContain("说明");
    }

    @Test
    void due_steps_of_one_moment_are_in_the_order_of_cases_and_steps() {
        ApprovalDefinition both = ApprovalDefinition.of("PO", OrgName.of("采购审批"), 1)
                .parallel(
                        THREE.mode(SigningMode.IN_TURN).within(TimeLimit.hours(1)),
                        committee("A", PUR_MGR, FIN_MGR, GM).within(TimeLimit.hours(1)))
                .build();
        List<ApprovalCase> cases = Stream.of("B", "A")
                .map(id -> ApprovalCase.draft(ApprovalCaseId.of(id), both, order("1.00"))
                        .apply(new Action.Submit(), CONTEXT, by(ANN)))
                .toList();
        DueList due = DueList.of(cases, NOW.plus(Duration.ofMinutes(179)));
        assertThat(due.steps())
                .extracting(step -> step.approval() + " " + step.step() + " " + step.people() + " " + step.hoursOver())
                .containsExactly(
                        "A A [boss, buyer, fin] 1", "A C [boss] 1", "B A [boss, buyer, fin] 1", "B C [boss] 1");
    }

    @Test
    void cases_in_memory_are_found_by_person_subject_and_moment() {
        ApprovalCaseRepository cases = ApprovalCaseRepository.inMemory(new MemoryStore());
        cases.add(opened("D", MANAGER));
        cases.add(opened("C", MANAGER.within(TimeLimit.hours(2))));
        cases.add(opened("B", MANAGER.within(TimeLimit.hours(1))));
        cases.add(opened("A", MANAGER.within(TimeLimit.hours(2))));
        cases.add(opened("E", FINANCES));
        assertThat(ids(cases.awaiting(BUYER))).containsExactly("B", "A", "C", "D");
        assertThat(ids(cases.awaiting(FINANCE))).containsExactly("E");
        assertThat(ids(cases.about("PO-1"))).containsExactly("A", "B", "C", "D", "E");
        assertThat(ids(cases.about("PO-2"))).isEmpty();
        assertThat(ids(cases.dueBefore(NOW.plusSeconds(3600)))).isEmpty();
        assertThat(ids(cases.dueBefore(NOW.plusSeconds(3601)))).containsExactly("B");
        assertThat(ids(cases.dueBefore(NOW.plusSeconds(7201)))).containsExactly("B", "A", "C");
    }

    private static ApprovalCase opened(String id, ApprovalStep step) {
        return ApprovalCase.draft(
                        ApprovalCaseId.of(id),
                        ApprovalDefinition.of("PO", OrgName.of("采购审批"), 1)
                                .step(step)
                                .build(),
                        order("1.00"))
                .apply(new Action.Submit(), CONTEXT, by(ANN));
    }

    private static List<String> ids(Stream<Versioned<ApprovalCase>> found) {
        try (found) {
            return found.map(each -> each.value().id().value()).toList();
        }
    }

    @Test
    void figures_out_of_range_are_shown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepTime("D", "S", 0, 0, 0))
                .withMessage("rounds of step S must be 1 or more, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Threshold.moreThan(1, 1))
                .withMessage("share must be between 0 and 1, but is more than 1/1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Threshold.atLeast(3, 2))
                .withMessage("share must be between 0 and 1, but is 3/2");
        assertThat(Threshold.atLeast(0, 1).needed(5)).isZero();
        assertThat(Threshold.moreThan(0, 1).needed(5)).isEqualTo(1);
        assertThat(Threshold.moreThanHalf().text().text(Locale.ENGLISH)).isEqualTo("more than 1/2");
    }
}
