package io.zhanggui.examples.benchmarks;

import java.util.SplittableRandom;

/** Demand of a day for 365 days: series that sell every day, with a season or without, and series that sell now and then. */
final class DemandSeries {

    static final int DAYS = 365;

    private DemandSeries() {}

    /** Around a level of its own, which rises or falls over the year. */
    static double[][] steady(int n) {
        SplittableRandom random = new SplittableRandom(365);
        double[][] series = new double[n][DAYS];
        for (double[] one : series) {
            double level = 5 + random.nextInt(50);
            double trend = (random.nextDouble() - 0.5) * level / DAYS;
            for (int t = 0; t < DAYS; t++) {
                one[t] = Math.rint(Math.max(0, level + trend * t + (random.nextDouble() - 0.5) * level));
            }
        }
        return series;
    }

    /** Around a level of its own, which rises or falls over the year, more on some days of the week than on others. */
    static double[][] weekly(int n) {
        SplittableRandom random = new SplittableRandom(7);
        double[][] series = new double[n][DAYS];
        for (double[] one : series) {
            double level = 5 + random.nextInt(50);
            double trend = (random.nextDouble() - 0.5) * level / DAYS;
            double swing = random.nextDouble() * level / 2;
            for (int t = 0; t < DAYS; t++) {
                double day = swing * Math.sin(2 * Math.PI * t / 7);
                one[t] = Math.rint(Math.max(0, level + trend * t + day + (random.nextDouble() - 0.5) * level));
            }
        }
        return series;
    }

    /** A demand on one day in two to fourteen, of 1 to 20 pieces. */
    static double[][] intermittent(int n) {
        SplittableRandom random = new SplittableRandom(14);
        double[][] series = new double[n][DAYS];
        for (double[] one : series) {
            int every = 2 + random.nextInt(13);
            int most = 1 + random.nextInt(20);
            for (int t = 0; t < DAYS; t++) {
                one[t] = random.nextInt(every) == 0 ? 1 + random.nextInt(most) : 0;
            }
        }
        return series;
    }
}
