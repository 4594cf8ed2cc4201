package io.zhanggui.inventory.check;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** What the numbers that come into the module must satisfy; the messages show name and value. */
public final class Check {

    private static final int MOST_WHOLE = 1_000_000_000;
    private static final int QUANTITY_DECIMALS = 6;
    private static final int QUANTITY_DIGITS = 9;

    private Check() {}

    /** A decimal number as text. */
    public static BigDecimal decimal(String text, String name) {
        try {
            return new BigDecimal(requireNonNull(text, name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number but was '" + text + "'", e);
        }
    }

    /** A quantity: six decimals, and below 1,000,000,000 either way. */
    public static BigDecimal quantity(BigDecimal value, String name) {
        requireNonNull(value, name);
        boolean fine =
                value.scale() > QUANTITY_DECIMALS && value.stripTrailingZeros().scale() > QUANTITY_DECIMALS;
        if (fine || value.precision() - value.scale() > QUANTITY_DIGITS) {
            throw new IllegalArgumentException(
                    name + " must be below 1,000,000,000 with at most six decimals but is " + value);
        }
        return value;
    }

    /** A whole number that is not below {@code least}. */
    public static int atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + " but was " + value);
        }
        return value;
    }

    /** A whole number from {@code least} to {@code most}. */
    public static int within(int least, int most, int value, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + " but was " + value);
        }
        return value;
    }

    /** A number from {@code least} to {@code most}. */
    public static double within(double least, double most, double value, String name) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + " but was " + value);
        }
        return value;
    }

    /** A number that is neither infinite nor undefined. */
    public static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite but was " + value);
        }
        return value;
    }

    /** Numbers of which the first {@code count} are neither infinite nor undefined. */
    public static void finite(double[] series, int count, String name) {
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(series[i])) {
                throw notFinite(series, i, name);
            }
        }
    }

    /** A number that may be undefined, but not infinite. */
    public static void notInfinite(double value, String name) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must not be infinite but was " + value);
        }
    }

    /** A finite number of zero or more. */
    public static double notNegative(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be zero or more and finite but was " + value);
        }
        return value;
    }

    /** A finite number above zero. */
    public static double positive(double value, String name) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be above zero and finite but was " + value);
        }
        return value;
    }

    /** A number above 0 and below 1. */
    public static double probability(double value, String name) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be above 0 and below 1 but was " + value
                    + (value > 1 && value <= 100 ? ". Maybe " + value / 100 + " was meant?" : ""));
        }
        return value;
    }

    /** A whole number of at most 1,000,000,000 either way. */
    public static int whole(double value, String name) {
        if (value != Math.rint(value) || Math.abs(value) > MOST_WHOLE) {
            throw new IllegalArgumentException(
                    name + " must be a whole number of at most " + MOST_WHOLE + " but was " + value);
        }
        return (int) value;
    }

    /** How much of a history is known: from 1 to its length. */
    public static void origin(double[] history, int origin) {
        requireNonNull(history, "history");
        if (history.length == 0) {
            throw new IllegalArgumentException("history must hold at least one observation but is empty");
        }
        within(1, history.length, origin, "origin");
    }

    /** Finds the culprit after a result came out not finite, so that the good case pays nothing for the check. */
    public static IllegalArgumentException notFinite(double[] history, int count) {
        finite(history, count, "history");
        return new IllegalArgumentException("history holds observations too large to square: " + max(history, count));
    }

    /** What an observation of demand that is negative or not finite is refused with. */
    public static IllegalArgumentException notDemand(double[] history, int index) {
        return Double.isFinite(history[index])
                ? new IllegalArgumentException("history[" + index + "] must not be negative but was " + history[index]
                        + ". Maybe a return was booked in a period without sales?")
                : notFinite(history, index, "history");
    }

    private static IllegalArgumentException notFinite(double[] series, int index, String name) {
        return new IllegalArgumentException(name + "[" + index + "] must be finite but was " + series[index]);
    }

    private static double max(double[] history, int count) {
        double max = 0;
        for (int i = 0; i < count; i++) {
            max = Math.max(max, Math.abs(history[i]));
        }
        return max;
    }
}
