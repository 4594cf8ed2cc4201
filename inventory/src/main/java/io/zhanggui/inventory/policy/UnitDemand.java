package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Arrays;

/** Demand in whole units as a table of probabilities; what is rarer than 10⁻¹⁸ is left out at both ends. */
final class UnitDemand {

    private static final double NEGLIGIBLE = 1e-18;
    /** Up to this mean P(D = 0) is far from the smallest number. */
    private static final double MOST_FROM_ZERO = 500;

    /** The demand whose probability comes first in the table. */
    final int first;
    /** P(D = first + i); only the first {@link #count} are filled. */
    final double[] probabilities;

    final int count;
    final double mean;
    /** P(D &gt; 0), exact also where it is small. */
    final double positive;
    /** Whether some amounts in between never come, so that stock may never rest on some levels. */
    final boolean lumpy;

    private UnitDemand(int first, double[] probabilities, int count, double mean, double positive, boolean lumpy) {
        this.first = first;
        this.probabilities = probabilities;
        this.count = count;
        this.mean = mean;
        this.positive = positive;
        this.lumpy = lumpy;
    }

    /** Demand of a number of periods, if {@code demand} is that of one. */
    static UnitDemand of(DemandDistribution demand, int periods) {
        if (periods == 0) {
            return new UnitDemand(0, new double[] {1}, 1, 0, 0, false);
        }
        if (demand instanceof PoissonDemand poisson) {
            return ofPoisson(poisson.during(periods));
        }
        throw new IllegalArgumentException("demand must come in whole units but was " + demand
                + ". Maybe PoissonDemand or another discrete demand was meant?");
    }

    /** Demand of a period in steps: whole units, or spread over multiples of a step; see {@link SpreadDemand}. */
    static UnitDemand ofStep(DemandDistribution demand, double step) {
        return isWhole(demand) ? of(demand, 1) : SpreadDemand.of(demand, step);
    }

    /** A table that someone else filled. */
    static UnitDemand ofTable(double[] probabilities, int count, double mean) {
        return new UnitDemand(0, probabilities, count, mean, 1 - probabilities[0], false);
    }

    /** Whether demand comes in whole units. */
    static boolean isWhole(DemandDistribution demand) {
        return demand instanceof PoissonDemand;
    }

    /** The last demand in the table. */
    int last() {
        return first + count - 1;
    }

    private static UnitDemand ofPoisson(PoissonDemand demand) {
        double mean = demand.mean();
        Check.within(0, MinMaxSearch.MOST_UNITS, mean, "the mean of demand");
        return mean <= MOST_FROM_ZERO ? ofSmallPoisson(mean) : ofLargePoisson(demand);
    }

    private static UnitDemand ofSmallPoisson(double mean) {
        double probability = Math.exp(-mean);
        int k = 0;
        while (probability < NEGLIGIBLE) {
            k++;
            probability *= mean / k;
        }
        int first = k;
        double[] table = new double[tableSize(mean, mean - first)];
        int count = 0;
        while (probability >= NEGLIGIBLE) {
            if (count == table.length) {
                table = Arrays.copyOf(table, 2 * count);
            }
            table[count++] = probability;
            k++;
            probability *= mean / k;
        }
        return new UnitDemand(first, table, count, mean, -Math.expm1(-mean), false);
    }

    private static UnitDemand ofLargePoisson(PoissonDemand demand) {
        double mean = demand.mean();
        int mode = (int) mean;
        double top = demand.probability(mode);
        int first = mode;
        for (double p = top; p >= NEGLIGIBLE; first--) {
            p *= first / mean;
        }
        double[] table = new double[tableSize(mean, mean - first)];
        int at = mode - first;
        table[at] = top;
        for (int i = at; i > 0; i--) {
            table[i - 1] = table[i] * (first + i) / mean;
        }
        int count = at + 1;
        for (double p = top * mean / (mode + 1); p >= NEGLIGIBLE; p *= mean / (first + count)) {
            if (count == table.length) {
                table = Arrays.copyOf(table, 2 * count);
            }
            table[count++] = p;
        }
        return new UnitDemand(first, table, count, mean, 1, false);
    }

    private static int tableSize(double mean, double below) {
        return (int) (below + 10 * Math.sqrt(mean)) + 24;
    }
}
