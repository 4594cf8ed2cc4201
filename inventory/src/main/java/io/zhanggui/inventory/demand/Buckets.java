package io.zhanggui.inventory.demand;

import java.util.function.DoubleUnaryOperator;

/** Demand added up in buckets of some periods, smoothed from bucket to bucket; the last one ends where the history does. */
final class Buckets {

    private static final double PRECISION = 1e-7;
    private static final int GRID = 5;

    private Buckets() {}

    /** The mean interval between demands, rounded to the nearest whole number, of two equally near the even one. */
    static int meanInterval(double[] history, int known) {
        for (int t = 0; t < known; t++) {
            if (history[t] != 0) {
                return (int) Math.rint(Demands.meanInterval(history, known));
            }
        }
        return 1;
    }

    /** The index of the first period of the first bucket: what does not fill a bucket is left out. */
    static int first(int known, int size) {
        return known % size;
    }

    /** The sums of the buckets. */
    static double[] sums(double[] history, int known, int size) {
        double[] sums = new double[known / size];
        int t = first(known, size);
        for (int i = 0; i < sums.length; i++) {
            for (int end = t + size; t < end; t++) {
                sums[i] += history[t];
            }
        }
        return sums;
    }

    /** Adds to each period what was expected of it before its bucket began; returns what is expected of the next one. */
    static double addRates(double[] history, int known, int size, double alpha, double[] rates) {
        double[] sums = sums(history, known, size);
        double level = sums[0];
        int t = first(known, size) + size;
        for (int i = 1; i < sums.length; i++) {
            double rate = level / size;
            for (int end = t + size; t < end; t++) {
                rates[t] += rate;
            }
            level += alpha * (sums[i] - level);
        }
        return level / size;
    }

    /** The α between two bounds that smooths the sums best, started at the first. */
    static double fittedAlpha(double[] sums, double least, double most) {
        DoubleUnaryOperator squares = alpha -> squaredErrors(sums, alpha);
        double best = least;
        double value = squares.applyAsDouble(least);
        for (int i = 1; i < GRID; i++) {
            double alpha = least + (most - least) * i / (GRID - 1);
            double candidate = squares.applyAsDouble(alpha);
            if (candidate < value) {
                best = alpha;
                value = candidate;
            }
        }
        return BrentMinimum.of(squares, least, most, best, value, PRECISION);
    }

    private static double squaredErrors(double[] sums, double alpha) {
        double level = sums[0];
        double squares = 0;
        for (int i = 1; i < sums.length; i++) {
            double error = sums[i] - level;
            squares += error * error;
            level += alpha * error;
        }
        return squares;
    }
}
