package io.zhanggui.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.authority.SegregationRule.DynamicExclusion;
import io.zhanggui.core.authority.SegregationRule.OwnRequestExclusion;
import io.zhanggui.core.authority.SegregationRule.SameCaseExclusion;
import io.zhanggui.core.authority.SegregationRule.TaskQuorum;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.testkit.SegregationArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Acts in a case, against a twin that asks for every person, step and activity. */
class SegregationCaseProperties {

    private static final List<PersonId> PEOPLE = List.of(PersonId.of("P1"), PersonId.of("P2"), PersonId.of("P3"));
    private static final List<PositionId> POSITIONS = List.of(PositionId.of("A"), PositionId.of("B"));

    @Provide
    Arbitrary<List<SegregationRule>> policies() {
        return SegregationArbitraries.policies();
    }

    @Provide
    Arbitrary<CaseHistory> histories() {
        return SegregationArbitraries.histories(PEOPLE, POSITIONS);
    }

    @Provide
    Arbitrary<CaseAct> acts() {
        return SegregationArbitraries.acts(PEOPLE, POSITIONS);
    }

    @Provide
    Arbitrary<List<SegregationWaiver>> waivers() {
        return SegregationArbitraries.waivers("R0", PEOPLE, POSITIONS).list().ofMaxSize(4);
    }

    @Property(tries = 250)
    void the_twin_decides_the_same(
            @ForAll("policies") List<SegregationRule> rules,
            @ForAll("histories") CaseHistory history,
            @ForAll("acts") CaseAct next) {
        Set<String> expected = new TreeSet<>();
        for (SegregationRule rule : rules) {
            for (PersonId person : PEOPLE) {
                if (next.actor().involves(person) && broken(rule, person, history, next)) {
                    expected.add(rule.code() + person);
                }
            }
        }
        SegregationDecision decision = Segregation.of(rules).checkCase(history, next);
        assertThat(found(decision.conflicts())).isEqualTo(expected);
        assertThat(decision.permitted()).isEqualTo(expected.isEmpty());
        assertThat(decision.lifted()).isEmpty();
    }

    @Property(tries = 100)
    void waivers_move_conflicts_and_make_none(
            @ForAll("policies") List<SegregationRule> rules,
            @ForAll("waivers") List<SegregationWaiver> waivers,
            @ForAll("histories") CaseHistory history,
            @ForAll("acts") CaseAct next) {
        if (rules.isEmpty()) {
            return;
        }
        SegregationDecision without = Segregation.of(rules).checkCase(history, next);
        SegregationDecision with = Segregation.of(rules).waiving(waivers).checkCase(history, next);
        Set<String> all = found(with.conflicts());
        all.addAll(found(with.lifted()));
        assertThat(all).isEqualTo(found(without.conflicts()));
        assertThat(with.lifted())
                .allSatisfy(lifted -> assertThat(lifted.waivers()).isNotEmpty().allSatisfy(waiver -> {
                    assertThat(waiver.rule()).isEqualTo(lifted.rule().code());
                    assertThat(waiver.period().contains(next.date())).isTrue();
                    assertThat(waiver.approver()).isNotEqualTo(lifted.person());
                }));
    }

    @Property(tries = 100)
    void the_order_of_acts_does_not_matter(
            @ForAll("policies") List<SegregationRule> rules,
            @ForAll("histories") CaseHistory history,
            @ForAll("acts") CaseAct next) {
        List<CaseAct> turned = new ArrayList<>(history.acts());
        Collections.reverse(turned);
        Segregation segregation = Segregation.of(rules);
        assertThat(segregation.checkCase(new CaseHistory(history.requester(), turned), next))
                .isEqualTo(segregation.checkCase(history, next));
    }

    private static Set<String> found(List<CaseConflict> conflicts) {
        Set<String> result = new TreeSet<>();
        conflicts.forEach(conflict -> result.add(conflict.rule().code() + conflict.person()));
        return result;
    }

    private static boolean broken(SegregationRule rule, PersonId person, CaseHistory history, CaseAct next) {
        List<CaseAct> theirs = history.acts().stream()
                .filter(act -> act.actor().involves(person))
                .toList();
        if (rule instanceof DynamicExclusion exclusion) {
            Set<DecisionType> done = new HashSet<>(Set.of(next.activity()));
            theirs.forEach(act -> done.add(act.activity()));
            done.retainAll(exclusion.activities());
            return exclusion.activities().contains(next.activity()) && done.size() >= exclusion.n();
        }
        if (rule instanceof SameCaseExclusion steps) {
            return theirs.stream()
                    .anyMatch(act -> act.step().equals(steps.stepA())
                                    && next.step().equals(steps.stepB())
                            || act.step().equals(steps.stepB()) && next.step().equals(steps.stepA()));
        }
        if (rule instanceof OwnRequestExclusion own) {
            return person.equals(history.requester())
                    && (own.activities().isEmpty() || own.activities().contains(next.activity()));
        }
        return rule instanceof TaskQuorum quorum
                && person.equals(next.actor().person())
                && tooFew(quorum, history, next);
    }

    private static boolean tooFew(TaskQuorum quorum, CaseHistory history, CaseAct next) {
        List<CaseAct> task = new ArrayList<>(history.acts());
        task.add(next);
        task.removeIf(act -> !quorum.activities().contains(act.activity()));
        Set<DecisionType> done = new HashSet<>();
        List<Set<PersonId>> hands = new ArrayList<>();
        for (CaseAct act : task) {
            done.add(act.activity());
            Set<PersonId> one = new HashSet<>(Set.of(act.actor().person()));
            if (act.actor().principal() != null) {
                one.add(act.actor().principal());
            }
            hands.removeIf(other -> !Collections.disjoint(other, one) && one.addAll(other) | true);
            hands.add(one);
        }
        return quorum.activities().contains(next.activity())
                && done.equals(quorum.activities())
                && fewest(hands, task, quorum.activities()) < quorum.k();
    }

    /** Tries every group of hands; the whole is done by all of them. */
    private static int fewest(List<Set<PersonId>> hands, List<CaseAct> task, Set<DecisionType> whole) {
        int fewest = hands.size();
        for (int group = 0; group < 1 << hands.size(); group++) {
            Set<PersonId> people = new HashSet<>();
            for (int i = 0; i < hands.size(); i++) {
                if ((group >> i & 1) == 1) {
                    people.addAll(hands.get(i));
                }
            }
            Set<DecisionType> together = new HashSet<>();
            task.stream()
                    .filter(act -> people.contains(act.actor().person()))
                    .forEach(act -> together.add(act.activity()));
            if (together.equals(whole)) {
                fewest = Math.min(fewest, Integer.bitCount(group));
            }
        }
        return fewest;
    }
}
