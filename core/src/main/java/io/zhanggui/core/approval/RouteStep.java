package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import java.util.List;

/**
 * Who would be asked in a step.
 *
 * @param step the step
 * @param applies whether its conditions hold
 * @param people whom to ask, in their order; empty if it does not apply or nobody can be asked
 * @param notes what was tried
 */
public record RouteStep(String step, boolean applies, List<PersonId> people, List<TrailNote> notes) {

    public RouteStep {
        requireNonNull(step, "step");
        people = List.copyOf(people);
        notes = List.copyOf(notes);
    }

    /** Whether the step applies and nobody can be asked. */
    public boolean isStuck() {
        return applies && people.isEmpty();
    }
}
