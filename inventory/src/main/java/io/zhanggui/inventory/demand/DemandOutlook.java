package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.LeadTime;
import io.zhanggui.inventory.probability.NormalDemand;
import java.util.Optional;

/**
 * What is expected of an article after the end of its history, and how far off that can be (需求展望): what a planner needs.
 *
 * <p>A chosen forecast, a pooled one, or a host's own figures. Step 1 is the first period after the end of the history.
 */
@Beta
public sealed interface DemandOutlook permits ChosenForecast, PooledDemand, StatedForecast {

    /** A stable name for storage and reports: that of the model, {@code POOLED} or {@code STATED}. */
    String code();

    /** By which method, or on whose word. */
    Term method();

    /** The demand class of the history; empty where none was looked at. */
    Optional<DemandClass> demandClass();

    /** How many periods it covers. */
    int horizon();

    /**
     * The expected demand of a period, in units; can be below zero with a falling trend.
     *
     * @throws IllegalArgumentException if {@code step} is not within 1 and the horizon
     */
    double mean(int step);

    /** The standard deviation of the first period, in units; not a number where the history is too short to tell. */
    double standardDeviation();

    /**
     * The standard deviation of the demand of the first {@code periods} periods together, in units.
     *
     * @return not a number where the history is too short to tell
     * @throws IllegalArgumentException if {@code periods} is not within 0 and the horizon
     */
    double standardDeviationOfTotal(int periods);

    /** Why this much is expected. */
    Explanation explain();

    /** Whether {@link #during} takes the variation of Poisson demand, because none is known. */
    default boolean isVariationAssumed() {
        return Double.isNaN(standardDeviation());
    }

    /**
     * The expected demand of a stretch from the first period on, in units: whole periods, and of the last one the part that is
     * in it. A period below zero counts as zero.
     *
     * @param periods 0 to the horizon; parts of a period are allowed
     * @throws IllegalArgumentException if it is not within its range
     */
    default double total(double periods) {
        int whole = (int) Check.within(0, horizon(), periods, "periods");
        double total = 0;
        for (int step = 1; step <= whole; step++) {
            total += Math.max(0, mean(step));
        }
        return whole < periods ? total + (periods - whole) * Math.max(0, mean(whole + 1)) : total;
    }

    /**
     * The demand of a stretch from the first period on, by mean and standard deviation, where its length varies as a lead time
     * does.
     *
     * <p>The mean is {@link #total}. The variance is that of {@link #standardDeviationOfTotal}, between whole periods on a
     * straight line, and m² · Var[L] for the length that varies, with m the mean per period of the stretch. Where no deviation
     * is known the variance is the mean, as of Poisson demand.
     *
     * @param stretch its mean at most the horizon
     * @throws IllegalArgumentException if it is longer than the horizon
     */
    default NormalDemand during(LeadTime stretch) {
        double periods = requireNonNull(stretch, "stretch").mean();
        double total = total(periods);
        double rate = periods == 0 ? 0 : total / periods;
        double random = rate * stretch.standardDeviation();
        double variance = isVariationAssumed() ? total : variance(periods);
        return NormalDemand.of(total, Math.sqrt(variance + random * random));
    }

    private double variance(double periods) {
        int whole = (int) periods;
        double deviation = standardDeviationOfTotal(whole);
        double variance = deviation * deviation;
        if (whole < periods) {
            double next = standardDeviationOfTotal(whole + 1);
            variance += (periods - whole) * (next * next - variance);
        }
        return variance;
    }
}
