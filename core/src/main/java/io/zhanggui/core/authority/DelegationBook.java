package io.zhanggui.core.authority;

import io.zhanggui.core.id.PersonId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Delegations by kind of decision and person, and the chains that they make.
 *
 * <p>A search visits each delegation a few times at most, however they are connected: of the ways to a person only the
 * one that leaves most room for more delegations goes on.
 */
final class DelegationBook {

    /** A chain that begins with the delegation, seen from the person who decides. */
    private record Back(
            PersonId from,
            @Nullable Delegation first,
            @Nullable Back rest,
            int length) {
        List<Delegation> chain() {
            List<Delegation> chain = new ArrayList<>(length);
            for (Back at = this; at != null && at.first != null; at = at.rest) {
                chain.add(at.first);
            }
            return chain;
        }
    }

    /** Somebody to whom authority was passed, with the number of delegations that may still follow. */
    private record Reached(
            PersonId person,
            int left,
            boolean marked,
            @Nullable Reached before) {
        List<PersonId> people() {
            List<PersonId> people = new ArrayList<>();
            for (Reached at = this; at != null; at = at.before) {
                people.add(0, at.person);
            }
            return people;
        }
    }

    private final List<Delegation> all;
    private final Map<DecisionType, Map<PersonId, List<Delegation>>> received;
    private final Map<DecisionType, Map<PersonId, List<Delegation>>> given;

    DelegationBook(Collection<Delegation> delegations) {
        this.all = List.copyOf(delegations);
        this.received = byTypeAnd(all, Delegation::to);
        this.given = byTypeAnd(all, Delegation::from);
    }

    private static Map<DecisionType, Map<PersonId, List<Delegation>>> byTypeAnd(
            List<Delegation> delegations, Function<Delegation, PersonId> person) {
        Map<DecisionType, Map<PersonId, List<Delegation>>> result = new HashMap<>();
        for (Delegation delegation : delegations) {
            result.computeIfAbsent(delegation.type(), type -> new HashMap<>())
                    .computeIfAbsent(person.apply(delegation), p -> new ArrayList<>(1))
                    .add(delegation);
        }
        return result;
    }

    List<Delegation> all() {
        return all;
    }

    List<Delegation> to(DecisionType type, PersonId person) {
        return received.getOrDefault(type, Map.of()).getOrDefault(person, List.of());
    }

    List<Delegation> from(DecisionType type, PersonId person) {
        return given.getOrDefault(type, Map.of()).getOrDefault(person, List.of());
    }

    /** A grant with the delegations by which a person uses it, from the one who holds it to the one who decides. */
    record Found(AuthorityGrant grant, List<Delegation> chain) {}

    /**
     * The shortest chain to somebody with a sufficient grant; {@code null} if there is none.
     *
     * @param source the sufficient grant of a person's own positions, which notes why there is none
     */
    @Nullable
    Found search(
            PersonId decider,
            Inquiry inquiry,
            Function<PersonId, @Nullable AuthorityGrant> source,
            List<Refusal> refusals) {
        DecisionType type = inquiry.request().type();
        if (to(type, decider).isEmpty()) {
            return null;
        }
        Set<PersonId> seen = new HashSet<>(Set.of(decider));
        ArrayDeque<Back> next = new ArrayDeque<>(List.of(new Back(decider, null, null, 0)));
        for (Back at = next.poll(); at != null; at = next.poll()) {
            for (Delegation delegation : to(type, at.from)) {
                if (seen.contains(delegation.from())) {
                    continue;
                }
                Refusal refusal = refusal(delegation, at.length, inquiry);
                if (refusal != null) {
                    refusals.add(refusal);
                    continue;
                }
                seen.add(delegation.from());
                Back step = new Back(delegation.from(), delegation, at, at.length + 1);
                int before = refusals.size();
                AuthorityGrant grant = source.apply(delegation.from());
                if (grant != null) {
                    return new Found(grant, step.chain());
                }
                if (refusals.size() == before && to(type, delegation.from()).isEmpty()) {
                    refusals.add(Refusal.of(DenialReason.NO_GRANT, null, delegation.from(), type));
                }
                next.add(step);
            }
        }
        return null;
    }

    private static @Nullable Refusal refusal(Delegation delegation, int after, Inquiry inquiry) {
        if (inquiry.org().positionsOf(delegation.to()).isEmpty()) {
            return Refusal.of(
                    DenialReason.NO_POSITION,
                    null,
                    delegation.to(),
                    inquiry.request().type());
        }
        DenialReason reason = inquiry.refuses(delegation);
        if (reason == null && delegation.maxDepth() < after) {
            reason = DenialReason.NOT_PASSED_ON;
        }
        return reason == null ? null : inquiry.refusal(delegation, reason);
    }

    /**
     * Those to whom what a person has of a kind comes, in one step or along chains.
     *
     * @param direct those who got it from the person, in the order of the delegations
     * @param all they and then those to whom it was passed on
     */
    record Reach(List<PersonId> direct, List<PersonId> all) {}

    /** How far what the person has of the kind goes along the delegations that carry it, by their depth. */
    Reach reach(DecisionType type, PersonId source, Predicate<Delegation> carries) {
        Map<PersonId, Integer> left = new LinkedHashMap<>();
        ArrayDeque<Reached> next = new ArrayDeque<>(List.of(new Reached(source, Delegation.DEEPEST + 1, false, null)));
        List<PersonId> direct = new ArrayList<>();
        for (Reached at = next.poll(); at != null; at = next.poll()) {
            for (Delegation each : from(type, at.person)) {
                int room = Math.min(at.left - 1, each.maxDepth());
                if (room >= 0
                        && !each.to().equals(source)
                        && carries.test(each)
                        && room > left.getOrDefault(each.to(), -1)) {
                    left.put(each.to(), room);
                    next.add(new Reached(each.to(), room, false, null));
                }
            }
            if (at.person.equals(source)) {
                direct.addAll(left.keySet());
            }
        }
        return new Reach(direct, List.copyOf(left.keySet()));
    }

    /** Who may decide for a person with a sufficient grant: by name those who got it from the person, then the others. */
    List<PersonId> deputies(PersonId source, Inquiry inquiry, List<Refusal> refusals) {
        DecisionType type = inquiry.request().type();
        if (from(type, source).isEmpty()) {
            return List.of();
        }
        Set<Delegation> refused = new HashSet<>();
        Reach reach = reach(type, source, each -> {
            if (refused.contains(each)) {
                return false;
            }
            Refusal refusal = inquiry.request().isBarred(each.to())
                    ? Refusal.of(DenialReason.OWN_REQUEST, null, each.to(), each.to())
                    : refusal(each, 0, inquiry);
            if (refusal != null) {
                refused.add(each);
                refusals.add(refusal);
            }
            return refusal == null;
        });
        List<PersonId> direct = new ArrayList<>(reach.direct());
        List<PersonId> passedOn = new ArrayList<>(reach.all());
        passedOn.removeAll(direct);
        direct.sort(null);
        passedOn.sort(null);
        direct.addAll(passedOn);
        return direct;
    }

    /**
     * How the authority of somebody would come back to them along delegations that overlap with this one, which is among
     * these; empty if it would not.
     */
    List<PersonId> loop(Delegation added) {
        Set<PersonId> before = new HashSet<>(Set.of(added.from()));
        ArrayDeque<PersonId> queue = new ArrayDeque<>(before);
        for (PersonId at = queue.poll(); at != null; at = queue.poll()) {
            List<PersonId> back = loop(at, added);
            if (!back.isEmpty()) {
                return back;
            }
            for (Delegation each : to(added.type(), at)) {
                if (each.period().overlaps(added.period()) && before.add(each.from())) {
                    queue.add(each.from());
                }
            }
        }
        return List.of();
    }

    private List<PersonId> loop(PersonId source, Delegation added) {
        Map<PersonId, Integer> left = new HashMap<>();
        Map<PersonId, Integer> leftAfterIt = new HashMap<>();
        ArrayDeque<Reached> next = new ArrayDeque<>(List.of(new Reached(source, Delegation.DEEPEST + 1, false, null)));
        for (Reached at = next.poll(); at != null; at = next.poll()) {
            for (Delegation each : from(added.type(), at.person)) {
                int room = Math.min(at.left - 1, each.maxDepth());
                if (room < 0 || !each.period().overlaps(added.period())) {
                    continue;
                }
                Reached reached = new Reached(each.to(), room, at.marked || each.equals(added), at);
                if (each.to().equals(source)) {
                    if (reached.marked) {
                        return reached.people();
                    }
                    continue;
                }
                Map<PersonId, Integer> most = reached.marked ? leftAfterIt : left;
                if (room > most.getOrDefault(each.to(), -1)) {
                    most.put(each.to(), room);
                    next.add(reached);
                }
            }
        }
        return List.of();
    }
}
