package io.zhanggui.inventory.probability;

/**
 * Sums over the probabilities of a distribution whose neighbours stand in the ratio P(k + 1) / P(k) = (a + b k) / (k + 1):
 * Poisson with a = λ, b = 0, negative binomial with b = 1 − p, a = r b.
 *
 * <p>All terms are positive, so that nothing cancels. Source: Panjer, Recursive Evaluation of a Family of Compound
 * Distributions, ASTIN Bulletin 12 (1981).
 */
final class CountSeries {

    /** What no longer changes a sum. */
    private static final double NOTHING = 1e-17;
    /** Below it a term times a ratio may round to itself and never end; what is left is nothing. */
    private static final double LEAST = Double.MIN_NORMAL;
    /** Up to this mean a quantile is found by adding up probabilities, faster than by search. */
    private static final double MOST_ADDED = 128;
    /** Far more than what a sum of probabilities is off. */
    private static final double NEAR = 1e-9;

    /** No more pieces than this are looked for. */
    private static final int MOST = 1_000_000_000;

    private CountSeries() {}

    /** Σ (k − x) P(k) over k above x, for an x of at least the mean. */
    static double above(CountDemand demand, double a, double b, double x) {
        int k = toInt(x) + 1;
        double probability = demand.probability(k);
        double sum = 0;
        double term = (k - x) * probability;
        while (term > Math.max(sum * NOTHING, LEAST)) {
            sum += term;
            probability *= (a + b * k) / (k + 1.0);
            k++;
            term = (k - x) * probability;
        }
        return sum;
    }

    /** Σ (k − x)² P(k) over k above x, for an x of at least the mean. */
    static double squaresAbove(CountDemand demand, double a, double b, double x) {
        int k = toInt(x) + 1;
        double probability = demand.probability(k);
        double sum = 0;
        double term = (k - x) * (k - x) * probability;
        while (term > Math.max(sum * NOTHING, LEAST)) {
            sum += term;
            probability *= (a + b * k) / (k + 1.0);
            k++;
            term = (k - x) * (k - x) * probability;
        }
        return sum;
    }

    /** Σ (x − k) P(k) over k below x, for an x below the mean. */
    static double below(CountDemand demand, double a, double b, double x) {
        int k = x <= 0 ? -1 : (int) Math.ceil(x) - 1;
        double probability = k < 0 ? 0 : demand.probability(k);
        double sum = 0;
        double term = (x - k) * probability;
        while (term > Math.max(sum * NOTHING, LEAST) && k >= 0) {
            sum += term;
            k--;
            probability *= (k + 1) / (a + b * k);
            term = (x - k) * probability;
        }
        return sum;
    }

    /** Σ (x − k)² P(k) over k below x, for an x below the mean. */
    static double squaresBelow(CountDemand demand, double a, double b, double x) {
        int k = x <= 0 ? -1 : (int) Math.ceil(x) - 1;
        double probability = k < 0 ? 0 : demand.probability(k);
        double sum = 0;
        double term = (x - k) * (x - k) * probability;
        while (term > Math.max(sum * NOTHING, LEAST) && k >= 0) {
            sum += term;
            k--;
            probability *= (k + 1) / (a + b * k);
            term = (x - k) * (x - k) * probability;
        }
        return sum;
    }

    /** The probabilities of {@code first} and those after it. */
    static double[] probabilities(CountDemand demand, double a, double b, int first, int count) {
        double[] probabilities = new double[count];
        int mode = (int) demand.mean();
        int start = Math.min(Math.max(first, mode), first + count - 1);
        if (count > 0) {
            probabilities[start - first] = demand.probability(start);
        }
        for (int k = start; k < first + count - 1; k++) {
            probabilities[k + 1 - first] = probabilities[k - first] * (a + b * k) / (k + 1.0);
        }
        for (int k = start; k > first; k--) {
            probabilities[k - 1 - first] = probabilities[k - first] * k / (a + b * (k - 1));
        }
        return probabilities;
    }

    /** The smallest k with P(D ≤ k) of at least {@code wanted}; where a sum of probabilities is near it, by P itself. */
    static int quantile(CountDemand demand, double a, double b, double atZero, double wanted) {
        if (demand.mean() <= MOST_ADDED && wanted < 1 - NEAR && atZero > Double.MIN_NORMAL) {
            double probability = atZero;
            double sum = probability;
            int k = 0;
            while (sum < wanted - NEAR) {
                probability *= (a + b * k) / (k + 1.0);
                k++;
                sum += probability;
            }
            return sum > wanted + NEAR ? k : search(demand, wanted, k);
        }
        double z = StandardNormal.quantile(wanted);
        double guess = demand.mean() + z * demand.standardDeviation();
        return search(demand, wanted, (int) Math.min(Math.max(guess, 0), MOST));
    }

    /** Close to one by what is left, of which more digits are known. */
    private static boolean reaches(CountDemand demand, int k, double wanted) {
        return wanted < 1 - NEAR ? demand.cumulative(k) >= wanted : demand.exceedance(k) <= 1 - wanted;
    }

    private static int search(CountDemand demand, double wanted, int guess) {
        int low;
        int high;
        int step = 1;
        if (reaches(demand, guess, wanted)) {
            high = guess;
            low = Math.max(guess - step, 0);
            while (low < high && reaches(demand, low, wanted)) {
                high = low;
                step *= 2;
                low = Math.max(low - step, 0);
            }
        } else {
            low = guess + 1;
            high = low;
            while (!reaches(demand, high, wanted)) {
                low = high + 1;
                high += step;
                step *= 2;
                if (high > MOST) {
                    throw new IllegalArgumentException(
                            "demand must be of at most " + MOST + " pieces but was " + demand);
                }
            }
        }
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (reaches(demand, middle, wanted)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    static int toInt(double x) {
        if (x >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("x must be below " + Integer.MAX_VALUE + " but was " + x);
        }
        return (int) Math.floor(x);
    }
}
