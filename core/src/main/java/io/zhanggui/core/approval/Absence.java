package io.zhanggui.core.approval;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.id.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * Days on which a person cannot approve, and who does it for them (外出代理).
 *
 * @param person who is absent
 * @param deputy who acts for them; {@code null} if nobody was named
 * @param period the days, half-open and not empty
 */
public record Absence(PersonId person, @Nullable PersonId deputy, LocalDateRange period) {

    public Absence {
        requireNonNull(person, "person");
        requireNonNull(period, "period");
        if (person.equals(deputy)) {
            throw new IllegalArgumentException(person + " is their own deputy");
        }
        if (period.isEmpty()) {
            throw new IllegalArgumentException("period of the absence of " + person + " is empty");
        }
    }

    /**
     * An absence with a deputy.
     *
     * @param start the first day
     * @param end the first day that no longer counts
     */
    public static Absence of(PersonId person, PersonId deputy, LocalDate start, LocalDate end) {
        return new Absence(person, requireNonNull(deputy, "deputy"), LocalDateRange.of(start, end));
    }
}
