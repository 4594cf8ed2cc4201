package io.zhanggui.inventory.probability;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * The standard normal distribution and its loss functions, exact to the far tail.
 *
 * <p>The textbook form φ(z) − z (1 − Φ(z)) subtracts two numbers that are nearly equal, and is negative at z = 8. Here
 * both are taken out as a factor φ(z), which leaves 1 − z·m(z) with Mills' ratio m(z) = √(π/2) · erfcx(z/√2).
 */
@Beta
public final class StandardNormal {

    private static final double ROOT_2 = Math.sqrt(2);
    private static final double ROOT_HALF_PI = Math.sqrt(Math.PI / 2);
    private static final double DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);
    private static final int MOST_STEPS = 100;
    /** Beyond it the loss is below the smallest normal number. */
    private static final double MOST_Z = 37;

    private StandardNormal() {}

    /** φ(z), the density. */
    public static double density(double z) {
        return DENSITY_AT_0 * Math.exp(-z * z / 2);
    }

    /** Φ(z) = P(Z ≤ z). */
    public static double cumulative(double z) {
        return Erfc.value(-z / ROOT_2) / 2;
    }

    /**
     * The z with Φ(z) = {@code probability}.
     *
     * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
     */
    public static double quantile(double probability) {
        Check.probability(probability, "probability");
        return probability <= 0.5
                ? -ROOT_2 * InverseErfc.value(2 * probability)
                : ROOT_2 * InverseErfc.value(2 * (1 - probability));
    }

    /** E[(Z − z)⁺], often written G(z) or L(z). */
    public static double loss(double z) {
        return z < 0 ? tailLoss(-z) - z : tailLoss(z);
    }

    /** E[((Z − z)⁺)²] / 2. */
    public static double secondLoss(double z) {
        return z < 0 ? (1 + z * z) / 2 - tailSecondLoss(-z) : tailSecondLoss(z);
    }

    /**
     * The z whose loss is {@code loss}, by Newton's method on the logarithm, which is concave.
     *
     * @throws IllegalArgumentException if {@code loss} is not above zero and finite
     */
    public static double inverseLoss(double loss) {
        Check.positive(loss, "loss");
        double target = Math.log(loss);
        double z = loss > DENSITY_AT_0 ? -loss : 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            double value = loss(z);
            double step = (Math.log(value) - target) * value / cumulative(-z);
            z = Math.min(z + step, MOST_Z);
            if (Math.abs(step) <= 1e-14 * (1 + Math.abs(z))) {
                break;
            }
        }
        return z;
    }

    private static double tailLoss(double z) {
        return Math.max(density(z) * (1 - z * mills(z)), 0); // far out 1 − z·m(z) is nothing, or just below
    }

    private static double tailSecondLoss(double z) {
        return Math.max(density(z) * ((z * z + 1) * mills(z) - z) / 2, 0);
    }

    /** Mills' ratio (1 − Φ(z)) / φ(z). */
    static double mills(double z) {
        return ROOT_HALF_PI * Erfcx.value(z / ROOT_2);
    }
}
