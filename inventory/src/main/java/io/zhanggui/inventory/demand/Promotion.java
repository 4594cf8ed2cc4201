package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/**
 * A promotion with its days (大促，如 618、双11), whose lift a {@link DemandHistory} measures.
 *
 * @param name the same every year, so that its lifts can be added up
 * @param days from the first day until before the end
 */
@Beta
public record Promotion(String name, LocalDateRange days) {

    /**
     * @throws IllegalArgumentException if there is no name
     */
    public Promotion {
        requireNonNull(days, "days");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the promotion of " + days + " must have a name");
        }
    }

    /**
     * A promotion from its first day until before another.
     *
     * @throws IllegalArgumentException if there is no name, or it would end before it begins
     */
    public static Promotion of(String name, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("promotion " + name + " from " + from + " cannot end before " + until
                    + ". Maybe they are swapped?");
        }
        return new Promotion(name, LocalDateRange.of(from, until));
    }
}
