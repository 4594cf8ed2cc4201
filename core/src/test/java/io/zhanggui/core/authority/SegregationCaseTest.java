package io.zhanggui.core.authority;

import static io.zhanggui.core.authority.SegregationSamples.A;
import static io.zhanggui.core.authority.SegregationSamples.ANN;
import static io.zhanggui.core.authority.SegregationSamples.B;
import static io.zhanggui.core.authority.SegregationSamples.BOB;
import static io.zhanggui.core.authority.SegregationSamples.BOSS;
import static io.zhanggui.core.authority.SegregationSamples.C;
import static io.zhanggui.core.authority.SegregationSamples.CASHIER;
import static io.zhanggui.core.authority.SegregationSamples.CAT;
import static io.zhanggui.core.authority.SegregationSamples.DAY;
import static io.zhanggui.core.authority.SegregationSamples.PAY;
import static io.zhanggui.core.authority.SegregationSamples.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.authority.SegregationRule.DynamicExclusion;
import io.zhanggui.core.authority.SegregationRule.OwnRequestExclusion;
import io.zhanggui.core.authority.SegregationRule.SameCaseExclusion;
import io.zhanggui.core.authority.SegregationRule.TaskQuorum;
import io.zhanggui.core.id.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegregationCaseTest {

    private static final Segregation DYNAMIC =
            Segregation.of(List.of(PAY, new DynamicExclusion("D", name("apart"), "art. 3", Set.of(A, B, C), 2)));
    private static final Segregation STEPS =
            Segregation.of(List.of(new SameCaseExclusion("S", name("two eyes"), "", "first", "second")));
    private static final Segregation OWN =
            Segregation.of(List.of(new OwnRequestExclusion("O", name("not one's own"), "", Set.of(A))));

    private static CaseAct act(PersonId person, DecisionType activity) {
        return CaseAct.of(person, activity, DAY);
    }

    private static CaseHistory history(CaseAct... acts) {
        return new CaseHistory(null, List.of(acts));
    }

    @Test
    void secondActivityInOneCase_isDenied() {
        SegregationDecision decision = DYNAMIC.checkCase(history(act(ANN, A)), act(ANN, B));
        assertThat(decision.permitted()).isFalse();
        assertThat(decision.conflicts().get(0).earlier()).containsExactly(act(ANN, A));
        assertThat(decision.violations().toString())
                .isEqualTo("people[ann]: ann would exercise in one case what “apart” keeps apart: A, B"
                        + " [segregation.exercised-together]");
        assertThat(decision.explain().toText(Locale.ENGLISH)).isEqualTo("""
                ann: B, step B, 2025-11-11: denied
                  conflict with “apart”: ann would exercise in one case what “apart” keeps apart: A, B 〔art. 3〕
                    before: ann: A, step A, 2025-11-11
                """);
    }

    @Test
    void theSameActivityAgain_orAnotherPerson_isPermitted() {
        assertThat(DYNAMIC.checkCase(history(act(ANN, A)), act(ANN, A)).permitted())
                .isTrue();
        SegregationDecision decision = DYNAMIC.checkCase(history(act(ANN, A)), act(BOB, B));
        assertThat(decision.permitted()).isTrue();
        assertThat(decision.violations().isEmpty()).isTrue();
        assertThat(decision.explain().toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("2025-11-11，bob：B（步骤 B）：允许\n");
        assertThat(DYNAMIC.checkCase(history(act(ANN, A)), act(ANN, DecisionType.of("X")))
                        .permitted())
                .isTrue();
        assertThat(DYNAMIC.checkCase(history(act(ANN, DecisionType.of("X"))), act(ANN, A))
                        .permitted())
                .isTrue();
    }

    @Test
    void staticExclusions_areNoMatterOfACase() {
        assertThat(DYNAMIC.checkCase(history(act(ANN, DecisionType.PAY_CALCULATE)), act(ANN, DecisionType.PAY_OUT))
                        .permitted())
                .isTrue();
    }

    @Test
    void actingForAnother_bindsBoth() {
        CaseAct forAnn = CaseAct.of(Actor.of(BOB).onBehalfOf(ANN), B, DAY);
        assertThat(DYNAMIC.checkCase(history(act(ANN, A)), forAnn).conflicts())
                .extracting(CaseConflict::person)
                .containsExactly(ANN);
        assertThat(DYNAMIC.checkCase(history(act(BOB, A)), forAnn).conflicts())
                .extracting(CaseConflict::person)
                .containsExactly(BOB);
        assertThat(DYNAMIC.checkCase(history(forAnn), act(ANN, A)).permitted()).isFalse();
        assertThat(DYNAMIC.checkCase(history(forAnn), act(CAT, A)).permitted()).isTrue();
    }

    @Test
    void conflictingSteps_areDeniedEitherWayRound() {
        CaseAct first = act(ANN, A).inStep("first");
        CaseAct second = act(ANN, A).inStep("second");
        assertThat(STEPS.checkCase(history(first), second).violations().toString())
                .isEqualTo("people[ann]: ann would act in steps second and first of one case, which “two eyes” keeps"
                        + " apart [segregation.both-steps]");
        assertThat(STEPS.checkCase(history(second), first).permitted()).isFalse();
        assertThat(STEPS.checkCase(history(first), first).permitted()).isTrue();
        assertThat(STEPS.checkCase(history(first), act(BOB, A).inStep("second")).permitted())
                .isTrue();
        assertThat(STEPS.checkCase(history(first), act(ANN, A).inStep("third")).permitted())
                .isTrue();
        assertThat(STEPS.checkCase(history(first), act(ANN, A)).permitted()).isTrue();
    }

    @Test
    void ownRequest_isDeniedAlsoByADeputy() {
        CaseHistory own = CaseHistory.requestedBy(ANN);
        assertThat(OWN.checkCase(own, act(ANN, A)).violations().toString())
                .isEqualTo("people[ann]: ann made the request, and “not one's own” does not let them A"
                        + " [segregation.own-request]");
        assertThat(OWN.checkCase(own, CaseAct.of(Actor.of(BOB).onBehalfOf(ANN), A, DAY))
                        .permitted())
                .isFalse();
        assertThat(OWN.checkCase(own, act(BOB, A)).permitted()).isTrue();
        assertThat(OWN.checkCase(own, act(ANN, B)).permitted()).isTrue();
        assertThat(OWN.checkCase(CaseHistory.empty(), act(ANN, A)).permitted()).isTrue();
        Segregation any = Segregation.of(List.of(new OwnRequestExclusion("O", name("own"), "", Set.of())));
        assertThat(any.checkCase(own, act(ANN, B)).permitted()).isFalse();
    }

    @Test
    void theActThatCompletesATask_takesEnoughPeople() {
        Segregation quorum = Segregation.of(List.of(new TaskQuorum("Q", name("task"), "", Set.of(A, B, C), 3)));
        SegregationDecision tooFew = quorum.checkCase(history(act(ANN, A), act(BOB, B)), act(ANN, C));
        assertThat(tooFew.violations().toString())
                .isEqualTo("people[ann]: 2 people would complete “task”, which takes 3"
                        + " [segregation.too-few-in-case]");
        assertThat(tooFew.conflicts().get(0).earlier()).containsExactly(act(ANN, A), act(BOB, B));
        assertThat(quorum.checkCase(history(act(ANN, A), act(BOB, B)), act(CAT, C))
                        .permitted())
                .isTrue();
        assertThat(quorum.checkCase(history(act(ANN, A)), act(ANN, B)).permitted())
                .isTrue();
        assertThat(quorum.checkCase(history(act(ANN, A), act(ANN, B)), act(ANN, DecisionType.of("X")))
                        .permitted())
                .isTrue();
        CaseAct bobForAnn = CaseAct.of(Actor.of(BOB).onBehalfOf(ANN), B, DAY);
        assertThat(quorum.checkCase(history(act(ANN, A), bobForAnn), act(CAT, C))
                        .permitted())
                .isFalse();
        CaseAct bobForCat = CaseAct.of(Actor.of(BOB).onBehalfOf(CAT), C, DAY);
        assertThat(quorum.checkCase(history(act(ANN, A), bobForAnn, act(CAT, B)), bobForCat)
                        .violations()
                        .toString())
                .contains("1 people would complete");
    }

    @Test
    void aRedundantActOfAnother_doesNotPadTheNumberOfPeople() {
        Segregation quorum = Segregation.of(List.of(new TaskQuorum("Q", name("task"), "", Set.of(A, B, C), 2)));
        CaseHistory padded = history(act(ANN, A), act(BOB, A), act(ANN, B));
        assertThat(quorum.checkCase(padded, act(ANN, C)).violations().toString())
                .isEqualTo("people[ann]: 1 people would complete “task”, which takes 2"
                        + " [segregation.too-few-in-case]");
        assertThat(quorum.checkCase(padded, act(BOB, C)).permitted()).isTrue();
        assertThat(quorum.checkCase(history(act(ANN, A), act(BOB, B), act(BOB, C)), act(ANN, C))
                        .permitted())
                .isTrue();
        assertThat(quorum.checkCase(history(act(ANN, A), act(ANN, B), act(ANN, C)), act(BOB, C))
                        .permitted())
                .isFalse();
    }

    @Test
    void waiver_liftsARuleOfACaseOnTheDayOfTheAct() {
        Segregation waived = OWN.waiving(List.of(SegregationWaiver.of("O")
                .toPosition(CASHIER)
                .from(DAY)
                .until(DAY.plusDays(1))
                .approvedBy(BOSS, "alone at night", "checked next day")));
        CaseHistory own = CaseHistory.requestedBy(ANN);
        SegregationDecision lifted = waived.checkCase(own, act(ANN, A).as(CASHIER));
        assertThat(lifted.permitted()).isTrue();
        assertThat(lifted.lifted()).hasSize(1);
        assertThat(lifted.explain().toText(Locale.SIMPLIFIED_CHINESE)).contains("已豁免", "批准人 boss");
        assertThat(waived.checkCase(own, act(ANN, A)).permitted()).isFalse();
        assertThat(waived.checkCase(own, CaseAct.of(ANN, A, DAY.plusDays(1)).as(CASHIER))
                        .permitted())
                .isFalse();
        CaseAct annForBob = CaseAct.of(Actor.of(ANN).onBehalfOf(BOB), A, DAY).as(CASHIER);
        assertThat(waived.checkCase(own, annForBob).permitted()).isFalse();
        CaseAct bobForAnn = CaseAct.of(Actor.of(BOB).onBehalfOf(ANN), A, DAY).as(CASHIER);
        assertThat(waived.checkCase(own, bobForAnn).permitted()).isTrue();
    }

    @Test
    void history_growsByActs() {
        assertThat(CaseHistory.requestedBy(ANN).plus(act(BOB, A)).plus(act(CAT, B)))
                .isEqualTo(new CaseHistory(ANN, List.of(act(BOB, A), act(CAT, B))));
    }
}
