package io.zhanggui.inventory.demand;

import java.util.Arrays;

/** The fit of one {@link PooledForecast}; weeks count back from the last day, 0 being the latest. */
final class PooledFit {

    /** Levels and growth depend on each other; a few rounds settle them to far less than they are off. */
    private static final int ROUNDS = 6;
    /** What a week may count in the common growth, in multiples of what was expected of it, and in units on top. */
    private static final double MOST_EXPECTED = 6;

    private static final double MOST_UNITS = 20;
    /** A typical line of all articles stands for so many of each article's own. */
    private static final double LINES_OF_ALL = 2;
    /** Below half a week of exposure an error tells nothing. */
    private static final double LEAST_EXPOSURE = 3;

    private final PooledForecaster settings;
    private final int articles;
    private final int weeks;
    private final double[][] units;
    private final double[][] counted;
    private final double[][] exposure;
    private final double[] level;
    private final double[] growth;

    PooledFit(PooledForecaster settings, ObservedSales seen) {
        this.settings = settings;
        this.articles = seen.articles();
        this.weeks = Math.min(settings.weeks, seen.days() / 7);
        this.units = new double[weeks][articles];
        this.counted = new double[weeks][articles];
        this.exposure = new double[weeks][articles];
        this.level = new double[articles];
        this.growth = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            for (int day = seen.days() - 7 * (week + 1); day < seen.days() - 7 * week; day++) {
                float[] sold = seen.soldOn(day);
                short[] lines = seen.linesOn(day);
                for (int i = 0; i < articles; i++) {
                    units[week][i] += sold[i];
                    counted[week][i] += lines[i];
                }
                seen.addExposure(day, settings.soldOutDay, exposure[week]);
            }
        }
        blendLines();
    }

    PooledForecast forecast() {
        Arrays.fill(growth, 1);
        for (int round = 0; round < ROUNDS && weeks > 0; round++) {
            fitLevels();
            fitGrowth();
        }
        double now = growthNow();
        double[] mean = new double[articles];
        for (int i = 0; i < articles; i++) {
            mean[i] = level[i] * now * settings.openDays;
        }
        return deviations(mean, now);
    }

    /** Turns counts of lines into units by the mean line of the article, and blends them with the units sold. */
    private void blendLines() {
        double[] sold = new double[articles];
        double[] lines = new double[articles];
        for (int week = 0; week < weeks; week++) {
            double weight = weight(week, settings.sizeHalfLife);
            for (int i = 0; i < articles; i++) {
                sold[i] += weight * units[week][i];
                lines[i] += weight * counted[week][i];
            }
        }
        double allLines = Arrays.stream(lines).sum();
        double lineOfAll = allLines == 0 ? 0 : Arrays.stream(sold).sum() / allLines;
        double share = settings.lineShare;
        for (int i = 0; i < articles; i++) {
            double line = (sold[i] + LINES_OF_ALL * lineOfAll) / (lines[i] + LINES_OF_ALL);
            for (int week = 0; week < weeks; week++) {
                counted[week][i] = share * line * counted[week][i] + (1 - share) * units[week][i];
            }
        }
    }

    private void fitLevels() {
        for (int i = 0; i < articles; i++) {
            double sold = 0;
            double open = 0;
            for (int week = 0; week < weeks; week++) {
                double weight = weight(week, settings.halfLife);
                sold += weight * counted[week][i];
                open += weight * exposure[week][i] * growth[week];
            }
            level[i] = open > 0 ? sold / open : 0;
        }
    }

    /** Each week's sales against what the levels say, with single articles capped; the latest open week is one. */
    private void fitGrowth() {
        double latest = 0;
        for (int week = 0; week < weeks; week++) {
            double sold = 0;
            double expected = 0;
            for (int i = 0; i < articles; i++) {
                double fit = exposure[week][i] * level[i];
                sold += Math.min(counted[week][i], MOST_EXPECTED * fit * growth[week] + MOST_UNITS);
                expected += fit;
            }
            double ratio = expected > 0 && sold > 0 ? sold / expected : latest > 0 ? latest : 1;
            if (latest == 0 && expected > 0 && sold > 0) {
                latest = ratio;
            }
            growth[week] = ratio;
        }
        for (int week = 0; week < weeks && latest > 0; week++) {
            growth[week] /= latest;
        }
    }

    /** The growth of the weeks to come: the geometric mean of those past, the latest weighing most. */
    private double growthNow() {
        double sum = 0;
        double weights = 0;
        for (int week = 0; week < weeks; week++) {
            double weight = weight(week, settings.growthHalfLife);
            sum += weight * Math.log(Math.max(growth[week], 0.05));
            weights += weight;
        }
        return weights == 0 ? 1 : Math.exp(sum / weights);
    }

    private PooledForecast deviations(double[] mean, double now) {
        double[] own = new double[articles];
        double[] periods = new double[articles];
        for (int week = 0; week < weeks; week++) {
            double weight = weight(week, settings.varianceHalfLife);
            for (int i = 0; i < articles; i++) {
                if (exposure[week][i] > LEAST_EXPOSURE) {
                    double error = units[week][i] - exposure[week][i] * level[i] * growth[week];
                    own[i] += weight * error * error;
                    periods[i] += weight;
                }
            }
        }
        for (int i = 0; i < articles; i++) {
            own[i] = periods[i] > 0 ? own[i] / periods[i] : 0;
        }
        VarianceLaw law = VarianceLaw.fit(mean, own);
        double[] deviation = new double[articles];
        for (int i = 0; i < articles; i++) {
            if (mean[i] > 0) {
                double variance = law.shrunk(mean[i], own[i], periods[i], settings.lawWeight);
                deviation[i] = Math.sqrt(Math.max(variance, mean[i]));
            }
        }
        return new PooledForecast(mean, deviation, now, law);
    }

    private static double weight(int week, double halfLife) {
        return Math.pow(0.5, week / halfLife);
    }
}
