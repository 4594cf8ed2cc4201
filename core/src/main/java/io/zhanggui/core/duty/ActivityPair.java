package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.authority.DecisionType;

/**
 * Two activities that nobody may perform both (不相容职务); the order does not matter.
 *
 * @param one the one
 * @param other the other, not the same
 */
@Beta
public record ActivityPair(DecisionType one, DecisionType other) {

    public ActivityPair {
        if (requireNonNull(one, "one").equals(requireNonNull(other, "other"))) {
            throw new IllegalArgumentException(one + " cannot exclude itself");
        }
    }

    /** Two activities. */
    public static ActivityPair of(DecisionType one, DecisionType other) {
        return new ActivityPair(one, other);
    }
}
