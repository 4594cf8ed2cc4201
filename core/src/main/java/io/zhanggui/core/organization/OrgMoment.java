package io.zhanggui.core.organization;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that is asked about, and what was recorded by then.
 *
 * @param date the day
 * @param number the day as {@link #numberOf} gives it
 * @param before only what was recorded before this moment counts; {@code null} if everything does
 */
record OrgMoment(LocalDate date, int number, @Nullable Instant before) {

    static OrgMoment of(LocalDate date, @Nullable Instant before) {
        return new OrgMoment(date, numberOf(date), before);
    }

    /** The epoch day; days of some million years ago or ahead share the least or the greatest number. */
    static int numberOf(LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    }

    /** Whether no other day has that number. */
    static boolean isExact(int number) {
        return number != Integer.MIN_VALUE && number != Integer.MAX_VALUE;
    }
}
