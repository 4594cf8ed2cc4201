package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;

/**
 * Demand that comes now and then and may stop: its size and its probability are smoothed apart (TSB 法).
 *
 * <p>The probability moves in every period, so that the forecast falls while there is no demand. Its start is the
 * state after the first period; the size starts at the first demand, before which
 * nothing is expected. A series without demand gives 0. A negative
 * observation is refused. Source: Teunter, Syntetos and Babai (2011), Intermittent demand: linking forecasting to inventory
 * obsolescence.
 *
 * <p>Started at {@link TsbStart#SHARE_OF_PERIODS}, the probability has seen the whole known history before its first
 * period: errors within the history, and with them the standard deviation and the choice of α by {@link #fit}, come out a
 * little too small, the more so the slower the probability follows. A hold-out does not see what it holds out.
 *
 * @param alphaDemand how fast the size follows, 0 to 1
 * @param alphaProbability how fast the probability follows, 0 to 1
 * @param start where the probability starts
 */
public record Tsb(double alphaDemand, double alphaProbability, TsbStart start) implements ForecastModel {

    private static final double[] FIT_DEMAND = {0.05, 0.1, 0.2, 0.3};
    private static final double[] FIT_PROBABILITY = {0.02, 0.05, 0.1, 0.2};

    /**
     * @throws IllegalArgumentException if an alpha is not within 0 and 1
     */
    public Tsb {
        Check.within(0, 1, alphaDemand, "alphaDemand");
        Check.within(0, 1, alphaProbability, "alphaProbability");
        requireNonNull(start, "start");
    }

    /** The model started at the share of periods with demand. */
    public static Tsb of(double alphaDemand, double alphaProbability) {
        return new Tsb(alphaDemand, alphaProbability, TsbStart.SHARE_OF_PERIODS);
    }

    /** This model with another start. */
    public Tsb withStart(TsbStart other) {
        return new Tsb(alphaDemand, alphaProbability, other);
    }

    @Override
    public String code() {
        return "TSB";
    }

    @Override
    public Term label() {
        return DemandTerm.TSB;
    }

    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        return forecast(history, Demands.marks(history, origin), origin, horizon);
    }

    private Forecast forecast(double[] history, long[] marks, int origin, int horizon) {
        int first = Demands.first(marks, origin);
        if (first == origin) {
            return new Forecast(this, origin, horizon, new ForecastState.SizeProbability(0, 0), 0, origin - 1);
        }
        double size = history[first];
        double probability = startingProbability(marks, first, origin);
        double decay = 1 - alphaProbability;
        double squares = 0;
        if (first > 0) { // nothing is expected before the first demand, whose size nobody knows yet
            probability = probability * Math.pow(decay, first) + alphaProbability;
            squares = size * size;
        }
        for (int t = first + 1; t < origin; t++) {
            double demand = history[t];
            double error = demand - size * probability;
            squares += error * error;
            // 1 above zero, else 0: a branch would be foretold wrongly at each demand
            double occurs = -Double.doubleToRawLongBits(demand + 0.0) >>> 63;
            double share = occurs * alphaDemand;
            probability = decay * probability + alphaProbability * occurs;
            size = (1 - share) * size + share * demand;
        }
        if (!Double.isFinite(squares + size)) {
            throw Check.notFinite(history, origin);
        }
        ForecastState state = new ForecastState.SizeProbability(size, probability);
        return new Forecast(this, origin, horizon, state, squares, origin - 1);
    }

    @Override
    public double[] fittedValues(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        double[] fitted = new double[history.length];
        fitted[0] = Double.NaN;
        int first = Demands.first(history, history.length);
        if (first == history.length) {
            return fitted;
        }
        Demands.check(history, first, history.length);
        double size = first == 0 ? history[0] : 0;
        double probability = startingProbability(Demands.marks(history, history.length), first, history.length);
        for (int t = 1; t < history.length; t++) {
            fitted[t] = size * probability;
            int occurs = history[t] == 0 ? 0 : 1;
            probability += alphaProbability * (occurs - probability);
            size += t == first ? history[t] : occurs * alphaDemand * (history[t] - size);
        }
        return fitted;
    }

    /**
     * {@inheritDoc}
     *
     * <p>α of the size from 0.05, 0.1, 0.2, 0.3 and α of the probability from 0.02, 0.05, 0.1, 0.2, the range that
     * Teunter, Syntetos and Babai examine.
     */
    @Override
    public Tsb fit(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        long[] marks = Demands.marks(history, history.length);
        Tsb best = this;
        double least = Double.POSITIVE_INFINITY;
        for (double demand : FIT_DEMAND) {
            for (double probability : FIT_PROBABILITY) {
                Tsb candidate = new Tsb(demand, probability, start);
                double squares =
                        candidate.forecast(history, marks, history.length, 1).squaredErrors();
                if (squares < least) {
                    least = squares;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** 2: α of the size and of the probability. */
    @Override
    public int parameters() {
        return 2;
    }

    /** 1 at every step: the rate is taken as constant. */
    @Override
    public double errorVarianceFactor(int step, int observations) {
        Check.atLeast(1, step, "step");
        return 1;
    }

    private double startingProbability(long[] marks, int first, int known) {
        return switch (start) {
            case SHARE_OF_PERIODS -> Demands.share(marks, known);
            case FIRST_INTERVAL -> 1.0 / (first + 1);
            case FIRST_PERIOD -> first == 0 ? 1 : 0;
        };
    }
}
