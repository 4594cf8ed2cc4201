package io.zhanggui.inventory.demand;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import io.zhanggui.core.explain.Term;
import io.zhanggui.inventory.check.Check;
import java.util.Collections;
import java.util.List;

/**
 * A level, a trend and a season that all follow the observations (霍尔特-温特斯季节模型, Holt-Winters).
 *
 * <p>Additive: ℓ(t) = α (y(t) − s(t−m)) + (1−α)(ℓ(t−1) + φ b(t−1)); b(t) = β (ℓ(t) − ℓ(t−1)) + (1−β) φ b(t−1); s(t) by
 * {@link SeasonalUpdate}. Multiplicative: y(t) / s(t−m) in place of y(t) − s(t−m). Source: Winters (1960); Gardner and
 * McKenzie (1985) for φ; Hyndman and Athanasopoulos, Forecasting: Principles and Practice, section 8.3.
 *
 * <p>Two kinds of series have another answer, and an exception never:
 *
 * <ul>
 *   <li>Shorter than two seasons, unless the start is {@link SeasonalStart.Given}: there is no season to tell yet, so the
 *       level alone is smoothed, as {@link SimpleExponentialSmoothing} does with the same α.
 *   <li>Multiplicative, where something to divide by (an index, a level) is not above a millionth of its start, such as
 *       for a series of zeros or a day of the week without demand: the additive form answers, with the same parameters.
 *       A start that is given then has its indices taken as (index − 1) × level. The state of the forecast says which
 *       form it has.
 * </ul>
 *
 * @param period how many periods a season has, at least 2, such as 7 for days of a week
 * @param form how a season changes the level
 * @param update what an index is measured against
 * @param alpha how fast the level follows, 0 to 1
 * @param beta how fast the trend follows the level, 0 to 1; not used without a trend
 * @param gamma how fast the season follows, 0 to 1
 * @param phi the damping of the trend for each period; 1 for a straight trend, 0 for none
 * @param start where level, trend and season start
 */
@Beta
public record HoltWinters(
        int period,
        SeasonalForm form,
        SeasonalUpdate update,
        double alpha,
        double beta,
        double gamma,
        double phi,
        SeasonalStart start)
        implements ForecastModel {

    /**
     * @throws IllegalArgumentException if a parameter is outside its range, or a given start has not as many indices as
     *     the season has periods
     */
    public HoltWinters {
        Check.atLeast(2, period, "period");
        requireNonNull(form, "form");
        requireNonNull(update, "update");
        Check.within(0, 1, alpha, "alpha");
        Check.within(0, 1, beta, "beta");
        Check.within(0, 1, gamma, "gamma");
        Check.within(0, 1, phi, "phi");
        requireNonNull(start, "start");
        if (start instanceof SeasonalStart.Given given) {
            Check.within(period, period, given.season().size(), "the number of indices");
        }
    }

    /** The model to fit: α 0.3, β and γ 0.1, a straight trend, new level, started by decomposition, as in R. */
    public static HoltWinters of(int period, SeasonalForm form) {
        return new HoltWinters(
                period, form, SeasonalUpdate.NEW_LEVEL, 0.3, 0.1, 0.1, 1, new SeasonalStart.Decomposition());
    }

    /** The additive model to fit; see {@link #of}. */
    public static HoltWinters ofAdditive(int period) {
        return of(period, SeasonalForm.ADDITIVE);
    }

    /** The multiplicative model to fit; see {@link #of}. */
    public static HoltWinters ofMultiplicative(int period) {
        return of(period, SeasonalForm.MULTIPLICATIVE);
    }

    /** This model with other parameters, each from 0 to 1. */
    public HoltWinters with(double otherAlpha, double otherBeta, double otherGamma) {
        return new HoltWinters(period, form, update, otherAlpha, otherBeta, otherGamma, phi, start);
    }

    /** This model with another seasonal update. */
    public HoltWinters withUpdate(SeasonalUpdate other) {
        return new HoltWinters(period, form, other, alpha, beta, gamma, phi, start);
    }

    /** This model with another start. */
    public HoltWinters withStart(SeasonalStart other) {
        return new HoltWinters(period, form, update, alpha, beta, gamma, phi, other);
    }

    /** This model started at a state that is known; the first index is that of the first observation. */
    public HoltWinters withInitial(double level, double trend, List<Double> season) {
        return withStart(new SeasonalStart.Given(level, trend, season));
    }

    /** This model with a trend that flattens; 1 for a straight one, 0 for none. */
    public HoltWinters withDamping(double other) {
        return new HoltWinters(period, form, update, alpha, beta, gamma, other, start);
    }

    /** This model without a trend. */
    public HoltWinters withoutTrend() {
        return withDamping(0);
    }

    /** {@code HOLT_WINTERS_ADDITIVE} or {@code HOLT_WINTERS_MULTIPLICATIVE}. */
    @Override
    public String code() {
        return form.code();
    }

    @Override
    public Term label() {
        return form.label();
    }

    /** {@inheritDoc} The errors are those of the observations that are filtered; see {@link #start}. */
    @Override
    public Forecast forecastFrom(double[] history, int origin, int horizon) {
        Check.origin(history, origin);
        if (isTooShort(origin)) {
            Forecast level = smoothing().forecastFrom(history, origin, horizon);
            return new Forecast(this, origin, horizon, level.state(), level.squaredErrors(), level.errors());
        }
        Check.finite(history, origin, "history");
        SeasonalFilter filter = SeasonalFilter.ofAnswering(this, history, origin, null);
        return new Forecast(this, origin, horizon, filter.state(), filter.squaredErrors(), origin - filter.from());
    }

    @Override
    public double[] fittedValues(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        if (isTooShort(history.length)) {
            return smoothing().fittedValues(history);
        }
        Check.finite(history, history.length, "history");
        double[] fitted = new double[history.length];
        SeasonalFilter.ofAnswering(this, history, history.length, fitted);
        return fitted;
    }

    /**
     * {@inheritDoc}
     *
     * <p>α, β and γ are sought from 0.0001 to 0.9999, and φ of a damped trend from 0.8 to 0.98; the start stays as it is,
     * as in R. The sum of squares can have several valleys: a grid leads to the deepest in nearly all series, not in all.
     * Of a series shorter than two seasons α alone is fitted.
     */
    @Override
    public HoltWinters fit(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        return isTooShort(history.length) ? SeasonFit.ofLevel(this, history) : SeasonFit.of(this, history);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The start is read off the first seasons, not fitted to the errors: it is not counted.
     */
    @Override
    public int parameters() {
        return phi == 0 ? 2 : phi == 1 ? 3 : 4;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Source: Hyndman, Koehler, Ord and Snyder (2008), table 6.1, class 1, and {@code predict} of R. That is exact for
     * the additive form; for the multiplicative one, whose variance changes with the season, it stands for the mean of a
     * season.
     */
    @Override
    public double errorVarianceFactor(int step, int observations) {
        Check.atLeast(1, step, "step");
        if (isTooShort(Check.atLeast(1, observations, "observations"))) {
            return smoothing().errorVarianceFactor(step, observations);
        }
        double factor = 1;
        double damping = 1;
        double periods = 0;
        for (int j = 1; j < step; j++) {
            damping *= phi;
            periods += damping;
            double share = alpha * (1 + beta * periods) + (j % period == 0 ? seasonalGain() : 0);
            factor += share * share;
        }
        return factor;
    }

    /**
     * The level, trend and season that the model starts from on a history, in the form that answers.
     *
     * <p>On a history shorter than two seasons: the first observation, no trend and no season.
     *
     * @throws IllegalArgumentException if the history is empty or holds a number that is not finite
     */
    public SeasonalStart.Given startOn(double[] history) {
        requireNonNull(history, "history");
        Check.origin(history, history.length);
        Check.finite(history, history.length, "history");
        if (isTooShort(history.length)) {
            double neutral = form == SeasonalForm.ADDITIVE ? 0 : 1;
            return new SeasonalStart.Given(history[0], 0, Collections.nCopies(period, neutral));
        }
        return SeasonalFilter.ofAnswering(this, history, history.length, null).start();
    }

    /** What share of an error the index of its season takes. */
    private double seasonalGain() {
        return update == SeasonalUpdate.NEW_LEVEL ? gamma * (1 - alpha) : gamma;
    }

    private boolean isTooShort(int known) {
        return known < 2L * period && !(start instanceof SeasonalStart.Given);
    }

    private SimpleExponentialSmoothing smoothing() {
        return SimpleExponentialSmoothing.of(alpha);
    }
}
