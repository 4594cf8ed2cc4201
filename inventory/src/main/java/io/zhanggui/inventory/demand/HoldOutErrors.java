package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.EmpiricalDemand;
import java.util.Arrays;

/**
 * How far a model was from what came, step by step, at each origin of a hold-out: intervals without a distribution (经验预测区间).
 *
 * <p>Of n errors the bounds are those whose ranks are ⌊(n + 1)(1 − c) / 2⌋ and ⌈(n + 1)(1 + c) / 2⌉: if the next error is as
 * likely as any of them to have each rank, demand lies within them with a probability of at least the coverage c. A
 * model whose parameters were fitted to the periods held out was better there than it will be. Source: Vovk, Gammerman and
 * Shafer (2005), Algorithmic Learning in a Random World; Lei and others (2018), JASA 113, split conformal prediction.
 *
 * <pre>{@code
 * HoldOutErrors errors = HoldOutErrors.of(model.fit(training), history, training.length, 4);
 * PredictionInterval week = errors.interval(forecast, 1, 0.9);
 * PredictionInterval month = errors.totalInterval(forecast, 4, 0.9);
 * }</pre>
 */
@Beta
public final class HoldOutErrors {

    /** A rank so little below a whole number is that number: 40 × (1 − 0.9) / 2 is 2. */
    private static final double ROUNDING = 1e-9;

    private final double[][] steps;
    private final double[][] totals;

    private HoldOutErrors(double[][] steps, double[][] totals) {
        this.steps = steps;
        this.totals = totals;
    }

    /**
     * The errors from every origin that is as far before the end of the history as the horizon or farther.
     *
     * @param model as it was known at the first origin; it is not fitted again
     * @param history demand per period, oldest first
     * @param firstOrigin how many observations are known at the first origin, at least 1
     * @param horizon how many periods ahead each origin looks, at least 1
     * @throws IllegalArgumentException if there is no origin, or an observation is not finite
     */
    public static HoldOutErrors of(ForecastModel model, double[] history, int firstOrigin, int horizon) {
        requireNonNull(model, "model");
        requireNonNull(history, "history");
        Check.within(1, history.length, Check.atLeast(1, horizon, "horizon"), "horizon");
        Check.within(1, history.length - horizon, firstOrigin, "firstOrigin");
        Check.finite(history, history.length, "history");
        int count = history.length - horizon - firstOrigin + 1;
        double[][] steps = new double[horizon][count];
        double[][] totals = new double[horizon][count];
        for (int i = 0; i < count; i++) {
            int origin = firstOrigin + i;
            ForecastState state = model.forecastFrom(history, origin, horizon).state();
            double total = 0;
            for (int step = 1; step <= horizon; step++) {
                double error = history[origin + step - 1] - state.at(step);
                total += error;
                steps[step - 1][i] = error;
                totals[step - 1][i] = total;
            }
        }
        for (int step = 0; step < horizon; step++) {
            Arrays.sort(steps[step]);
            Arrays.sort(totals[step]);
        }
        return new HoldOutErrors(steps, totals);
    }

    /** How many origins there were. */
    public int origins() {
        return steps[0].length;
    }

    /** How many periods ahead each origin looked. */
    public int horizon() {
        return steps.length;
    }

    /**
     * The bounds of demand in the period that is {@code step} periods after the last observation.
     *
     * @return with an unknown upper bound where there are fewer than about 2 / (1 − coverage) origins; the lower bound is
     *     zero then, below which no demand lies
     * @throws IllegalArgumentException if {@code step} is not within 1 and the horizon, or {@code coverage} not above 0 and
     *     below 1
     */
    public PredictionInterval interval(Forecast forecast, int step, double coverage) {
        Check.within(1, horizon(), step, "step");
        return interval(forecast.mean(step), steps[step - 1], coverage);
    }

    /**
     * The bounds of the demand of the next {@code periods} periods together; see {@link #interval}. Errors of periods that
     * follow each other need not be independent here.
     *
     * @throws IllegalArgumentException if {@code periods} is not within 1 and the horizon, or {@code coverage} not above 0
     *     and below 1
     */
    public PredictionInterval totalInterval(Forecast forecast, int periods, double coverage) {
        Check.within(1, horizon(), periods, "periods");
        return interval(forecast.total(periods), totals[periods - 1], coverage);
    }

    /**
     * The demand of the next {@code periods} periods together as it would be with each error of a total in turn.
     *
     * @throws IllegalArgumentException if {@code periods} is not within 1 and the horizon
     */
    public EmpiricalDemand demand(Forecast forecast, int periods) {
        Check.within(1, horizon(), periods, "periods");
        double expected = forecast.total(periods);
        double[] demand = totals[periods - 1].clone();
        for (int i = 0; i < demand.length; i++) {
            demand[i] = Math.max(0, expected + demand[i]);
        }
        return EmpiricalDemand.of(demand);
    }

    private static PredictionInterval interval(double expected, double[] errors, double coverage) {
        double tail = (1 - Check.probability(coverage, "coverage")) / 2;
        int low = (int) Math.floor((errors.length + 1) * tail + ROUNDING);
        int high = errors.length + 1 - low;
        double lowest = low < 1 ? 0 : Math.max(0, expected + errors[low - 1]);
        return new PredictionInterval(
                coverage, lowest, low < 1 ? Double.NaN : Math.max(lowest, expected + errors[high - 1]));
    }
}
