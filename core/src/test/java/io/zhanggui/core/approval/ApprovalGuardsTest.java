package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgHistory;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.repository.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** Ways around the rules, each of them closed. */
class ApprovalGuardsTest {

    private static final ApprovalStep MANAGER = ApprovalStep.of("M", ApproverRule.lineManager(1));
    private static final ApprovalStep SIGN = ApprovalStep.of("S", ApproverRule.firstWith(PURCHASE_ORDER_SIGN));
    private static final VotingRule HALF =
            VotingRule.of(Threshold.moreThanHalf(), Threshold.moreThanHalf(), MajorityBase.ALL);
    private static final ApprovalStep BALLOT =
            committee("C", GM, FIN_MGR, PUR_MGR).mode(SigningMode.ballot(HALF));

    private static AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> refused(
            ApprovalCase from, ApprovalContext context, Stamp stamp, Action action) {
        return assertThat(from.check(action, context, stamp.reason("因为")).list())
                .extracting(each -> each.rule().name());
    }

    private static Action.Vote vote(VoteChoice choice) {
        return new Action.Vote("C", SEEN, choice);
    }

    private static ApprovalContext choosing(OrgSnapshot org) {
        return in(org, CHOOSING);
    }

    private static OrgHistory without(PersonId person) {
        return HISTORY.release(person.equals(BUYER) ? PUR_MGR : FIN_MGR, person, TODAY, FOUNDING);
    }

    // ------------------------------------------------------------------------------------------------ reassigning

    @Test
    void reassign_by_requester_or_preparer_is_refused_whoever_left() {
        ApprovalCase open =
                draft(order("8000.00").preparedBy(DAN), MANAGER).apply(new Action.Submit(), CONTEXT, by(ANN));
        ApprovalContext left = in(without(BUYER).on(TODAY), AUTHORITY);
        for (PersonId successor : new PersonId[] {null, BEN}) {
            Action reassign = new Action.Reassign(BUYER, successor);
            refused(open, left, by(ANN), reassign).contains("OWN_REQUEST");
            refused(open, left, by(DAN), reassign).contains("OWN_REQUEST");
            refused(open, left, byFor(BOT, ANN), reassign).contains("OWN_REQUEST");
        }
    }

    @Test
    void reassign_needs_authority_unless_the_approver_is_gone_and_the_organisation_says_who_follows() {
        ApprovalCase open = submitted(MANAGER);
        ApprovalContext left = choosing(without(BUYER).on(TODAY));
        Action choose = new Action.Reassign(BUYER, BEN);
        Action replace = new Action.Reassign(BUYER, null);
        refused(open, CONTEXT, by(CHO), choose).containsExactly("NO_AUTHORITY");
        refused(open, CONTEXT, by(CHO), replace).containsExactly("NO_AUTHORITY");
        refused(open, left, by(CHO), choose).containsExactly("NO_AUTHORITY");
        assertThat(open.apply(replace, left, by(CHO)).asked()).containsExactly(BOSS);
        assertThat(open.apply(replace, absent(away(BUYER, CHO)), by(BEN)).asked())
                .containsExactly(BOSS);
        assertThat(open.apply(choose, left, by(EVE)).asked()).containsExactly(BEN);
        assertThat(open.apply(choose, choosing(ORG), by(EVE)).asked()).containsExactly(BEN);
    }

    @Test
    void reassign_gives_the_seat_of_a_ballot_to_nobody_but_who_holds_the_position() {
        ApprovalCase open = submitted(BALLOT);
        ApprovalContext left = choosing(without(FINANCE).on(TODAY));
        refused(open, left, by(EVE), new Action.Reassign(FINANCE, CHO)).containsExactly("NO_PROXY");
        refused(open, left, by(EVE), new Action.Reassign(FINANCE, null)).containsExactly("NOBODY_FOUND");
        ApprovalContext followed = in(
                without(FINANCE)
                        .appoint(FIN_MGR, PersonId.of("flo"), TODAY, FOUNDING)
                        .on(TODAY),
                AUTHORITY);
        assertThat(people(open.apply(new Action.Reassign(FINANCE, null), followed, by(BOT)), "C"))
                .containsExactly(BOSS, PersonId.of("flo"), BUYER);
    }

    @Test
    void reassign_finds_a_successor_for_a_signer_added_to_a_ballot() {
        ApprovalCase open =
                submitted(BALLOT).apply(new Action.AddSigner("C", CHO, SignerPlace.AFTER), CONTEXT, by(BOSS));
        assertThat(people(open.apply(new Action.Reassign(CHO, DAN), choosing(ORG), by(EVE)), "C"))
                .containsExactly(BOSS, FINANCE, BUYER, DAN);
    }

    // ---------------------------------------------------------------------------------------------------- ballots

    @Test
    void returnTo_by_a_single_member_of_a_ballot_is_refused_as_a_rejection_is() {
        ApprovalCase open = submitted(BALLOT);
        refused(open, CONTEXT, by(BOSS), new Action.ReturnTo("C", null)).containsExactly("VOTE_NEEDED");
        refused(open, absent(away(BOSS, CHO)), by(CHO), new Action.ReturnTo("C", null))
                .containsExactly("VOTE_NEEDED");
        ApprovalCase added = open.apply(new Action.AddSigner("C", CHO, SignerPlace.AFTER), CONTEXT, by(BOSS));
        refused(added, CONTEXT, by(CHO), new Action.ReturnTo("C", null)).containsExactly("NOT_YOUR_TURN");
        ApprovalCase before = open.apply(new Action.AddSigner("C", CHO, SignerPlace.BEFORE), CONTEXT, by(BOSS));
        refused(before, CONTEXT, by(CHO), new Action.ReturnTo("C", null)).isEmpty();
    }

    @Test
    void vote_of_an_added_signer_is_no_abstention() {
        ApprovalCase open =
                submitted(BALLOT).apply(new Action.AddSigner("C", CHO, SignerPlace.BEFORE), CONTEXT, by(BOSS));
        refused(open, CONTEXT, by(CHO), vote(VoteChoice.ABSTAIN)).containsExactly("NO_ABSTENTION");
        assertThat(open.check(vote(VoteChoice.ABSTAIN), CONTEXT, by(CHO)).text(Locale.ENGLISH))
                .contains("cho was added as a signer and agrees or declines");
        refused(open, CONTEXT, by(CHO), vote(VoteChoice.FOR)).isEmpty();
        refused(open, CONTEXT, by(FINANCE), vote(VoteChoice.ABSTAIN)).isEmpty();
    }

    // ------------------------------------------------------------------------------------------------ escalations

    @Test
    void escalate_stays_where_one_of_two_superiors_is_absent_and_absences_are_refused() {
        PositionId junior = PositionId.of("PUR-2");
        OrgSnapshot org = HISTORY.createPosition(
                        Position.of(junior, PUR, OrgName.of("助理")).reportingTo(PUR_1), FOUNDED, FOUNDING)
                .appoint(junior, PersonId.of("flo"), FOUNDED, FOUNDING)
                .on(TODAY);
        Absence alone = new Absence(BEN, null, LocalDateRange.of(TODAY, TODAY.plusDays(1)));
        ApprovalContext context = in(org, AUTHORITY).deputies(Deputies.of(List.of(alone)));
        ApprovalStep step = ApprovalStep.of("F", ApproverRule.holder(junior))
                .onVacancy(VacancyRule.FAIL)
                .within(TimeLimit.hours(1).escalating());
        ApprovalCase open = draft(ApprovalRequest.of("S", DAN, PUR, cny("1.00"), CONTENT), step)
                .apply(new Action.Submit(), context, by(DAN));
        Stamp late = Stamp.by(BOT).at(NOW.plusSeconds(3600));
        refused(open, context, late, new Action.Escalate("F")).containsExactly("NOBODY_FOUND");
    }

    // ------------------------------------------------------------------------------------- requester, time, amount

    @Test
    void withdraw_and_resubmit_are_for_requester_preparer_and_deputy_of_the_day() {
        ApprovalCase open =
                draft(order("8000.00").preparedBy(DAN), MANAGER).apply(new Action.Submit(), CONTEXT, by(ANN));
        Action resubmit = new Action.Resubmit(content("2"), cny("1.00"), Map.of());
        for (Action action : List.of(new Action.Withdraw(), resubmit)) {
            refused(open, CONTEXT, byFor(CHO, ANN), action).containsExactly("NOT_REQUESTER");
            refused(open, CONTEXT, by(CHO), action).containsExactly("NOT_REQUESTER");
            refused(open, absent(away(ANN, CHO)), byFor(CHO, BUYER), action).containsExactly("NOT_REQUESTER");
            for (Stamp stamp : List.of(by(ANN), by(DAN), byFor(DAN, ANN))) {
                refused(open, CONTEXT, stamp, action).isEmpty();
            }
            for (Stamp stamp : List.of(by(CHO), byFor(CHO, ANN))) {
                refused(open, absent(away(ANN, CHO)), stamp, action).isEmpty();
            }
        }
    }

    @Test
    void approve_signs_amount_unit_category_country_and_facts_with_the_content() {
        ApprovalRequest request =
                order("8000.00").ofCategory("FOOD").inCountry("CN").fact("k", "a");
        assertThat(List.of(
                        order("8000.01").ofCategory("FOOD").inCountry("CN").fact("k", "a"),
                        order("8000.00").ofCategory("TOYS").inCountry("CN").fact("k", "a"),
                        order("8000.00").ofCategory("FOOD").inCountry("HK").fact("k", "a"),
                        order("8000.00").ofCategory("FOOD").inCountry("CN").fact("k", "b"),
                        order("8000.00").ofCategory("FOOD").inCountry("CN").fact("l", "a"),
                        ApprovalRequest.of("PO-1", ANN, FIN, cny("8000.00"), CONTENT)
                                .ofCategory("FOOD")
                                .inCountry("CN")
                                .fact("k", "a"),
                        ApprovalRequest.of("PO-1", ANN, PUR, cny("8000.00"), content("2"))
                                .ofCategory("FOOD")
                                .inCountry("CN")
                                .fact("k", "a")))
                .extracting(ApprovalRequest::fingerprint)
                .doesNotHaveDuplicates()
                .doesNotContain(request.fingerprint());
        ApprovalCase more =
                submitted(MANAGER).apply(new Action.Resubmit(CONTENT, cny("1000000.00"), Map.of()), CONTEXT, by(ANN));
        assertThat(kinds(more)).contains(NoteKind.CONTENT_CHANGED);
        refused(more, CONTEXT, by(BUYER), approve("M")).containsExactly("CONTENT_CHANGED");
        refused(more, CONTEXT, by(BUYER), new Action.Approve("M", CONTENT)).containsExactly("CONTENT_CHANGED");
        ApprovalCase done = more.apply(new Action.Approve("M", more.request().fingerprint()), CONTEXT, by(BUYER));
        assertThat(done.progress("M").seats().get(0).signature().content())
                .isEqualTo(more.request().fingerprint());
        assertThat(done.trail().entries())
                .last()
                .extracting(TrailEntry::content)
                .isEqualTo(more.request().fingerprint());
    }

    @Test
    void authority_is_asked_for_the_category_and_country_of_the_request() {
        Authority food = Authority.of(
                List.of(AuthorityGrant.to(FIN_MGR)
                        .may(PURCHASE_ORDER_SIGN)
                        .unlimited()
                        .ofCategory("FOOD")
                        .inCountry("CN")),
                ORG);
        ApprovalContext context = ApprovalContext.of(ORG, food);
        Action submit = new Action.Submit();
        refused(draft(order("1.00"), SIGN), context, by(ANN), submit).containsExactly("NOBODY_FOUND");
        refused(draft(order("1.00").ofCategory("FOOD"), SIGN), context, by(ANN), submit)
                .containsExactly("NOBODY_FOUND");
        assertThat(draft(order("1.00").ofCategory("FOOD").inCountry("CN"), SIGN)
                        .apply(submit, context, by(ANN))
                        .asked())
                .containsExactly(FINANCE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order("1.00").ofCategory(" "))
                .withMessageContaining("category ' '");
    }

    @Test
    void apply_of_a_moment_before_the_last_action_is_refused() {
        ApprovalCase open = submitted(MANAGER);
        Stamp early = Stamp.by(BUYER).at(NOW.minusNanos(1000));
        refused(open, CONTEXT, early, approve("M")).containsExactly("BEFORE_LAST");
        assertThat(open.check(approve("M"), CONTEXT, early).text(Locale.ENGLISH))
                .contains("2025-11-18T01:59:59.999999Z is before the last action of the case at 2025-11-18T02:00:00Z");
        refused(open, CONTEXT, by(BUYER), approve("M")).isEmpty();
    }

    @Test
    void a_trail_is_in_the_order_of_its_moments() {
        List<TrailEntry> entries = new ArrayList<>(submitted(MANAGER).trail().entries());
        entries.add(
                new TrailEntry(2, new Action.Comment("x"), Stamp.by(DAN).at(NOW), by(DAN).actor(), CONTENT, List.of()));
        assertThat(new ApprovalTrail(entries).entries()).hasSize(2);
        entries.add(new TrailEntry(
                3, new Action.Comment("x"), Stamp.by(DAN).at(NOW.minusNanos(1)), by(DAN).actor(), CONTENT, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalTrail(entries))
                .withMessage(
                        "entry 3 of a trail is of 2025-11-18T01:59:59.999999999Z, before the one that precedes it");
    }

    // --------------------------------------------------------------------------------------------------- deputies

    @Test
    void a_delegate_decides_also_with_a_grant_of_their_own_but_not_through_a_preparer() {
        Delegation own = Delegation.of(BUYER, FINANCE, PURCHASE_ORDER_SIGN, TODAY, TODAY.plusDays(1));
        ApprovalContext grants = delegating(own);
        ApprovalCase open = submitted(grants, SIGN);
        assertThat(open.progress("S").seats().get(0).person()).isEqualTo(FINANCE);
        assertThat(open.progress("S").seats().get(0).holder()).isEqualTo(BUYER);
        assertThat(open.apply(approve("S"), grants, by(FINANCE)).state()).isEqualTo(ApprovalState.APPROVED);
        refused(open, CONTEXT, by(FINANCE), approve("S")).containsExactly("NOT_ASKED");

        Delegation first = Delegation.of(BUYER, CHO, PURCHASE_ORDER_SIGN, TODAY, TODAY.plusDays(1))
                .passedOn(1);
        Delegation next = Delegation.of(CHO, DAN, PURCHASE_ORDER_SIGN, TODAY, TODAY.plusDays(1));
        ApprovalContext chain = delegating(first, next).deputies(Deputies.none());
        ApprovalCase ofBoth = draft(order("8000.00").preparedBy(CHO), SIGN).apply(new Action.Submit(), chain, by(ANN));
        assertThat(people(ofBoth, "S")).containsExactly(BUYER);
        refused(ofBoth, chain, by(DAN), new Action.Approve("S", ofBoth.request().fingerprint()))
                .containsExactly("NOT_ASKED");
    }

    @Test
    void the_work_list_is_that_of_who_may_decide_on_the_day() {
        ApprovalCase before = submitted(committee("C", FIN_MGR));
        ApprovalContext away = absent(away(FINANCE, CHO));
        assertThat(before.turnOf(CHO, CONTEXT, NOW)).isEmpty();
        assertThat(before.turnOf(CHO, away, NOW)).containsExactly("C");
        assertThat(before.turnOf(FINANCE, away, NOW)).containsExactly("C");
        ApprovalCase during = submitted(away, committee("C", FIN_MGR));
        assertThat(during.turnOf(CHO, away, NOW)).containsExactly("C");
        assertThat(during.turnOf(CHO, CONTEXT, NOW)).isEmpty();
        assertThat(during.turnOf(ANN, absent(away(FINANCE, ANN)), NOW)).isEmpty();
        assertThat(submitted(BALLOT).turnOf(CHO, away, NOW)).isEmpty();
        assertThat(submitted(BALLOT).turnOf(FINANCE, CONTEXT, NOW)).containsExactly("C");
        ApprovalCase signed = submitted(BALLOT).apply(vote(VoteChoice.FOR), CONTEXT, by(FINANCE));
        assertThat(signed.turnOf(FINANCE, CONTEXT, NOW)).isEmpty();
        assertThat(away.deputies().principals(CHO, TODAY)).containsExactly(FINANCE);
        assertThat(away.deputies().principals(CHO, TODAY.plusDays(1))).isEmpty();
        MemoryStore store = new MemoryStore();
        ApprovalDefinition one = ApprovalDefinition.of("PO", OrgName.of("采购审批"), 1)
                .step(committee("C", FIN_MGR))
                .build();
        Approvals plain = Approvals.inMemory(store, at -> at.equals(NOW) ? CONTEXT : away);
        plain.submit(ApprovalCaseId.of("A-1"), one, order("1.00"), by(ANN));
        assertThat(plain.workList(CHO, NOW)).isEmpty();
        assertThat(plain.workList(CHO, NOW.plusSeconds(1))).hasSize(1);
    }

    // -------------------------------------------------------------------------------------------- bodies that vote

    @Test
    void a_ballot_counts_vacant_seats_and_conflicted_members_as_its_rule_says() {
        ApprovalStep body = committee("C", GM, FIN_MGR, PUR_MGR, OPS_MGR, FIN_1);
        ApprovalRequest request = ApprovalRequest.of("PO-1", CHO, PUR, cny("1.00"), CONTENT);
        Action vote = new Action.Vote("C", request.fingerprint(), VoteChoice.FOR);
        ApprovalCase open =
                draft(request, body.mode(SigningMode.ballot(HALF))).apply(new Action.Submit(), CONTEXT, by(CHO));
        assertThat(people(open, "C")).containsExactly(BOSS, FINANCE, BUYER);
        assertThat(open.progress("C").members()).isEqualTo(5);
        assertThat(open.progress("C").conflicted()).isEqualTo(1);
        ApprovalCase two = open.apply(vote, CONTEXT, by(BOSS)).apply(vote, CONTEXT, by(FINANCE));
        assertThat(two.state()).isEqualTo(ApprovalState.IN_PROGRESS); // 2 of 4 are not more than half
        assertThat(two.apply(vote, CONTEXT, by(BUYER)).state()).isEqualTo(ApprovalState.APPROVED);

        VotingRule most = VotingRule.of(Threshold.atLeast(4, 5), Threshold.moreThanHalf(), MajorityBase.CAST);
        refused(draft(request, body.mode(SigningMode.ballot(most))), CONTEXT, by(CHO), new Action.Submit())
                .containsExactly("TOO_FEW_FOUND"); // 4 of 4 would be needed, and one seat is vacant
        VotingRule some = VotingRule.of(Threshold.atLeast(3, 5), Threshold.moreThanHalf(), MajorityBase.CAST);
        assertThat(draft(request, body.mode(SigningMode.ballot(some.countingConflicted())))
                        .apply(new Action.Submit(), CONTEXT, by(CHO))
                        .asked())
                .hasSize(3); // 3 of 5 with the conflicted member
        VotingRule counting = VotingRule.of(Threshold.atLeast(3, 4), Threshold.moreThanHalf(), MajorityBase.CAST);
        assertThat(draft(request, body.mode(SigningMode.ballot(counting)))
                        .apply(new Action.Submit(), CONTEXT, by(CHO))
                        .asked())
                .hasSize(3); // 3 of 4
        refused(
                        draft(request, body.mode(SigningMode.ballot(counting.countingConflicted()))),
                        CONTEXT,
                        by(CHO),
                        new Action.Submit())
                .containsExactly("TOO_FEW_FOUND"); // 4 of 5
    }

    @Test
    void a_committee_of_all_asks_the_superior_for_a_vacant_seat() {
        ApprovalStep all = committee("C", FIN_MGR, OPS_MGR);
        assertThat(people(submitted(all), "C")).containsExactly(FINANCE, BOSS);
        assertThat(people(submitted(all.mode(SigningMode.IN_TURN)), "C")).containsExactly(FINANCE, BOSS);
        assertThat(people(submitted(all.mode(SigningMode.ANY)), "C")).containsExactly(FINANCE);
        assertThat(people(submitted(committee("C", FIN_MGR, PUR_1)), "C")).containsExactly(FINANCE, BEN);
        refused(draft(order("1.00"), all.onVacancy(VacancyRule.FAIL)), CONTEXT, by(ANN), new Action.Submit())
                .containsExactly("NOBODY_FOUND");
        assertThat(people(
                        draft(
                                        ApprovalRequest.of("S", BUYER, PUR, cny("1.00"), CONTENT),
                                        committee("C", FIN_MGR, PUR_MGR))
                                .apply(new Action.Submit(), CONTEXT, by(BUYER)),
                        "C"))
                .containsExactly(FINANCE); // the requester's own place stays empty
    }
}
