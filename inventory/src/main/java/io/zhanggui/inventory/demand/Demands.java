package io.zhanggui.inventory.demand;

import io.zhanggui.inventory.check.Check;

/** The periods of a series in which there was demand. */
final class Demands {

    private Demands() {}

    /** The index of the first demand, or {@code known} if there is none. */
    static int first(double[] history, int known) {
        for (int t = 0; t < known; t++) {
            if (history[t] != 0) {
                if (!(history[t] > 0)) {
                    throw Check.notDemand(history, t);
                }
                return t;
            }
        }
        return known;
    }

    /**
     * A bit for each period, set where there was demand.
     *
     * <p>They are made without a branch, which the processor would foretell wrongly at each demand.
     */
    static long[] marks(double[] history, int known) {
        long[] marks = new long[(known + Long.SIZE - 1) / Long.SIZE];
        long signs = 0;
        for (int word = 0; word < marks.length; word++) {
            int begin = word * Long.SIZE;
            long mark = 0;
            for (int t = Math.min(known, begin + Long.SIZE) - 1; t >= begin; t--) {
                long bits = Double.doubleToRawLongBits(history[t] + 0.0);
                signs |= bits;
                mark = (mark << 1) | (-bits >>> 63); // 1 above zero, else 0
            }
            marks[word] = mark;
        }
        if (signs < 0) {
            check(history, 0, known);
        }
        return marks;
    }

    /** The index of the first mark, or {@code known} if there is none. */
    static int first(long[] marks, int known) {
        for (int word = 0; word < marks.length; word++) {
            if (marks[word] != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(marks[word]);
            }
        }
        return known;
    }

    /** The mean number of periods up to and including each demand; there must be one. */
    static double meanInterval(double[] history, int known) {
        int last = -1;
        int count = 0;
        for (int t = 0; t < known; t++) {
            if (history[t] != 0) {
                last = t;
                count++;
            }
        }
        return (last + 1.0) / count;
    }

    /** The share of the periods that had demand. */
    static double share(long[] marks, int known) {
        int count = 0;
        for (long mark : marks) {
            count += Long.bitCount(mark);
        }
        return (double) count / known;
    }

    static void check(double[] history, int from, int to) {
        for (int t = from; t < to; t++) {
            if (!(history[t] >= 0 && history[t] < Double.POSITIVE_INFINITY)) {
                throw Check.notDemand(history, t);
            }
        }
    }
}
