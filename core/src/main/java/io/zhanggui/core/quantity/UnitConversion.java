package io.zhanggui.core.quantity;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.money.Rounding;
import java.math.BigDecimal;

/**
 * How many of one unit make a number of another: 1 box = 24 pieces, 3 bags = 2 kilograms.
 *
 * @param from the one unit
 * @param fromAmount how many of it, positive
 * @param to the other unit
 * @param toAmount how many of that they make, positive
 */
public record UnitConversion(UnitOfMeasure from, BigDecimal fromAmount, UnitOfMeasure to, BigDecimal toAmount) {

    public UnitConversion {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (from.equals(to) || fromAmount.signum() <= 0 || toAmount.signum() <= 0) {
            throw new IllegalArgumentException("a conversion needs two units and positive amounts, but is " + fromAmount
                    + " " + from + " = " + toAmount + " " + to);
        }
    }

    /** One of a unit makes a number of another. */
    public static UnitConversion of(UnitOfMeasure from, BigDecimal amount, UnitOfMeasure to) {
        return new UnitConversion(from, BigDecimal.ONE, to, amount);
    }

    /**
     * The quantity in the other unit, in either direction, rounded once.
     *
     * @throws IllegalArgumentException if the quantity is in neither unit
     */
    public Quantity convert(Quantity quantity, Rounding rounding) {
        if (quantity.unit().equals(from)) {
            return scaled(quantity, toAmount, fromAmount, to, rounding);
        }
        if (quantity.unit().equals(to)) {
            return scaled(quantity, fromAmount, toAmount, from, rounding);
        }
        throw new IllegalArgumentException(quantity + " is neither in " + from + " nor in " + to);
    }

    private static Quantity scaled(
            Quantity quantity, BigDecimal up, BigDecimal down, UnitOfMeasure unit, Rounding rounding) {
        return Quantity.of(quantity.amount().multiply(up).divide(down, rounding.scale(), rounding.mode()), unit);
    }
}
