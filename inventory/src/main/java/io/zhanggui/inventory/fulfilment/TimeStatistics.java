package io.zhanggui.inventory.fulfilment;

import io.zhanggui.core.Beta;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How long something took (用时统计), in the unit of the times.
 *
 * @param times each time, rising
 */
@Beta
public record TimeStatistics(List<Double> times) {

    /**
     * Sorts the times.
     *
     * @throws IllegalArgumentException if a time is negative or not finite
     */
    public TimeStatistics {
        times = times.stream().sorted().toList();
        for (double time : times) {
            if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("time must be finite and not negative, but is " + time);
            }
        }
    }

    /** The statistics of times. */
    public static TimeStatistics of(double... times) {
        return new TimeStatistics(Arrays.stream(times).boxed().toList());
    }

    /** How many there are. */
    public int count() {
        return times.size();
    }

    /** The mean; empty without times. */
    public OptionalDouble mean() {
        return times.stream().mapToDouble(each -> each).average();
    }

    /** The median; empty without times. */
    public OptionalDouble median() {
        return quantile(0.5);
    }

    /**
     * The quantile of type 7 after Hyndman and Fan, "Sample quantiles in statistical packages" (1996): between the two times
     * around rank 1 + (n − 1)·p on a straight line. Empty without times.
     *
     * @param probability p, from 0 to 1
     * @throws IllegalArgumentException if it is not
     */
    public OptionalDouble quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be from 0 to 1, but is " + probability);
        }
        if (times.isEmpty()) {
            return OptionalDouble.empty();
        }
        double rank = (times.size() - 1) * probability;
        int below = (int) Math.floor(rank);
        double low = times.get(below);
        double high = times.get(Math.min(below + 1, times.size() - 1));
        return OptionalDouble.of(low + (rank - below) * (high - low));
    }

    /** The share of times up to a limit, the limit included; empty without times. */
    public OptionalDouble shareUpTo(double limit) {
        return times.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        (double) times.stream().filter(each -> each <= limit).count() / times.size());
    }
}
