package io.zhanggui.inventory.turnover;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Explanation;

/**
 * An article by the variation of its demand (XYZ 分类): population standard deviation ÷ mean.
 *
 * @param variation the coefficient of variation; not a number without demand
 * @param xyz the class: X up to the first cut, Y up to the second, both included, else Z; Z without demand
 */
public record XyzClassification(double variation, XyzClass xyz) {

    /** What the variation of demand in decimals may be off a cut that it would meet exactly. */
    private static final double NOISE = 1e-12;

    /** Refuses a missing class. */
    public XyzClassification {
        requireNonNull(xyz, "xyz");
    }

    /** With the cuts 0.5 and 1; see {@link #of(double[], double, double)}. */
    public static XyzClassification of(double[] demand) {
        return of(demand, 0.5, 1);
    }

    /**
     * Classifies an article.
     *
     * @param demand demand per period, at least one, none negative
     * @param cutX the greatest variation of X, not negative
     * @param cutY the greatest variation of Y, above {@code cutX}
     * @throws IllegalArgumentException if there is no period, demand is negative or not finite, or the cuts do not rise
     */
    public static XyzClassification of(double[] demand, double cutX, double cutY) {
        if (demand.length == 0) {
            throw new IllegalArgumentException("demand must hold at least one period");
        }
        if (!(cutX >= 0 && cutY > cutX)) {
            throw new IllegalArgumentException("cuts must rise from 0, but are " + cutX + " and " + cutY);
        }
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < demand.length; i++) {
            if (!(demand[i] >= 0 && demand[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "demand[" + i + "] must be finite and not negative, but is " + demand[i]);
            }
            double difference = demand[i] - mean;
            mean += difference / (i + 1);
            squares += difference * (demand[i] - mean);
        }
        double variation = mean == 0 ? Double.NaN : Math.sqrt(squares / demand.length) / mean;
        return new XyzClassification(variation, classOf(variation, cutX, cutY));
    }

    /** The variation with the class that follows from it. */
    public Explanation explain() {
        return Explanation.of(
                        TurnoverTerm.VARIATION, Double.isNaN(variation) ? TurnoverGap.NO_OUTFLOW : (Object) variation)
                .formula(TurnoverTerm.VARIATION_FORMULA, xyz);
    }

    private static XyzClass classOf(double variation, double cutX, double cutY) {
        if (variation <= cutX + NOISE) {
            return XyzClass.X;
        }
        return variation <= cutY + NOISE ? XyzClass.Y : XyzClass.Z;
    }
}
