package io.zhanggui.inventory.demand;

import io.zhanggui.inventory.check.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recursions of Holt-Winters over a history, for one set of parameters after another.
 *
 * <p>They are written in what is expected of a period without its season, f, and the trend that is in it, c, so that each
 * period waits for the one before as briefly as can be: with v = y − s or y / s, f′ = f + φc + (α + φαβ)(v − f) and
 * c′ = φc + φαβ (v − f). The level is f + α (v − f).
 */
final class SeasonalFilter {

    /** What is divided by must be above this share of where it started. */
    private static final double LEAST_SHARE = 1e-6;

    private final double[] history;
    private final int known;
    private final SeasonalForm form;
    private final SeasonalUpdate update;
    private final int from;
    private final SeasonalComponents start;
    private final double[] season;
    private double phi;
    private double expected;
    private double trendInIt;
    private double squaredErrors;

    private SeasonalFilter(HoltWinters model, SeasonalForm form, double[] history, int known) {
        this.history = history;
        this.known = known;
        this.form = form;
        update = model.update();
        from = model.start() instanceof SeasonalStart.Decomposition ? model.period() : 0;
        start = SeasonalComponents.startOf(model, form, history);
        season = new double[model.period()];
    }

    /** The filter of a model in its own form, not yet run. */
    static SeasonalFilter of(HoltWinters model, double[] history, int known) {
        return new SeasonalFilter(model, model.form(), history, known);
    }

    /** The filter of a model in the additive form, not yet run. */
    static SeasonalFilter ofAdditive(HoltWinters model, double[] history, int known) {
        return new SeasonalFilter(model, SeasonalForm.ADDITIVE, history, known);
    }

    /**
     * The filter run with the parameters of the model, in its form or, where that divides by too little, the additive one.
     *
     * @param fitted where to put the fitted values; {@code null} if nobody asks
     * @throws IllegalArgumentException if observations are too large
     */
    static SeasonalFilter ofAnswering(HoltWinters model, double[] history, int known, double @Nullable [] fitted) {
        SeasonalFilter own = of(model, history, known);
        if (own.run(model, fitted)) {
            return own;
        }
        SeasonalFilter additive = ofAdditive(model, history, known);
        if (model.form() == SeasonalForm.ADDITIVE || !additive.run(model, fitted)) {
            throw Check.notFinite(history, known);
        }
        return additive;
    }

    /** How many observations are filtered. */
    int count() {
        return known - from;
    }

    /** The index of the first observation that is filtered. */
    int from() {
        return from;
    }

    SeasonalStart.Given start() {
        return new SeasonalStart.Given(
                start.level(),
                start.trend(),
                Arrays.stream(start.season()).boxed().toList());
    }

    double squaredErrors() {
        return squaredErrors;
    }

    /** What the model knows when the last run ended; the season begins with the next period. */
    ForecastState state() {
        List<Double> ahead = new ArrayList<>(season.length);
        for (int i = 0; i < season.length; i++) {
            ahead.add(season[(known + i) % season.length]);
        }
        // f is the level with the damped trend of the next period already in it
        return new ForecastState.LevelTrendSeason(
                expected - trendInIt, phi == 0 ? 0 : trendInIt / phi, phi, form, ahead);
    }

    private boolean run(HoltWinters model, double @Nullable [] fitted) {
        double squares = squaredErrors(model.alpha(), model.beta(), model.gamma(), model.phi(), null);
        if (!Double.isFinite(squares + expected + trendInIt)) {
            return false;
        }
        if (fitted != null) {
            fill(fitted, model.alpha(), model.beta(), model.gamma());
        }
        return true;
    }

    /**
     * The sum of squared errors; not a number where the multiplicative form divides by too little.
     *
     * @param errors where to put the errors, the first filtered one first; {@code null} if nobody asks
     */
    double squaredErrors(double alpha, double beta, double gamma, double damping, double @Nullable [] errors) {
        begin(damping);
        boolean newLevel = update == SeasonalUpdate.NEW_LEVEL;
        double gain = newLevel ? gamma * (1 - alpha) : gamma; // the share of an error that the index takes
        squaredErrors = form == SeasonalForm.ADDITIVE
                ? additive(alpha, beta, gain, errors)
                : multiplicative(alpha, beta, gain, newLevel ? alpha : 0, errors);
        return squaredErrors;
    }

    private void begin(double damping) {
        System.arraycopy(start.season(), 0, season, 0, season.length);
        phi = damping;
        trendInIt = damping * start.trend();
        expected = start.level() + trendInIt;
    }

    private double additive(double alpha, double beta, double gain, double @Nullable [] errors) {
        double[] y = history;
        double[] s = season;
        double damping = phi;
        double trendGain = damping * alpha * beta;
        double levelGain = alpha + trendGain;
        double keep = 1 - levelGain;
        double f = expected;
        double c = trendInIt;
        double squares = 0;
        for (int t = from; t < known; ) {
            int left = Math.min(s.length, known - t);
            for (int i = 0; i < left; i++, t++) {
                double v = y[t] - s[i];
                double error = v - f;
                squares += error * error;
                if (errors != null) {
                    errors[t - from] = error;
                }
                s[i] += gain * error;
                double before = f;
                f = keep * f + (damping * c + levelGain * v);
                c = damping * c + trendGain * v - trendGain * before;
            }
        }
        expected = f;
        trendInIt = c;
        return squares;
    }

    private double multiplicative(double alpha, double beta, double gain, double towards, double @Nullable [] errors) {
        double[] y = history;
        double[] s = season;
        double damping = phi;
        double trendGain = damping * alpha * beta;
        double levelGain = alpha + trendGain;
        double keep = 1 - levelGain;
        double least = LEAST_SHARE * start.level();
        double f = expected;
        double c = trendInIt;
        double squares = least > 0 ? 0 : Double.NaN;
        for (int t = from; t < known; ) {
            int left = Math.min(s.length, known - t);
            for (int i = 0; i < left; i++, t++) {
                double index = s[i];
                double v = y[t] / index;
                double divisor = f + towards * (v - f);
                if (!(index > LEAST_SHARE && divisor > least)) {
                    return Double.NaN;
                }
                double error = (v - f) * index;
                squares += error * error;
                if (errors != null) {
                    errors[t - from] = error;
                }
                s[i] = index + gain * error / divisor;
                double before = f;
                f = keep * f + (damping * c + levelGain * v);
                c = damping * c + trendGain * v - trendGain * before;
            }
        }
        expected = f;
        trendInIt = c;
        return squares;
    }

    /** The recursions as the books have them. */
    private void fill(double[] fitted, double alpha, double beta, double gamma) {
        Arrays.fill(fitted, 0, from, Double.NaN);
        double level = start.level();
        double trend = start.trend();
        double[] indices = start.season().clone();
        for (int t = from; t < known; t++) {
            int i = (t - from) % indices.length;
            double before = level + phi * trend;
            fitted[t] = form.combine(before, indices[i]);
            level = alpha * form.without(indices[i], history[t]) + (1 - alpha) * before;
            trend = phi * trend + beta * (level - before);
            double against = update == SeasonalUpdate.NEW_LEVEL ? level : before;
            indices[i] = gamma * form.without(against, history[t]) + (1 - gamma) * indices[i];
        }
    }
}
