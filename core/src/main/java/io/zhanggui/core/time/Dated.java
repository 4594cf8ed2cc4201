package io.zhanggui.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * A value with the days on which it holds and the day on which it became known.
 *
 * @param validity the days on which the value holds, half-open and not empty
 * @param publishedOn the day on which the value became known; {@code null} means always known
 * @param value the value
 */
public record Dated<T>(LocalDateRange validity, @Nullable LocalDate publishedOn, T value) {

    public Dated {
        requireNonNull(validity, "validity");
        requireNonNull(value, "value");
        if (validity.isEmpty()) {
            throw new IllegalArgumentException("validity is empty at " + validity.getStart());
        }
    }

    /** A value that holds from a day on, and was always known. */
    public static <T> Dated<T> from(LocalDate start, T value) {
        return new Dated<>(LocalDateRange.ofUnboundedEnd(start), null, value);
    }

    /** The same, published on a day. */
    public Dated<T> published(LocalDate day) {
        return new Dated<>(validity, requireNonNull(day, "day"), value);
    }

    /** The first day on which the value holds; {@link LocalDate#MIN} if it always has. */
    public LocalDate start() {
        return validity.getStart();
    }

    /** The value with its first day, its last and the day of publication, as far as there are any. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(value.toString());
        if (!validity.isUnboundedStart()) {
            text.append(" from ").append(validity.getStart());
        }
        if (!validity.isUnboundedEnd()) {
            text.append(" to ").append(validity.getEndInclusive());
        }
        return publishedOn == null
                ? text.toString()
                : text.append(", published ").append(publishedOn).toString();
    }

    boolean holds(AsOf asOf) {
        return validity.contains(asOf.date()) && asOf.knowledge().includes(publishedOn);
    }
}
