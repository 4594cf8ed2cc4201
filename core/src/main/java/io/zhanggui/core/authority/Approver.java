package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.PositionId;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who may decide.
 *
 * @param position the position that has the authority
 * @param person who holds it
 * @param grant the grant that allows it
 * @param deputies who may decide this for the person on the day, because the person delegated it; empty means nobody
 */
public record Approver(PositionId position, PersonId person, AuthorityGrant grant, List<PersonId> deputies) {

    public Approver {
        requireNonNull(position, "position");
        requireNonNull(person, "person");
        requireNonNull(grant, "grant");
        deputies = List.copyOf(deputies);
    }

    /** The first of those who may decide for the person; empty if they delegated to nobody. */
    public Optional<PersonId> deputy() {
        return deputies.stream().findFirst();
    }

    /** Who may decide in the person's absence: the first deputy, else the person. A delegation by itself is no absence. */
    public PersonId acting() {
        return deputy().orElse(person);
    }
}
