package io.zhanggui.examples.benchmarks;

import java.util.Locale;

/** How a figure is shown and compared; figures are taken in nanoseconds, sizes in bytes. */
enum Unit {
    /** How many in a second; more is better. */
    PER_SECOND("/s", 1e9),
    NANOSECONDS("ns", 1),
    MICROSECONDS("µs", 1e3),
    MILLISECONDS("ms", 1e6),
    SECONDS("s", 1e9),
    MEBIBYTES("MiB", 1 << 20);

    private final String symbol;
    private final double scale;

    Unit(String symbol, double scale) {
        this.symbol = symbol;
        this.scale = scale;
    }

    /** The figure of what was taken in nanoseconds or bytes. */
    double of(double taken) {
        return this == PER_SECOND ? scale / taken : taken / scale;
    }

    boolean meets(double taken, double target) {
        return this == PER_SECOND ? of(taken) >= target : of(taken) <= target;
    }

    /** A figure of this unit, for example {@code 1.54 M/s}. */
    String show(double figure) {
        if (this != PER_SECOND || figure < 1e3) {
            return digits(figure) + " " + symbol;
        }
        return figure < 1e6 ? digits(figure / 1e3) + " k/s" : digits(figure / 1e6) + " M/s";
    }

    String showTarget(double target) {
        return (this == PER_SECOND ? "≥ " : "≤ ") + show(target);
    }

    /** Three significant digits, and no more decimals than that needs. */
    static String digits(double figure) {
        int decimals = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", figure);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
