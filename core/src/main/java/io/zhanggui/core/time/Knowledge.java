package io.zhanggui.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of what was published later may be used: everything, or only what was known at the end of a day.
 *
 * @param cutOff the last day whose publications count; {@code null} means that everything known today counts
 */
public record Knowledge(@Nullable LocalDate cutOff) {

    /** Everything that is in the data, whenever it was published. */
    public static final Knowledge ALL = new Knowledge(null);

    /** Only what was published on or before the day. */
    public static Knowledge upTo(LocalDate day) {
        return new Knowledge(requireNonNull(day, "day"));
    }

    /**
     * Whether something published on that day was known.
     *
     * @param publishedOn the day of publication; {@code null} means always known
     */
    public boolean includes(@Nullable LocalDate publishedOn) {
        return cutOff == null || publishedOn == null || !publishedOn.isAfter(cutOff);
    }

    @Override
    public String toString() {
        return cutOff == null ? "all knowledge" : "as known on " + cutOff;
    }
}
