package io.zhanggui.inventory.demand;

/**
 * The errors of the naive forecast in training, by which errors of other forecasts are scaled.
 *
 * @param absolute the mean absolute error; not a number when training is too short
 * @param rootSquared the root of the mean squared error; not a number when training is too short
 */
record NaiveScale(double absolute, double rootSquared) {

    static NaiveScale of(double[] history, int known, int period) {
        int steps = known - period;
        if (steps < 1) {
            return new NaiveScale(Double.NaN, Double.NaN);
        }
        double absolute = 0;
        double squares = 0;
        for (int t = period; t < known; t++) {
            double step = history[t] - history[t - period];
            absolute += Math.abs(step);
            squares += step * step;
        }
        return new NaiveScale(absolute / steps, Math.sqrt(squares / steps));
    }
}
