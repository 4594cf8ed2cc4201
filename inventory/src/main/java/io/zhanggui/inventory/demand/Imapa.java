package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The mean of the rates that {@link Adida} finds with buckets of 1, 2, 3 … periods (多重时间聚合法, IMAPA).
 *
 * <p>Buckets longer than the known history are left out. Source: Petropoulos and Kourentzes (2015), Forecast combinations
 * for intermittent demand.
 *
 * @param longest how many periods the longest buckets have; 0 for the mean interval between demands in the known history,
 *     rounded to the nearest whole number, of two equally near the even one
 * @param alphas how fast the level of the buckets follows, 0 to 1, for buckets of one period first; the last one also for
 *     all longer buckets
 */
@Beta
public record Imapa(int longest, List<Double> alphas) implements ForecastModel {

    /**
     * @throws IllegalArgumentException if a parameter is outside its range or there is no α
     */
    public Imapa {
        Check.atLeast(0, longest, "longest");
        alphas = List.copyOf(requireNonNull(alphas, "alphas"));
        Check.atLeast(1, alphas.size(), "the number of alphas");
        for (int i = 0; i < alphas.size(); i++) {
            Check.within(0, 1, alphas.get(i), "alphas[" + i + "]");
        }
    }

    /** The model with one α, whose longest buckets are as long as the mean interval between demands. */
    public static Imapa of(double alpha) {
        return new Imapa(0, List.of(alpha));
    }

    /** This model with longest buckets of so many periods. */
    public Imapa withLongest(int periods) {
        return new Imapa(periods, alphas);
    }

    @Override
    public String code() {
        return "IMAPA";
    }

    @Override
    public Term label() {
        return DemandTerm.IMAPA;
    }

    /** {@inheritDoc} The errors are those of periods of which all buckets say something. */
    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        int sizes = sizes(history, origin);
        double[] rates = new double[origin];
        double rate = addRates(history, origin, sizes, rates) / sizes;
        int first = first(origin, sizes);
        double squares = 0;
        for (int t = first; t < origin; t++) {
            double error = history[t] - rates[t] / sizes;
            squares += error * error;
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
        int sizes = sizes(history, history.length);
        double[] fitted = new double[history.length];
        addRates(history, history.length, sizes, fitted);
        int first = first(history.length, sizes);
        Arrays.fill(fitted, 0, first, Double.NaN);
        for (int t = first; t < fitted.length; t++) {
            fitted[t] /= sizes;
        }
        return fitted;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The errors are those of the buckets; each length has its own α, sought from 0.1 to 0.3 as by {@link Adida#fit},
     * and the longest length becomes that of this history.
     */
    @Override
    public Imapa fit(double[] history) {
        return fit(history, Adida.LEAST_ALPHA, Adida.MOST_ALPHA);
    }

    /**
     * This model fitted with each α between bounds of one's own; see {@link #fit(double[])}.
     *
     * @throws IllegalArgumentException if a bound is not within 0 and 1 or the lower one is above the other, the history
     *     is empty or holds a number that is not finite
     */
    public Imapa fit(double[] history, double leastAlpha, double mostAlpha) {
        requireNonNull(history, "history");
        Check.within(0, 1, mostAlpha, "mostAlpha");
        Check.within(0, mostAlpha, leastAlpha, "leastAlpha");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        int sizes = sizes(history, history.length);
        List<Double> fitted = new ArrayList<>(sizes);
        for (int size = 1; size <= sizes; size++) {
            double[] sums = Buckets.sums(history, history.length, size);
            fitted.add(Buckets.fittedAlpha(sums, leastAlpha, mostAlpha));
        }
        return new Imapa(longest == 0 ? sizes : longest, fitted);
    }

    /** 1: each α moves the mean of the rates by a share of it only, all of them as much as one. */
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

    private double addRates(double[] history, int known, int sizes, double[] rates) {
        double sum = 0;
        for (int size = 1; size <= sizes; size++) {
            double alpha = alphas.get(Math.min(size, alphas.size()) - 1);
            sum += Buckets.addRates(history, known, size, alpha, rates);
        }
        return sum;
    }

    /** The first period of which buckets of every length up to {@code sizes} say something. */
    private static int first(int known, int sizes) {
        int first = 0;
        for (int size = 1; size <= sizes; size++) {
            first = Math.max(first, Buckets.first(known, size) + size);
        }
        return first;
    }

    private int sizes(double[] history, int known) {
        return Math.min(longest == 0 ? Buckets.meanInterval(history, known) : longest, known);
    }
}
