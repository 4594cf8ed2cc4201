package io.zhanggui.inventory.demand;

import org.apache.commons.numbers.gamma.InverseErfc;

/** The quantile of the standard normal distribution. */
final class NormalQuantile {

    private static final double ROOT_2 = Math.sqrt(2);

    private NormalQuantile() {}

    static double of(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability must be above 0 and below 1 but was " + probability);
        }
        return probability <= 0.5
                ? -ROOT_2 * InverseErfc.value(2 * probability)
                : ROOT_2 * InverseErfc.value(2 * (1 - probability));
    }
}
