package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.organization.Capacity;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One way in which somebody comes to an activity.
 *
 * @param person who; {@code null} means whoever holds the position
 * @param activity what they may do
 * @param position the position that may do it
 * @param capacity whether the position is held as their own or acting, by the delegator if there is one
 * @param delegator who holds the position and from whom the activity came, by a delegation or a chain of them; {@code null}
 *     if the person holds it
 */
public record Holding(
        @Nullable PersonId person,
        DecisionType activity,
        PositionId position,
        Capacity capacity,
        @Nullable PersonId delegator) {

    /** By person, activity, whether delegated, position, capacity. */
    static final Comparator<Holding> ORDER = Comparator.comparing(
                    Holding::person, Comparator.nullsFirst(Comparator.<PersonId>naturalOrder()))
            .thenComparing(Holding::activity)
            .thenComparing(Holding::delegator, Comparator.nullsFirst(Comparator.<PersonId>naturalOrder()))
            .thenComparing(Holding::position)
            .thenComparing(Holding::capacity);

    public Holding {
        requireNonNull(activity, "activity");
        requireNonNull(position, "position");
        requireNonNull(capacity, "capacity");
    }
}
