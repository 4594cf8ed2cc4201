package io.zhanggui.core.duty;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.authority.DecisionType;
import io.zhanggui.core.id.Identifier;

/**
 * The part of one unit or position in one activity.
 *
 * @param activity the activity
 * @param party the unit or position
 * @param role its part
 */
@Beta
public record RaciEntry(DecisionType activity, Identifier party, RaciRole role) {

    public RaciEntry {
        requireNonNull(activity, "activity");
        requireNonNull(party, "party");
        requireNonNull(role, "role");
    }
}
