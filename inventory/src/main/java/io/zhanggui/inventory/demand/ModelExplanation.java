package io.zhanggui.inventory.demand;

import static io.zhanggui.inventory.demand.DemandTerm.ALPHA;
import static io.zhanggui.inventory.demand.DemandTerm.ALPHA_DEMAND;
import static io.zhanggui.inventory.demand.DemandTerm.ALPHA_INTERVAL;
import static io.zhanggui.inventory.demand.DemandTerm.ALPHA_PROBABILITY;
import static io.zhanggui.inventory.demand.DemandTerm.BETA;
import static io.zhanggui.inventory.demand.DemandTerm.BUCKET;
import static io.zhanggui.inventory.demand.DemandTerm.BUCKET_BY_INTERVAL;
import static io.zhanggui.inventory.demand.DemandTerm.GAMMA;
import static io.zhanggui.inventory.demand.DemandTerm.INITIAL_LEVEL;
import static io.zhanggui.inventory.demand.DemandTerm.INITIAL_TREND;
import static io.zhanggui.inventory.demand.DemandTerm.PHI;
import static io.zhanggui.inventory.demand.DemandTerm.SEASON_LENGTH;
import static io.zhanggui.inventory.demand.DemandTerm.WINDOW;

import io.zhanggui.core.explain.Explanation;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a model and the arithmetic of its forecast, in words. */
final class ModelExplanation {

    private final List<Explanation> lines = new ArrayList<>();

    private ModelExplanation() {}

    /** What the model works with, in the order of its parameters; nothing for one without any. */
    static List<Explanation> of(ForecastModel model) {
        ModelExplanation explanation = new ModelExplanation();
        explanation.parameters(model);
        return explanation.lines;
    }

    private void parameters(ForecastModel model) {
        if (model instanceof SeasonalNaive naive) {
            add(SEASON_LENGTH, naive.period());
        } else if (model instanceof MovingAverage average) {
            add(WINDOW, average.window());
        } else if (model instanceof SimpleExponentialSmoothing smoothing) {
            add(ALPHA, smoothing.alpha());
            start(INITIAL_LEVEL, smoothing.initialLevel());
        } else if (model instanceof Holt holt) {
            add(ALPHA, holt.alpha());
            add(BETA, holt.beta());
            damping(holt.phi());
            start(INITIAL_LEVEL, holt.initialLevel());
            start(INITIAL_TREND, holt.initialTrend());
        } else if (model instanceof HoltWinters winters) {
            seasonal(winters);
        } else if (model instanceof Theta theta) {
            add(ALPHA, theta.alpha());
            start(INITIAL_LEVEL, theta.initialLevel());
        } else if (model instanceof Croston croston) {
            add(ALPHA_DEMAND, croston.alphaDemand());
            add(ALPHA_INTERVAL, croston.alphaInterval());
        } else if (model instanceof Tsb tsb) {
            add(ALPHA_DEMAND, tsb.alphaDemand());
            add(ALPHA_PROBABILITY, tsb.alphaProbability());
        } else if (model instanceof Adida adida) {
            buckets(adida.bucket());
            add(ALPHA, adida.alpha());
        } else if (model instanceof Imapa imapa) {
            buckets(imapa.longest());
            imapa.alphas().forEach(alpha -> add(ALPHA, alpha));
        }
    }

    private void seasonal(HoltWinters winters) {
        add(SEASON_LENGTH, winters.period());
        add(ALPHA, winters.alpha());
        if (winters.phi() > 0) {
            add(BETA, winters.beta());
            damping(winters.phi());
        }
        add(GAMMA, winters.gamma());
    }

    private void damping(double phi) {
        if (phi < 1) {
            add(PHI, phi);
        }
    }

    private void buckets(int periods) {
        if (periods == 0) {
            lines.add(Explanation.of(BUCKET_BY_INTERVAL, null));
        } else {
            add(BUCKET, periods);
        }
    }

    /** A start that a fit has found; the first observations say the others. */
    private void start(DemandTerm label, double value) {
        if (!Double.isNaN(value)) {
            add(label, value);
        }
    }

    private void add(DemandTerm label, Object value) {
        lines.add(Explanation.of(label, value));
    }

    /** The forecast of the next period, from what the model knew when the history ended. */
    static Explanation of(ForecastState state) {
        Explanation next = Explanation.of(DemandTerm.NEXT_PERIOD, state.at(1));
        if (state instanceof ForecastState.Level) {
            return next.formula(DemandTerm.LEVEL_FORMULA);
        }
        if (state instanceof ForecastState.LevelTrend line) {
            return next.formula(DemandTerm.TREND_FORMULA, line.level(), line.trend(), line.phi());
        }
        if (state instanceof ForecastState.LevelTrendSeason line) {
            return next.formula(
                    line.form() == SeasonalForm.ADDITIVE
                            ? DemandTerm.SEASON_SUM_FORMULA
                            : DemandTerm.SEASON_PRODUCT_FORMULA,
                    line.level(),
                    line.trend(),
                    line.phi(),
                    line.season().get(0));
        }
        if (state instanceof ForecastState.SizeInterval rate) {
            return rate.size() == 0
                    ? next.formula(DemandTerm.NO_DEMAND_YET)
                    : next.formula(DemandTerm.INTERVAL_FORMULA, rate.size(), rate.interval(), rate.biasFactor());
        }
        return state instanceof ForecastState.SizeProbability rate
                ? next.formula(DemandTerm.PROBABILITY_FORMULA, rate.size(), rate.probability())
                : next.formula(DemandTerm.LAST_SEASON_FORMULA);
    }
}
