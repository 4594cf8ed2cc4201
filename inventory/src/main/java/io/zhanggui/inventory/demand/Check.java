package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

/** What the numbers that come into this package must satisfy. */
final class Check {

    private Check() {}

    static int atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + " but was " + value);
        }
        return value;
    }

    static int within(int least, int most, int value, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + " but was " + value);
        }
        return value;
    }

    static double within(double least, double most, double value, String name) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + " but was " + value);
        }
        return value;
    }

    static double notNegative(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be zero or more and finite but was " + value);
        }
        return value;
    }

    static void notInfinite(double value, String name) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must not be infinite but was " + value);
        }
    }

    static void origin(double[] history, int origin) {
        requireNonNull(history, "history");
        if (history.length == 0) {
            throw new IllegalArgumentException("history must hold at least one observation but is empty");
        }
        within(1, history.length, origin, "origin");
    }

    static void finite(double[] series, int count, String name) {
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(series[i])) {
                throw notFinite(series, i, name);
            }
        }
    }

    /** Finds the culprit after a result came out not finite, so that the good case pays nothing for the check. */
    static IllegalArgumentException notFinite(double[] history, int count) {
        finite(history, count, "history");
        return new IllegalArgumentException("history holds observations too large to square: " + max(history, count));
    }

    static IllegalArgumentException notDemand(double[] history, int index) {
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
