package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static io.zhanggui.core.authority.DecisionType.CONTRACT_SIGN;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgName;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** Who takes a seat over: by escalation, on exit, and where an earlier approval counts. */
class ApprovalHandoverTest {

    private static final ApprovalStep MANAGER = ApprovalStep.of("M", ApproverRule.lineManager(1));
    private static final ApprovalStep FINANCES = ApprovalStep.of("F", ApproverRule.holder(FIN_MGR));
    private static final ApprovalStep SIGN = ApprovalStep.of("S", ApproverRule.firstWith(PURCHASE_ORDER_SIGN));
    private static final TimeLimit FOUR = TimeLimit.hours(4).escalating();
    private static final Stamp LATE = Stamp.by(BOT).at(NOW.plus(Duration.ofHours(4)));

    private static ApprovalCase go(ApprovalCase from, PersonId person, Action action) {
        return from.apply(action, CONTEXT, by(person).reason("因为"));
    }

    private static ApprovalCase escalated(ApprovalCase from, String step) {
        return from.apply(new Action.Escalate(step), CONTEXT, LATE);
    }

    private static ApprovalContext without(io.zhanggui.core.id.PositionId position, PersonId person) {
        return in(HISTORY.release(position, person, TODAY, FOUNDING).on(TODAY), AUTHORITY);
    }

    private static ApprovalCase once(ApprovalStep... steps) {
        ApprovalDefinition.Builder builder =
                ApprovalDefinition.of("D", OrgName.of("D"), 1).countingOnce();
        for (ApprovalStep step : steps) {
            builder.step(step);
        }
        return draft(order("8000.00"), builder.build()).apply(new Action.Submit(), CONTEXT, by(ANN));
    }

    @Test
    void an_added_signer_escalates_by_their_own_position() {
        ApprovalCase open =
                go(submitted(MANAGER.within(FOUR)), BUYER, new Action.AddSigner("M", CHO, SignerPlace.AFTER));
        ApprovalCase up = escalated(open, "M");
        assertThat(people(up, "M")).containsExactly(BOSS, FINANCE);
        assertThat(up.progress("M").seats()).extracting(Seat::isAdded).containsExactly(false, true);
        assertThat(up.progress("M").remind()).isEqualTo(NOW.plus(Duration.ofHours(8)));
    }

    @Test
    void a_member_from_outside_stays_when_the_rest_escalates() {
        PersonId outside = PersonId.of("outside");
        ApproverRule rule = new ApproverRule.Committee(List.of(PUR_MGR), List.of(outside));
        ApprovalCase up = escalated(submitted(ApprovalStep.of("C", rule).within(FOUR)), "C");
        assertThat(people(up, "C")).containsExactly(BOSS, outside);
        assertThat(kinds(up)).endsWith(NoteKind.HANDED_OVER, NoteKind.STAYS);
    }

    @Test
    void an_escalation_that_finds_nobody_says_what_was_tried() {
        ApprovalCase open =
                submitted(ApprovalStep.of("G", ApproverRule.holder(GM)).within(FOUR));
        assertThat(open.check(new Action.Escalate("G"), CONTEXT, LATE).text(Locale.ENGLISH))
                .isEqualTo("steps.G: nobody can be asked in step G:"
                        + " position GM has no superior; in step G it stays with boss");
    }

    @Test
    void a_decision_by_authority_escalates_to_who_has_it_too() {
        ApprovalCase open = submitted(SIGN.within(FOUR));
        assertThat(people(open, "S")).containsExactly(BUYER);
        ApprovalCase up = escalated(open, "S");
        assertThat(people(up, "S")).containsExactly(BOSS);
        assertThat(up.progress("S").seats().get(0).decision()).isEqualTo(PURCHASE_ORDER_SIGN);
        ApprovalContext powerless = ApprovalContext.of(
                ORG,
                io.zhanggui.core.authority.Authority.of(
                        List.of(io.zhanggui.core.authority.AuthorityGrant.to(PUR_MGR)
                                .may(PURCHASE_ORDER_SIGN)
                                .unlimited()),
                        ORG));
        assertThat(open.check(new Action.Escalate("S"), powerless, LATE).text(Locale.ENGLISH))
                .contains("boss may not sign a purchase order for 8,000.00 CNY");
    }

    @Test
    void a_vote_that_ends_by_time_is_counted_in_the_trail() {
        VotingRule rule = VotingRule.of(Threshold.count(1), Threshold.moreThanHalf(), MajorityBase.PRESENT);
        ApprovalStep ballot = committee("C", GM, FIN_MGR, PUR_MGR)
                .mode(SigningMode.ballot(rule))
                .within(FOUR);
        ApprovalCase open = go(submitted(ballot), BOSS, new Action.Vote("C", SEEN, VoteChoice.FOR));
        assertThat(kinds(open)).doesNotContain(NoteKind.VOTE_COUNTED);
        assertThat(escalated(open, "C").trail().notes().map(note -> note.text(Locale.ENGLISH)))
                .contains("in step C 1 voted for, 0 against; 1 were present");
        ApprovalCase nobody = escalated(submitted(ballot), "C");
        assertThat(nobody.state()).isEqualTo(ApprovalState.REJECTED);
    }

    @Test
    void a_leaver_is_replaced_in_every_step_that_waits_for_them() {
        ApprovalDefinition both = ApprovalDefinition.of("D", OrgName.of("D"), 1)
                .parallel(ApprovalStep.of("A", ApproverRule.holder(FIN_MGR)), FINANCES)
                .build();
        ApprovalCase open = draft(order("1.00"), both).apply(new Action.Submit(), CONTEXT, by(ANN));
        ApprovalCase handed = open.apply(new Action.Reassign(FINANCE, null), without(FIN_MGR, FINANCE), by(BOT));
        assertThat(people(handed, "A")).containsExactly(BOSS);
        assertThat(people(handed, "F")).containsExactly(BOSS);
    }

    @Test
    void a_principal_who_leaves_takes_the_deputy_along() {
        ApprovalCase open = submitted(absent(away(FINANCE, CHO)), FINANCES);
        assertThat(people(open, "F")).containsExactly(CHO);
        ApprovalCase handed = open.apply(new Action.Reassign(FINANCE, null), without(FIN_MGR, FINANCE), by(BOT));
        assertThat(handed.asked()).containsExactly(BOSS);
    }

    @Test
    void a_leaving_deputy_of_one_who_left_too_goes_to_the_superior() {
        ApprovalCase open = submitted(absent(away(FINANCE, CHO)), FINANCES);
        Absence alone = new Absence(FINANCE, null, LocalDateRange.of(TODAY, TODAY.plusDays(1)));
        ApprovalContext after = without(FIN_1, CHO).deputies(Deputies.of(List.of(alone)));
        assertThat(open.apply(new Action.Reassign(CHO, null), after, by(BOT)).asked())
                .containsExactly(BOSS);
    }

    @Test
    void who_leaves_is_not_found_again_and_authority_is_looked_at() {
        ApprovalCase open = submitted(SIGN);
        ApprovalCase handed = open.apply(new Action.Reassign(BUYER, null), without(PUR_MGR, BUYER), by(BOT));
        assertThat(people(handed, "S")).containsExactly(BOSS);
        assertThat(handed.progress("S").seats().get(0).decision()).isEqualTo(PURCHASE_ORDER_SIGN);
        assertThat(submitted(MANAGER)
                        .apply(new Action.Reassign(BUYER, null), ApprovalContext.of(ORG, CHOOSING), by(EVE))
                        .asked())
                .containsExactly(BOSS); // whose chart still has the buyer
        ApprovalCase top = submitted(ApprovalStep.of("G", ApproverRule.holder(GM)));
        assertThat(top.check(new Action.Reassign(BOSS, null), ApprovalContext.of(ORG, CHOOSING), by(EVE))
                        .text(Locale.ENGLISH))
                .isEqualTo("steps.G: nobody can be asked in step G:"
                        + " boss is asked in this step already; position GM has no superior");
    }

    @Test
    void an_approval_counts_for_the_decision_that_needs_authority_too() {
        ApprovalCase done = go(once(MANAGER, SIGN), BUYER, approve("M"));
        assertThat(done.state()).isEqualTo(ApprovalState.APPROVED);
        Signature counted = done.progress("S").seats().get(0).signature();
        assertThat(counted).isEqualTo(done.progress("M").seats().get(0).signature());
    }

    @Test
    void an_approval_does_not_count_for_others_nor_in_a_vote() {
        ApprovalCase other = go(once(MANAGER, FINANCES), BUYER, approve("M"));
        assertThat(other.asked()).containsExactly(FINANCE);
        VotingRule rule = VotingRule.of(Threshold.count(1), Threshold.moreThanHalf(), MajorityBase.PRESENT);
        ApprovalStep ballot = committee("C", PUR_MGR).mode(SigningMode.ballot(rule));
        assertThat(go(once(MANAGER, ballot), BUYER, approve("M")).asked()).containsExactly(BUYER);
    }

    @Test
    void a_counted_approval_leaves_the_others_of_the_step_to_decide() {
        ApprovalCase open = go(once(MANAGER, committee("C", PUR_MGR, FIN_MGR)), BUYER, approve("M"));
        assertThat(open.progress("C").isOpen()).isTrue();
        assertThat(open.asked()).containsExactly(FINANCE);
        ApprovalCase any = go(
                once(MANAGER, committee("C", PUR_MGR, FIN_MGR).mode(SigningMode.ANY), FINANCES), BUYER, approve("M"));
        assertThat(any.progress("C").status()).isEqualTo(StepStatus.DONE);
        assertThat(any.progress("F").isOpen()).isTrue();
    }

    @Test
    void an_abstention_or_rejection_before_never_counts_as_an_approval() {
        ApprovalCase open = once(
                committee("C", GM, FIN_MGR, PUR_MGR).mode(SigningMode.quorum(2)),
                ApprovalStep.of("A", ApproverRule.holder(PUR_MGR)));
        ApprovalCase two = go(go(go(open, BUYER, new Action.Reject("C")), BOSS, approve("C")), FINANCE, approve("C"));
        assertThat(two.asked()).containsExactly(BUYER);
    }

    @Test
    void a_case_begins_with_its_first_steps_only_and_ends_with_all() {
        ApprovalDefinition definition = ApprovalDefinition.of("D", OrgName.of("D"), 1)
                .step(MANAGER.when(Condition.fact("kind", "a")))
                .step(FINANCES)
                .step(ApprovalStep.of("G", ApproverRule.holder(GM)).when(Condition.fact("kind", "a")))
                .build();
        ApprovalCase open =
                draft(order("1.00").fact("kind", "b"), definition).apply(new Action.Submit(), CONTEXT, by(ANN));
        assertThat(open.steps())
                .extracting(StepProgress::status)
                .containsExactly(StepStatus.NOT_APPLICABLE, StepStatus.OPEN, StepStatus.WAITING);
        ApprovalCase done =
                go(open, FINANCE, new Action.Approve("F", open.request().fingerprint()));
        assertThat(done.state()).isEqualTo(ApprovalState.APPROVED);
        ApprovalCase again = go(open, ANN, new Action.Resubmit(CONTENT, cny("1.00"), Map.of("kind", "a")));
        assertThat(again.steps())
                .extracting(StepProgress::status)
                .containsExactly(StepStatus.OPEN, StepStatus.WAITING, StepStatus.WAITING);
        assertThat(again.progress("F").seats()).isEmpty();
    }

    @Test
    void a_removed_signer_frees_who_waited_for_them() {
        ApprovalCase one = go(submitted(MANAGER), BUYER, new Action.AddSigner("M", CHO, SignerPlace.BEFORE));
        ApprovalCase two = go(one, BUYER, new Action.AddSigner("M", DAN, SignerPlace.BEFORE));
        assertThat(two.turnOf(CHO)).containsExactly("M");
        assertThat(two.turnOf(DAN)).isEmpty();
        ApprovalCase less = go(two, BUYER, new Action.RemoveSigner("M", DAN));
        assertThat(less.turnOf(CHO)).containsExactly("M");
        assertThat(less.turnOf(BUYER)).isEmpty();
        ApprovalCase none = go(less, BUYER, new Action.RemoveSigner("M", CHO));
        assertThat(none.turnOf(BUYER)).containsExactly("M");
    }

    @Test
    void a_superior_who_sits_in_the_step_already_takes_no_second_seat() {
        ApprovalCase open = submitted(committee("C", GM, PUR_MGR));
        assertThat(open.check(new Action.Reassign(BUYER, null), without(PUR_MGR, BUYER), by(BOT))
                        .text(Locale.ENGLISH))
                .contains("boss is asked in this step already", "position GM has no superior");
    }

    @Test
    void what_one_approved_for_another_does_not_count_as_their_own() {
        ApprovalContext away = absent(away(FINANCE, BUYER));
        ApprovalDefinition definition = ApprovalDefinition.of("D", OrgName.of("D"), 1)
                .countingOnce()
                .step(FINANCES)
                .step("A", ApproverRule.holder(PUR_MGR))
                .build();
        ApprovalCase open = draft(order("1.00"), definition)
                .apply(new Action.Submit(), away, by(ANN))
                .apply(new Action.Approve("F", order("1.00").fingerprint()), away, by(BUYER));
        assertThat(open.turnOf(BUYER)).containsExactly("A");
    }

    @Test
    void who_signed_for_somebody_is_not_asked_again_in_the_step() {
        ApprovalContext away = absent(away(FINANCE, CHO));
        ApprovalCase open = submitted(committee("C", GM, FIN_MGR, PUR_MGR)).apply(approve("C"), away, by(CHO));
        assertThat(open.check(new Action.Transfer("C", CHO), CONTEXT, by(BUYER)).text(Locale.ENGLISH))
                .isEqualTo("person: cho is asked in step C already");
    }

    @Test
    void a_stored_seat_of_one_who_became_a_preparer_is_signed_by_no_deputy() {
        ApprovalCase open = submitted(MANAGER);
        ApprovalCase stored = new ApprovalCase(
                open.id(),
                open.definition(),
                open.request().preparedBy(BUYER),
                open.state(),
                open.steps(),
                open.trail());
        assertThat(stored.check(
                                new Action.Approve("M", stored.request().fingerprint()),
                                absent(away(BUYER, CHO)),
                                by(CHO))
                        .text(Locale.ENGLISH))
                .isEqualTo("actor: buyer requested or prepared it and may not approve it in any way");
    }

    @Test
    void an_added_signer_never_replaces_one_of_the_rule() {
        ApprovalStep any = committee("C", GM, FIN_MGR, PUR_MGR).mode(SigningMode.ANY);
        ApprovalCase added = go(submitted(any), BUYER, new Action.AddSigner("C", CHO, SignerPlace.BEFORE));
        ApprovalCase one = go(added, CHO, approve("C"));
        assertThat(one.state()).isEqualTo(ApprovalState.IN_PROGRESS);
        assertThat(go(one, BOSS, approve("C")).state()).isEqualTo(ApprovalState.APPROVED);
        ApprovalCase two = go(
                go(
                        submitted(any.mode(SigningMode.quorum(2))),
                        BUYER,
                        new Action.AddSigner("C", CHO, SignerPlace.BEFORE)),
                CHO,
                approve("C"));
        assertThat(go(two, BUYER, approve("C")).state()).isEqualTo(ApprovalState.IN_PROGRESS);
        ApprovalCase turn =
                go(submitted(any.mode(SigningMode.IN_TURN)), BOSS, new Action.AddSigner("C", CHO, SignerPlace.BEFORE));
        assertThat(turn.turnOf(CHO)).containsExactly("C");
        assertThat(turn.turnOf(BOSS)).isEmpty();
    }

    private static RouteStep route(ApprovalStep step, PersonId requester, ApprovalContext context) {
        ApprovalDefinition definition =
                ApprovalDefinition.of("D", OrgName.of("D"), 1).step(step).build();
        return ApprovalRoutes.preview(
                        definition, ApprovalRequest.of("S", requester, PUR, cny("1.00"), CONTENT), context, NOW)
                .get(0);
    }

    private static List<String> texts(RouteStep step) {
        return step.notes().stream().map(note -> note.text(Locale.ENGLISH)).toList();
    }

    private static Absence alone(PersonId person) {
        return new Absence(person, null, LocalDateRange.of(TODAY, TODAY.plusDays(1)));
    }

    @Test
    void a_chain_that_refuses_vacancies_stops_at_the_first() {
        ApprovalStep chain = ApprovalStep.of("S", ApproverRule.chainUpTo(PURCHASE_ORDER_SIGN));
        RouteStep stuck = route(chain.onVacancy(VacancyRule.FAIL), DAN, CONTEXT);
        assertThat(stuck.isStuck()).isTrue();
        assertThat(texts(stuck)).containsExactly("position OPS-MGR is vacant");
        assertThat(texts(route(ApprovalStep.of("S", ApproverRule.chainUpTo(CONTRACT_SIGN)), ANN, CONTEXT)))
                .hasSize(1)
                .allMatch(note -> note.startsWith("nobody may "));
    }

    @Test
    void a_member_by_name_votes_in_person_but_signs_through_a_deputy() {
        VotingRule rule = VotingRule.of(Threshold.count(1), Threshold.moreThanHalf(), MajorityBase.PRESENT);
        ApprovalStep named = ApprovalStep.of("S", new ApproverRule.Committee(List.of(), List.of(CHO)));
        ApprovalContext away = absent(away(CHO, DAN));
        assertThat(route(named, ANN, away).people()).containsExactly(DAN);
        assertThat(route(named.mode(SigningMode.ballot(rule)), ANN, away).people())
                .containsExactly(CHO);
    }

    @Test
    void who_acts_in_a_position_is_asked_only_while_nobody_holds_it_regularly() {
        ApprovalContext both = in(
                HISTORY.appoint(Assignment.from(FOUNDED, EVE, FIN_MGR).acting(), FOUNDING)
                        .on(TODAY),
                AUTHORITY);
        assertThat(route(FINANCES, ANN, both).people()).containsExactly(FINANCE);
    }

    @Test
    void the_first_with_authority_who_is_away_is_passed_over_for_the_next() {
        assertThat(route(SIGN, ANN, absent(alone(BUYER))).people()).containsExactly(FINANCE);
        ApprovalStep strict = SIGN.onVacancy(VacancyRule.FAIL);
        assertThat(route(strict, ANN, absent(alone(BUYER))).isStuck()).isTrue();
        assertThat(route(strict, ANN, CONTEXT).people()).containsExactly(BUYER);
    }

    @Test
    void a_standing_deputy_who_cannot_act_leaves_it_to_the_superior() {
        StandingDeputy eve = new StandingDeputy(OPS_MGR, EVE, LocalDateRange.of(TODAY, TODAY.plusDays(1)));
        ApprovalStep step = ApprovalStep.of("S", ApproverRule.holder(OPS_MGR));
        ApprovalContext away = CONTEXT.deputies(Deputies.of(List.of(alone(EVE))).standing(List.of(eve)));
        assertThat(route(step, ANN, away).people()).containsExactly(BOSS);
        RouteStep own = route(step, EVE, CONTEXT.deputies(Deputies.none().standing(List.of(eve))));
        assertThat(texts(own))
                .containsExactly(
                        "position OPS-MGR is vacant",
                        "eve may not stand in for OPS-MGR: requester, preparer, or asked already",
                        "position GM is asked in place of OPS-MGR");
    }
}
