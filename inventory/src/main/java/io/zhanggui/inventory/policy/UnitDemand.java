package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.DiscreteDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import java.util.Arrays;

/** Demand in whole units as a table of probabilities; what is rarer than 10⁻¹⁸ is left out at both ends. */
final class UnitDemand {

    private static final double NEGLIGIBLE = 1e-18;
    /** Up to this mean P(D = 0) is far from the smallest number. */
    private static final double MOST_FROM_ZERO = 500;
    /** How far from the mean the table of other distributions begins and ends, if that suffices. */
    private static final double DEVIATIONS = 10;

    private static final int LEAST_SIZE = 24;

    /** The demand whose probability comes first in the table. */
    final int first;
    /** P(D = first + i); only the first {@link #count} are filled. */
    final double[] probabilities;

    final int count;
    final double mean;
    /** P(D &gt; 0), exact also where it is small. */
    final double positive;
    /** Whether some amounts in between may never come, so that stock never rests on some levels. */
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
    static UnitDemand of(CountDemand demand, int periods) {
        CountDemand sum = periods == 1 ? demand : demand.during(periods);
        HorizonSearch.checkSteps(sum.mean());
        return of(sum);
    }

    /** Demand however great, whose table need not begin near zero. */
    static UnitDemand of(CountDemand sum) {
        if (sum instanceof DiscreteDemand discrete) {
            return ofTable(discrete);
        }
        return sum instanceof PoissonDemand && sum.mean() <= MOST_FROM_ZERO
                ? ofSmallPoisson(sum.mean())
                : ofLongTails(sum);
    }

    /** Demand of a period in steps: whole units, or spread over multiples of a step; see {@link SpreadDemand}. */
    static UnitDemand ofStep(DemandDistribution demand, double step) {
        return demand instanceof CountDemand count ? of(count, 1) : SpreadDemand.of(demand, step);
    }

    /** A table that someone else filled. */
    static UnitDemand ofTable(double[] probabilities, int count, double mean) {
        return new UnitDemand(0, probabilities, count, mean, 1 - probabilities[0], false);
    }

    /** The last demand in the table. */
    int last() {
        return first + count - 1;
    }

    private static UnitDemand ofTable(DiscreteDemand demand) {
        int count = demand.most() - demand.least() + 1;
        double[] table = demand.probabilities(demand.least(), count);
        return new UnitDemand(demand.least(), table, count, demand.mean(), demand.exceedance(0), true);
    }

    /** From P(D = 0) upwards. */
    private static UnitDemand ofSmallPoisson(double mean) {
        double probability = Math.exp(-mean);
        int k = 0;
        while (probability < NEGLIGIBLE) {
            k++;
            probability *= mean / k;
        }
        int first = k;
        double[] table = new double[(int) (mean - first + DEVIATIONS * Math.sqrt(mean)) + LEAST_SIZE];
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

    private static UnitDemand ofLongTails(CountDemand demand) {
        int mean = (int) demand.mean();
        double width = DEVIATIONS * demand.standardDeviation() + LEAST_SIZE;
        int first = (int) Math.max(0, mean - width);
        HorizonSearch.checkSteps(width);
        int last = mean + (int) width;
        double[] table = demand.probabilities(first, last - first + 1);
        while (table[last - first] >= NEGLIGIBLE) {
            last = 2 * last - first;
            HorizonSearch.checkSteps(last);
            table = demand.probabilities(first, last - first + 1);
        }
        while (table[last - first] < NEGLIGIBLE) {
            last--;
        }
        return new UnitDemand(first, table, last - first + 1, demand.mean(), demand.exceedance(0), false);
    }
}
