package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.SegregationSamples.A;
import static io.zhanggui.core.authority.SegregationSamples.ACTIVITIES;
import static io.zhanggui.core.authority.SegregationSamples.ANN;
import static io.zhanggui.core.authority.SegregationSamples.B;
import static io.zhanggui.core.authority.SegregationSamples.BOB;
import static io.zhanggui.core.authority.SegregationSamples.BOSS;
import static io.zhanggui.core.authority.SegregationSamples.C;
import static io.zhanggui.core.authority.SegregationSamples.CASHIER;
import static io.zhanggui.core.authority.SegregationSamples.CAT;
import static io.zhanggui.core.authority.SegregationSamples.CLERK;
import static io.zhanggui.core.authority.SegregationSamples.DAY;
import static io.zhanggui.core.authority.SegregationSamples.HR;
import static io.zhanggui.core.authority.SegregationSamples.PAY;
import static io.zhanggui.core.authority.SegregationSamples.STAMP;
import static io.zhanggui.core.authority.SegregationSamples.holds;
import static io.zhanggui.core.authority.SegregationSamples.name;
import static io.zhanggui.core.authority.SegregationSamples.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhanggui.core.authority.SegregationRule.StaticExclusion;
import io.zhanggui.core.authority.SegregationRule.TaskQuorum;
import io.zhanggui.core.duty.Duty;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.organization.OrgChange;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.template.OrgTemplates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegregationTest {

    private static final Segregation PAY_ONLY = Segregation.of(List.of(PAY));
    private static final Delegation FROM_ANN =
            Delegation.of(ANN, BOB, DecisionType.PAY_OUT, DAY.minusDays(1), DAY.plusDays(1));

    private static SegregationReport check(Segregation segregation, Collection<Assignment> held, Delegation... given) {
        return segregation.check(held, List.of(given), ACTIVITIES, DAY);
    }

    private static SegregationWaiver waiver(PersonId approver) {
        return SegregationWaiver.of("PAY")
                .toPosition(CASHIER)
                .from(DAY)
                .until(DAY.plusDays(2))
                .approvedBy(approver, "the accountant is ill", "the GM checks");
    }

    @Test
    void twoPositionsOfOnePerson_breakTheRuleTogether() {
        SegregationReport report = check(PAY_ONLY, List.of(holds(ANN, HR), holds(ANN, CASHIER), holds(BOB, HR)));
        assertThat(report.lifted()).isEmpty();
        assertThat(report.conflicts())
                .containsExactly(new SegregationConflict(
                        PAY,
                        List.of(ANN),
                        List.of(
                                new Holding(ANN, DecisionType.PAY_CALCULATE, HR, Capacity.REGULAR, null),
                                new Holding(ANN, DecisionType.PAY_OUT, CASHIER, Capacity.REGULAR, null)),
                        List.of()));
        assertThat(report.violations().toString())
                .isEqualTo("people[ann]: ann holds what “Pay apart” keeps apart: calculate pay, pay wages out"
                        + " [segregation.held-together]");
        assertThat(report.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                2025-11-11 职责分离检查：冲突 1 项，例外豁免 0 项
                  违反“工资核算与发放分离”：ann 兼有“工资核算与发放分离”要求分离的事项：核算工资奖金、发放工资 〔L8 L12〕
                    ann：核算工资奖金：担任岗位 GA-HR
                    ann：发放工资：担任岗位 FIN-CASH
                """);
    }

    @Test
    void oneOfTheActivities_breaksNothing() {
        assertThat(check(PAY_ONLY, List.of(holds(ANN, HR), holds(BOB, CASHIER))).conflicts())
                .isEmpty();
    }

    @Test
    void actingCounts() {
        SegregationReport report =
                check(PAY_ONLY, List.of(holds(ANN, HR), holds(ANN, CASHIER).acting()));
        assertThat(report.conflicts()).hasSize(1);
        assertThat(report.toString()).contains("capacity=ACTING");
        assertThat(report.explain().toText(Locale.ENGLISH)).contains("ann: pay wages out: acts in position FIN-CASH");
    }

    @Test
    void whatIsDelegatedCounts_byThePositionOfTheDelegator() {
        List<Assignment> held = List.of(holds(ANN, CASHIER), holds(BOB, HR));
        SegregationReport report = check(PAY_ONLY, held, FROM_ANN);
        assertThat(report.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.holdings())
                        .containsExactly(
                                new Holding(BOB, DecisionType.PAY_CALCULATE, HR, Capacity.REGULAR, null),
                                new Holding(BOB, DecisionType.PAY_OUT, CASHIER, Capacity.REGULAR, ANN)));
        assertThat(report.explain().toText(Locale.ENGLISH)).contains("delegated by ann, position FIN-CASH");
    }

    @Test
    void aDelegation_countsOnItsDaysAndForWhatTheDelegatorHolds() {
        List<Assignment> held = List.of(holds(ANN, CASHIER), holds(BOB, HR));
        Delegation later = Delegation.of(ANN, BOB, DecisionType.PAY_OUT, DAY.plusDays(1), DAY.plusDays(2));
        Delegation nothing = Delegation.of(CAT, BOB, DecisionType.PAY_OUT, DAY, DAY.plusDays(2));
        Delegation other = Delegation.of(ANN, BOB, DecisionType.CONTRACT_SIGN, DAY, DAY.plusDays(2));
        Delegation onward = Delegation.of(CAT, BOB, DecisionType.PAY_OUT, DAY, DAY.plusDays(2));
        Delegation first = Delegation.of(ANN, CAT, DecisionType.PAY_OUT, DAY, DAY.plusDays(2));
        assertThat(check(PAY_ONLY, held, later, nothing, other).conflicts()).isEmpty();
        assertThat(check(PAY_ONLY, held, first, onward).conflicts()).isEmpty();
    }

    @Test
    void anAssignment_countsFromItsFirstDayToTheOneBeforeItsEnd() {
        Assignment cashier = Assignment.from(DAY, ANN, CASHIER);
        List<Assignment> from = List.of(holds(ANN, HR), cashier);
        List<Assignment> until = List.of(holds(ANN, HR), holds(ANN, CASHIER).until(DAY));
        List<Assignment> longer = List.of(holds(ANN, HR), holds(ANN, CASHIER).until(DAY.plusDays(1)));
        assertThat(check(PAY_ONLY, from).conflicts()).hasSize(1);
        assertThat(check(PAY_ONLY, until).conflicts()).isEmpty();
        assertThat(check(PAY_ONLY, longer).conflicts()).hasSize(1);
    }

    @Test
    void waiver_liftsTheRuleOnItsDaysAndIsShown() {
        Segregation waived = PAY_ONLY.waiving(List.of(waiver(BOSS)));
        List<Assignment> held = List.of(holds(ANN, HR), holds(ANN, CASHIER));
        assertThat(waived.check(held, List.of(), ACTIVITIES, DAY.minusDays(1)).conflicts())
                .hasSize(1);
        SegregationReport report = waived.check(held, List.of(), ACTIVITIES, DAY);
        assertThat(report.conflicts()).isEmpty();
        assertThat(report.violations().isEmpty()).isTrue();
        assertThat(report.lifted())
                .singleElement()
                .satisfies(lifted -> assertThat(lifted.waivers()).containsExactly(waiver(BOSS)));
        assertThat(report.explain().toText(Locale.ENGLISH))
                .contains(
                        "conflicts: 0, lifted by waivers: 1",
                        "“Pay apart” is lifted",
                        "waiver from 2025-11-11 until before 2025-11-13, approved by boss: the accountant is ill;"
                                + " instead: the GM checks");
        assertThat(waived.check(held, List.of(), ACTIVITIES, DAY.plusDays(1)).conflicts())
                .isEmpty();
        assertThat(waived.check(held, List.of(), ACTIVITIES, DAY.plusDays(2)).conflicts())
                .hasSize(1);
    }

    @Test
    void waiverOfAPosition_doesNotHelpItsApproverNorThoseWhoDoNotHoldIt() {
        List<Assignment> held =
                List.of(holds(ANN, HR), holds(ANN, CASHIER), holds(BOB, HR), holds(CAT, HR), holds(CAT, CASHIER));
        SegregationReport report = check(PAY_ONLY.waiving(List.of(waiver(ANN))), held, FROM_ANN);
        assertThat(report.conflicts())
                .extracting(SegregationConflict::people)
                .containsExactly(List.of(ANN), List.of(BOB));
        assertThat(report.lifted()).extracting(SegregationConflict::people).containsExactly(List.of(CAT));
    }

    @Test
    void waiverOfAPerson_helpsNobodyElseAndNoOtherRule() {
        SegregationRule other =
                StaticExclusion.ofPair("OTHER", name("other"), DecisionType.PAY_OUT, DecisionType.PAY_CALCULATE);
        SegregationWaiver ann = SegregationWaiver.of("PAY")
                .toPerson(ANN)
                .from(DAY)
                .until(DAY.plusDays(1))
                .approvedBy(BOSS, "ill", "checked");
        List<Assignment> held = List.of(holds(BOB, HR), holds(BOB, CASHIER), holds(ANN, HR), holds(ANN, CASHIER));
        SegregationReport report = check(Segregation.of(List.of(PAY, other)).waiving(List.of(ann)), held);
        assertThat(report.conflicts())
                .extracting(conflict -> conflict.rule().code() + conflict.people())
                .containsExactly("PAY[bob]", "OTHER[ann]", "OTHER[bob]");
        assertThat(report.lifted())
                .extracting(conflict -> conflict.rule().code() + conflict.people())
                .containsExactly("PAY[ann]");
    }

    @Test
    void codes_areUniqueAndKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segregation.of(List.of(PAY, PAY)))
                .withMessage("two rules have the code PAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segregation.of(List.of()).waiving(List.of(waiver(BOSS))))
                .withMessage("waiver of rule PAY, but there is no such rule");
        assertThat(PAY_ONLY.rules()).containsExactly(PAY);
    }

    @Test
    void threeOfFour_isConflictOnlyFromTheThird() {
        SegregationRule rule = new StaticExclusion("R", name("r"), "", Set.of(A, B, C, DecisionType.of("D")), 3);
        Map<PositionId, Set<DecisionType>> may = new HashMap<>();
        may.put(HR, Set.of(A, B));
        may.put(CASHIER, Set.of(C));
        Segregation segregation = Segregation.of(List.of(rule));
        assertThat(segregation
                        .check(List.of(holds(ANN, HR)), List.of(), Activities.of(may), DAY)
                        .conflicts())
                .isEmpty();
        assertThat(segregation
                        .check(List.of(holds(ANN, HR), holds(ANN, CASHIER)), List.of(), Activities.of(may), DAY)
                        .conflicts())
                .singleElement()
                .extracting(SegregationConflict::activities)
                .isEqualTo(Set.of(A, B, C));
    }

    @Test
    void quorum_findsOnePersonOrAGroupThatIsTooSmall() {
        Segregation three = Segregation.of(List.of(new TaskQuorum("Q", name("task"), "", Set.of(A, B, C), 3)));
        Activities may = Activities.of(Map.of(HR, Set.of(A, B), CASHIER, Set.of(C), CLERK, Set.of(B)));
        List<Assignment> two = List.of(holds(BOB, CASHIER), holds(ANN, HR), holds(CAT, CLERK));
        SegregationReport report = three.check(two, List.of(), may, DAY);
        assertThat(report.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.people()).containsExactly(ANN, BOB);
            assertThat(conflict.holdings()).hasSize(3);
            assertThat(conflict.violation().toString())
                    .isEqualTo("rules[Q]: 2 people hold the whole of “task” together, which takes 3: ann, bob"
                            + " [segregation.too-few-people]");
        });
        assertThat(three.check(List.of(holds(ANN, HR), holds(ANN, CASHIER)), List.of(), may, DAY)
                        .conflicts())
                .singleElement()
                .extracting(SegregationConflict::people)
                .isEqualTo(List.of(ANN));
        Segregation pair = Segregation.of(List.of(new TaskQuorum("Q", name("task"), "", Set.of(A, B, C), 2)));
        assertThat(pair.check(two, List.of(), may, DAY).conflicts()).isEmpty();
        SegregationWaiver bob = SegregationWaiver.of("Q")
                .toPerson(BOB)
                .from(DAY)
                .until(DAY.plusDays(1))
                .approvedBy(BOSS, "ill", "checked");
        assertThat(three.waiving(List.of(bob)).check(two, List.of(), may, DAY).conflicts())
                .isEmpty();
    }

    @Test
    void theDescription_givesTheSalesClerkBothReviewAndOutboundNote() {
        Map<PositionId, Set<DecisionType>> may = new HashMap<>();
        for (Duty duty : OrgTemplates.smallETailer().duties()) {
            if (duty.owner() instanceof PositionId position && duty.nature().activity() != null) {
                may.computeIfAbsent(position, owner -> new HashSet<>())
                        .add(duty.nature().activity());
            }
        }
        SegregationReport report =
                Segregation.of(SegregationRules.smallETailer()).checkPositions(shop().on(DAY), Activities.of(may));
        assertThat(report.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.rule().code()).isEqualTo("DISPATCH");
            assertThat(conflict.people()).isEmpty();
            assertThat(conflict.holdings()).extracting(Holding::position).containsExactly(CLERK, CLERK);
        });
        assertThat(report.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                2025-11-11 职责分离检查：冲突 1 项，例外豁免 0 项
                  违反“销售订单审核与开具出库单分离”：岗位 FIN-SALES 本身兼有“销售订单审核与开具出库单分离”要求分离的事项：开具出库单、审核销售订单 〔L14〕
                    开具出库单：担任岗位 FIN-SALES
                    审核销售订单：担任岗位 FIN-SALES
                """);
        assertThat(report.violations().toString()).contains("[segregation.held-by-position]");
    }

    @Test
    void anAppointment_isToldWhatItWouldBreak() {
        OrgSnapshot org = shop().appoint(HR, ANN, DAY, STAMP)
                .appoint(CASHIER, BOB, DAY, STAMP)
                .on(DAY);
        Collection<Delegation> none = List.of();
        assertThat(PAY_ONLY.checkAppointment(ANN, CASHIER, org, ACTIVITIES, none)
                        .violations()
                        .list())
                .hasSize(1);
        assertThat(PAY_ONLY.checkAppointment(ANN, CLERK, org, ACTIVITIES, none).conflicts())
                .isEmpty();
        assertThat(PAY_ONLY.checkAppointment(CAT, CASHIER, org, ACTIVITIES, none)
                        .conflicts())
                .isEmpty();
        assertThat(PAY_ONLY.checkAppointment(
                                CAT,
                                CASHIER,
                                org,
                                ACTIVITIES,
                                List.of(Delegation.of(CAT, ANN, DecisionType.PAY_OUT, DAY, DAY.plusDays(1))))
                        .conflicts())
                .singleElement()
                .extracting(SegregationConflict::people)
                .isEqualTo(List.of(ANN));
        assertThat(PAY_ONLY.checkAppointment(
                                CAT,
                                HR,
                                org,
                                ACTIVITIES,
                                List.of(Delegation.of(BOB, CAT, DecisionType.PAY_OUT, DAY, DAY.plusDays(1))))
                        .conflicts())
                .singleElement()
                .extracting(SegregationConflict::people)
                .isEqualTo(List.of(CAT));
    }

    @Test
    void anAppointment_isNotBlamedForWhatIsBrokenAlready() {
        OrgSnapshot org = shop().appoint(HR, ANN, DAY, STAMP)
                .append(List.of(new OrgChange.Appoint(holds(ANN, CASHIER).acting())), STAMP)
                .on(DAY);
        assertThat(PAY_ONLY.check(org, ACTIVITIES).conflicts()).hasSize(1);
        assertThat(PAY_ONLY.checkAppointment(ANN, CLERK, org, ACTIVITIES, List.of())
                        .conflicts())
                .isEmpty();
    }

    @Test
    void anAppointment_thatMakesATooSmallGroup_isFound() {
        Segregation three = Segregation.of(List.of(new TaskQuorum("Q", name("task"), "", Set.of(A, B, C), 3)));
        Activities may = Activities.of(Map.of(HR, Set.of(A, B), CASHIER, Set.of(C)));
        OrgSnapshot org = shop().appoint(HR, ANN, DAY, STAMP).on(DAY);
        assertThat(three.checkAppointment(BOB, CASHIER, org, may, List.of()).conflicts())
                .singleElement()
                .extracting(SegregationConflict::people)
                .isEqualTo(List.of(ANN, BOB));
    }

    @Test
    void grants_countOnTheirDays() {
        AuthorityGrant grant =
                AuthorityGrant.to(HR).may(A).unlimited().from(DAY).until(DAY.plusDays(1));
        OrgSnapshot org = shop().on(DAY);
        assertThat(Activities.ofGrants(List.of(grant), org).of(HR)).containsExactly(A);
        assertThat(Activities.ofGrants(List.of(grant), shop().on(DAY.plusDays(1)))
                        .of(HR))
                .isEmpty();
        assertThat(Activities.ofGrants(List.of(grant), org).of(CASHIER)).isEmpty();
        assertThat(Activities.ofGrants(List.of(grant), org)
                        .and(Activities.of(Map.of(HR, Set.of(B))))
                        .of(HR))
                .containsExactlyInAnyOrder(A, B);
    }

    @Test
    void whatATeamMay_itsMembersHold_butDoNotDelegate() {
        AuthorityGrant count = AuthorityGrant.toTeam(Team.T).may(A).unlimited();
        AuthorityGrant receive = AuthorityGrant.to(Team.MEMBER).may(B).unlimited();
        AuthorityGrant nobody = AuthorityGrant.toTeam(Team.OPS).may(A).unlimited(); // no empowered team
        OrgSnapshot org = Team.ORG.on(Team.TODAY);
        Activities may = Activities.ofGrants(List.of(count, receive, nobody), org);
        assertThat(may.of(Team.MEMBER)).containsExactlyInAnyOrder(A, B);
        assertThat(may.delegable(Team.MEMBER)).containsExactly(B);
        assertThat(may.of(Team.OPS_HEAD)).isEmpty();

        Segregation apart = Segregation.of(List.of(StaticExclusion.ofPair("R", name("R"), A, B)));
        assertThat(apart.checkPositions(org, may).conflicts()).hasSize(1);
        List<Delegation> both = List.of(
                Delegation.of(Team.ANN, Team.CLERK, A, Team.TODAY, Team.TODAY.plusDays(1)),
                Delegation.of(Team.ANN, Team.CLERK, B, Team.TODAY, Team.TODAY.plusDays(1)));
        assertThat(apart.check(org, may, both).conflicts())
                .extracting(SegregationConflict::people)
                .containsExactly(List.of(Team.ANN), List.of(Team.BOB));
        Activities duties = Activities.of(Map.of(Team.MEMBER, Set.of(A)));
        assertThat(apart.check(org, may.and(duties), both).conflicts())
                .extracting(SegregationConflict::people)
                .containsExactly(List.of(Team.ANN), List.of(Team.BOB), List.of(Team.CLERK));
    }

    @Test
    void whatIsPassedOnCounts_asFarAsTheDelegationsLetIt() {
        List<Assignment> held = List.of(holds(ANN, CASHIER), holds(BOB, CLERK), holds(CAT, HR));
        Delegation first = Delegation.of(ANN, BOB, DecisionType.PAY_OUT, DAY, DAY.plusDays(1));
        Delegation next = Delegation.of(BOB, CAT, DecisionType.PAY_OUT, DAY, DAY.plusDays(1));
        assertThat(check(PAY_ONLY, held, first, next).conflicts()).isEmpty();
        assertThat(check(PAY_ONLY, held, first.passedOn(1), next).conflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.people()).containsExactly(CAT);
                    assertThat(conflict.holdings())
                            .extracting(Holding::delegator)
                            .containsExactly(null, ANN);
                    assertThat(conflict.holdings())
                            .extracting(Holding::position)
                            .containsExactly(HR, CASHIER);
                });
        List<Assignment> withoutBob = List.of(holds(ANN, CASHIER), holds(CAT, HR));
        assertThat(check(PAY_ONLY, withoutBob, first.passedOn(1), next).conflicts())
                .isEmpty();

        OrgSnapshot org = shop().appoint(CLERK, BOB, DAY, STAMP)
                .appoint(HR, CAT, DAY, STAMP)
                .on(DAY);
        assertThat(PAY_ONLY.checkAppointment(ANN, CASHIER, org, ACTIVITIES, List.of(first.passedOn(1), next))
                        .conflicts())
                .singleElement()
                .extracting(SegregationConflict::people)
                .isEqualTo(List.of(CAT));
    }

    @Test
    void table_hasARowForEachWay() {
        List<Assignment> held = new ArrayList<>(List.of(holds(ANN, HR), holds(ANN, CASHIER)));
        SegregationReport report = check(PAY_ONLY, held);
        assertThat(report.toTable().rows())
                .containsExactly(
                        Arrays.asList(
                                "PAY",
                                PAY.name(),
                                "ann",
                                DecisionType.PAY_CALCULATE,
                                "GA-HR",
                                Capacity.REGULAR,
                                null,
                                null,
                                "L8 L12"),
                        Arrays.asList(
                                "PAY",
                                PAY.name(),
                                "ann",
                                DecisionType.PAY_OUT,
                                "FIN-CASH",
                                Capacity.REGULAR,
                                null,
                                null,
                                "L8 L12"));
        SegregationReport lifted = check(PAY_ONLY.waiving(List.of(waiver(BOSS))), held);
        assertThat(lifted.toTable().rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get(7)).isEqualTo("2025-11-13"));
    }
}
