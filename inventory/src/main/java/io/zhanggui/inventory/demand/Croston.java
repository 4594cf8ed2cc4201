package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;
import java.util.Arrays;

/**
 * Demand that comes now and then: its size and the interval between demands are smoothed apart (Croston 法，间断需求).
 *
 * <p>Size and interval move only when there is demand; the forecast is their ratio, corrected for bias in the variants
 * SBA and SBJ. After demand has stopped the forecast never falls: {@link Tsb} does. A series without demand gives 0. A
 * negative observation is refused. Source: Croston (1972), and {@link CrostonBias} for the corrections.
 *
 * @param alphaDemand how fast the size follows, 0 to 1
 * @param alphaInterval how fast the interval follows, 0 to 1
 * @param start where the interval starts
 * @param bias how the ratio is corrected
 */
public record Croston(double alphaDemand, double alphaInterval, CrostonStart start, CrostonBias bias)
        implements ForecastModel {

    private static final double[] FIT_GRID = {0.05, 0.1, 0.15, 0.2, 0.25, 0.3};

    /**
     * @throws IllegalArgumentException if an alpha is not within 0 and 1
     */
    public Croston {
        Check.within(0, 1, alphaDemand, "alphaDemand");
        Check.within(0, 1, alphaInterval, "alphaInterval");
        requireNonNull(start, "start");
        requireNonNull(bias, "bias");
    }

    /** Croston's own method, started at the first interval. */
    public static Croston of(double alpha) {
        return of(alpha, CrostonBias.NONE);
    }

    /** The Syntetos-Boylan approximation. */
    public static Croston ofSba(double alpha) {
        return of(alpha, CrostonBias.SYNTETOS_BOYLAN);
    }

    /** The correction by Shale, Boylan and Johnston. */
    public static Croston ofSbj(double alpha) {
        return of(alpha, CrostonBias.SHALE_BOYLAN_JOHNSTON);
    }

    private static Croston of(double alpha, CrostonBias bias) {
        return new Croston(alpha, alpha, CrostonStart.FIRST_INTERVAL, bias);
    }

    /** This model with an alpha for the size and another for the interval. */
    public Croston withAlphas(double demand, double interval) {
        return new Croston(demand, interval, start, bias);
    }

    /** This model with another start. */
    public Croston withStart(CrostonStart other) {
        return new Croston(alphaDemand, alphaInterval, other, bias);
    }

    /** {@code CROSTON}, {@code SBA} or {@code SBJ}. */
    @Override
    public String code() {
        return bias.code();
    }

    @Override
    public Term label() {
        return bias.label();
    }

    /** {@inheritDoc} The errors are those after the first demand. */
    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        return forecast(history, Demands.marks(history, origin), origin, horizon);
    }

    private Forecast forecast(double[] history, long[] marks, int origin, int horizon) {
        double factor = bias.factor(alphaInterval);
        int first = Demands.first(marks, origin);
        if (first == origin) {
            ForecastState none = new ForecastState.SizeInterval(0, Double.POSITIVE_INFINITY, factor);
            return new Forecast(this, origin, horizon, none, 0, 0);
        }
        double size = history[first];
        double interval = startingInterval(history, first, origin);
        double rate = factor * size / interval;
        double squares = 0;
        int last = first;
        for (int word = first / Long.SIZE; word < marks.length; word++) {
            for (long left = marks[word]; left != 0; left &= left - 1) {
                int t = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                int gap = t - last;
                if (gap == 0) {
                    continue; // the first demand itself
                }
                double demand = history[t];
                squares += (gap - 1) * rate * rate + (demand - rate) * (demand - rate);
                size += alphaDemand * (demand - size);
                interval += alphaInterval * (gap - interval);
                rate = factor * size / interval;
                last = t;
            }
        }
        squares += (origin - last - 1) * rate * rate;
        if (!Double.isFinite(squares + size)) {
            throw Check.notFinite(history, origin);
        }
        ForecastState state = new ForecastState.SizeInterval(size, interval, factor);
        return new Forecast(this, origin, horizon, state, squares, origin - first - 1);
    }

    @Override
    public double[] fittedValues(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        double[] fitted = new double[history.length];
        int first = Demands.first(history, history.length);
        Arrays.fill(fitted, 0, Math.min(first + 1, history.length), Double.NaN);
        if (first == history.length) {
            return fitted;
        }
        Demands.check(history, first, history.length);
        double factor = bias.factor(alphaInterval);
        double size = history[first];
        double interval = startingInterval(history, first, history.length);
        int gap = 1;
        for (int t = first + 1; t < history.length; t++) {
            fitted[t] = factor * size / interval;
            if (history[t] == 0) {
                gap++;
            } else {
                size += alphaDemand * (history[t] - size);
                interval += alphaInterval * (gap - interval);
                gap = 1;
            }
        }
        return fitted;
    }

    /**
     * {@inheritDoc}
     *
     * <p>One α for size and interval, from 0.05 to 0.3 in steps of 0.05: the range that Syntetos and Boylan (2005)
     * advise, widened, because a finer search follows the noise of a few demands.
     */
    @Override
    public Croston fit(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        long[] marks = Demands.marks(history, history.length);
        Croston best = this;
        double least = Double.POSITIVE_INFINITY;
        for (double alpha : FIT_GRID) {
            Croston candidate = withAlphas(alpha, alpha);
            double squares =
                    candidate.forecast(history, marks, history.length, 1).squaredErrors();
            if (squares < least) {
                least = squares;
                best = candidate;
            }
        }
        return best;
    }

    /** 1: the one α that a fit finds for size and interval. */
    @Override
    public int parameters() {
        return 1;
    }

    /** 1 at every step: the rate is taken as constant. */
    @Override
    public double errorVarianceFactor(int step, int observations) {
        Check.atLeast(1, step, "step");
        return 1;
    }

    private double startingInterval(double[] history, int first, int known) {
        return start == CrostonStart.FIRST_INTERVAL ? first + 1 : Demands.meanInterval(history, known);
    }
}
