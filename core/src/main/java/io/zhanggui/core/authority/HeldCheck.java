package io.zhanggui.core.authority;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.Capacity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks what is held against static exclusions and task quorums.
 *
 * <p>Activities of rules are bits; what a set of bits breaks is found once for each set that occurs.
 */
final class HeldCheck {

    private static final int[] NONE = {};

    private final Segregation segregation;
    private final Activities activities;
    private final LocalDate date;
    private final Map<DecisionType, Integer> bits = new HashMap<>();
    private final List<HeldRule> rules = new ArrayList<>();
    private final Map<PositionId, BitSet> byPosition = new HashMap<>();
    private final Map<BitSet, int[]> broken = new HashMap<>();

    /** A rule over what is held: from so many of the bits on, one person breaks it. */
    private record HeldRule(SegregationRule rule, BitSet bits, int n) {}

    /** What one person holds. */
    private static final class Held {
        private final BitSet own = new BitSet();
        private BitSet all = own;
        private final List<Assignment> assignments = new ArrayList<>(1);
        private final List<Delegation> received = new ArrayList<>(0);

        private void receive(Delegation delegation, int bit) {
            if (received.isEmpty()) {
                all = (BitSet) own.clone();
            }
            all.set(bit);
            received.add(delegation);
        }
    }

    HeldCheck(Segregation segregation, Activities activities, LocalDate date) {
        this.segregation = segregation;
        this.activities = activities;
        this.date = date;
        for (SegregationRule rule : segregation.rules()) {
            int n = rule.match(
                    held -> held.n(),
                    exercised -> 0,
                    steps -> 0,
                    request -> 0,
                    quorum -> quorum.activities().size());
            if (n > 0) {
                rule.activities().forEach(activity -> bits.putIfAbsent(activity, bits.size()));
                rules.add(new HeldRule(rule, bitsOf(rule.activities()), n));
            }
        }
    }

    private BitSet bitsOf(Set<DecisionType> some) {
        BitSet set = new BitSet();
        for (DecisionType activity : some) {
            Integer bit = bits.get(activity);
            if (bit != null) {
                set.set(bit);
            }
        }
        return set;
    }

    private BitSet bitsOf(PositionId position) {
        return byPosition.computeIfAbsent(position, id -> bitsOf(activities.of(id)));
    }

    SegregationReport positions(Collection<PositionId> positions) {
        List<List<SegregationConflict>> found = new ArrayList<>();
        rules.forEach(rule -> found.add(new ArrayList<>()));
        for (PositionId position : positions) {
            for (int number : brokenBy(bitsOf(position))) {
                HeldRule rule = rules.get(number);
                List<Holding> holdings = new ArrayList<>();
                add(
                        holdings,
                        null,
                        null,
                        position,
                        Capacity.REGULAR,
                        rule.rule().activities());
                found.get(number).add(new SegregationConflict(rule.rule(), List.of(), holdings, List.of()));
            }
        }
        return new SegregationReport(date, found.stream().flatMap(List::stream).toList(), List.of());
    }

    SegregationReport people(Collection<Assignment> assignments, Collection<Delegation> delegations) {
        Map<PersonId, Held> people = held(assignments);
        receive(people, delegations);
        List<List<PersonId>> breaking = new ArrayList<>();
        rules.forEach(rule -> breaking.add(new ArrayList<>()));
        people.forEach((person, held) -> {
            for (int number : brokenBy(held.all)) {
                breaking.get(number).add(person);
            }
        });
        List<SegregationConflict> conflicts = new ArrayList<>();
        List<SegregationConflict> lifted = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            SegregationRule rule = rules.get(i).rule();
            breaking.get(i).sort(null);
            for (PersonId person : breaking.get(i)) {
                List<Holding> holdings = holdings(person, people, rule);
                List<SegregationWaiver> waivers = segregation.waivers(rule, person, Segregation.held(holdings), date);
                (waivers.isEmpty() ? conflicts : lifted)
                        .add(new SegregationConflict(rule, List.of(person), holdings, waivers));
            }
            if (SegregationTexts.numberOf(rule) > 2) {
                addGroup(rules.get(i), people, conflicts);
            }
        }
        return new SegregationReport(date, conflicts, lifted);
    }

    private Map<PersonId, Held> held(Collection<Assignment> assignments) {
        Map<PersonId, Held> people = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            if (assignment.period().contains(date)) {
                BitSet may = bitsOf(assignment.position());
                if (!may.isEmpty()) {
                    Held held = people.computeIfAbsent(assignment.person(), person -> new Held());
                    held.own.or(may);
                    held.assignments.add(assignment);
                }
            }
        }
        return people;
    }

    private void receive(Map<PersonId, Held> people, Collection<Delegation> delegations) {
        for (Delegation delegation : delegations) {
            Integer bit = bits.get(delegation.type());
            Held from = people.get(delegation.from());
            if (bit != null
                    && from != null
                    && from.own.get(bit)
                    && delegation.period().contains(date)) {
                people.computeIfAbsent(delegation.to(), person -> new Held()).receive(delegation, bit);
            }
        }
    }

    private int[] brokenBy(BitSet held) {
        int[] known = broken.get(held);
        if (known == null) {
            known = find(held);
            broken.put(held, known);
        }
        return known;
    }

    private int[] find(BitSet held) {
        int[] found = NONE;
        for (int i = 0; i < rules.size(); i++) {
            BitSet both = (BitSet) rules.get(i).bits().clone();
            both.and(held);
            if (both.cardinality() >= rules.get(i).n()) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = i;
            }
        }
        return found;
    }

    /** One smallest group of those who cannot do it alone and for whom nothing lifts the rule, if it is too small. */
    private void addGroup(HeldRule rule, Map<PersonId, Held> people, List<SegregationConflict> conflicts) {
        TreeMap<PersonId, BitSet> able = new TreeMap<>();
        people.forEach((person, held) -> {
            BitSet part = (BitSet) rule.bits().clone();
            part.and(held.all);
            if (!part.isEmpty()
                    && part.cardinality() < rule.n()
                    && segregation
                            .waivers(rule.rule(), person, Segregation.held(holdings(person, people, rule.rule())), date)
                            .isEmpty()) {
                able.put(person, part);
            }
        });
        List<PersonId> group = SmallestGroup.of(able, rule.bits(), SegregationTexts.numberOf(rule.rule()) - 1);
        if (!group.isEmpty()) {
            List<Holding> holdings = group.stream()
                    .flatMap(person -> holdings(person, people, rule.rule()).stream())
                    .toList();
            conflicts.add(new SegregationConflict(rule.rule(), group, holdings, List.of()));
        }
    }

    private List<Holding> holdings(PersonId person, Map<PersonId, Held> people, SegregationRule rule) {
        Held held = people.getOrDefault(person, new Held());
        List<Holding> holdings = new ArrayList<>();
        for (Assignment own : held.assignments) {
            add(holdings, person, null, own.position(), own.capacity(), rule.activities());
        }
        for (Delegation delegation : held.received) {
            if (rule.activities().contains(delegation.type())) {
                for (Assignment theirs : people.getOrDefault(delegation.from(), new Held()).assignments) {
                    add(
                            holdings,
                            person,
                            delegation.from(),
                            theirs.position(),
                            theirs.capacity(),
                            Set.of(delegation.type()));
                }
            }
        }
        return holdings.stream().distinct().sorted(Holding.ORDER).toList();
    }

    private void add(
            List<Holding> holdings,
            @Nullable PersonId person,
            @Nullable PersonId delegator,
            PositionId position,
            Capacity capacity,
            Set<DecisionType> wanted) {
        Set<DecisionType> may = activities.of(position);
        wanted.stream()
                .filter(may::contains)
                .sorted()
                .forEach(activity -> holdings.add(new Holding(person, activity, position, capacity, delegator)));
    }
}
