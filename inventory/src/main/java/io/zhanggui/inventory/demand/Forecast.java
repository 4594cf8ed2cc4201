package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.inventory.check.Check;
import io.zhanggui.inventory.probability.CountDemand;
import io.zhanggui.inventory.probability.DemandDistribution;
import io.zhanggui.inventory.probability.PoissonDemand;
import io.zhanggui.inventory.probability.StandardNormal;
import java.util.ArrayList;
import java.util.List;

/**
 * A forecast of demand per period (需求预测), with the figures that it was made from.
 *
 * <p>A trend can lead below zero; the forecast says so and leaves the floor to its user. As a distribution, which is never
 * below zero, it is {@link #demand}.
 *
 * @param model the model, with the parameters it used
 * @param observations how many observations it rests on
 * @param horizon how many periods it covers
 * @param state what the model knew when the history ended
 * @param squaredErrors the sum of the squared errors one period ahead within the history
 * @param errors how many errors that sum holds; 0 where the history is too short for one
 */
public record Forecast(
        ForecastModel model, int observations, int horizon, ForecastState state, double squaredErrors, int errors) {

    /**
     * @throws IllegalArgumentException if a count is outside its range or the sum of squares is negative or not finite
     */
    public Forecast {
        requireNonNull(model, "model");
        requireNonNull(state, "state");
        Check.atLeast(1, observations, "observations");
        Check.atLeast(1, horizon, "horizon");
        Check.notNegative(squaredErrors, "squaredErrors");
        Check.atLeast(0, errors, "errors");
    }

    /**
     * The expected demand of the period that is {@code step} periods after the last observation.
     *
     * @throws IllegalArgumentException if {@code step} is not within 1 and the horizon
     */
    public double mean(int step) {
        return state.at(Check.within(1, horizon, step, "step"));
    }

    /** The expected demand of each period of the horizon, the next period first. */
    public double[] means() {
        double[] means = new double[horizon];
        for (int i = 0; i < horizon; i++) {
            means[i] = state.at(i + 1);
        }
        return means;
    }

    /**
     * The expected demand of the next {@code periods} periods together, such as those of a lead time.
     *
     * @throws IllegalArgumentException if {@code periods} is not within 0 and the horizon
     */
    public double total(int periods) {
        Check.within(0, horizon, periods, "periods");
        double total = 0;
        for (int step = 1; step <= periods; step++) {
            total += state.at(step);
        }
        return total;
    }

    /**
     * The forecast of the next period and all periods together, from what the model knew when the history ended, with the
     * method, its parameters and the error.
     */
    @Beta
    public Explanation explain() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.of(DemandTerm.FORECAST_METHOD, model.label()));
        parts.addAll(ModelExplanation.of(model));
        if (horizon > 1) {
            parts.add(Explanation.of(DemandTerm.TOTAL.with(horizon), total(horizon)));
        }
        parts.add(Explanation.of(DemandTerm.STANDARD_DEVIATION, standardDeviation())
                .formula(DemandTerm.STANDARD_DEVIATION_FORMULA, squaredErrors, errors, model.parameters()));
        return ModelExplanation.of(state).with(parts);
    }

    /**
     * The standard deviation of the error one period ahead: √(squared errors / (errors − parameters)).
     *
     * @return not a number when there are no more errors than parameters: undefined is not zero
     */
    public double standardDeviation() {
        int freedom = errors - model.parameters();
        return freedom > 0 ? Math.sqrt(squaredErrors / freedom) : Double.NaN;
    }

    /**
     * The standard deviation of the error {@code step} periods ahead, by {@link ForecastModel#errorVarianceFactor}.
     *
     * @throws IllegalArgumentException if {@code step} is not within 1 and the horizon
     */
    public double standardDeviation(int step) {
        Check.within(1, horizon, step, "step");
        return standardDeviation() * Math.sqrt(model.errorVarianceFactor(step, observations));
    }

    /**
     * The standard deviation of the error of the next {@code periods} periods together.
     *
     * <p>An error moves the level, and with it what is expected of the periods after it, so errors of periods that follow each
     * other add up: σ² · Σ C(j)², with C(j) = 1 + c(1) + … + c(j − 1) and c(j)² what {@link
     * ForecastModel#errorVarianceFactor} gains from step j to step j + 1; what it has above 1 at the first step, the doubt
     * about the level, is common to all periods. Source: Snyder, Koehler, Hyndman and Ord (2004), Exponential smoothing
     * models: means and variances for lead-time demand, EJOR 158. Of {@link Drift} the doubt about the slope, too, counts as
     * a level that moves: an approximation.
     *
     * @return not a number when the standard deviation one period ahead is undefined
     * @throws IllegalArgumentException if {@code periods} is not within 0 and the horizon
     */
    @Beta
    public double standardDeviationOfTotal(int periods) {
        Check.within(0, horizon, periods, "periods");
        double squares = 0;
        double moved = 1;
        double factor = model.errorVarianceFactor(1, observations);
        double doubt = Math.max(0, factor - 1);
        for (int step = 1; step <= periods; step++) {
            squares += moved * moved;
            double next = step < periods ? model.errorVarianceFactor(step + 1, observations) : factor;
            moved += Math.sqrt(Math.max(0, next - factor));
            factor = next;
        }
        return standardDeviation() * Math.sqrt(squares + doubt * periods * periods);
    }

    /**
     * The demand of one period as a distribution of whole pieces, never below zero; see {@link #demand}.
     *
     * @throws IllegalArgumentException if {@code step} is not within 1 and the horizon
     */
    @Beta
    public CountDemand demandAt(int step) {
        return pieces(Math.max(0, mean(step)), standardDeviation(step));
    }

    /**
     * The demand of the next {@code periods} periods together as a distribution of whole pieces, never below zero: Poisson, or
     * negative binomial where it varies more, by {@link DemandDistribution#ofMoments}.
     *
     * <p>A period that is forecast below zero counts as zero. Where the standard deviation is undefined demand is taken as
     * Poisson.
     *
     * @throws IllegalArgumentException if {@code periods} is not within 0 and the horizon
     */
    @Beta
    public CountDemand demand(int periods) {
        return pieces(notNegative(periods), standardDeviationOfTotal(periods));
    }

    /**
     * The demand of the next {@code periods} periods together by weight or length: normal, or gamma where it varies more, by
     * {@link DemandDistribution#ofContinuousMoments}; otherwise as {@link #demand}.
     *
     * <p>Where the standard deviation is undefined it is taken as the square root of the mean.
     *
     * @throws IllegalArgumentException if {@code periods} is not within 0 and the horizon
     */
    @Beta
    public DemandDistribution continuousDemand(int periods) {
        double mean = notNegative(periods);
        double deviation = standardDeviationOfTotal(periods);
        return DemandDistribution.ofContinuousMoments(
                mean, mean == 0 ? 0 : Double.isNaN(deviation) ? Math.sqrt(mean) : deviation);
    }

    private static CountDemand pieces(double mean, double deviation) {
        return Double.isNaN(deviation) || mean == 0
                ? PoissonDemand.of(mean)
                : DemandDistribution.ofMoments(mean, deviation);
    }

    private double notNegative(int periods) {
        Check.within(0, horizon, periods, "periods");
        double total = 0;
        for (int step = 1; step <= periods; step++) {
            total += Math.max(0, state.at(step));
        }
        return total;
    }

    /**
     * The quantile of demand {@code step} periods ahead if errors are normal; (0.025, 0.975) bound 95 % of them.
     *
     * @param probability above 0 and below 1
     * @return not a number when the standard deviation is undefined
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public double quantile(int step, double probability) {
        return mean(step) + StandardNormal.quantile(probability) * standardDeviation(step);
    }
}
