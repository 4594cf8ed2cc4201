package io.zhanggui.core.authority;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * All authority that a person has or gave, for example when they leave (离职交接).
 *
 * @param person the person
 * @param date the day
 * @param grants the grants by the positions and teams that they are in on the day; these stay with the position
 * @param given what they delegated and is not over on the day
 * @param received what was delegated to them and is not over on the day
 */
@Beta
public record Holdings(
        PersonId person,
        LocalDate date,
        List<RecordedGrant> grants,
        List<RecordedDelegation> given,
        List<RecordedDelegation> received) {

    public Holdings {
        requireNonNull(person, "person");
        requireNonNull(date, "date");
        grants = List.copyOf(grants);
        given = List.copyOf(given);
        received = List.copyOf(received);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return grants.isEmpty() && given.isEmpty() && received.isEmpty();
    }

    /** What ends all delegations from the person and to them on the day, for {@link AuthorityHistory#append}. */
    public List<AuthorityChange> endings() {
        return Stream.concat(given.stream(), received.stream())
                .<AuthorityChange>map(each -> new AuthorityChange.EndDelegation(each.no(), date))
                .toList();
    }
}
