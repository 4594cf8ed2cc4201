package io.zhanggui.inventory.policy;

import java.util.Arrays;

/**
 * m(j): how many reviews pass on average with the position j below the level to which it was ordered up.
 *
 * <p>m(0) = 1 / P(D &gt; 0) and m(j) = Σ P(D = k) m(j − k), k from 0 to j. Source: Zheng and Federgruen (1991).
 */
final class RenewalDensity {

    private final UnitDemand demand;
    private double[] density;
    /** Their sums: total[j] = m(0) + … + m(j − 1). */
    private double[] total;

    private int known;

    RenewalDensity(UnitDemand demand) {
        this.demand = demand;
        int size = Math.max(demand.count, 16);
        this.density = new double[size];
        this.total = new double[size + 1];
    }

    double at(int j) {
        if (j >= known) {
            extend(j + 1);
        }
        return density[j];
    }

    /** M(n) = m(0) + … + m(n − 1): the reviews from one order to the next, if n is S − s. */
    double total(int n) {
        if (n > known) {
            extend(n);
        }
        return total[n];
    }

    /** The table, with at least {@code n} entries filled. */
    double[] table(int n) {
        if (n > known) {
            extend(n);
        }
        return density;
    }

    private void extend(int size) {
        MinMaxSearch.checkUnits(size);
        if (size > density.length) {
            int length = Math.max(size, 2 * density.length);
            density = Arrays.copyOf(density, length);
            total = Arrays.copyOf(total, length + 1);
        }
        for (int j = known; j < size; j++) {
            density[j] = (j == 0 ? 1 : reached(j)) / demand.positive;
            total[j + 1] = total[j] + density[j];
        }
        known = size;
    }

    /** Σ P(D = k) m(j − k), k from 1 to j. */
    private double reached(int j) {
        double[] probabilities = demand.probabilities;
        int first = demand.first;
        int from = first == 0 ? 1 : 0;
        int to = Math.min(j - first, demand.count - 1);
        double sum = 0;
        for (int i = from, at = j - first - from; i <= to; i++, at--) {
            sum += probabilities[i] * density[at];
        }
        return sum;
    }
}
