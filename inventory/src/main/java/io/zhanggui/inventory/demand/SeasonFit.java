package io.zhanggui.inventory.demand;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The least-squares fit of Holt-Winters: a coarse grid, then a descent by normal equations.
 *
 * <p>Variables are α, γ and, where the model has them, β and φ. The start does not depend on them, so that it is made once.
 */
final class SeasonFit {

    private static final double[] ALPHAS = {0.02, 0.1, 0.4, 0.8};
    private static final double[] BETAS = {0.02, 0.8};
    private static final double[] GAMMAS = {0.05, 0.3, 0.9};
    private static final double[] PHIS = {0.85, 0.97};
    private static final double LEAST = 0.0001;
    private static final double MOST = 0.9999;
    private static final double LEAST_PHI = 0.8;
    private static final double MOST_PHI = 0.98;
    private static final double PRECISION = 1e-5;

    private final HoltWinters model;
    private final SeasonalFilter filter;
    private final double[] lower;
    private final double[] upper;
    private double least = Double.POSITIVE_INFINITY;
    private double[] best = {};

    private SeasonFit(HoltWinters model, SeasonalFilter filter) {
        this.model = model;
        this.filter = filter;
        int variables = model.phi() == 0 ? 2 : model.phi() == 1 ? 3 : 4;
        lower = new double[variables];
        upper = new double[variables];
        Arrays.fill(lower, LEAST);
        Arrays.fill(upper, MOST);
        if (variables == 4) {
            lower[3] = LEAST_PHI;
            upper[3] = MOST_PHI;
        }
    }

    /** The model fitted to a history of two seasons or more, or from a start that is given. */
    static HoltWinters of(HoltWinters model, double[] history) {
        SeasonFit fit = new SeasonFit(model, SeasonalFilter.of(model, history, history.length));
        fit.search();
        if (fit.best.length == 0) { // all of them divided by too little
            fit = new SeasonFit(model, SeasonalFilter.ofAdditive(model, history, history.length));
            fit.search();
        }
        return fit.best.length == 0 ? model : fit.with(fit.best);
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
        return model.with(alpha, model.beta(), model.gamma());
    }

    /** From the best point of the grid for each β of it: a trend that moves and one that hardly does are two valleys. */
    private void search() {
        SquaresMinimum descent = new SquaresMinimum(this::squaredErrors, lower, upper, filter.count());
        for (double beta : betas()) {
            double[] start = bestOfGrid(beta);
            if (start.length > 0) {
                double[] found = descent.from(start);
                if (descent.squares() < least) {
                    least = descent.squares();
                    best = found;
                }
            }
        }
    }

    private double[] betas() {
        return lower.length == 2 ? new double[] {model.beta()} : BETAS;
    }

    /** The best point of the grid for a β; without coordinates if no point has errors. */
    private double[] bestOfGrid(double beta) {
        double[] start = {};
        double lowest = Double.POSITIVE_INFINITY;
        for (double phi : lower.length == 4 ? PHIS : new double[] {model.phi()}) {
            for (double gamma : GAMMAS) {
                for (double alpha : ALPHAS) {
                    double squares = filter.squaredErrors(alpha, beta, gamma, phi, null);
                    if (squares < lowest) {
                        lowest = squares;
                        start = Arrays.copyOf(new double[] {alpha, gamma, beta, phi}, lower.length);
                    }
                }
            }
        }
        return start;
    }

    private double squaredErrors(double[] point, double @Nullable [] errors) {
        return filter.squaredErrors(point[0], beta(point), point[1], phi(point), errors);
    }

    private HoltWinters with(double[] point) {
        return model.with(point[0], beta(point), point[1]).withDamping(phi(point));
    }

    private double beta(double[] point) {
        return point.length > 2 ? point[2] : model.beta();
    }

    private double phi(double[] point) {
        return point.length > 3 ? point[3] : model.phi();
    }
}
