package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PartyId;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/**
 * That a party takes part in a {@link Collaboration} in a role.
 *
 * @param party who
 * @param role as what
 * @param period the days, half-open and not empty
 */
@Beta
public record CollaborationMember(PartyId party, CollaborationRole role, LocalDateRange period) {

    public CollaborationMember {
        requireNonNull(party, "party");
        requireNonNull(role, "role");
        requireNonNull(period, "period");
        if (period.isEmpty() || period.isUnboundedStart()) {
            throw new IllegalArgumentException("period must have a first day and not be empty, but is " + period);
        }
    }

    /** A member from a day on. */
    public static CollaborationMember from(LocalDate start, PartyId party, CollaborationRole role) {
        return new CollaborationMember(party, role, LocalDateRange.ofUnboundedEnd(start));
    }

    /** The same, ending before a day. */
    public CollaborationMember until(LocalDate end) {
        return new CollaborationMember(party, role, LocalDateRange.of(period.getStart(), end));
    }
}
