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

    /** What a stock is divided or moved in unless told otherwise: whole pieces, of all else any six decimals. */
    static Quantity least(UnitOfMeasure unit) {
        return unit.equals(UnitOfMeasure.PIECE) ? Quantity.of(BigDecimal.ONE, unit) : Quantity.of(decimal(1), unit);
    }

    /** A quantity of zero or more. */
    static Quantity notNegative(Quantity quantity, String name) {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative but was " + quantity);
        }
        return quantity;
    }

    /** A quantity in the unit of another one. */
    static Quantity sameUnit(Quantity quantity, Quantity other, String name) {
        if (!quantity.unit().equals(other.unit())) {
            throw new IllegalArgumentException(
                    name + " must be in " + other.unit() + " but was " + quantity + ". Maybe convert it first?");
        }
        return quantity;
    }

    /**
     * The millionths of a quantity, zero or more; the first one says the unit of all.
     *
     * @throws IllegalArgumentException if it is negative, has more than six decimals, is beyond 1,000,000,000 or has
     *     another unit than the first
     */
    long of(Quantity quantity, String name) {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException(name + " must be from 0 to " + MOST + " but was " + quantity);
        }
        return ofAny(quantity, name);
    }

    /** The same of a quantity that may be below zero, such as what is owed. */
    long ofAny(Quantity quantity, String name) {
        if (unit == null) {
            unit = quantity.unit();
        } else if (!unit.equals(quantity.unit())) {
            throw new IllegalArgumentException(
                    name + " must be in " + unit + " as the others but was " + quantity + ". Maybe convert it first?");
        }
        BigDecimal amount = quantity.amount();
        if (amount.abs().compareTo(MOST) > 0) {
            String least = amount.signum() < 0 ? "-" + MOST : "0";
            throw new IllegalArgumentException(
                    name + " must be from " + least + " to " + MOST + " but was " + quantity);
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
