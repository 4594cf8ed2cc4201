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
import static io.zhanggui.core.authority.SegregationSamples.holds;
import static io.zhanggui.core.authority.SegregationSamples.name;
import static io.zhanggui.core.authority.SegregationSamples.shop;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.authority.SegregationRule.DynamicExclusion;
import io.zhanggui.core.authority.SegregationRule.OwnRequestExclusion;
import io.zhanggui.core.authority.SegregationRule.SameCaseExclusion;
import io.zhanggui.core.authority.SegregationRule.TaskQuorum;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.organization.Assignment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which order conflicts, waivers and earlier acts are told, and which rules speak of what is held at all. */
class SegregationOrderTest {

    private static SegregationWaiver waiver(LocalDate start, LocalDate end, String reason) {
        return SegregationWaiver.of("PAY").toPerson(ANN).from(start).until(end).approvedBy(BOSS, reason, "checked");
    }

    @Test
    void conflictsOfARule_standByPerson() {
        List<Assignment> held = new ArrayList<>();
        List<PersonId> people = new ArrayList<>();
        for (int i = 59; i >= 10; i--) {
            PersonId person = PersonId.of("P" + i);
            people.add(0, person);
            held.add(holds(person, CASHIER));
            held.add(holds(person, HR));
        }
        assertThat(Segregation.of(List.of(PAY))
                        .check(held, List.of(), ACTIVITIES, DAY)
                        .conflicts())
                .extracting(conflict -> conflict.people().get(0))
                .containsExactlyElementsOf(people);
    }

    @Test
    void waivers_standByFirstDayThenByEnd() {
        SegregationWaiver early = waiver(DAY.minusDays(2), DAY.plusDays(9), "early");
        SegregationWaiver shorter = waiver(DAY.minusDays(1), DAY.plusDays(1), "z");
        SegregationWaiver longer = waiver(DAY.minusDays(1), DAY.plusDays(2), "a");
        List<Assignment> held = List.of(holds(ANN, HR), holds(ANN, CASHIER));
        for (List<SegregationWaiver> given :
                List.of(List.of(longer, shorter, early), List.of(shorter, early, longer))) {
            SegregationReport report =
                    Segregation.of(List.of(PAY)).waiving(given).check(held, List.of(), ACTIVITIES, DAY);
            assertThat(report.lifted())
                    .singleElement()
                    .satisfies(lifted -> assertThat(lifted.waivers()).containsExactly(early, shorter, longer));
        }
    }

    @Test
    void rulesOfACase_sayNothingOfWhatIsHeld() {
        Segregation ofCases = Segregation.of(List.of(
                new DynamicExclusion("D", name("d"), "", Set.of(A, B), 2),
                new SameCaseExclusion("S", name("s"), "", "first", "second"),
                new OwnRequestExclusion("O", name("o"), "", Set.of(A)),
                PAY));
        Activities all = position -> Set.of(A, B, C);
        assertThat(ofCases.check(List.of(holds(ANN, HR)), List.of(), all, DAY).conflicts())
                .isEmpty();
        assertThat(ofCases.check(List.of(holds(ANN, HR)), List.of(), ACTIVITIES, DAY)
                        .conflicts())
                .isEmpty();
        assertThat(ofCases.checkPositions(shop().on(DAY), all).conflicts()).isEmpty();
    }

    @Test
    void aGroupOfAsManyAsATaskTakes_isLargeEnough() {
        Activities one = Activities.of(Map.of(HR, Set.of(A), CASHIER, Set.of(B), CLERK, Set.of(C)));
        List<Assignment> held = List.of(holds(ANN, HR), holds(BOB, CASHIER), holds(CAT, CLERK));
        Segregation three = Segregation.of(List.of(new TaskQuorum("Q", name("q"), "", Set.of(A, B, C), 3)));
        assertThat(three.check(held, List.of(), one, DAY).conflicts()).isEmpty();
    }

    @Test
    void earlierActs_standByDayThenStep() {
        Segregation two = Segregation.of(List.of(new DynamicExclusion("D", name("d"), "", Set.of(A, B), 2)));
        CaseAct yesterday = CaseAct.of(ANN, A, DAY.minusDays(1)).inStep("z");
        CaseAct first = CaseAct.of(ANN, A, DAY).inStep("a");
        CaseAct second = CaseAct.of(ANN, A, DAY).inStep("b");
        assertThat(earlier(two, CaseAct.of(ANN, B, DAY), second, yesterday, first))
                .containsExactly(yesterday, first, second);
        CaseAct cashier = CaseAct.of(ANN, A, DAY).as(CASHIER);
        CaseAct hr = CaseAct.of(ANN, A, DAY).as(HR);
        assertThat(earlier(two, CaseAct.of(ANN, B, DAY), hr, cashier)).containsExactly(cashier, hr);
    }

    @Test
    void earlierActsOfATask_standByPersonAndAreThoseOfTheTaskOnly() {
        Segregation three = Segregation.of(List.of(new TaskQuorum("Q", name("q"), "", Set.of(A, B, C), 3)));
        CaseAct ann = CaseAct.of(ANN, A, DAY);
        CaseAct bob = CaseAct.of(BOB, A, DAY);
        CaseAct annAgain = CaseAct.of(ANN, B, DAY);
        CaseAct other = CaseAct.of(CAT, DecisionType.of("X"), DAY);
        assertThat(earlier(three, CaseAct.of(ANN, C, DAY), bob, other, annAgain, ann))
                .containsExactly(ann, bob, annAgain);
    }

    private static List<CaseAct> earlier(Segregation segregation, CaseAct next, CaseAct... acts) {
        return segregation
                .checkCase(new CaseHistory(null, List.of(acts)), next)
                .conflicts()
                .get(0)
                .earlier();
    }
}
