package io.zhanggui.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.authority.SegregationRule.TaskQuorum;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import io.zhanggui.core.testkit.DateArbitraries;
import io.zhanggui.core.testkit.SegregationArbitraries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What people hold, against a twin that looks at every activity and every group one by one. */
class SegregationProperties {

    private static final List<PersonId> PEOPLE =
            List.of(PersonId.of("P1"), PersonId.of("P2"), PersonId.of("P3"), PersonId.of("P4"));
    private static final List<PositionId> POSITIONS =
            List.of(PositionId.of("A"), PositionId.of("B"), PositionId.of("C"), PositionId.of("D"), PositionId.of("E"));

    record Staff(List<Assignment> held, List<Delegation> given, Map<PositionId, Set<DecisionType>> may, LocalDate day) {
        SegregationReport check(Segregation segregation) {
            return segregation.check(held, given, Activities.of(may), day);
        }
    }

    @Provide
    Arbitrary<Staff> staff() {
        Arbitrary<Assignment> assignments = Combinators.combine(
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of(POSITIONS),
                        Arbitraries.of(Capacity.class),
                        DateArbitraries.ranges())
                .as((person, position, capacity, days) ->
                        new Assignment(person, position, capacity, BigDecimal.ONE, days));
        Arbitrary<Delegation> delegations = Combinators.combine(
                        Arbitraries.of(PEOPLE).list().ofSize(2).uniqueElements(),
                        SegregationArbitraries.activities(),
                        DateArbitraries.boundedRanges(),
                        Arbitraries.integers().between(0, 2))
                .as((two, type, days, depth) -> Delegation.of(
                                two.get(0), two.get(1), type, days.getStart(), days.getEnd())
                        .passedOn(depth));
        return Combinators.combine(
                        assignments.list().ofMinSize(2).ofMaxSize(10),
                        delegations.list().ofMaxSize(5),
                        SegregationArbitraries.byPosition(POSITIONS),
                        Arbitraries.integers().between(0, 400).map(LocalDate.of(2025, 6, 1)::plusDays))
                .as(Staff::new);
    }

    @Provide
    Arbitrary<List<SegregationRule>> policies() {
        return SegregationArbitraries.policies();
    }

    @Provide
    Arbitrary<List<SegregationWaiver>> waivers() {
        return SegregationArbitraries.waivers("R0", PEOPLE, POSITIONS).list().ofMaxSize(4);
    }

    @Property(tries = 200)
    void the_twin_finds_the_same(
            @ForAll("policies") List<SegregationRule> rules,
            @ForAll("waivers") List<SegregationWaiver> waivers,
            @ForAll("staff") Staff staff) {
        List<SegregationWaiver> used = rules.isEmpty() ? List.of() : waivers;
        SegregationReport report = staff.check(Segregation.of(rules).waiving(used));
        assertThat(alone(report.conflicts())).isEqualTo(twin(rules, used, staff, false));
        assertThat(alone(report.lifted())).isEqualTo(twin(rules, used, staff, true));
        for (SegregationRule rule : rules) {
            if (rule instanceof TaskQuorum quorum) {
                List<List<PersonId>> groups = report.conflicts().stream()
                        .filter(conflict -> conflict.rule().equals(rule)
                                && conflict.people().size() > 1)
                        .map(SegregationConflict::people)
                        .toList();
                int fewest = fewest(quorum, used, staff);
                assertThat(groups).hasSize(fewest < quorum.k() ? 1 : 0);
                groups.forEach(group -> {
                    assertThat(group).hasSize(fewest);
                    assertThat(together(group, staff)).containsAll(quorum.activities());
                });
            }
        }
    }

    @Property(tries = 100)
    void the_ways_of_a_conflict_are_all_there_are(
            @ForAll("policies") List<SegregationRule> rules, @ForAll("staff") Staff staff) {
        for (SegregationConflict conflict : staff.check(Segregation.of(rules)).conflicts()) {
            Set<Holding> expected = new HashSet<>();
            for (PersonId person : conflict.people()) {
                for (Holding way : ways(person, staff)) {
                    if (conflict.rule().activities().contains(way.activity())) {
                        expected.add(way);
                    }
                }
            }
            assertThat(conflict.holdings()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Property(tries = 100)
    void one_more_rule_removes_no_conflict(
            @ForAll("policies") List<SegregationRule> rules, @ForAll("staff") Staff staff) {
        if (!rules.isEmpty()) {
            List<SegregationConflict> fewer =
                    staff.check(Segregation.of(rules.subList(1, rules.size()))).conflicts();
            assertThat(staff.check(Segregation.of(rules)).conflicts()).containsAll(fewer);
        }
    }

    @Property(tries = 100)
    void waivers_only_remove_and_only_on_their_days(
            @ForAll("policies") List<SegregationRule> rules,
            @ForAll("waivers") List<SegregationWaiver> waivers,
            @ForAll("staff") Staff staff) {
        if (rules.isEmpty()) {
            return;
        }
        SegregationReport without = staff.check(Segregation.of(rules));
        SegregationReport with = staff.check(Segregation.of(rules).waiving(waivers));
        assertThat(alone(without.conflicts())).containsAll(alone(with.conflicts()));
        assertThat(with.conflicts())
                .hasSizeLessThanOrEqualTo(without.conflicts().size());
        boolean today = waivers.stream().anyMatch(waiver -> waiver.period().contains(staff.day()));
        if (!today) {
            assertThat(with).isEqualTo(without);
        }
        assertThat(with.lifted())
                .allSatisfy(lifted -> assertThat(lifted.waivers()).allSatisfy(waiver -> {
                    assertThat(waiver.period().contains(staff.day())).isTrue();
                    assertThat(lifted.people()).doesNotContain(waiver.approver());
                }));
    }

    @Property(tries = 100)
    void the_order_of_people_does_not_matter(
            @ForAll("policies") List<SegregationRule> rules, @ForAll("staff") Staff staff) {
        List<Assignment> held = new ArrayList<>(staff.held());
        List<Delegation> given = new ArrayList<>(staff.given());
        Collections.reverse(held);
        Collections.reverse(given);
        Segregation segregation = Segregation.of(rules);
        assertThat(new Staff(held, given, staff.may(), staff.day()).check(segregation))
                .isEqualTo(staff.check(segregation));
    }

    /** The rules and those who break them by themselves. */
    private static Set<String> alone(List<SegregationConflict> conflicts) {
        Set<String> result = new TreeSet<>();
        conflicts.stream()
                .filter(conflict -> conflict.people().size() == 1)
                .forEach(conflict -> result.add(conflict.rule().code() + conflict.people()));
        return result;
    }

    private static Set<String> twin(
            List<SegregationRule> rules, List<SegregationWaiver> waivers, Staff staff, boolean lifted) {
        Set<String> result = new TreeSet<>();
        for (SegregationRule rule : rules) {
            int from = from(rule);
            for (PersonId person : PEOPLE) {
                Set<DecisionType> held = together(List.of(person), staff);
                held.retainAll(rule.activities());
                if (from > 0 && held.size() >= from && waived(rule, person, waivers, staff) == lifted) {
                    result.add(rule.code() + "[" + person + "]");
                }
            }
        }
        return result;
    }

    private static int from(SegregationRule rule) {
        if (rule instanceof SegregationRule.StaticExclusion exclusion) {
            return exclusion.n();
        }
        return rule instanceof TaskQuorum quorum ? quorum.activities().size() : 0;
    }

    private static boolean waived(SegregationRule rule, PersonId person, List<SegregationWaiver> waivers, Staff staff) {
        for (SegregationWaiver waiver : waivers) {
            if (!waiver.rule().equals(rule.code())
                    || waiver.approver().equals(person)
                    || staff.day().isBefore(waiver.period().getStart())
                    || !staff.day().isBefore(waiver.period().getEnd())) {
                continue;
            }
            for (Holding way : ways(person, staff)) {
                if (person.equals(waiver.person())
                        || way.delegator() == null
                                && way.position().equals(waiver.position())
                                && rule.activities().contains(way.activity())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How few of those who cannot do all alone, and have no waiver, do all together; more than all of them if none do. */
    private static int fewest(TaskQuorum quorum, List<SegregationWaiver> waivers, Staff staff) {
        List<PersonId> some = PEOPLE.stream()
                .filter(person -> !together(List.of(person), staff).containsAll(quorum.activities()))
                .filter(person -> !waived(quorum, person, waivers, staff))
                .toList();
        int fewest = PEOPLE.size() + quorum.k();
        for (int chosen = 1; chosen < 1 << some.size(); chosen++) {
            List<PersonId> group = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    group.add(some.get(i));
                }
            }
            if (together(group, staff).containsAll(quorum.activities())) {
                fewest = Math.min(fewest, group.size());
            }
        }
        return fewest;
    }

    private static Set<DecisionType> together(List<PersonId> people, Staff staff) {
        Set<DecisionType> result = new TreeSet<>();
        people.forEach(person -> ways(person, staff).forEach(way -> result.add(way.activity())));
        return result;
    }

    private static List<Holding> ways(PersonId person, Staff staff) {
        List<Holding> ways = new ArrayList<>(own(person, person, staff));
        for (List<Delegation> chain : chainsTo(person, staff)) {
            own(chain.get(0).from(), person, staff).stream()
                    .filter(way -> way.activity().equals(chain.get(0).type()))
                    .forEach(ways::add);
        }
        return ways;
    }

    /** Every chain of delegations of one kind that ends at the person, begun by somebody else, each one letting on the rest. */
    private static List<List<Delegation>> chainsTo(PersonId person, Staff staff) {
        List<List<Delegation>> chains = new ArrayList<>();
        List<List<Delegation>> longest = List.of(List.of());
        while (!longest.isEmpty()) {
            List<List<Delegation>> longer = new ArrayList<>();
            for (List<Delegation> chain : longest) {
                PersonId to = chain.isEmpty() ? person : chain.get(0).from();
                for (Delegation before : staff.given()) {
                    boolean fits = before.to().equals(to)
                            && before.period().contains(staff.day())
                            && before.maxDepth() >= chain.size()
                            && !before.from().equals(person)
                            && chain.stream()
                                    .allMatch(each -> each.type().equals(before.type())
                                            && !each.to().equals(before.from()))
                            && staff.held().stream()
                                    .anyMatch(held -> held.person().equals(to)
                                            && held.period().contains(staff.day()));
                    if (fits) {
                        List<Delegation> more = new ArrayList<>(List.of(before));
                        more.addAll(chain);
                        longer.add(more);
                    }
                }
            }
            chains.addAll(longer);
            longest = longer;
        }
        return chains;
    }

    private static List<Holding> own(PersonId holder, PersonId person, Staff staff) {
        List<Holding> ways = new ArrayList<>();
        for (Assignment held : staff.held()) {
            if (held.person().equals(holder) && held.period().contains(staff.day())) {
                for (DecisionType activity : new TreeMap<>(staff.may()).getOrDefault(held.position(), Set.of())) {
                    ways.add(new Holding(
                            person, activity, held.position(), held.capacity(), holder.equals(person) ? null : holder));
                }
            }
        }
        return ways;
    }
}
