package io.zhanggui.core.quantity;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Worded;
import io.zhanggui.core.explain.Wording;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount in a unit of measure (数量); {@code 1.0 PCS} equals {@code 1 PCS}.
 *
 * @param amount any sign; kept without trailing zeros
 * @param unit the unit of measure
 */
public record Quantity(BigDecimal amount, UnitOfMeasure unit) implements Comparable<Quantity>, Worded {

    private static final Pattern FORM = Pattern.compile("([+-]?[0-9]{1,40}(?:\\.[0-9]{1,40})?) (\\S{1,16})");

    public Quantity {
        requireNonNull(unit, "unit");
        amount = amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }

    /** An exact amount in a unit. */
    public static Quantity of(BigDecimal amount, UnitOfMeasure unit) {
        return new Quantity(amount, unit);
    }

    /** A number of pieces. */
    public static Quantity ofPieces(long pieces) {
        return new Quantity(BigDecimal.valueOf(pieces), UnitOfMeasure.PIECE);
    }

    /** Nothing, in a unit. */
    public static Quantity zero(UnitOfMeasure unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    /**
     * The quantity with that text, for example {@code 2.5 KG}: at most 40 digits on
     * each side of the point, no exponent.
     *
     * @throws IllegalArgumentException if the text is not a number and a unit with a blank between
     */
    public static Quantity parse(String text) {
        Matcher matcher = FORM.matcher(requireNonNull(text, "text"));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no quantity. Maybe '2.5 KG'?");
        }
        return of(new BigDecimal(matcher.group(1)), UnitOfMeasure.of(matcher.group(2)));
    }

    /** The sum; see {@link #sameUnit}. */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(sameUnit(other)), unit);
    }

    /** The difference; see {@link #sameUnit}. */
    public Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(sameUnit(other)), unit);
    }

    /** The exact product. */
    public Quantity multipliedBy(BigDecimal factor) {
        return new Quantity(amount.multiply(factor), unit);
    }

    /** The quantity with the other sign. */
    public Quantity negated() {
        return new Quantity(amount.negate(), unit);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return amount.signum();
    }

    /** Whether there is none of it. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /**
     * Compares amounts of one unit.
     *
     * @throws IllegalArgumentException if the units differ
     */
    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(sameUnit(other));
    }

    /**
     * The amount of a quantity in this unit.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public BigDecimal sameUnit(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException(
                    "quantities have different units: " + this + " and " + other + ". Maybe convert one first?");
        }
        return other.amount;
    }

    /** The amount with thousands separators and the unit: {@code 1,200 PCS}, 1,200 件. */
    @Override
    public String text(Locale locale) {
        return Wording.of(amount, locale) + " " + unit.label().text(locale);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }
}
