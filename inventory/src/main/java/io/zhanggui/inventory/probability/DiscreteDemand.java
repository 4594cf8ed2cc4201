package io.zhanggui.inventory.probability;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Demand for whole pieces by a table of probabilities (离散分布), or as it was observed.
 *
 * <p>All figures are sums over the table, with positive terms only.
 */
@Beta
public final class DiscreteDemand implements CountDemand {

    /** How far probabilities may add up beside one. */
    private static final double TOLERANCE = 1e-9;
    /** What rounding may leave of it. */
    private static final double ROUNDING = 1e-13;

    private static final int MOST_VALUES = 1 << 17;

    private final int least;
    private final double[] probabilities;
    /** P(D ≤ least + i). */
    private final double[] cumulative;
    /** P(D > least + i). */
    private final double[] exceedance;
    /** E[(D − least − i)⁺]. */
    private final double[] loss;
    /** E[(least + i − D)⁺]. */
    private final double[] complementaryLoss;

    private final double mean;
    private final double standardDeviation;

    private DiscreteDemand(int least, double[] probabilities) {
        int values = probabilities.length;
        this.least = least;
        this.probabilities = probabilities;
        this.cumulative = new double[values];
        this.exceedance = new double[values];
        this.loss = new double[values];
        this.complementaryLoss = new double[values];
        double sum = 0;
        double left = 0;
        for (int i = 0; i < values; i++) {
            left += sum;
            complementaryLoss[i] = left;
            sum += probabilities[i];
            cumulative[i] = sum;
        }
        cumulative[values - 1] = 1;
        for (int i = values - 2; i >= 0; i--) {
            exceedance[i] = exceedance[i + 1] + probabilities[i + 1];
            loss[i] = loss[i + 1] + exceedance[i];
        }
        this.mean = least + loss[0];
        double variance = 0;
        for (int i = 0; i < values; i++) {
            variance += (i - loss[0]) * (i - loss[0]) * probabilities[i];
        }
        this.standardDeviation = Math.sqrt(variance);
    }

    /**
     * Demand of {@code least} pieces with the first probability, of one more with the second, and so on.
     *
     * @param least zero or more
     * @param probabilities zero or more each, one together; zeros at the ends are left out, and a sum beside one is
     *     brought to one
     * @throws IllegalArgumentException if a number is outside its range, or the sum is more than 1e-9 beside one
     */
    public static DiscreteDemand of(int least, double... probabilities) {
        Check.atLeast(0, least, "least");
        requireNonNull(probabilities, "probabilities");
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += Check.notNegative(probabilities[i], "probabilities[" + i + "]");
        }
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("probabilities must add up to 1 but their sum was " + sum);
        }
        return trimmed(least, Math.abs(sum - 1) > ROUNDING ? scaled(probabilities, 1 / sum) : probabilities);
    }

    private static double[] scaled(double[] probabilities, double factor) {
        return Arrays.stream(probabilities).map(each -> each * factor).toArray();
    }

    /**
     * Demand of each number of pieces with its probability.
     *
     * @param probabilities by pieces, of which none is negative
     * @throws IllegalArgumentException as {@link #of(int, double...)}, or if pieces spread over more than 131,072
     */
    public static DiscreteDemand of(Map<Integer, Double> probabilities) {
        requireNonNull(probabilities, "probabilities");
        int least = probabilities.keySet().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
        int most = probabilities.keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        double[] table = new double[values(Check.atLeast(0, least, "least"), most)];
        probabilities.forEach((pieces, probability) -> table[pieces - least] = probability);
        return of(least, table);
    }

    /**
     * Demand that takes each observation equally often (经验分布), such as what was asked for in each week.
     *
     * @param observations whole numbers of zero or more, at least one
     * @throws IllegalArgumentException if there is none, one is negative or not whole, or they spread over more than 131,072
     * @see EmpiricalDemand
     */
    public static DiscreteDemand ofObservations(double... observations) {
        requireNonNull(observations, "observations");
        if (observations.length == 0) {
            throw new IllegalArgumentException("observations must hold at least one but is empty");
        }
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < observations.length; i++) {
            int pieces = Check.atLeast(
                    0, Check.whole(observations[i], "observations[" + i + "]"), "observations[" + i + "]");
            least = Math.min(least, pieces);
            most = Math.max(most, pieces);
        }
        int[] counts = new int[values(least, most)];
        for (double observation : observations) {
            counts[(int) observation - least]++;
        }
        double[] probabilities = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            probabilities[i] = (double) counts[i] / observations.length;
        }
        return new DiscreteDemand(least, probabilities);
    }

    private static int values(int least, int most) {
        long values = (long) most - least + 1;
        if (values > MOST_VALUES) {
            throw new IllegalArgumentException("demand must spread over at most " + MOST_VALUES
                    + " pieces but was from " + least + " to " + most + ". Maybe its moments are enough?");
        }
        return (int) values;
    }

    private static DiscreteDemand trimmed(int least, double[] probabilities) {
        int from = 0;
        int to = probabilities.length;
        while (probabilities[from] == 0) {
            from++;
        }
        while (probabilities[to - 1] == 0) {
            to--;
        }
        values(from, to);
        if ((long) least + to > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "demand must stay below " + Integer.MAX_VALUE + " pieces but was up to " + ((long) least + to - 1));
        }
        return new DiscreteDemand(least + from, Arrays.copyOfRange(probabilities, from, to));
    }

    /** The least demand with a probability above zero, in pieces. */
    public int least() {
        return least;
    }

    /** The most demand with a probability above zero, in pieces. */
    public int most() {
        return least + probabilities.length - 1;
    }

    /** The probability of each demand from the least to the most. */
    public List<Double> probabilities() {
        return Arrays.stream(probabilities).boxed().toList();
    }

    /**
     * {@inheritDoc} The table of the sum, exact over whole periods; else by its moments, or, where demand does not vary, the whole
     * numbers beside it.
     *
     * @throws IllegalArgumentException if {@code periods} is negative, or whole and the sum spreads over more than 131,072
     *     pieces or reaches 2,147,483,647; {@link DemandDistribution#ofMoments} has no such limits
     */
    @Override
    public CountDemand during(double periods) {
        Check.notNegative(periods, "periods");
        if (periods != Math.rint(periods) && standardDeviation == 0) {
            return certain(mean * periods);
        }
        if (periods != Math.rint(periods)) {
            return DemandDistribution.ofMoments(mean * periods, standardDeviation * Math.sqrt(periods));
        }
        int times = Check.whole(periods, "periods");
        if ((double) most() * times >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("demand must stay below " + Integer.MAX_VALUE + " pieces but was up to "
                    + most() + " in each of " + times + " periods");
        }
        long spread = Math.min((probabilities.length - 1L) * times, Integer.MAX_VALUE - 1L);
        values(0, (int) spread);
        double[] sum = {1};
        double[] power = probabilities;
        for (int left = times; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                sum = convolved(sum, power);
            }
            power = left > 1 ? convolved(power, power) : power;
        }
        return trimmed(least * times, sum);
    }

    /** {@inheritDoc} Exact if the lead time is a whole number and never varies; else by its moments. */
    @Override
    public CountDemand during(LeadTime leadTime) {
        requireNonNull(leadTime, "leadTime");
        return leadTime.standardDeviation() == 0
                ? during(leadTime.mean())
                : DemandDistribution.ofMoments(mean * leadTime.mean(), Moments.deviation(this, leadTime));
    }

    /** Next to no variation: the two whole numbers beside it. */
    private static DiscreteDemand certain(double pieces) {
        double whole = Math.floor(pieces);
        return of(Check.whole(whole, "demand"), 1 - (pieces - whole), pieces - whole);
    }

    private static double[] convolved(double[] one, double[] other) {
        double[] sum = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            double probability = one[i];
            if (probability > 0) {
                for (int j = 0; j < other.length; j++) {
                    sum[i + j] += probability * other[j];
                }
            }
        }
        return sum;
    }

    @Override
    public String code() {
        return "DISCRETE";
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double standardDeviation() {
        return standardDeviation;
    }

    @Override
    public double probability(int k) {
        return k < least || k > most() ? 0 : probabilities[k - least];
    }

    @Override
    public double[] probabilities(int first, int count) {
        Check.atLeast(0, first, "first");
        double[] range = new double[Check.atLeast(0, count, "count")];
        int from = Math.max(first, least);
        long to = Math.min((long) first + count, (long) most() + 1);
        if (from < to) {
            System.arraycopy(probabilities, from - least, range, from - first, (int) to - from);
        }
        return range;
    }

    @Override
    public double cumulative(double x) {
        return x < least ? 0 : cumulative[index(x)];
    }

    @Override
    public double exceedance(double x) {
        return x < least ? 1 : exceedance[index(x)];
    }

    @Override
    public double quantile(double probability) {
        Check.probability(probability, "probability");
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] >= probability) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return least + (double) low;
    }

    @Override
    public double loss(double x) {
        if (x < least) {
            return mean - x;
        }
        int i = index(x);
        return x >= most() ? 0 : loss[i + 1] + (least + i + 1 - x) * exceedance[i];
    }

    @Override
    public double complementaryLoss(double x) {
        if (x < least) {
            return 0;
        }
        int i = index(x);
        return complementaryLoss[i] + (x - least - i) * cumulative[i];
    }

    @Override
    public double secondLoss(double x) {
        return squares(x - least);
    }

    /** Σ ((i − from)⁺)² P(i) / 2. */
    private double squares(double from) {
        double sum = 0;
        for (int i = probabilities.length - 1; i >= 0 && i > from; i--) {
            sum += (i - from) * (i - from) * probabilities[i];
        }
        return sum / 2;
    }

    private int index(double x) {
        return (int) Math.min(Math.floor(x) - least, probabilities.length - 1.0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiscreteDemand that
                && least == that.least
                && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * least + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return "DiscreteDemand[least=" + least + ", probabilities=" + probabilities() + "]";
    }
}
