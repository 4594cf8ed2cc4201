package io.zhanggui.inventory.demand;

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
    static double share(double[] history, int known) {
        int count = 0;
        for (int t = 0; t < known; t++) {
            if (history[t] != 0) {
                count++;
            }
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
