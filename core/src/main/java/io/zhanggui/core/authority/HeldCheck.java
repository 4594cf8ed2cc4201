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
import java.util.LinkedHashSet;
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

    /** That an activity of somebody came to another, in one step or along a chain. */
    private record Received(PersonId from, PersonId to, DecisionType type) {}

    /** How somebody comes to what they hold. */
    private record Ways(List<Assignment> assignments, List<Received> received) {
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
        List<Received> received = received(assignments, delegations);
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

    /** What came to whom, along chains as {@link Authority} follows them: nobody without a position receives anything. */
    private List<Received> received(Collection<Assignment> assignments, Collection<Delegation> delegations) {
        List<Delegation> today = delegations.stream()
                .filter(delegation -> bits.containsKey(delegation.type())
                        && delegation.period().contains(date))
                .toList();
        if (today.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Set<DecisionType>> delegable = new HashMap<>();
        for (Assignment assignment : assignments) {
            if (assignment.period().contains(date)) {
                delegable
                        .computeIfAbsent(assignment.person(), person -> new HashSet<>())
                        .addAll(activities.delegable(assignment.position()));
            }
        }
        DelegationBook book = new DelegationBook(today);
        Set<Received> received = new LinkedHashSet<>();
        for (Delegation first : today) {
            if (delegable.getOrDefault(first.from(), Set.of()).contains(first.type())) {
                book.reach(first.type(), first.from(), each -> delegable.containsKey(each.to()))
                        .all()
                        .forEach(to -> received.add(new Received(first.from(), to, first.type())));
            }
        }
        return List.copyOf(received);
    }

    private Map<PersonId, BitSet> with(List<Received> received, Map<PersonId, BitSet> own) {
        if (received.isEmpty()) {
            return own;
        }
        Map<PersonId, BitSet> all = new HashMap<>(own);
        for (Received each : received) {
            all.merge(each.to(), bitsOf(Set.of(each.type())), HeldCheck::union);
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
            Set<PersonId> concerned, Collection<Assignment> assignments, List<Received> received) {
        Map<PersonId, Ways> ways = new HashMap<>();
        concerned.forEach(person -> ways.put(person, new Ways()));
        for (Received each : received) {
            if (concerned.contains(each.to())) {
                ways.getOrDefault(each.to(), Ways.NONE).received().add(each);
                ways.computeIfAbsent(each.from(), person -> new Ways());
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
        for (Received each : held.received()) {
            if (rule.activities().contains(each.type())) {
                for (Assignment theirs :
                        ways.getOrDefault(each.from(), Ways.NONE).assignments()) {
                    add(holdings, person, each.from(), theirs.position(), theirs.capacity(), Set.of(each.type()));
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
        Set<DecisionType> may = delegator == null ? activities.of(position) : activities.delegable(position);
        wanted.stream()
                .filter(may::contains)
                .sorted()
                .forEach(activity -> holdings.add(new Holding(person, activity, position, capacity, delegator)));
    }
}
