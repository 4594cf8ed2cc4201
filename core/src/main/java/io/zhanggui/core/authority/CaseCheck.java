package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.audit.Actor;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.violation.Violation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks the next act of a case against every rule but static exclusions. */
final class CaseCheck {

    private static final Comparator<CaseAct> ORDER = Comparator.comparing(CaseAct::date)
            .thenComparing(CaseAct::step)
            .thenComparing(CaseAct::activity)
            .thenComparing(act -> act.actor().toString())
            .thenComparing(act -> String.valueOf(act.position()));

    private final Segregation segregation;
    private final CaseHistory history;
    private final List<CaseAct> earlier;
    private final CaseAct next;
    private final List<CaseConflict> conflicts = new ArrayList<>();
    private final List<CaseConflict> lifted = new ArrayList<>();

    CaseCheck(Segregation segregation, CaseHistory history, CaseAct next) {
        this.segregation = segregation;
        this.history = requireNonNull(history, "history");
        this.earlier = history.acts().stream().sorted(ORDER).toList();
        this.next = requireNonNull(next, "next");
    }

    SegregationDecision decide() {
        for (SegregationRule rule : segregation.rules()) {
            rule.match(held -> false, this::exclusion, this::steps, this::ownRequest, this::quorum);
        }
        return new SegregationDecision(next, conflicts, lifted);
    }

    private boolean exclusion(SegregationRule.DynamicExclusion rule) {
        if (!rule.activities().contains(next.activity())) {
            return false;
        }
        for (PersonId person : bound(next.actor())) {
            List<CaseAct> theirs = acts(
                    act -> act.actor().involves(person) && rule.activities().contains(act.activity()));
            Set<DecisionType> exercised = new TreeSet<>(Set.of(next.activity()));
            theirs.forEach(act -> exercised.add(act.activity()));
            if (exercised.size() >= rule.n()) {
                add(
                        rule,
                        person,
                        theirs,
                        SegregationViolation.EXERCISED_TOGETHER,
                        person,
                        rule.name(),
                        SegregationTexts.list(exercised));
            }
        }
        return true;
    }

    private boolean steps(SegregationRule.SameCaseExclusion rule) {
        String other = next.step().equals(rule.stepA())
                ? rule.stepB()
                : next.step().equals(rule.stepB()) ? rule.stepA() : null;
        if (other == null) {
            return false;
        }
        for (PersonId person : bound(next.actor())) {
            List<CaseAct> theirs =
                    acts(act -> act.actor().involves(person) && act.step().equals(other));
            if (!theirs.isEmpty()) {
                add(rule, person, theirs, SegregationViolation.BOTH_STEPS, person, rule.name(), next.step(), other);
            }
        }
        return true;
    }

    private boolean ownRequest(SegregationRule.OwnRequestExclusion rule) {
        PersonId requester = history.requester();
        boolean spokenOf = rule.activities().isEmpty() || rule.activities().contains(next.activity());
        if (requester != null && spokenOf && next.actor().involves(requester)) {
            add(rule, requester, List.of(), SegregationViolation.OWN_REQUEST, requester, rule.name(), next.activity());
        }
        return spokenOf;
    }

    /** The act that completes a task is refused if fewer people than it takes did all of it, whoever else did a part too. */
    private boolean quorum(SegregationRule.TaskQuorum rule) {
        if (!rule.activities().contains(next.activity())) {
            return false;
        }
        List<CaseAct> task = acts(act -> rule.activities().contains(act.activity()));
        List<CaseAct> all = new ArrayList<>(task);
        all.add(next);
        List<DecisionType> activities = List.copyOf(rule.activities());
        BitSet whole = new BitSet();
        whole.set(0, activities.size());
        int people =
                SmallestGroup.of(parts(all, activities), whole, rule.k() - 1).size();
        if (people > 0) {
            add(rule, next.actor().person(), task, SegregationViolation.TOO_FEW_IN_CASE, rule.name(), people, rule.k());
        }
        return true;
    }

    /** What each did, by the place of the activity; those who act for each other are one. */
    private static SortedMap<PersonId, BitSet> parts(List<CaseAct> acts, List<DecisionType> activities) {
        Map<PersonId, PersonId> leader = leaders(acts);
        SortedMap<PersonId, BitSet> parts = new TreeMap<>();
        for (CaseAct act : acts) {
            parts.computeIfAbsent(leader(leader, act.actor().person()), one -> new BitSet())
                    .set(activities.indexOf(act.activity()));
        }
        return parts;
    }

    private static Map<PersonId, PersonId> leaders(List<CaseAct> acts) {
        Map<PersonId, PersonId> leader = new HashMap<>();
        for (CaseAct act : acts) {
            PersonId one = leader(leader, act.actor().person());
            PersonId other = act.actor().principal() == null
                    ? one
                    : leader(leader, act.actor().principal());
            leader.put(other, one);
        }
        return leader;
    }

    private static PersonId leader(Map<PersonId, PersonId> leader, PersonId person) {
        PersonId at = person;
        for (PersonId up = leader.computeIfAbsent(at, id -> id); !up.equals(at); up = leader.getOrDefault(at, at)) {
            at = up;
        }
        return at;
    }

    private List<CaseAct> acts(Predicate<CaseAct> which) {
        return earlier.stream().filter(which).toList();
    }

    private static List<PersonId> bound(Actor actor) {
        PersonId principal = actor.principal();
        return principal == null ? List.of(actor.person()) : List.of(actor.person(), principal);
    }

    private void add(
            SegregationRule rule,
            PersonId person,
            List<CaseAct> because,
            SegregationViolation violation,
            Object... arguments) {
        List<SegregationWaiver> waivers = segregation.waivers(rule, person, positions(person), next.date());
        (waivers.isEmpty() ? conflicts : lifted)
                .add(new CaseConflict(
                        rule, person, because, Violation.of(violation, "people[" + person + "]", arguments), waivers));
    }

    /** The position in which the person acts; a deputy acts in the position of the other. */
    private List<PositionId> positions(PersonId person) {
        @Nullable PositionId position = next.position();
        boolean theirs =
                next.actor().principal() == null || person.equals(next.actor().principal());
        return position != null && theirs ? List.of(position) : List.of();
    }
}
