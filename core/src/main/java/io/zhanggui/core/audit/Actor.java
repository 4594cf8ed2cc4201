package io.zhanggui.core.audit;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and for whom.
 *
 * @param person the person who acts
 * @param principal the person on whose behalf; {@code null} if the person acts in their own right
 */
public record Actor(PersonId person, @Nullable PersonId principal) {

    public Actor {
        requireNonNull(person, "person");
        if (person.equals(principal)) {
            throw new IllegalArgumentException("actor " + person + " is their own principal. Maybe leave it out?");
        }
    }

    /** A person in their own right. */
    public static Actor of(PersonId person) {
        return new Actor(person, null);
    }

    /** The same person on behalf of another. */
    public Actor onBehalfOf(PersonId other) {
        return new Actor(person, requireNonNull(other, "other"));
    }

    /** Whether that person acts or is acted for. */
    public boolean involves(PersonId other) {
        return person.equals(other) || other.equals(principal);
    }

    @Override
    public String toString() {
        return principal == null ? person.toString() : person + " for " + principal;
    }
}
