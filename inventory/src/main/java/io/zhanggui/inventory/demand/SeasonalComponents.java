package io.zhanggui.inventory.demand;

import java.util.Arrays;

/** Level, trend and season before the first observation that is filtered; the index of that observation comes first. */
final class SeasonalComponents {

    private final double level;
    private final double trend;
    private final double[] season;

    private SeasonalComponents(double level, double trend, double[] season) {
        this.level = level;
        this.trend = trend;
        this.season = season;
    }

    /** Where a model starts when it has this form; the history must hold two seasons unless the start is given. */
    static SeasonalComponents startOf(HoltWinters model, SeasonalForm form, double[] history) {
        if (model.start() instanceof SeasonalStart.Given given) {
            return given(given, model.form() == form);
        }
        return model.start() instanceof SeasonalStart.FirstSeasons
                ? firstSeasons(history, model.period(), form)
                : decomposition(history, model.period(), form, model.phi() == 0);
    }

    double level() {
        return level;
    }

    double trend() {
        return trend;
    }

    /** The indices themselves, not a copy. */
    double[] season() {
        return season;
    }

    private static SeasonalComponents given(SeasonalStart.Given given, boolean inItsForm) {
        double[] season = new double[given.season().size()];
        for (int i = 0; i < season.length; i++) {
            double index = given.season().get(i);
            season[i] = inItsForm ? index : (index - 1) * given.level();
        }
        return new SeasonalComponents(given.level(), given.trend(), season);
    }

    private static SeasonalComponents firstSeasons(double[] history, int period, SeasonalForm form) {
        double level = Mean.mean(history, 0, period);
        double trend = (Mean.mean(history, period, 2 * period) - level) / period;
        double[] season = new double[period];
        for (int i = 0; i < period; i++) {
            season[i] = form.without(level, history[i]);
        }
        return new SeasonalComponents(level, trend, season);
    }

    private static SeasonalComponents decomposition(double[] history, int period, SeasonalForm form, boolean flat) {
        int first = period / 2;
        int count = period + period % 2; // an even period has its moving average between two observations
        double[] line = new double[count];
        for (int i = 0; i < count; i++) {
            double average = Mean.mean(history, i, i + period);
            line[i] = period % 2 == 1 ? average : average + (history[i + period] - history[i]) / (2 * period);
        }
        double mean = Mean.mean(line, 0, count);
        double slope = slope(line, mean);
        double level = flat ? mean : mean - slope * (count + 1) / 2.0;
        return new SeasonalComponents(level, slope, indices(history, line, first, period, form));
    }

    /** The least-squares slope of equidistant values. */
    private static double slope(double[] line, double mean) {
        double middle = (line.length - 1) / 2.0;
        double product = 0;
        double squares = 0;
        for (int i = 0; i < line.length; i++) {
            product += (i - middle) * (line[i] - mean);
            squares += (i - middle) * (i - middle);
        }
        return product / squares;
    }

    /** What the moving average leaves over, by the position in the season, and centred: 0 or 1 on average. */
    private static double[] indices(double[] history, double[] line, int first, int period, SeasonalForm form) {
        double[] season = new double[period];
        for (int i = 0; i < line.length; i++) {
            double index = form.without(line[i], history[first + i]);
            int position = (first + i) % period;
            season[position] = i < period ? index : (season[position] + index) / 2;
        }
        double mean = Arrays.stream(season).sum() / period;
        for (int i = 0; i < period; i++) {
            season[i] = form.without(mean, season[i]);
        }
        return season;
    }
}
