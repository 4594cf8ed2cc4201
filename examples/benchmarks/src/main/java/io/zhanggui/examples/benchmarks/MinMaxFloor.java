package io.zhanggui.examples.benchmarks;

/**
 * The arithmetic of the best (s, S) policy on Poisson demand of a period, orders arriving at once, after Zheng and
 * Federgruen; the fields hold the figures.
 */
final class MinMaxFloor {

    private static final int MOST = 1 << 12;

    int reorderPoint;
    int orderUpTo;
    double cost;

    private final double[] probability = new double[MOST];
    private final double[] positionCost = new double[MOST];
    private final double[] density = new double[MOST];
    private final double[] total = new double[MOST];
    private final double[] cycleCost = new double[MOST];
    private int base;
    private int cycled;
    private int first;
    private int last;
    private double positive;
    private double cumulative;
    private double held;
    private int priced;
    private int renewed;

    void best(double mean, double holding, double stockout, double fixed) {
        begin(mean);
        int upTo = 0;
        double next = price(0, mean, holding, stockout);
        double here;
        do {
            here = next;
            next = price(++upTo, mean, holding, stockout);
        } while (next < here);
        upTo--;
        int n = 0;
        double sum = fixed;
        double best;
        do {
            sum += renew(n) * at(upTo - n, mean, stockout);
            n++;
            best = sum / total[n];
        } while (best > at(upTo - n, mean, stockout));
        int s = upTo - n;
        base = s + 1;
        cycled = 0;
        for (int level = upTo + 1; price(level, mean, holding, stockout) <= best; level++) {
            double tried = (fixed + cycle(s, level, mean, stockout)) / renewals(level - s);
            if (tried < best) {
                upTo = level;
                best = tried;
                while (s + 1 < upTo && best <= at(s + 1, mean, stockout)) {
                    s++;
                    for (int i = s + 1 - base; i < cycled; i++) {
                        cycleCost[i] -= density[base + i - s] * at(s, mean, stockout);
                    }
                    best = (fixed + cycleCost[upTo - base]) / total[upTo - s];
                }
            }
        }
        reorderPoint = s;
        orderUpTo = upTo;
        cost = cost(s, upTo, mean, stockout, fixed);
    }

    private void begin(double mean) {
        double p = Math.exp(-mean);
        int k = 0;
        first = 1;
        do {
            if (p < 1e-18) {
                first = k + 1;
            }
            probability[k++] = p;
            p *= mean / k;
        } while (p > 1e-18 || k < mean);
        last = k - 1;
        while (k < MOST && probability[k] != 0) {
            probability[k++] = 0;
        }
        positive = -Math.expm1(-mean);
        cumulative = 0;
        held = 0;
        priced = 0;
        renewed = 0;
    }

    /** G(y), for each y in turn. */
    private double price(int y, double mean, double holding, double stockout) {
        while (priced <= y) {
            positionCost[priced] = holding * held + stockout * Math.max(held - priced + mean, 0);
            cumulative += probability[priced];
            held += cumulative;
            priced++;
        }
        return positionCost[y];
    }

    private double at(int y, double mean, double stockout) {
        return y < 0 ? stockout * (mean - y) : positionCost[y];
    }

    private double renew(int j) {
        while (renewed <= j) {
            double sum = renewed == 0 ? 1 : 0;
            int most = Math.min(renewed, last);
            for (int k = first; k <= most; k++) {
                sum += probability[k] * density[renewed - k];
            }
            density[renewed] = sum / positive;
            total[renewed + 1] = total[renewed] + density[renewed];
            renewed++;
        }
        return density[j];
    }

    private double renewals(int n) {
        renew(n - 1);
        return total[n];
    }

    /** What holding and shortage cost between two orders, for each level in turn, by the recursion of the density. */
    private double cycle(int s, int level, double mean, double stockout) {
        while (cycled <= level - base) {
            double sum = at(base + cycled, mean, stockout);
            int most = Math.min(base + cycled - s - 1, last);
            for (int k = first; k <= most; k++) {
                sum += probability[k] * cycleCost[cycled - k];
            }
            cycleCost[cycled++] = sum / positive;
        }
        return cycleCost[level - base];
    }

    private double cost(int s, int upTo, double mean, double stockout, double fixed) {
        int n = upTo - s;
        renew(n - 1);
        double sum = fixed;
        int stocked = Math.min(n, upTo + 1);
        for (int j = 0; j < stocked; j++) {
            sum += density[j] * positionCost[upTo - j];
        }
        for (int j = stocked; j < n; j++) {
            sum += density[j] * stockout * (mean - upTo + j);
        }
        return sum / total[n];
    }
}
