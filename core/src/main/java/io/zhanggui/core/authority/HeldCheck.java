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
import java.util.HashSet;
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

    /** How somebody comes to what they hold. */
    private record Ways(List<Assignment> assignments, List<Delegation> received) {
        private static final Ways NONE = new Ways(List.of(), List.of());

        private Ways() {
            this(new ArrayList<>(1), new ArrayList<>(0));
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
        Map<PersonId, BitSet> own = own(assignments);
        List<Delegation> received = delegations.stream()
                .filter(delegation -> passes(delegation, own))
                .toList();
        Map<PersonId, BitSet> people = with(received, own);
        List<List<PersonId>> breaking = new ArrayList<>();
        rules.forEach(rule -> breaking.add(new ArrayList<>()));
        people.forEach((person, held) -> {
            for (int number : brokenBy(held)) {
                breaking.get(number).add(person);
            }
        });
        Map<PersonId, Ways> ways = ways(concerned(breaking, people), assignments, received);
        List<SegregationConflict> conflicts = new ArrayList<>();
        List<SegregationConflict> lifted = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            SegregationRule rule = rules.get(i).rule();
            breaking.get(i).sort(null);
            for (PersonId person : breaking.get(i)) {
                List<Holding> holdings = holdings(person, ways, rule);
                List<SegregationWaiver> waivers = segregation.waivers(rule, person, Segregation.held(holdings), date);
                (waivers.isEmpty() ? conflicts : lifted)
                        .add(new SegregationConflict(rule, List.of(person), holdings, waivers));
            }
            if (SegregationTexts.numberOf(rule) > 2) {
                addGroup(rules.get(i), people, ways, conflicts);
            }
        }
        return new SegregationReport(date, conflicts, lifted);
    }

    /** What people hold by positions; sets are shared with the positions and never changed. */
    private Map<PersonId, BitSet> own(Collection<Assignment> assignments) {
        Map<PersonId, BitSet> own = new HashMap<>(assignments.size() * 2);
        for (Assignment assignment : assignments) {
            if (assignment.period().contains(date)) {
                BitSet may = bitsOf(assignment.position());
                if (!may.isEmpty()) {
                    own.merge(assignment.person(), may, HeldCheck::union);
                }
            }
        }
        return own;
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    private boolean passes(Delegation delegation, Map<PersonId, BitSet> own) {
        Integer bit = bits.get(delegation.type());
        BitSet from = own.get(delegation.from());
        return bit != null
                && from != null
                && from.get(bit)
                && delegation.period().contains(date);
    }

    private Map<PersonId, BitSet> with(List<Delegation> received, Map<PersonId, BitSet> own) {
        if (received.isEmpty()) {
            return own;
        }
        Map<PersonId, BitSet> all = new HashMap<>(own);
        for (Delegation delegation : received) {
            all.merge(delegation.to(), bitsOf(Set.of(delegation.type())), HeldCheck::union);
        }
        return all;
    }

    /** Those whose ways are asked for: who breaks a rule, and everybody where groups are looked for. */
    private Set<PersonId> concerned(List<List<PersonId>> breaking, Map<PersonId, BitSet> people) {
        if (rules.stream().anyMatch(rule -> SegregationTexts.numberOf(rule.rule()) > 2)) {
            return people.keySet();
        }
        Set<PersonId> some = new HashSet<>();
        breaking.forEach(some::addAll);
        return some;
    }

    /** The ways of those people, and of those who delegated to them. */
    private Map<PersonId, Ways> ways(
            Set<PersonId> concerned, Collection<Assignment> assignments, List<Delegation> received) {
        Map<PersonId, Ways> ways = new HashMap<>();
        concerned.forEach(person -> ways.put(person, new Ways()));
        for (Delegation delegation : received) {
            if (concerned.contains(delegation.to())) {
                ways.getOrDefault(delegation.to(), Ways.NONE).received().add(delegation);
                ways.computeIfAbsent(delegation.from(), person -> new Ways());
            }
        }
        if (ways.isEmpty()) {
            return ways;
        }
        for (Assignment assignment : assignments) {
            Ways of = ways.get(assignment.person());
            if (of != null && assignment.period().contains(date)) {
                of.assignments().add(assignment);
            }
        }
        return ways;
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
    private void addGroup(
            HeldRule rule,
            Map<PersonId, BitSet> people,
            Map<PersonId, Ways> ways,
            List<SegregationConflict> conflicts) {
        TreeMap<PersonId, BitSet> able = new TreeMap<>();
        people.forEach((person, held) -> {
            BitSet part = (BitSet) rule.bits().clone();
            part.and(held);
            if (!part.isEmpty()
                    && part.cardinality() < rule.n()
                    && segregation
                            .waivers(rule.rule(), person, Segregation.held(holdings(person, ways, rule.rule())), date)
                            .isEmpty()) {
                able.put(person, part);
            }
        });
        List<PersonId> group = SmallestGroup.of(able, rule.bits(), SegregationTexts.numberOf(rule.rule()) - 1);
        if (!group.isEmpty()) {
            List<Holding> holdings = group.stream()
                    .flatMap(person -> holdings(person, ways, rule.rule()).stream())
                    .toList();
            conflicts.add(new SegregationConflict(rule.rule(), group, holdings, List.of()));
        }
    }

    private List<Holding> holdings(PersonId person, Map<PersonId, Ways> ways, SegregationRule rule) {
        Ways held = ways.getOrDefault(person, Ways.NONE);
        List<Holding> holdings = new ArrayList<>();
        for (Assignment own : held.assignments()) {
            add(holdings, person, null, own.position(), own.capacity(), rule.activities());
        }
        for (Delegation delegation : held.received()) {
            if (rule.activities().contains(delegation.type())) {
                for (Assignment theirs :
                        ways.getOrDefault(delegation.from(), Ways.NONE).assignments()) {
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
