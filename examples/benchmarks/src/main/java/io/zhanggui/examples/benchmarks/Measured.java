package io.zhanggui.examples.benchmarks;

import java.util.List;

/**
 * What was taken for a row; a figure that does not exist is {@code NaN}.
 *
 * @param taken nanoseconds, or bytes of a heap
 * @param resultFloor nanoseconds of the result floor
 * @param arithmeticFloor nanoseconds of the arithmetic floor
 * @param bytes bytes allocated
 * @param sizes nanoseconds of whole calls by size, the largest last; empty if the row has one size
 */
record Measured(double taken, double resultFloor, double arithmeticFloor, double bytes, List<Size> sizes) {

    /**
     * One size of a bulk call.
     *
     * @param n how many items
     * @param nanoseconds the time of the whole call
     */
    record Size(int n, double nanoseconds) {}

    Measured {
        sizes = List.copyOf(sizes);
    }

    /** A figure without floors. */
    static Measured only(double taken) {
        return new Measured(taken, Double.NaN, Double.NaN, Double.NaN, List.of());
    }

    double resultRatio() {
        return taken / resultFloor;
    }

    double arithmeticRatio() {
        return taken / arithmeticFloor;
    }
}
