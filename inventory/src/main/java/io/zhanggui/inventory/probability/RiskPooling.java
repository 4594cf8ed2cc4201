package io.zhanggui.inventory.probability;

import static java.util.Objects.requireNonNull;

import io.zhanggui.inventory.check.Check;

/**
 * What pooling the stock of several places saves (风险汇聚). Source: Eppen (1979).
 *
 * @param pooledStandardDeviation the standard deviation of the demand of all places together, in units
 * @param sumOfStandardDeviations the standard deviations one by one, added up, in units
 */
public record RiskPooling(double pooledStandardDeviation, double sumOfStandardDeviations) {

    /**
     * @throws IllegalArgumentException if a figure is negative or not finite
     */
    public RiskPooling {
        Check.notNegative(pooledStandardDeviation, "pooledStandardDeviation");
        Check.notNegative(sumOfStandardDeviations, "sumOfStandardDeviations");
    }

    /**
     * Demands with their correlations: the pooled variance is Σᵢⱼ ρᵢⱼ σᵢ σⱼ.
     *
     * @param standardDeviations of each place, zero or more, in units
     * @param correlations as many rows and columns, symmetric, 1 on the diagonal
     * @throws IllegalArgumentException if a number is outside its range, the table does not fit, or the pooled variance
     *     comes out negative; correlations that no demands can have are not found otherwise
     */
    public static RiskPooling of(double[] standardDeviations, double[][] correlations) {
        requireNonNull(standardDeviations, "standardDeviations");
        requireNonNull(correlations, "correlations");
        int places = standardDeviations.length;
        requireSize(places, correlations.length, "correlations");
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < places; i++) {
            requireSize(places, requireNonNull(correlations[i], "correlations").length, "correlations[" + i + "]");
            sum += Check.notNegative(standardDeviations[i], "standardDeviations[" + i + "]");
            for (int j = 0; j < places; j++) {
                requireCorrelation(correlations, i, j);
                variance += correlations[i][j] * standardDeviations[i] * standardDeviations[j];
            }
        }
        if (variance < -1e-12 * sum * sum) {
            throw new IllegalArgumentException(
                    "correlations must leave a variance of zero or more but it was " + variance);
        }
        return new RiskPooling(Math.sqrt(Math.max(variance, 0)), sum);
    }

    /** How much safety stock pooling saves, as a share from 0 to 1; not a number when demand does not vary. */
    public double saving() {
        return sumOfStandardDeviations == 0 ? Double.NaN : 1 - pooledStandardDeviation / sumOfStandardDeviations;
    }

    private static void requireSize(int expected, int actual, String name) {
        if (expected != actual) {
            throw new IllegalArgumentException(name + " must have " + expected + " entries but has " + actual);
        }
    }

    private static void requireCorrelation(double[][] correlations, int i, int j) {
        double value = correlations[i][j];
        boolean fits = i == j ? value == 1 : value >= -1 && value <= 1;
        if (!fits || (j < i && value != correlations[j][i])) {
            throw new IllegalArgumentException("correlations[" + i + "][" + j
                    + "] must be from -1 to 1, symmetric, and 1 on the diagonal but was " + value);
        }
    }
}
