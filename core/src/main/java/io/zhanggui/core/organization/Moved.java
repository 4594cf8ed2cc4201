package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What goes over from one unit to another. */
final class Moved {

    private Moved() {}

    /** A copy of the ids, each once and none of the others. */
    @SafeVarargs
    static <I extends Identifier> List<I> checked(String name, List<I> ids, I... others) {
        Set<I> seen = new HashSet<>();
        for (I id : requireNonNull(ids, name)) {
            if (!seen.add(requireNonNull(id, name))) {
                throw new IllegalArgumentException(name + " must name " + id + " once");
            }
        }
        for (I other : others) {
            if (seen.contains(other)) {
                throw new IllegalArgumentException(
                        name + " must not name " + other + ", which stays. Maybe move it in a change of its own?");
            }
        }
        return List.copyOf(ids);
    }
}
