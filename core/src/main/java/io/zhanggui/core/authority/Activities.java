package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.OrgSnapshot;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the holder of a position may do, from grants, from duties or from wherever a host keeps it.
 *
 * <pre>{@code Activities.ofGrants(grants, org).and(catalog.activities())}</pre>
 */
@FunctionalInterface
public interface Activities {

    /** What the position may do; empty for a position of which nothing is known. */
    Set<DecisionType> of(PositionId position);

    /** What the holder may let others do; all of it unless it is the team's, which its members do not delegate. */
    default Set<DecisionType> delegable(PositionId position) {
        return of(position);
    }

    /** What the positions may do. */
    static Activities of(Map<PositionId, Set<DecisionType>> byPosition) {
        Map<PositionId, Set<DecisionType>> copy = Map.copyOf(byPosition);
        return position -> copy.getOrDefault(position, Set.of());
    }

    /**
     * What the grants that hold on the day of the snapshot let its positions do, whatever their limits and scopes: their
     * own grants, and those of the empowered team in which they stand.
     */
    static Activities ofGrants(Collection<AuthorityGrant> grants, OrgSnapshot org) {
        LocalDate date = org.asOf().date();
        Map<PositionId, Set<DecisionType>> all = new HashMap<>();
        Map<PositionId, Set<DecisionType>> own = new HashMap<>();
        for (AuthorityGrant grant : grants) {
            if (grant.period().contains(date)) {
                for (PositionId position : grant.holder().positions(org)) {
                    all.computeIfAbsent(position, id -> new HashSet<>()).add(grant.type());
                    if (grant.team().isEmpty()) {
                        own.computeIfAbsent(position, id -> new HashSet<>()).add(grant.type());
                    }
                }
            }
        }
        return new Activities() {
            @Override
            public Set<DecisionType> of(PositionId position) {
                return all.getOrDefault(position, Set.of());
            }

            @Override
            public Set<DecisionType> delegable(PositionId position) {
                return own.getOrDefault(position, Set.of());
            }
        };
    }

    /** What either lets a position do. */
    default Activities and(Activities others) {
        requireNonNull(others, "others");
        Activities these = this;
        return new Activities() {
            @Override
            public Set<DecisionType> of(PositionId position) {
                return both(these.of(position), others.of(position));
            }

            @Override
            public Set<DecisionType> delegable(PositionId position) {
                return both(these.delegable(position), others.delegable(position));
            }
        };
    }

    private static Set<DecisionType> both(Set<DecisionType> one, Set<DecisionType> other) {
        Set<DecisionType> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
