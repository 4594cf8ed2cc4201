package io.zhanggui.examples.benchmarks;

/**
 * The recursions of the forecast models over the first observations of a series; the fields hold what a forecast is made
 * of.
 */
final class ForecastFloor {

    /** The level, or the size of a demand. */
    double level;
    /** The trend, the interval between demands or the probability of one. */
    double second;

    double squares;
    int errors;

    void ses(double[] y, int known, double alpha, double start) {
        level = start;
        squares = 0;
        errors = known;
        for (int t = 0; t < known; t++) {
            double error = y[t] - level;
            squares += error * error;
            level += alpha * error;
        }
    }

    void holt(double[] y, int known, double alpha, double beta, double phi, double start, double trend) {
        level = start;
        second = trend;
        squares = 0;
        errors = known;
        for (int t = 0; t < known; t++) {
            double expected = level + phi * second;
            double error = y[t] - expected;
            squares += error * error;
            level = expected + alpha * error;
            second = phi * second + alpha * beta * error;
        }
    }

    /** One α; the rate is {@code factor} · level ÷ second. */
    void croston(double[] y, int known, double alpha, double factor) {
        int first = firstDemand(y, known);
        level = 0;
        second = Double.POSITIVE_INFINITY;
        squares = 0;
        errors = Math.max(0, known - first - 1);
        if (first == known) {
            return;
        }
        level = y[first];
        second = first + 1;
        double rate = factor * level / second;
        int gap = 1;
        for (int t = first + 1; t < known; t++) {
            double error = y[t] - rate;
            squares += error * error;
            if (y[t] > 0) {
                level += alpha * (y[t] - level);
                second += alpha * (gap - second);
                rate = factor * level / second;
                gap = 1;
            } else {
                gap++;
            }
        }
    }

    /** The rate is level · second; the probability starts at the share of the periods that had demand. */
    void tsb(double[] y, int known, double alphaDemand, double alphaProbability) {
        int first = firstDemand(y, known);
        int demands = 0;
        for (int t = first; t < known; t++) {
            demands += y[t] > 0 ? 1 : 0;
        }
        level = first == known ? 0 : y[first];
        second = (double) demands / known;
        squares = 0;
        errors = known - 1;
        if (first > 0 && first < known) {
            second = second * Math.pow(1 - alphaProbability, first) + alphaProbability;
            squares = level * level;
        }
        for (int t = first + 1; t < known; t++) {
            double error = y[t] - level * second;
            squares += error * error;
            if (y[t] > 0) {
                level += alphaDemand * (y[t] - level);
                second += alphaProbability * (1 - second);
            } else {
                second -= alphaProbability * second;
            }
        }
    }

    void mean(double[] y, int known) {
        level = mean(y, 0, known);
        squares = 0;
        errors = known;
        for (int t = 0; t < known; t++) {
            squares += (y[t] - level) * (y[t] - level);
        }
    }

    void movingAverage(double[] y, int known, int window) {
        squares = 0;
        errors = known - 1;
        double sum = 0;
        for (int t = 0; t < known; t++) {
            if (t > 0) {
                double error = y[t] - sum / Math.min(t, window);
                squares += error * error;
            }
            sum += y[t] - (t < window ? 0 : y[t - window]);
        }
        level = mean(y, Math.max(0, known - window), known);
    }

    private static double mean(double[] y, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += y[t] - y[from];
        }
        return y[from] + sum / (to - from);
    }

    private static int firstDemand(double[] y, int known) {
        int first = 0;
        while (first < known && y[first] == 0) {
            first++;
        }
        return first;
    }
}
