package io.zhanggui.procurement.supplier;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * Scores that have one standing.
 *
 * @param name what the host calls it, for example {@code Excellent}
 * @param standing what it means for buying
 * @param from the least score, included
 * @param to the upper end, excluded but in the top band
 */
public record StandingBand(String name, Standing standing, BigDecimal from, BigDecimal to) {

    public StandingBand {
        requireNonNull(name, "name");
        requireNonNull(standing, "standing");
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("band " + name + " has no length: " + from + " to " + to);
        }
    }
}
