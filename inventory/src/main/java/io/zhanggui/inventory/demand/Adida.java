package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;
import java.util.Arrays;

/**
 * Demand that comes now and then, added up in buckets that nearly always hold some, smoothed, and spread again over the
 * periods (时间聚合法, ADIDA).
 *
 * <p>Buckets end where the history ends; what does not fill one at the beginning is left out. A history shorter than a
 * bucket is one bucket. The first bucket is where smoothing starts. What is expected of a period is what was known before
 * its bucket began. Source: Nikolopoulos, Syntetos, Boylan, Petropoulos and Assimakopoulos (2011), An
 * aggregate-disaggregate intermittent demand approach to forecasting.
 *
 * @param bucket how many periods are added up; 0 for the mean interval between demands in the known history, rounded to
 *     the nearest whole number, of two equally near the even one
 * @param alpha how fast the level of the buckets follows, 0 to 1
 */
@Beta
public record Adida(int bucket, double alpha) implements ForecastModel {

    static final double LEAST_ALPHA = 0.1;
    static final double MOST_ALPHA = 0.3;

    /**
     * @throws IllegalArgumentException if a parameter is outside its range
     */
    public Adida {
        Check.atLeast(0, bucket, "bucket");
        Check.within(0, 1, alpha, "alpha");
    }

    /** The model whose buckets are as long as the mean interval between demands. */
    public static Adida of(double alpha) {
        return new Adida(0, alpha);
    }

    /** This model with buckets of so many periods. */
    public Adida withBucket(int periods) {
        return new Adida(periods, alpha);
    }

    @Override
    public String code() {
        return "ADIDA";
    }

    @Override
    public Term label() {
        return DemandTerm.ADIDA;
    }

    /** {@inheritDoc} The errors are those after the first bucket. */
    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        int size = size(history, origin);
        double[] rates = new double[origin];
        double rate = Buckets.addRates(history, origin, size, alpha, rates);
        int first = Buckets.first(origin, size) + size;
        double squares = 0;
        for (int t = first; t < origin; t++) {
            squares += (history[t] - rates[t]) * (history[t] - rates[t]);
        }
        if (!Double.isFinite(squares + rate)) {
            throw Check.notFinite(history, origin);
        }
        return new Forecast(this, origin, horizon, new ForecastState.Level(rate), squares, origin - first);
    }

    @Override
    public double[] fittedValues(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        int size = size(history, history.length);
        double[] fitted = new double[history.length];
        Buckets.addRates(history, history.length, size, alpha, fitted);
        Arrays.fill(fitted, 0, Buckets.first(history.length, size) + size, Double.NaN);
        return fitted;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The errors are those of the buckets; α is sought from 0.1 to 0.3, the range that Syntetos and Boylan (2005)
     * advise, and the length of the buckets becomes that of this history.
     */
    @Override
    public Adida fit(double[] history) {
        return fit(history, LEAST_ALPHA, MOST_ALPHA);
    }

    /**
     * This model fitted with α between bounds of one's own; see {@link #fit(double[])}.
     *
     * @throws IllegalArgumentException if a bound is not within 0 and 1 or the lower one is above the other, the history
     *     is empty or holds a number that is not finite
     */
    public Adida fit(double[] history, double leastAlpha, double mostAlpha) {
        requireNonNull(history, "history");
        Check.within(0, 1, mostAlpha, "mostAlpha");
        Check.within(0, mostAlpha, leastAlpha, "leastAlpha");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        int size = size(history, history.length);
        double[] sums = Buckets.sums(history, history.length, size);
        return new Adida(bucket == 0 ? size : bucket, Buckets.fittedAlpha(sums, leastAlpha, mostAlpha));
    }

    /** α. */
    @Override
    public int parameters() {
        return 1;
    }

    /** 1 at every step: no formula is published, and the rate is taken as constant, as for {@link Croston}. */
    @Override
    public double errorVarianceFactor(int step, int observations) {
        Check.atLeast(1, step, "step");
        return 1;
    }

    private int size(double[] history, int known) {
        return Math.min(bucket == 0 ? Buckets.meanInterval(history, known) : bucket, known);
    }
}
