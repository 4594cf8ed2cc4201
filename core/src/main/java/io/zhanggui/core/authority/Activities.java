package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PositionId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the holder of a position may do, from grants, from duties or from wherever a host keeps it.
 *
 * <pre>{@code Activities.ofGrants(grants, today).and(duties::activitiesOf)}</pre>
 */
@FunctionalInterface
public interface Activities {

    /** What the position may do; empty for a position of which nothing is known. */
    Set<DecisionType> of(PositionId position);

    /** What the positions may do. */
    static Activities of(Map<PositionId, Set<DecisionType>> byPosition) {
        Map<PositionId, Set<DecisionType>> copy = Map.copyOf(byPosition);
        return position -> copy.getOrDefault(position, Set.of());
    }

    /** What the grants that hold on the day let positions do, whatever their limits and scopes. */
    static Activities ofGrants(Collection<AuthorityGrant> grants, LocalDate date) {
        requireNonNull(date, "date");
        Map<PositionId, Set<DecisionType>> byPosition = new HashMap<>();
        for (AuthorityGrant grant : grants) {
            if (grant.period().contains(date)) {
                grant.position()
                        .ifPresent(holder -> byPosition
                                .computeIfAbsent(holder, position -> new HashSet<>())
                                .add(grant.type()));
            }
        }
        return of(byPosition);
    }

    /** What either lets a position do. */
    default Activities and(Activities others) {
        requireNonNull(others, "others");
        return position -> {
            Set<DecisionType> both = new HashSet<>(of(position));
            both.addAll(others.of(position));
            return both;
        };
    }
}
