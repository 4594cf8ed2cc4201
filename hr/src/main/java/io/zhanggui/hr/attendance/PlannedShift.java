package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who works which shift on a day (排班), in place of what the week says.
 *
 * @param person who
 * @param day the day on which the shift starts
 * @param shift the shift; {@code null} means a day off (轮休)
 */
@Beta
public record PlannedShift(
        PersonId person, LocalDate day, @Nullable Shift shift) {

    public PlannedShift {
        requireNonNull(person, "person");
        requireNonNull(day, "day");
    }

    /** A day off. */
    public static PlannedShift off(PersonId person, LocalDate day) {
        return new PlannedShift(person, day, null);
    }
}
