package io.zhanggui.inventory.demand;

import java.util.function.DoubleUnaryOperator;

/**
 * The least-squares fit of Holt-Winters: a coarse grid, then a simplex.
 *
 * <p>The start does not depend on the parameters, so that it is made once.
 */
final class SeasonFit {

    private static final double[] ALPHAS = {0.02, 0.15, 0.4, 0.8};
    private static final double[] BETAS = {0.005, 0.1};
    private static final double[] GAMMAS = {0.05, 0.4};
    private static final double[] PHIS = {0.85, 0.97};
    private static final double LEAST = 0.0001;
    private static final double MOST = 0.9999;
    private static final double LEAST_PHI = 0.8;
    private static final double MOST_PHI = 0.98;
    private static final double PRECISION = 1e-5;

    private final HoltWinters model;
    private final SeasonalFilter filter;
    private double least = Double.POSITIVE_INFINITY;
    private double[] best = {};

    private SeasonFit(HoltWinters model, SeasonalFilter filter) {
        this.model = model;
        this.filter = filter;
    }

    /** The model fitted to a history of two seasons or more, or from a start that is given. */
    static HoltWinters of(HoltWinters model, double[] history) {
        SeasonFit own = new SeasonFit(model, SeasonalFilter.of(model, history, history.length));
        own.searchGrid();
        if (own.best.length == 0) { // all of them divided by too little
            own = new SeasonFit(model, SeasonalFilter.ofAdditive(model, history, history.length));
            own.searchGrid();
        }
        return own.best.length == 0 ? model : own.fitted();
    }

    /** The model with the α that smooths the level of a short history best. */
    static HoltWinters ofLevel(HoltWinters model, double[] history) {
        DoubleUnaryOperator squares = alpha ->
                SimpleExponentialSmoothing.of(alpha).forecast(history, 1).squaredErrors();
        double start = 0;
        double value = Double.POSITIVE_INFINITY;
        for (double alpha : ALPHAS) {
            double candidate = squares.applyAsDouble(alpha);
            if (candidate < value) {
                value = candidate;
                start = alpha;
            }
        }
        double alpha = BrentMinimum.of(squares, LEAST, MOST, start, value, PRECISION);
        return with(model, alpha, model.beta(), model.gamma(), model.phi());
    }

    private void searchGrid() {
        if (model.phi() == 0) {
            tryEach(0, 0);
            return;
        }
        for (double phi : model.phi() == 1 ? new double[] {1} : PHIS) {
            for (double beta : BETAS) {
                tryEach(beta, phi);
            }
        }
    }

    private void tryEach(double beta, double phi) {
        for (double alpha : ALPHAS) {
            for (double gamma : GAMMAS) {
                double squares = filter.squaredErrors(alpha, beta, gamma, phi);
                if (squares < least) {
                    least = squares;
                    best = phi == 0
                            ? new double[] {alpha, gamma}
                            : phi == 1 ? new double[] {alpha, gamma, beta} : new double[] {alpha, gamma, beta, phi};
                }
            }
        }
    }

    private HoltWinters fitted() {
        double[] lower = new double[best.length];
        double[] upper = new double[best.length];
        for (int d = 0; d < best.length; d++) {
            lower[d] = d == 3 ? LEAST_PHI : LEAST;
            upper[d] = d == 3 ? MOST_PHI : MOST;
        }
        double[] found = SimplexMinimum.of(this::squaredErrors, best, least, lower, upper);
        return with(model, found[0], beta(found), found[1], phi(found));
    }

    private double squaredErrors(double[] point) {
        double squares = filter.squaredErrors(point[0], beta(point), point[1], phi(point));
        return squares >= 0 ? squares : Double.POSITIVE_INFINITY;
    }

    private double beta(double[] point) {
        return point.length > 2 ? point[2] : model.beta();
    }

    private double phi(double[] point) {
        return point.length > 3 ? point[3] : model.phi();
    }

    private static HoltWinters with(HoltWinters model, double alpha, double beta, double gamma, double phi) {
        return new HoltWinters(model.period(), model.form(), model.update(), alpha, beta, gamma, phi, model.start());
    }
}
