package io.zhanggui.inventory.probability;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The gamma distribution of scale one and its loss functions, exact to the far tail.
 *
 * <p>With Q = P(D &gt; y) and the density f, the losses are E[(D − y)⁺] = (a − y) Q + y f and E[((D − y)⁺)²] = (a + 1 − y)
 * E[(D − y)⁺] + y Q, by integration by parts. Far above the mean these subtract what is nearly equal; there Legendre's
 * continued fraction of Q is taken, in which both become sums of positive terms.
 */
final class StandardGamma {

    private static final int MOST_STEPS = 100;
    /** Above it the normal distribution is no further away than the digits of the shape allow. */
    private static final double MOST_SHAPE = 1e12;
    /** So many terms of the fraction are exact where it is used. */
    private static final int TERMS = 64;

    private StandardGamma() {}

    static double cumulative(double a, double y) {
        if (a > MOST_SHAPE) {
            return StandardNormal.cumulative((y - a) / Math.sqrt(a));
        }
        return RegularizedGamma.P.value(a, y);
    }

    static double exceedance(double a, double y) {
        if (a > MOST_SHAPE) {
            return StandardNormal.cumulative((a - y) / Math.sqrt(a));
        }
        return RegularizedGamma.Q.value(a, y);
    }

    static double loss(double a, double y) {
        if (a > MOST_SHAPE) {
            return Math.sqrt(a) * StandardNormal.loss((y - a) / Math.sqrt(a));
        }
        if (!isFar(a, y)) {
            return (a - y) * exceedance(a, y) + y * density(a, y);
        }
        double second = 2 * (2 - a) / (y + 5 - a - fraction(a, y, 3));
        double first = (1 - a) / (y + 3 - a - second);
        return y * density(a, y) * (1 - first) / (y + 1 - a - first);
    }

    /** E[((D − y)⁺)²] / 2. */
    static double secondLoss(double a, double y) {
        if (a > MOST_SHAPE) {
            return a * StandardNormal.secondLoss((y - a) / Math.sqrt(a));
        }
        if (!isFar(a, y)) {
            return ((a + 1 - y) * loss(a, y) + y * exceedance(a, y)) / 2;
        }
        double second = 2 * (2 - a) / (y + 5 - a - fraction(a, y, 3));
        double first = (1 - a) / (y + 3 - a - second);
        return y * density(a, y) * (2 - first * (4 - second)) / (y + 1 - a - first) / 2;
    }

    /** Below the mean Σ j g(j) with g(j) = yᵃ⁺ʲ e⁻ʸ / Γ(a + j + 1), of which P is the plain sum. */
    static double complementaryLoss(double a, double y) {
        if (a > MOST_SHAPE) {
            return Math.sqrt(a) * StandardNormal.loss((a - y) / Math.sqrt(a));
        }
        if (y >= a) {
            return y - a + loss(a, y);
        }
        double power = density(a, y) * y / a;
        double sum = 0;
        double term = Double.MAX_VALUE;
        for (int j = 1; term > sum * 1e-17; j++) {
            power *= y / (a + j);
            term = j * power;
            sum += term;
        }
        return sum;
    }

    /** By Newton's method on the logarithms of the smaller probability and of y, kept within bounds. */
    static double quantile(double a, double probability) {
        if (a > MOST_SHAPE) {
            return a + Math.sqrt(a) * StandardNormal.quantile(probability);
        }
        boolean upper = probability > 0.5;
        double wanted = Math.log(upper ? 1 - probability : probability);
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double t = start(a, probability);
        for (int i = 0; i < MOST_STEPS; i++) {
            double y = Math.exp(t);
            double value = upper ? exceedance(a, y) : cumulative(a, y);
            double error = Math.log(value) - wanted;
            if (error > 0 == upper) {
                low = t;
            } else {
                high = t;
            }
            double step = -error * value / (y * density(a, y)) * (upper ? -1 : 1);
            double next = t + step;
            if (!(next > low && next < high)) {
                next = between(low, high);
            }
            if (Math.abs(next - t) <= 1e-15 * (1 + Math.abs(t))) {
                return Math.exp(next);
            }
            t = next;
        }
        return Math.exp(t);
    }

    /** The logarithm of a first guess: Wilson and Hilferty (1931), or the power that P is near zero. */
    private static double start(double a, double probability) {
        double root = 1 - 1 / (9 * a) + StandardNormal.quantile(probability) / (3 * Math.sqrt(a));
        double power = (Math.log(probability) + LogGamma.value(a + 1)) / a;
        return root > 0.1 ? Math.log(a) + 3 * Math.log(root) : Math.min(power, Math.log(a + 1));
    }

    private static double between(double low, double high) {
        if (low == Double.NEGATIVE_INFINITY) {
            return high - 1;
        }
        return high == Double.POSITIVE_INFINITY ? low + 1 : (low + high) / 2;
    }

    /** yᵃ⁻¹ e⁻ʸ / Γ(a). */
    private static double density(double a, double y) {
        return RegularizedGamma.P.derivative(a, y);
    }

    private static boolean isFar(double a, double y) {
        return y > a + 3 * Math.sqrt(a) + 3;
    }

    /** The fraction from its {@code first} term on: j (j − a) / (y + 2j + 1 − a − …). */
    private static double fraction(double a, double y, int first) {
        double fraction = 0;
        for (int j = TERMS; j >= first; j--) {
            fraction = j * (j - a) / (y + 2 * j + 1 - a - fraction);
        }
        return fraction;
    }
}
