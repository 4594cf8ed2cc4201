package io.zhanggui.inventory.demand;

import java.util.Arrays;

/** The fit of one {@link PooledForecast}; weeks count back from the last day, 0 being the latest. */
final class PooledFit {

    /** Levels and growth depend on each other; a few rounds settle them to far less than they are off. */
    private static final int ROUNDS = 6;
    /** What a week may count in the common growth, in multiples of what was expected of it, and in mean lines on top. */
    private static final double MOST_EXPECTED = 6;

    private static final double MOST_LINES = 2;
    /** A typical line of all articles stands for so many of each article's own. */
    private static final double LINES_OF_ALL = 2;
    /** Below half a week of exposure an error tells nothing. */
    private static final double LEAST_EXPOSURE = 3;

    static final double LONG = 6;

    private final PooledForecaster settings;
    private final ObservedSales seen;
    private final int[] places;
    private final boolean pieces;
    private final int articles;
    private final int weeks;
    private final double[][] units;
    private final double[][] counted;
    private final double[][] exposure;
    private final double[] line;
    private final double[] level;
    private final double[] growth;

    /** @param places those of the articles that are pooled, which are sold in one unit */
    PooledFit(PooledForecaster settings, ObservedSales seen, int[] places, boolean pieces) {
        this.settings = settings;
        this.seen = seen;
        this.places = places;
        this.pieces = pieces;
        this.articles = places.length;
        this.weeks = Math.min(settings.weeks, seen.days() / 7);
        this.units = new double[weeks][articles];
        this.counted = new double[weeks][articles];
        this.exposure = new double[weeks][articles];
        this.line = new double[articles];
        this.level = new double[articles];
        this.growth = new double[weeks];
        double[][] lines = new double[weeks][articles];
        double[][] whole = new double[weeks][articles];
        for (int week = 0; week < weeks; week++) {
            for (int day = seen.days() - 7 * (week + 1); day < seen.days() - 7 * week; day++) {
                boolean counts = seen.countsLines(day);
                for (int i = 0; i < articles; i++) {
                    double sold = seen.sold(day, places[i]);
                    units[week][i] += sold;
                    lines[week][i] += seen.lines(day, places[i]);
                    if (counts) {
                        counted[week][i] += seen.lines(day, places[i]);
                    } else {
                        whole[week][i] += sold;
                    }
                    exposure[week][i] += seen.exposure(day, places[i], settings.soldOutDay);
                }
            }
        }
        findLines(lines);
        blendLines(whole);
    }

    /** Puts what is expected of each article at its place. */
    void forecast(PooledDemand[] found) {
        Arrays.fill(growth, 1);
        for (int round = 0; round < ROUNDS && weeks > 0; round++) {
            fitLevels();
            fitGrowth();
        }
        deviations(growthNow(), found);
    }

    /** The mean line of each article, drawn towards that of all. */
    private void findLines(double[][] lines) {
        double[] sold = new double[articles];
        double[] count = new double[articles];
        for (int week = 0; week < weeks; week++) {
            double weight = weight(week, settings.sizeHalfLife);
            for (int i = 0; i < articles; i++) {
                sold[i] += weight * units[week][i];
                count[i] += weight * lines[week][i];
            }
        }
        double allLines = Arrays.stream(count).sum();
        double lineOfAll = allLines == 0 ? 0 : Arrays.stream(sold).sum() / allLines;
        for (int i = 0; i < articles; i++) {
            line[i] = (sold[i] + LINES_OF_ALL * lineOfAll) / (count[i] + LINES_OF_ALL);
        }
    }

    /** Turns counts of lines into units by the mean line, and blends them with the units sold; without counts, units alone. */
    private void blendLines(double[][] whole) {
        double share = settings.lineShare;
        for (int i = 0; i < articles; i++) {
            for (int week = 0; week < weeks; week++) {
                counted[week][i] = share * line[i] * counted[week][i]
                        + (1 - share) * (units[week][i] - whole[week][i])
                        + whole[week][i];
            }
        }
    }

    private void fitLevels() {
        for (int i = 0; i < articles; i++) {
            double sold = 0;
            double open = 0;
            for (int week = 0; week < weeks; week++) {
                double weight = memory(week);
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
                sold += Math.min(counted[week][i], MOST_EXPECTED * fit * growth[week] + MOST_LINES * line[i]);
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

    private void deviations(double now, PooledDemand[] found) {
        double[] mean = new double[articles];
        double[] own = new double[articles];
        double[] periods = new double[articles];
        for (int i = 0; i < articles; i++) {
            mean[i] = level[i] * now * settings.openDays;
        }
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
        for (int i = 0; i < articles; i++) {
            double variance = mean[i] > 0 ? law.shrunk(mean[i], own[i], periods[i], settings.lawWeight) : 0;
            found[places[i]] = new PooledDemand(
                    seen.skus().get(places[i]),
                    level[i],
                    now,
                    settings.openDays,
                    periods[i],
                    Math.sqrt(own[i]),
                    Math.sqrt(law.variance(mean[i])),
                    Math.sqrt(pieces ? Math.max(variance, mean[i]) : variance),
                    settings.gain(),
                    1,
                    settings.weeks);
        }
    }

    /** Mostly the latest weeks, and a little of a time six times as long, which a quiet month does not forget. */
    private double memory(int week) {
        double share = settings.longShare;
        return (1 - share) * weight(week, settings.halfLife) + share * weight(week, LONG * settings.halfLife);
    }

    private static double weight(int week, double halfLife) {
        return Math.pow(0.5, week / halfLife);
    }
}
