package io.zhanggui.inventory.replenishment;

/** What the numbers that come into this package must satisfy. */
final class Check {

    private static final int MOST_WHOLE = 1_000_000_000;

    private Check() {}

    static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite but was " + value);
        }
        return value;
    }

    static double notNegative(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be zero or more and finite but was " + value);
        }
        return value;
    }

    static double positive(double value, String name) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be above zero and finite but was " + value);
        }
        return value;
    }

    static double probability(double value, String name) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be above 0 and below 1 but was " + value
                    + (value > 1 && value <= 100 ? ". Maybe " + value / 100 + " was meant?" : ""));
        }
        return value;
    }

    static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + " but was " + value);
        }
    }

    static int whole(double value, String name) {
        if (value != Math.rint(value) || Math.abs(value) > MOST_WHOLE) {
            throw new IllegalArgumentException(
                    name + " must be a whole number of at most " + MOST_WHOLE + " but was " + value);
        }
        return (int) value;
    }
}
