package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody clocked in or out (打卡); which of the two follows from the shift.
 *
 * @param person who
 * @param at when, by the clock on the wall, to the second
 * @param source where it comes from
 * @param device the clock or the place; may be empty
 * @param approval the approval of a correction (补卡审批单号); {@code null} for all others
 */
@Beta
public record Punch(
        PersonId person,
        LocalDateTime at,
        PunchSource source,
        String device,
        @Nullable String approval) {

    public Punch {
        requireNonNull(person, "person");
        at = at.truncatedTo(ChronoUnit.SECONDS);
        requireNonNull(source, "source");
        requireNonNull(device, "device");
        if ((source == PunchSource.CORRECTION) != (approval != null && !approval.isBlank())) {
            throw new IllegalArgumentException("punch of " + person + " at " + at + " from " + source
                    + (approval == null ? " has no approval" : " has an approval")
                    + ". Corrections need one, and nothing else has one");
        }
    }

    /** A punch at a time clock. */
    public static Punch of(PersonId person, LocalDateTime at, String device) {
        return new Punch(person, at, PunchSource.DEVICE, device, null);
    }

    /** A punch that was forgotten and approved afterwards (补卡). */
    public static Punch correction(PersonId person, LocalDateTime at, String approval) {
        return new Punch(person, at, PunchSource.CORRECTION, "", requireNonNull(approval, "approval"));
    }
}
