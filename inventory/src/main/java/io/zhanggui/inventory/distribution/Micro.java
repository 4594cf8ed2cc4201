package io.zhanggui.inventory.distribution;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitOfMeasure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Quantities of one unit of measure as whole millionths. */
final class Micro {

    /** The millionths of a unit. */
    static final long ONE = 1_000_000;

    private static final int DECIMALS = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private @Nullable UnitOfMeasure unit;

    /**
     * The millionths of a quantity, zero or more; the first one says the unit of all.
     *
     * @throws IllegalArgumentException if it is negative, has more than six decimals, is beyond 1,000,000,000 or has
     *     another unit than the first
     */
    long of(Quantity quantity, String name) {
        if (unit == null) {
            unit = quantity.unit();
        } else if (!unit.equals(quantity.unit())) {
            throw new IllegalArgumentException(
                    name + " must be in " + unit + " as the others but was " + quantity + ". Maybe convert it first?");
        }
        BigDecimal amount = quantity.amount();
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(name + " must be from 0 to " + MOST + " but was " + quantity);
        }
        if (amount.scale() > DECIMALS) {
            throw new IllegalArgumentException(name + " must have at most six decimals but was " + quantity);
        }
        return amount.movePointRight(DECIMALS).longValueExact();
    }

    /** The unit of all; {@code null} before the first. */
    @Nullable
    UnitOfMeasure unit() {
        return unit;
    }

    /** A number of millionths as a quantity. */
    Quantity quantity(long millionths) {
        return Quantity.of(decimal(millionths), requireNonNull(unit, "unit"));
    }

    /** A number of millionths as a decimal. */
    static BigDecimal decimal(long millionths) {
        return BigDecimal.valueOf(millionths, DECIMALS);
    }
}
