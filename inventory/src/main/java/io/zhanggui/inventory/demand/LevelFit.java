package io.zhanggui.inventory.demand;

/**
 * The least-squares fit of simple exponential smoothing.
 *
 * <p>An error is linear in the initial level: e(t) = e₀(t) − (1−α)^t δ, where e₀ are the errors when the level starts at
 * the first observation and δ is how much higher it starts. So δ has a closed form for each α, and only α is searched:
 * a coarse grid finds the valley, Brent's method its lowest point.
 */
final class LevelFit {

    private static final double[] GRID = {0.0001, 0.03, 0.08, 0.16, 0.28, 0.43, 0.6, 0.8, 0.9999};
    private static final double PRECISION = 1e-5;
    /** Below this a start no longer shows in the errors, and going on would only meet subnormal numbers. */
    private static final double FORGOTTEN = 1e-17;

    private final double[] history;
    private double shift;

    private LevelFit(double[] history) {
        this.history = history;
    }

    static SimpleExponentialSmoothing of(double[] history) {
        LevelFit fit = new LevelFit(history);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < GRID.length; i++) {
            double squares = fit.squaredErrors(GRID[i]);
            if (squares < least) {
                least = squares;
                best = i;
            }
        }
        double low = GRID[Math.max(best - 1, 0)];
        double high = GRID[Math.min(best + 1, GRID.length - 1)];
        double alpha = BrentMinimum.of(fit::squaredErrors, low, high, GRID[best], least, PRECISION);
        fit.squaredErrors(alpha);
        return new SimpleExponentialSmoothing(alpha, history[0] + fit.shift);
    }

    /** The least sum of squared errors for this α; leaves the shift of the level that gives it. */
    private double squaredErrors(double alpha) {
        double[] y = history;
        double first = y[0];
        double decay = 1 - alpha;
        double risen = 0;
        double weight = 1;
        double squares = 0;
        double cross = 0;
        int t = 0;
        for (; t < y.length && weight > FORGOTTEN; t++) {
            double value = y[t] - first;
            double error = value - risen;
            squares += error * error;
            cross += error * weight;
            risen = decay * risen + alpha * value;
            weight *= decay;
        }
        for (; t < y.length; t++) {
            double value = y[t] - first;
            double error = value - risen;
            squares += error * error;
            risen = decay * risen + alpha * value;
        }
        double weights = (1 - weight * weight) / (1 - decay * decay);
        shift = cross / weights;
        return squares - cross * shift;
    }
}
