package io.zhanggui.core.organization;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.LocalDate;

/**
 * How a party leaves a {@link Collaboration}, and when the whole ends.
 *
 * @param noticeDays how many days pass from the notice to the first day without the party, 0 or more
 * @param leastParties the collaboration does not run on days with fewer parties, 1 or more
 */
@Beta
public record ExitRule(int noticeDays, int leastParties) {

    public ExitRule {
        if (noticeDays < 0) {
            throw new IllegalArgumentException("notice days must be 0 or more, but are " + noticeDays);
        }
        if (leastParties < 1) {
            throw new IllegalArgumentException("least parties must be 1 or more, but are " + leastParties);
        }
    }

    /** The first day without a party that gives notice on a day. */
    public LocalDate leavesOn(LocalDate notice) {
        return requireNonNull(notice, "notice").plusDays(noticeDays);
    }
}
