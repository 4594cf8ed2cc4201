package io.zhanggui.examples.benchmarks;

import io.zhanggui.inventory.demand.CandidateError;
import io.zhanggui.inventory.demand.ChosenForecast;
import io.zhanggui.inventory.demand.Croston;
import io.zhanggui.inventory.demand.DemandClass;
import io.zhanggui.inventory.demand.DemandClassification;
import io.zhanggui.inventory.demand.Forecast;
import io.zhanggui.inventory.demand.ForecastChoice;
import io.zhanggui.inventory.demand.ForecastMeasure;
import io.zhanggui.inventory.demand.ForecastModel;
import io.zhanggui.inventory.demand.ForecastState;
import io.zhanggui.inventory.demand.Holt;
import io.zhanggui.inventory.demand.Mean;
import io.zhanggui.inventory.demand.MovingAverage;
import io.zhanggui.inventory.demand.SimpleExponentialSmoothing;
import io.zhanggui.inventory.demand.Tsb;
import java.util.ArrayList;
import java.util.List;

/** The choice of a forecast model: class, candidates by class, fit before the hold-out, errors in it, fit to everything. */
final class ChoiceFloor {

    private enum Kind {
        SES,
        HOLT,
        MEAN,
        MOVING_AVERAGE,
        CROSTON,
        SBA,
        TSB
    }

    private static final Kind[] SMOOTH = {Kind.SES, Kind.HOLT, Kind.MOVING_AVERAGE};
    private static final Kind[] ERRATIC = {Kind.SES, Kind.MOVING_AVERAGE, Kind.MEAN, Kind.SBA};
    private static final Kind[] INTERMITTENT = {Kind.CROSTON, Kind.SBA, Kind.TSB, Kind.SES};
    private static final Kind[] LUMPY = {Kind.SBA, Kind.TSB, Kind.SES, Kind.MEAN};
    private static final Kind[] NO_DEMAND = {Kind.MEAN};
    private static final double[] CROSTON_GRID = {0.05, 0.1, 0.15, 0.2, 0.25, 0.3};
    private static final double[] TSB_DEMAND = {0.05, 0.1, 0.2, 0.3};
    private static final double[] TSB_PROBABILITY = {0.02, 0.05, 0.1, 0.2};
    private static final int ORIGINS = 4;
    private static final int LEAST_TRAINING = 8;
    private static final int WINDOW = 4;

    final FitFloor fit = new FitFloor();
    final ForecastFloor run = new ForecastFloor();

    private int demands;
    private int last;
    private double mean;
    private double variance;
    private double interval;
    private double variation;
    DemandClass demandClass = DemandClass.NO_DEMAND;
    private ForecastChoice.Reason reason = ForecastChoice.Reason.NO_DEMAND;
    private int origins;
    private int ahead = 1;
    private double naive;
    private double naiveSquared;
    private final double[][] parameters = new double[4][5];
    private final double[] sum = new double[4];
    private final double[] absolute = new double[4];
    private final double[] squares = new double[4];
    private Kind chosen = Kind.MEAN;
    private final double[] fitted = new double[5];

    private Kind[] candidates() {
        return switch (demandClass) {
            case SMOOTH -> SMOOTH;
            case ERRATIC -> ERRATIC;
            case INTERMITTENT -> INTERMITTENT;
            case LUMPY -> LUMPY;
            case NO_DEMAND -> NO_DEMAND;
        };
    }

    /** Chooses by errors of one period, fits and runs; {@link #at} is the forecast then. */
    void choose(double[] y) {
        choose(y, 1);
    }

    /** Chooses by errors as far ahead as that, if the history has room for it. */
    void choose(double[] y, int periods) {
        ahead = Math.max(1, Math.min(periods, y.length - LEAST_TRAINING - ORIGINS + 1));
        classify(y);
        Kind[] named = candidates();
        origins = named.length == 1 ? 0 : Math.max(0, Math.min(ORIGINS, y.length - ahead - LEAST_TRAINING + 1));
        reason = demandClass == DemandClass.NO_DEMAND
                ? ForecastChoice.Reason.NO_DEMAND
                : origins == 0 ? ForecastChoice.Reason.SHORT_HISTORY : ForecastChoice.Reason.LOWEST_ERROR;
        int best = 0;
        if (origins > 0) {
            int known = y.length - ahead - origins + 1;
            scale(y, known);
            for (int i = 0; i < named.length; i++) {
                fit(named[i], parameters[i], y, known);
                holdOut(named[i], i, y);
                if (measure()[i] < measure()[best]) {
                    best = i;
                }
            }
        }
        chosen = named[best];
        fit(chosen, fitted, y, y.length);
        run(chosen, fitted, y, y.length);
    }

    /** Both are compared without the scale, which is the same for all; the square root keeps the order. */
    private double[] measure() {
        return byAbsolute() ? absolute : squares;
    }

    private boolean byAbsolute() {
        return demandClass != DemandClass.INTERMITTENT && demandClass != DemandClass.LUMPY;
    }

    private void classify(double[] y) {
        demands = 0;
        last = -1;
        mean = 0;
        variance = 0;
        for (int t = 0; t < y.length; t++) {
            if (y[t] > 0) {
                demands++;
                last = t;
                double difference = y[t] - mean;
                mean += difference / demands;
                variance += difference * (y[t] - mean);
            }
        }
        interval = demands == 0 ? Double.NaN : (double) y.length / demands;
        variation = demands < 2 ? Double.NaN : variance / (demands - 1) / (mean * mean);
        boolean varies = variation > 0.49;
        demandClass = demands == 0
                ? DemandClass.NO_DEMAND
                : interval > 1.32
                        ? varies ? DemandClass.LUMPY : DemandClass.INTERMITTENT
                        : varies ? DemandClass.ERRATIC : DemandClass.SMOOTH;
    }

    private void scale(double[] y, int known) {
        double steps = 0;
        double squaredSteps = 0;
        for (int t = 1; t < known; t++) {
            double step = y[t] - y[t - 1];
            steps += Math.abs(step);
            squaredSteps += step * step;
        }
        naive = known < 2 ? Double.NaN : steps / (known - 1);
        naiveSquared = known < 2 ? Double.NaN : Math.sqrt(squaredSteps / (known - 1));
    }

    private void holdOut(Kind kind, int candidate, double[] y) {
        sum[candidate] = 0;
        absolute[candidate] = 0;
        squares[candidate] = 0;
        double[] p = parameters[candidate];
        for (int origin = y.length - ahead - origins + 1; origin <= y.length - ahead; origin++) {
            run(kind, p, y, origin);
            double trend = kind == Kind.HOLT ? run.second : 0;
            double mean = kind == Kind.HOLT ? run.level : at(kind, p, 1);
            for (int step = 0; step < ahead; step++) {
                trend *= p[2];
                mean += trend;
                double error = y[origin + step] - mean;
                sum[candidate] += error;
                absolute[candidate] += Math.abs(error);
                squares[candidate] += error * error;
            }
        }
    }

    private void fit(Kind kind, double[] into, double[] y, int known) {
        switch (kind) {
            case SES -> {
                fit.ses(y, known);
                into[0] = fit.alpha;
                into[1] = fit.level;
            }
            case HOLT -> {
                fit.dampedHolt(y, known);
                into[0] = fit.alpha;
                into[1] = fit.beta;
                into[2] = fit.phi;
                into[3] = fit.level;
                into[4] = fit.trend;
            }
            case CROSTON, SBA -> {
                double least = Double.POSITIVE_INFINITY;
                for (double alpha : CROSTON_GRID) {
                    run.croston(y, known, alpha, factor(kind, alpha));
                    if (run.squares < least) {
                        least = run.squares;
                        into[0] = alpha;
                    }
                }
            }
            case TSB -> {
                double least = Double.POSITIVE_INFINITY;
                for (double demand : TSB_DEMAND) {
                    for (double probability : TSB_PROBABILITY) {
                        run.tsb(y, known, demand, probability);
                        if (run.squares < least) {
                            least = run.squares;
                            into[0] = demand;
                            into[1] = probability;
                        }
                    }
                }
            }
            case MEAN, MOVING_AVERAGE -> {
                // nothing to fit
            }
        }
    }

    private static double factor(Kind kind, double alpha) {
        return kind == Kind.CROSTON ? 1 : 1 - alpha / 2;
    }

    private void run(Kind kind, double[] p, double[] y, int known) {
        switch (kind) {
            case SES -> run.ses(y, known, p[0], p[1]);
            case HOLT -> run.holt(y, known, p[0], p[1], p[2], p[3], p[4]);
            case MEAN -> run.mean(y, known);
            case MOVING_AVERAGE -> run.movingAverage(y, known, WINDOW);
            case CROSTON, SBA -> run.croston(y, known, p[0], factor(kind, p[0]));
            case TSB -> run.tsb(y, known, p[0], p[1]);
        }
    }

    private double at(Kind kind, double[] p, int step) {
        return switch (kind) {
            case HOLT -> run.level + p[2] * (1 - Math.pow(p[2], step)) / (1 - p[2]) * run.second;
            case CROSTON, SBA -> factor(kind, p[0]) * run.level / run.second;
            case TSB -> run.level * run.second;
            default -> run.level;
        };
    }

    /** The forecast of a period ahead. */
    double at(int step) {
        return at(chosen, fitted, step);
    }

    /** The standard deviation of an error; not a number without enough of them. */
    double deviation() {
        int freedom = run.errors
                - switch (chosen) {
                    case SES -> 2;
                    case HOLT -> 5;
                    case MEAN, CROSTON, SBA -> 1;
                    case TSB -> 2;
                    default -> 0;
                };
        return freedom > 0 ? Math.sqrt(run.squares / freedom) : Double.NaN;
    }

    /** The variance of the demand of a stretch together, in variances of one period; parts of a period on a straight line. */
    double varianceOf(double periods, int observations) {
        double doubt = switch (chosen) {
            case MEAN -> 1.0 / observations;
            case MOVING_AVERAGE -> 1.0 / Math.min(observations, WINDOW);
            default -> 0;
        };
        int whole = (int) periods;
        double part = periods - whole;
        double squares = 0;
        double moved = 1;
        double gain = chosen == Kind.SES || chosen == Kind.HOLT ? fitted[0] : 0;
        double damping = chosen == Kind.HOLT ? fitted[0] * fitted[1] : 0;
        for (int step = 0; step < whole; step++) {
            squares += moved * moved;
            damping *= fitted[2];
            gain += damping;
            moved += gain;
        }
        double next = moved * moved + doubt * (2 * whole + 1);
        return squares + doubt * whole * whole + part * next;
    }

    ForecastModel model() {
        return model(chosen, fitted);
    }

    /** The choice and the forecast of a history, as results. */
    ChosenForecast forecast(double[] y, int periods) {
        choose(y);
        ForecastModel model = model();
        return new ChosenForecast(
                choice(y, model), new Forecast(model, y.length, periods, state(), run.squares, run.errors));
    }

    private static ForecastModel model(Kind kind, double[] p) {
        return switch (kind) {
            case SES -> new SimpleExponentialSmoothing(p[0], p[1]);
            case HOLT -> new Holt(p[0], p[1], p[2], p[3], p[4]);
            case MEAN -> Mean.of();
            case MOVING_AVERAGE -> MovingAverage.of(WINDOW);
            case CROSTON -> Croston.of(p[0]);
            case SBA -> Croston.ofSba(p[0]);
            case TSB -> Tsb.of(p[0], p[1]);
        };
    }

    ForecastState state() {
        return switch (chosen) {
            case HOLT -> new ForecastState.LevelTrend(run.level, run.second, fitted[2]);
            case CROSTON, SBA -> new ForecastState.SizeInterval(run.level, run.second, factor(chosen, fitted[0]));
            case TSB -> new ForecastState.SizeProbability(run.level, run.second);
            default -> new ForecastState.Level(run.level);
        };
    }

    ForecastChoice choice(double[] y, ForecastModel model) {
        List<CandidateError> errors = new ArrayList<>(4);
        for (int i = 0; origins > 0 && i < candidates().length; i++) {
            int count = origins * ahead;
            double meanAbsolute = absolute[i] / count;
            double root = Math.sqrt(squares[i] / count);
            errors.add(new CandidateError(
                    model(candidates()[i], parameters[i]),
                    sum[i] / count,
                    meanAbsolute,
                    root,
                    naive > 0 ? meanAbsolute / naive : Double.NaN,
                    naiveSquared > 0 ? root / naiveSquared : Double.NaN));
        }
        DemandClassification classification = new DemandClassification(
                y.length,
                demands,
                interval,
                demands == 0 ? Double.NaN : (last + 1.0) / demands,
                variation,
                demands == 0 ? Double.NaN : variance / demands / (mean * mean),
                DemandClassification.Cutoffs.SYNTETOS_BOYLAN,
                demandClass);
        return new ForecastChoice(
                model,
                reason,
                classification,
                byAbsolute() ? ForecastMeasure.MASE : ForecastMeasure.RMSSE,
                origins,
                ahead,
                errors);
    }
}
