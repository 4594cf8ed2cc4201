package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Assignment;
import io.zhanggui.core.organization.OrgSnapshot;
import io.zhanggui.core.organization.Position;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The segregation of duties of a company (职责分离): its rules and the waivers of them, and what breaks them.
 *
 * <p>What people hold is checked against static exclusions and task quorums, what they do in a case against all other
 * rules and task quorums. Nobody is exempt but by a waiver that holds on the day. Immutable and safe to share.
 *
 * <pre>{@code
 * Segregation segregation = Segregation.of(SegregationRules.smallETailer()).waiving(waivers);
 * SegregationReport report = segregation.check(org, Activities.ofGrants(grants, org));
 * segregation.checkAppointment(person, position, org, activities, delegations).violations().throwIfAny();
 * }</pre>
 */
public final class Segregation {

    private static final Comparator<SegregationWaiver> WAIVERS = Comparator.comparing(
                    (SegregationWaiver waiver) -> waiver.period().getStart())
            .thenComparing(waiver -> waiver.period().getEnd())
            .thenComparing(SegregationWaiver::toString);

    private final List<SegregationRule> rules;
    private final Map<String, List<SegregationWaiver>> waivers;

    private Segregation(List<SegregationRule> rules, Map<String, List<SegregationWaiver>> waivers) {
        this.rules = rules;
        this.waivers = waivers;
    }

    /**
     * The rules, without waivers.
     *
     * @throws IllegalArgumentException if two rules have the same code
     */
    public static Segregation of(Collection<? extends SegregationRule> rules) {
        Map<String, SegregationRule> byCode = new LinkedHashMap<>();
        for (SegregationRule rule : rules) {
            if (byCode.putIfAbsent(rule.code(), rule) != null) {
                throw new IllegalArgumentException("two rules have the code " + rule.code());
            }
        }
        return new Segregation(List.copyOf(byCode.values()), Map.of());
    }

    /**
     * The same rules with these waivers in place of others.
     *
     * @throws IllegalArgumentException if a waiver names a rule that there is not
     */
    public Segregation waiving(Collection<SegregationWaiver> all) {
        Map<String, List<SegregationWaiver>> byRule = new HashMap<>();
        rules.forEach(rule -> byRule.put(rule.code(), new ArrayList<>(0)));
        for (SegregationWaiver waiver : all) {
            List<SegregationWaiver> ofRule = byRule.get(waiver.rule());
            if (ofRule == null) {
                throw new IllegalArgumentException("waiver of rule " + waiver.rule() + ", but there is no such rule");
            }
            ofRule.add(waiver);
        }
        byRule.values().forEach(ofRule -> ofRule.sort(WAIVERS));
        return new Segregation(rules, byRule);
    }

    /** The rules in their order. */
    public List<SegregationRule> rules() {
        return rules;
    }

    /** What people hold on the day of the snapshot, without delegations; see {@link #check(Collection, Collection,
     * Activities, LocalDate)}. */
    public SegregationReport check(OrgSnapshot org, Activities activities) {
        return check(org, activities, List.of());
    }

    /** What people hold on the day of the snapshot; see {@link #check(Collection, Collection, Activities, LocalDate)}. */
    public SegregationReport check(OrgSnapshot org, Activities activities, Collection<Delegation> delegations) {
        return check(assignments(org), delegations, activities, org.asOf().date());
    }

    /**
     * All conflicts of all people: what they hold as their own, acting, and by delegations and chains of them from those
     * who hold it, as {@link Authority} follows them. Amounts, scopes and limits do not matter.
     *
     * @param assignments who holds what; those of other days do not count
     * @param delegations who lets whom decide; those of other days do not count
     * @param activities what the holder of a position may do
     * @param date the day
     */
    public SegregationReport check(
            Collection<Assignment> assignments,
            Collection<Delegation> delegations,
            Activities activities,
            LocalDate date) {
        return new HeldCheck(this, requireNonNull(activities, "activities"), requireNonNull(date, "date"))
                .people(assignments, delegations);
    }

    /** The positions that may do by themselves what a rule keeps apart, held or vacant; no waiver lifts that. */
    public SegregationReport checkPositions(OrgSnapshot org, Activities activities) {
        return new HeldCheck(this, activities, org.asOf().date())
                .positions(org.positions().stream().map(Position::id).toList());
    }

    /**
     * What an appointment would break that is not broken now, on the day of the snapshot: conflicts of the person, and of
     * those to whom the person delegates.
     */
    public SegregationReport checkAppointment(
            PersonId person,
            PositionId position,
            OrgSnapshot org,
            Activities activities,
            Collection<Delegation> delegations) {
        LocalDate date = org.asOf().date();
        List<Assignment> before = concerned(person, org, delegations);
        List<Assignment> after = new ArrayList<>(before);
        after.add(Assignment.from(date, person, position));
        SegregationReport now = check(before, delegations, activities, date);
        SegregationReport then = check(after, delegations, activities, date);
        return new SegregationReport(
                date, without(then.conflicts(), now.conflicts()), without(then.lifted(), now.lifted()));
    }

    private List<Assignment> concerned(PersonId person, OrgSnapshot org, Collection<Delegation> delegations) {
        if (rules.stream().anyMatch(rule -> SegregationTexts.numberOf(rule) > 2)) {
            return assignments(org);
        }
        Set<PersonId> receiving = closure(Set.of(person), delegations, Delegation::from, Delegation::to);
        Set<PersonId> all = closure(receiving, delegations, Delegation::to, Delegation::from);
        return all.stream().flatMap(each -> org.positionsOf(each).stream()).toList();
    }

    /** The people and all who are connected with them in one direction, by one delegation or several. */
    private static Set<PersonId> closure(
            Set<PersonId> people,
            Collection<Delegation> delegations,
            Function<Delegation, PersonId> here,
            Function<Delegation, PersonId> there) {
        Map<PersonId, List<PersonId>> next = new HashMap<>();
        delegations.forEach(each -> next.computeIfAbsent(here.apply(each), person -> new ArrayList<>(1))
                .add(there.apply(each)));
        Set<PersonId> all = new HashSet<>(people);
        ArrayDeque<PersonId> queue = new ArrayDeque<>(people);
        for (PersonId at = queue.poll(); at != null; at = queue.poll()) {
            for (PersonId other : next.getOrDefault(at, List.of())) {
                if (all.add(other)) {
                    queue.add(other);
                }
            }
        }
        return all;
    }

    private static List<SegregationConflict> without(
            List<SegregationConflict> conflicts, List<SegregationConflict> known) {
        Set<SegregationConflict> before = new HashSet<>(known);
        return conflicts.stream().filter(conflict -> !before.contains(conflict)).toList();
    }

    /** Whether somebody may do the next thing in a case, after all that was done in it. */
    public SegregationDecision checkCase(CaseHistory history, CaseAct next) {
        return new CaseCheck(this, history, next).decide();
    }

    private static List<Assignment> assignments(OrgSnapshot org) {
        List<Assignment> all = new ArrayList<>();
        org.positions().forEach(position -> all.addAll(org.holders(position.id())));
        return all;
    }

    /** What lifts the rule for the person, whose conflict comes from these positions. */
    List<SegregationWaiver> waivers(
            SegregationRule rule, PersonId person, Collection<PositionId> positions, LocalDate date) {
        return ofRule(rule)
                .filter(waiver -> waiver.lifts(rule, person, positions, date))
                .toList();
    }

    private Stream<SegregationWaiver> ofRule(SegregationRule rule) {
        return waivers.getOrDefault(rule.code(), List.of()).stream();
    }

    /** The positions that the person holds, of those through which they come to activities. */
    static List<PositionId> held(List<Holding> holdings) {
        return holdings.stream()
                .filter(holding -> holding.delegator() == null)
                .map(Holding::position)
                .toList();
    }
}
