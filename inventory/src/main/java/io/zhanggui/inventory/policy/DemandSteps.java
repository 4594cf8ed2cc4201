package io.zhanggui.inventory.policy;

import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.PoissonDemand;
import org.jspecify.annotations.Nullable;

/**
 * From the probability of one demand for pieces to that of its neighbour: by their ratio for Poisson demand, which takes no
 * memory, else through a table.
 */
final class DemandSteps {

    /** Up to this mean P(D = 0) is far from the smallest number. */
    private static final double MOST_FROM_ZERO = 500;

    private final double mean;
    private final @Nullable UnitDemand table;

    private DemandSteps(double mean, @Nullable UnitDemand table) {
        this.mean = mean;
        this.table = table;
    }

    static DemandSteps of(CountDemand demand) {
        double mean = demand.mean();
        return demand instanceof PoissonDemand && mean <= MOST_FROM_ZERO
                ? new DemandSteps(mean, null)
                : new DemandSteps(mean, UnitDemand.of(demand));
    }

    /** Where to start: no demand is below. */
    int least() {
        return table == null ? 0 : table.first;
    }

    double probabilityOfLeast() {
        return table == null ? Math.exp(-mean) : table.probabilities[0];
    }

    /** P(D = k + 1), if {@code probability} is P(D = k). */
    double up(double probability, int k) {
        return table == null ? probability * (mean / (k + 1)) : inTable(table, k + 1);
    }

    /** P(D = k − 1), if {@code probability} is P(D = k). */
    double down(double probability, int k) {
        if (table != null) {
            return inTable(table, k - 1);
        }
        return k > 0 ? probability * (k / mean) : 0;
    }

    /** Whether neither k nor more is ever asked for. */
    boolean ended(double probability, int k) {
        return table == null ? probability == 0 : k > table.last();
    }

    /** Whether above the mean every probability is below the one before. */
    boolean falls() {
        return table == null;
    }

    private static double inTable(UnitDemand table, int k) {
        int i = k - table.first;
        return i >= 0 && i < table.count ? table.probabilities[i] : 0;
    }
}
