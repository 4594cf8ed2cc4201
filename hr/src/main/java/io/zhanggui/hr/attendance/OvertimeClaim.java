package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;

/**
 * Overtime that was approved (加班单): it counts as far as the punches show it.
 *
 * @param person who
 * @param day the day to which it belongs: that of the shift, or the day off
 * @param span when; a rest within it makes two claims
 * @param approval the approval (审批单号)
 */
@Beta
public record OvertimeClaim(PersonId person, LocalDate day, TimeSpan span, String approval) {

    public OvertimeClaim {
        requireNonNull(person, "person");
        requireNonNull(day, "day");
        requireNonNull(span, "span");
        requireNonNull(approval, "approval");
        LocalDate starts = span.start().toLocalDate();
        if (starts.isBefore(day) || starts.isAfter(day.plusDays(1))) {
            throw new IllegalArgumentException(
                    "overtime of " + person + " for " + day + " starts on " + starts + ", which is another day");
        }
    }
}
