package io.zhanggui.inventory.demand;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;

/**
 * How the variance of demand grows with its mean over many articles: σ² = scale · μ^exponent (方差幂律).
 *
 * <p>One article has too few periods to tell its variance; many together tell the law. Source: Taylor, Aggregation, variance
 * and the mean, Nature 189 (1961); for stock Silver, Pyke and Thomas (2017), chapter 9.
 *
 * @param scale above zero: the variance at a mean of one
 * @param exponent finite; one of Poisson demand, two where all articles have the same coefficient of variation
 * @param articles how many articles the law was fitted to
 */
@Beta
public record VarianceLaw(double scale, double exponent, int articles) {

    /** One for Poisson demand, two for a common coefficient of variation; more than three is chance. */
    private static final double MOST_EXPONENT = 3;

    /**
     * @throws IllegalArgumentException if the scale is not above zero, the exponent not finite or the number negative
     */
    public VarianceLaw {
        Check.positive(scale, "scale");
        Check.finite(exponent, "exponent");
        Check.atLeast(0, articles, "articles");
    }

    /**
     * The law by least squares on the logarithms, over the articles whose mean and variance are above zero.
     *
     * <p>With fewer than two different means the variance is the mean times the geometric mean of their ratios, and Poisson's
     * if there is none at all. An exponent below 0 or above 3, which a few articles of nearly one mean can give, counts as that.
     *
     * @throws IllegalArgumentException if there are not as many means as variances, or one is not finite
     */
    public static VarianceLaw fit(double[] means, double[] variances) {
        if (means.length != variances.length) {
            throw new IllegalArgumentException(
                    "variances must be as many as the " + means.length + " means but were " + variances.length);
        }
        int count = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < means.length; i++) {
            Check.finite(means[i], "mean");
            Check.finite(variances[i], "variance");
            if (means[i] > 0 && variances[i] > 0) {
                count++;
                double stepX = Math.log(means[i]) - x;
                double stepY = Math.log(variances[i]) - y;
                x += stepX / count;
                y += stepY / count;
                xx += stepX * (Math.log(means[i]) - x);
                xy += stepX * (Math.log(variances[i]) - y);
            }
        }
        double exponent = xx > 1e-9 * count ? Math.max(0, Math.min(MOST_EXPONENT, xy / xx)) : 1;
        return new VarianceLaw(Math.exp(y - exponent * x), exponent, count);
    }

    /** The variance at this mean, which is zero or more. */
    public double variance(double mean) {
        return mean == 0 ? 0 : scale * Math.pow(Check.positive(mean, "mean"), exponent);
    }

    /**
     * The variance of one article between its own and the law's: the geometric mean, weighed by how many periods each stands
     * for.
     *
     * @param mean above zero
     * @param own the article's own variance, zero or more; below a tenth of the law's it counts as a tenth
     * @param periods how many periods the article's own variance comes from, zero or more
     * @param weight how many periods the law stands for, above zero
     */
    public double shrunk(double mean, double own, double periods, double weight) {
        double law = variance(mean);
        double share = periods / (periods + weight);
        return law * Math.pow(Math.max(own, law / 10) / law, share);
    }
}
