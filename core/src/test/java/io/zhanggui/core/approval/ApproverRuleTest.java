package io.zhanggui.core.approval;

import static io.zhanggui.core.approval.ApprovalSamples.*;
import static io.zhanggui.core.authority.DecisionType.CONTRACT_SIGN;
import static io.zhanggui.core.authority.DecisionType.PURCHASE_ORDER_SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.authority.Authority;
import io.zhanggui.core.authority.AuthorityDecision;
import io.zhanggui.core.authority.AuthorityGrant;
import io.zhanggui.core.authority.Delegation;
import io.zhanggui.core.authority.LimitPeriod;
import io.zhanggui.core.authority.Usage;
import io.zhanggui.core.id.JobId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Job;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgName;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.Position;
import io.zhanggui.core.violation.RejectedException;
import io.zhanggui.core.violation.Violation;
import io.zhanggui.core.violation.Violations;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class ApproverRuleTest {

    private static final ApproverRule FIRST = ApproverRule.firstWith(PURCHASE_ORDER_SIGN);
    private static final ApproverRule CHAIN = ApproverRule.chainUpTo(PURCHASE_ORDER_SIGN);

    private static RouteStep route(ApproverRule rule, ApprovalRequest request, ApprovalContext context) {
        return route(ApprovalStep.of("S", rule), request, context);
    }

    private static RouteStep route(ApprovalStep step, ApprovalRequest request, ApprovalContext context) {
        return ApprovalRoutes.preview(
                        ApprovalDefinition.of("D", OrgName.of("D"), 1)
                                .step(step)
                                .build(),
                        request,
                        context,
                        NOW)
                .get(0);
    }

    private static ApprovalRequest by(PersonId requester, String amount) {
        return ApprovalRequest.of("S", requester, PUR, cny(amount), CONTENT);
    }

    private static List<String> notes(RouteStep step) {
        return step.notes().stream().map(TrailNote::toString).toList();
    }

    private static String text(RouteStep step) {
        return String.join(
                "; ",
                step.notes().stream().map(note -> note.text(Locale.ENGLISH)).toList());
    }

    @Test
    void a_position_is_asked_through_all_its_holders() {
        assertThat(route(ApproverRule.holder(PUR_1), by(CHO, "1.00"), CONTEXT).people())
                .containsExactly(ANN, BEN);
        assertThat(route(ApproverRule.holder(PUR_1), by(CHO, "1.00"), CONTEXT).notes())
                .isEmpty();
    }

    @Test
    void another_holder_of_the_requesters_position_may_decide() {
        RouteStep step = route(ApproverRule.holder(PUR_1), by(ANN, "1.00"), CONTEXT);
        assertThat(step.people()).containsExactly(BEN);
        assertThat(text(step)).isEqualTo("ann requested or prepared it and is not asked");
    }

    @ParameterizedTest
    @CsvSource({"ann,1,buyer", "ann,2,boss", "cho,1,fin", "dan,1,boss", "buyer,1,boss"})
    void the_nth_line_manager_decides_and_a_vacant_one_is_passed_over_with_a_note(
            String requester, int level, String expected) {
        assertThat(route(ApproverRule.lineManager(level), by(PersonId.of(requester), "1.00"), CONTEXT)
                        .people())
                .containsExactly(PersonId.of(expected));
    }

    @Test
    void a_vacant_line_manager_is_named_before_the_superior() {
        assertThat(text(route(ApproverRule.lineManager(1), by(DAN, "1.00"), CONTEXT)))
                .isEqualTo("position OPS-MGR is vacant; nobody stands in for OPS-MGR;"
                        + " position GM is asked in place of OPS-MGR");
    }

    @ParameterizedTest
    @CsvSource({
        "ann,3,ann has no line manager of level 3",
        "boss,1,boss has no line manager of level 1",
        "nobody,1,nobody holds no position"
    })
    void a_line_that_is_too_short_finds_nobody(String requester, int level, String said) {
        RouteStep step = route(ApproverRule.lineManager(level), by(PersonId.of(requester), "1.00"), CONTEXT);
        assertThat(step.isStuck()).isTrue();
        assertThat(text(step)).isEqualTo(said);
    }

    @Test
    void the_head_of_the_requesters_unit_or_of_the_subjects_unit_decides() {
        assertThat(route(ApproverRule.headOf(UnitOf.REQUESTER), by(CHO, "1.00"), CONTEXT)
                        .people())
                .containsExactly(FINANCE);
        assertThat(route(ApproverRule.headOf(UnitOf.SUBJECT), by(CHO, "1.00"), CONTEXT)
                        .people())
                .containsExactly(BUYER);
        assertThat(route(ApproverRule.headOf(UnitOf.REQUESTER), by(PersonId.of("x"), "1.00"), CONTEXT)
                        .isStuck())
                .isTrue();
    }

    @Test
    void a_head_who_asks_goes_to_their_superior() {
        RouteStep step = route(ApproverRule.headOf(UnitOf.SUBJECT), by(BUYER, "1.00"), CONTEXT);
        assertThat(step.people()).containsExactly(BOSS);
        assertThat(text(step))
                .isEqualTo("buyer requested or prepared it and is not asked;"
                        + " position GM is asked in place of PUR-MGR");
    }

    @Test
    void nobody_is_above_the_topmost_requester() {
        RouteStep step = route(ApproverRule.holder(GM), by(BOSS, "1.00"), CONTEXT);
        assertThat(step.isStuck()).isTrue();
        assertThat(text(step)).isEqualTo("boss requested or prepared it and is not asked; position GM has no superior");
    }

    @Test
    void a_unit_without_a_head_goes_to_the_unit_above_unless_that_is_refused() {
        ApprovalContext twoHeads = in(
                HISTORY.createPosition(
                                Position.of(PositionId.of("PUR-2"), PUR, OrgName.of("顾问"))
                                        .reportingTo(GM),
                                FOUNDED,
                                FOUNDING)
                        .on(TODAY),
                AUTHORITY);
        RouteStep step = route(ApproverRule.headOf(UnitOf.SUBJECT), by(CHO, "1.00"), twoHeads);
        assertThat(step.people()).containsExactly(BOSS);
        assertThat(text(step)).isEqualTo("unit PUR has no head");
        ApprovalStep strict =
                ApprovalStep.of("S", ApproverRule.headOf(UnitOf.SUBJECT)).onVacancy(VacancyRule.FAIL);
        assertThat(route(strict, by(CHO, "1.00"), twoHeads).isStuck()).isTrue();
    }

    @Test
    void positions_of_a_title_in_a_unit_decide() {
        assertThat(route(new ApproverRule.TitleInScope("经理", ACME), by(CHO, "1.00"), CONTEXT)
                        .people())
                .containsExactly(BUYER, FINANCE, BOSS);
        assertThat(route(new ApproverRule.TitleInScope("clerk", null), by(CHO, "1.00"), CONTEXT)
                        .people())
                .containsExactly(ANN, BEN);
        RouteStep none = route(new ApproverRule.TitleInScope("cook", PUR), by(CHO, "1.00"), CONTEXT);
        assertThat(none.isStuck()).isTrue();
        assertThat(text(none)).isEqualTo("no position in PUR has the title cook");
    }

    @Test
    void limits_per_period_count_what_was_decided_before() {
        Authority limited = Authority.of(
                List.of(
                        AuthorityGrant.to(PUR_MGR)
                                .may(PURCHASE_ORDER_SIGN)
                                .unlimited()
                                .per(LimitPeriod.MONTH, cny("100.00")),
                        AuthorityGrant.to(GM).may(PURCHASE_ORDER_SIGN).unlimited()),
                ORG);
        ApproverRule first = ApproverRule.firstWith(PURCHASE_ORDER_SIGN);
        for (String used : List.of("60.00", "60.01")) {
            AuthorityDecision.Permit permit = (AuthorityDecision.Permit)
                    limited.using(Usage.none()).decide(BUYER, PURCHASE_ORDER_SIGN, cny(used), PUR, TODAY);
            ApprovalContext context = ApprovalContext.of(ORG, limited.using(Usage.of(List.of(permit))));
            assertThat(route(first, by(ANN, "40.00"), context).people())
                    .containsExactly(used.equals("60.00") ? BUYER : BOSS);
        }
        assertThat(route(first, by(ANN, "40.00"), ApprovalContext.of(ORG, limited))
                        .people())
                .containsExactly(BOSS); // what is used is not known
    }

    @Test
    void positions_of_a_job_in_a_unit_decide_whatever_they_are_called() {
        JobId buyer = JobId.of("BUYER");
        PositionId other = PositionId.of("PUR-9");
        PersonId gus = PersonId.of("gus");
        OrgSnapshot org = HISTORY.append(
                        List.of(
                                new OrgChange.CreateJob(Job.of(buyer, OrgName.of("采购")), TODAY),
                                new OrgChange.CreatePosition(
                                        Position.of(other, PUR, OrgName.of("买手"))
                                                .reportingTo(PUR_MGR)
                                                .ofJob(buyer),
                                        TODAY),
                                new OrgChange.Appoint(Assignment.from(TODAY, gus, other))),
                        FOUNDING)
                .on(TODAY);
        ApprovalContext context = ApprovalContext.of(org, authority(org));
        assertThat(route(new ApproverRule.JobInScope(buyer, null), by(CHO, "1.00"), context)
                        .people())
                .containsExactly(gus);
        RouteStep none = route(new ApproverRule.JobInScope(buyer, FIN), by(CHO, "1.00"), context);
        assertThat(none.isStuck()).isTrue();
        assertThat(text(none)).isEqualTo("no position in FIN is of job BUYER");
    }

    @Test
    void any_of_a_title_needs_no_superior_for_a_vacancy() {
        ApprovalStep any = ApprovalStep.of("S", new ApproverRule.TitleInScope("manager", ACME))
                .mode(SigningMode.ANY);
        RouteStep step = route(any, by(CHO, "1.00"), CONTEXT);
        assertThat(step.people()).containsExactly(BUYER, FINANCE);
        assertThat(text(step)).contains("OPS-MGR is vacant").doesNotContain("GM");
    }

    @Test
    void any_of_a_title_goes_to_the_superior_when_all_are_vacant() {
        ApprovalStep any = ApprovalStep.of("S", new ApproverRule.TitleInScope("manager", OPS))
                .mode(SigningMode.ANY);
        assertThat(route(any, by(CHO, "1.00"), CONTEXT).people()).containsExactly(BOSS);
    }

    @Test
    void everybody_in_a_unit_who_may_decide_is_asked() {
        assertThat(route(new ApproverRule.DecidersInScope(PURCHASE_ORDER_SIGN, ACME), by(ANN, "10000.00"), CONTEXT)
                        .people())
                .containsExactly(BUYER, FINANCE, BOSS);
        assertThat(route(new ApproverRule.DecidersInScope(PURCHASE_ORDER_SIGN, ACME), by(ANN, "10000.01"), CONTEXT)
                        .people())
                .containsExactly(FINANCE, BOSS);
        RouteStep nobody =
                route(new ApproverRule.DecidersInScope(PURCHASE_ORDER_SIGN, null), by(ANN, "10000.01"), CONTEXT);
        assertThat(nobody.isStuck()).isTrue();
        assertThat(text(nobody)).endsWith("nobody may sign a purchase order for 10,000.01 CNY");
    }

    @ParameterizedTest
    @CsvSource({"10000.00,buyer", "10000.01,fin", "50000.00,fin", "50000.01,boss", "999999.00,boss"})
    void the_first_with_sufficient_authority_decides(String amount, String expected) {
        RouteStep step = route(FIRST, by(ANN, amount), CONTEXT);
        assertThat(step.people()).containsExactly(PersonId.of(expected));
        assertThat(text(step)).contains(expected + " decides by the grant to ");
    }

    @Test
    void the_next_with_authority_decides_for_the_requester_or_preparer() {
        assertThat(route(FIRST, by(BUYER, "100.00"), CONTEXT).people()).containsExactly(FINANCE);
        assertThat(route(FIRST, by(ANN, "100.00").preparedBy(BUYER).preparedBy(FINANCE), CONTEXT)
                        .people())
                .containsExactly(BOSS);
        RouteStep nobody = route(FIRST, by(BOSS, "50000.01"), CONTEXT);
        assertThat(nobody.isStuck()).isTrue();
        assertThat(text(nobody)).contains("OPS-MGR is vacant", "nobody may sign a purchase order for 50,000.01 CNY");
        assertThat(route(ApproverRule.firstWith(CONTRACT_SIGN), by(ANN, "1.00"), CONTEXT)
                        .isStuck())
                .isTrue();
    }

    @Test
    void the_first_with_authority_may_have_delegated_it() {
        ApprovalContext delegated =
                delegating(Delegation.of(BUYER, CHO, PURCHASE_ORDER_SIGN, TODAY, TODAY.plusDays(1)));
        RouteStep step = route(FIRST, by(ANN, "100.00"), delegated);
        assertThat(step.people()).containsExactly(CHO);
        assertThat(text(step))
                .contains("cho decides because buyer delegated it; buyer decides by the grant to PUR-MGR");
        assertThat(route(FIRST, by(ANN, "100.00").preparedBy(CHO), delegated).people())
                .containsExactly(BUYER);
        assertThat(route(FIRST, by(CHO, "100.00"), delegated).people()).containsExactly(BUYER);
    }

    @Test
    void the_chain_goes_up_to_the_first_with_authority() {
        assertThat(route(CHAIN, by(ANN, "10000.00"), CONTEXT).people()).containsExactly(BUYER);
        assertThat(route(CHAIN, by(ANN, "10000.01"), CONTEXT).people()).containsExactly(BUYER, BOSS);
        assertThat(route(CHAIN, by(ANN, "10000.01").preparedBy(BUYER), CONTEXT).people())
                .containsExactly(BOSS);
        assertThat(route(CHAIN, by(BOSS, "1.00"), CONTEXT).isStuck()).isTrue();
        assertThat(route(CHAIN, by(PersonId.of("x"), "1.00"), CONTEXT).isStuck())
                .isTrue();
        assertThat(route(ApproverRule.chainUpTo(CONTRACT_SIGN), by(ANN, "1.00"), CONTEXT)
                        .isStuck())
                .isTrue();
    }

    @Test
    void a_committee_is_the_holders_of_positions_and_named_people_each_once() {
        PersonId outside = PersonId.of("outside");
        ApproverRule rule = new ApproverRule.Committee(List.of(GM, FIN_MGR, OPS_MGR), List.of(outside, FINANCE));
        RouteStep step = route(rule, by(ANN, "1.00"), CONTEXT);
        assertThat(step.people()).containsExactly(BOSS, FINANCE, outside);
        assertThat(text(step))
                .isEqualTo("position OPS-MGR is vacant; nobody stands in for OPS-MGR;"
                        + " fin is asked in this step already; position GM is asked in place of OPS-MGR;"
                        + " boss is asked in this step already; position GM has no superior");
    }

    @Test
    void a_committee_leaves_out_its_requester_and_refuses_vacancies_only_if_told() {
        ApprovalStep step = committee("S", GM, FIN_MGR, OPS_MGR);
        assertThat(route(step, by(BOSS, "1.00"), CONTEXT).people()).containsExactly(FINANCE);
        assertThat(route(step.onVacancy(VacancyRule.FAIL), by(ANN, "1.00"), CONTEXT)
                        .isStuck())
                .isTrue();
        assertThat(route(committee("S", GM, PositionId.of("NONE")), by(ANN, "1.00"), CONTEXT)
                        .people())
                .containsExactly(BOSS);
    }

    @Test
    void members_vote_themselves_also_when_absent() {
        VotingRule rule = VotingRule.of(Threshold.moreThanHalf(), Threshold.moreThanHalf(), MajorityBase.ALL);
        ApprovalStep ballot = ApprovalStep.of(
                        "S", new ApproverRule.Committee(List.of(GM, OPS_MGR, FIN_MGR), List.of(CHO, ANN)))
                .mode(SigningMode.ballot(rule));
        RouteStep step = route(ballot, by(ANN, "1.00"), absent(away(FINANCE, DAN)));
        assertThat(step.people()).containsExactly(BOSS, FINANCE, CHO);
        assertThat(text(step))
                .isEqualTo("position OPS-MGR is vacant; fin is absent, but votes only in person;"
                        + " ann requested or prepared it and is not asked");
    }

    @Test
    void an_absent_person_goes_to_the_deputy_and_further_down_the_chain() {
        RouteStep one = route(ApproverRule.holder(FIN_MGR), by(ANN, "1.00"), absent(away(FINANCE, CHO)));
        assertThat(one.people()).containsExactly(CHO);
        assertThat(text(one)).isEqualTo("fin is absent; cho stands in for fin");
        RouteStep two =
                route(ApproverRule.holder(FIN_MGR), by(ANN, "1.00"), absent(away(FINANCE, CHO), away(CHO, DAN)));
        assertThat(two.people()).containsExactly(DAN);
        assertThat(text(two)).isEqualTo("fin is absent; cho stands in for fin; dan stands in for cho");
    }

    @Test
    void a_deputy_who_requested_it_is_passed_over_for_the_superior() {
        RouteStep step = route(ApproverRule.holder(FIN_MGR), by(CHO, "1.00"), absent(away(FINANCE, CHO)));
        assertThat(step.people()).containsExactly(BOSS);
        assertThat(text(step)).contains("cho may not stand in for fin", "position GM is asked in place of FIN-MGR");
    }

    @Test
    void a_deputy_who_is_asked_in_the_step_already_is_passed_over() {
        RouteStep step = route(committee("S", PUR_MGR, FIN_MGR), by(ANN, "1.00"), absent(away(FINANCE, BUYER)));
        assertThat(step.people()).containsExactly(BUYER, BOSS);
        assertThat(text(step)).contains("buyer may not stand in for fin");
    }

    @Test
    void an_absent_person_without_a_deputy_goes_to_the_superior() {
        Absence alone = new Absence(FINANCE, null, LocalDateRange.of(TODAY, TODAY.plusDays(1)));
        RouteStep step = route(ApproverRule.holder(FIN_MGR), by(ANN, "1.00"), absent(alone));
        assertThat(step.people()).containsExactly(BOSS);
        assertThat(text(step))
                .isEqualTo("fin is absent; nobody stands in for fin; position GM is asked in place of FIN-MGR");
    }

    @Test
    void the_vacancy_rule_decides_between_deputy_superior_and_nobody() {
        ApprovalContext context = absent(away(FINANCE, CHO));
        ApprovalStep step = ApprovalStep.of("S", ApproverRule.holder(FIN_MGR));
        assertThat(route(step.onVacancy(VacancyRule.DEPUTY), by(ANN, "1.00"), context)
                        .people())
                .containsExactly(CHO);
        assertThat(route(step.onVacancy(VacancyRule.SUPERIOR), by(ANN, "1.00"), context)
                        .people())
                .containsExactly(BOSS);
        assertThat(route(step.onVacancy(VacancyRule.FAIL), by(ANN, "1.00"), context)
                        .isStuck())
                .isTrue();
        assertThat(route(step.onVacancy(VacancyRule.FAIL), by(ANN, "1.00"), CONTEXT)
                        .people())
                .containsExactly(FINANCE);
    }

    @Test
    void a_vacant_position_goes_to_its_standing_deputy() {
        StandingDeputy eve = new StandingDeputy(OPS_MGR, EVE, LocalDateRange.of(TODAY, TODAY.plusDays(1)));
        ApprovalContext context = CONTEXT.deputies(Deputies.none().standing(List.of(eve)));
        ApproverRule rule = ApproverRule.holder(OPS_MGR);
        assertThat(route(rule, by(ANN, "1.00"), context).people()).containsExactly(EVE);
        assertThat(text(route(rule, by(ANN, "1.00"), context)))
                .isEqualTo("position OPS-MGR is vacant; eve stands in for OPS-MGR");
        assertThat(route(rule, by(EVE, "1.00"), context).people()).containsExactly(BOSS);
        ApprovalStep superior = ApprovalStep.of("S", rule).onVacancy(VacancyRule.SUPERIOR);
        assertThat(route(superior, by(ANN, "1.00"), context).people()).containsExactly(BOSS);
    }

    @Test
    void an_acting_holder_decides_and_is_marked() {
        RouteStep step = route(ApproverRule.holder(OPS_2), by(ANN, "1.00"), CONTEXT);
        assertThat(step.people()).containsExactly(EVE);
        assertThat(text(step)).isEqualTo("eve is acting in position OPS-2");
        assertThat(route(ApproverRule.holder(OPS_2), by(EVE, "1.00"), CONTEXT).people())
                .containsExactly(BOSS);
    }

    @Test
    void an_unknown_position_finds_nobody() {
        RouteStep step = route(ApproverRule.holder(PositionId.of("NONE")), by(ANN, "1.00"), CONTEXT);
        assertThat(step.isStuck()).isTrue();
        assertThat(notes(step)).hasSize(1);
        assertThat(text(step)).isEqualTo("position NONE does not exist on the day");
    }

    @Test
    void a_refusal_says_what_was_tried() {
        Violations found = draft(
                        order("1.00"),
                        ApprovalStep.of("S", ApproverRule.holder(OPS_MGR)).onVacancy(VacancyRule.FAIL))
                .check(new Action.Submit(), CONTEXT, ApprovalSamples.by(ANN));
        assertThat(found.list()).extracting(each -> each.rule().name()).containsExactly("NOBODY_FOUND");
        assertThat(found.text(Locale.ENGLISH))
                .isEqualTo("steps.S: nobody can be asked in step S: position OPS-MGR is vacant");
        assertThat(found.text(Locale.SIMPLIFIED_CHINESE)).contains("环节 S 找不到审批人：岗位 OPS-MGR 空缺");
    }

    @Test
    void a_quorum_that_cannot_be_reached_is_refused() {
        ApprovalStep two = committee("S", GM, OPS_MGR).mode(SigningMode.quorum(2));
        assertThat(draft(order("1.00"), two)
                        .check(new Action.Submit(), CONTEXT, ApprovalSamples.by(ANN))
                        .text(Locale.ENGLISH))
                .startsWith("steps.S: step S needs 2 approvers, but has 1: position OPS-MGR is vacant");
        assertThat(route(two, by(ANN, "1.00"), CONTEXT).isStuck()).isTrue();
        assertThat(route(committee("S", GM, FIN_MGR).mode(SigningMode.quorum(2)), by(ANN, "1.00"), CONTEXT)
                        .people())
                .containsExactly(BOSS, FINANCE);
    }

    @Test
    void rules_check_themselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApproverRule.lineManager(0))
                .withMessageContaining("but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApproverRule.committee())
                .withMessageContaining("needs a member");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningMode.quorum(0))
                .withMessageContaining("but is 0");
        assertThat(new RejectedException(Violations.of(Violation.of(ApprovalViolation.NO_STEPS, "steps")))
                        .violations()
                        .has(ApprovalViolation.NO_STEPS))
                .isTrue();
    }
}
