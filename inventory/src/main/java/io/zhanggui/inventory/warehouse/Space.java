package io.zhanggui.inventory.warehouse;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Space by up to four measures (库容): what a location can hold, where an absent measure is no limit, or what lies there,
 * where an absent measure is not known.
 *
 * @param volume not negative
 * @param weight not negative
 * @param pallets not negative
 * @param units not negative
 */
@Beta
public record Space(
        @Nullable BigDecimal volume,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal pallets,
        @Nullable BigDecimal units) {

    /** No limit by any measure. */
    public static final Space UNLIMITED = new Space(null, null, null, null);

    /** Nothing, by every measure. */
    public static final Space NOTHING = new Space(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * @throws IllegalArgumentException if a measure is negative
     */
    public Space {
        requireNotNegative(volume, "volume");
        requireNotNegative(weight, "weight");
        requireNotNegative(pallets, "pallets");
        requireNotNegative(units, "units");
    }

    /** Space by one measure; the others are absent. */
    public static Space of(SpaceMeasure measure, String amount) {
        return UNLIMITED.with(measure, amount);
    }

    /** The same with another amount of a measure. */
    public Space with(SpaceMeasure measure, String amount) {
        BigDecimal value = Figure.parse("amount", amount);
        return switch (requireNonNull(measure, "measure")) {
            case VOLUME -> new Space(value, weight, pallets, units);
            case WEIGHT -> new Space(volume, value, pallets, units);
            case PALLETS -> new Space(volume, weight, value, units);
            case UNITS -> new Space(volume, weight, pallets, value);
        };
    }

    /** The amount by a measure; empty if it is absent. */
    public Optional<BigDecimal> by(SpaceMeasure measure) {
        return Optional.ofNullable(
                switch (measure) {
                    case VOLUME -> volume;
                    case WEIGHT -> weight;
                    case PALLETS -> pallets;
                    case UNITS -> units;
                });
    }

    /** Both together; a measure that one of them lacks is absent. */
    public Space plus(Space other) {
        return each(other, BigDecimal::add);
    }

    private Space each(Space other, BinaryOperator<BigDecimal> operation) {
        return new Space(
                both(volume, other.volume, operation),
                both(weight, other.weight, operation),
                both(pallets, other.pallets, operation),
                both(units, other.units, operation));
    }

    private static @Nullable BigDecimal both(
            @Nullable BigDecimal one, @Nullable BigDecimal other, BinaryOperator<BigDecimal> operation) {
        return one == null || other == null ? null : operation.apply(one, other);
    }

    private static void requireNotNegative(@Nullable BigDecimal amount, String name) {
        if (amount != null && amount.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + amount);
        }
    }
}
