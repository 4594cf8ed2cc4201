package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import java.util.List;

/**
 * That other people are asked in a step than before.
 *
 * @param subject what the request is about
 * @param step the step
 * @param before whom to ask before; empty if nobody could be asked, or the step did not apply
 * @param after whom to ask then
 * @param stuck whether the step applies then and nobody can be asked
 */
public record Rerouted(String subject, String step, List<PersonId> before, List<PersonId> after, boolean stuck) {

    public Rerouted {
        requireNonNull(subject, "subject");
        requireNonNull(step, "step");
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
