package io.zhanggui.inventory.demand;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/**
 * The error by which forecasts are compared, scaled by the naive forecast before the first origin. Of one series MAE and WAPE
 * put candidates in the order of MASE, and RMSE in that of RMSSE.
 */
public enum ForecastMeasure implements Term {
    /**
     * The mean absolute scaled error. It is least at the median, which is zero for most intermittent series: there it
     * favours forecasts that are too low.
     */
    MASE {
        @Override
        double unscaled(CandidateError candidate) {
            return candidate.meanAbsoluteError();
        }
    },
    /** The root mean squared scaled error, which is least at the mean. */
    RMSSE {
        @Override
        double unscaled(CandidateError candidate) {
            return candidate.rootMeanSquaredError();
        }
    },
    /**
     * The size of the mean error, whatever its sign. Errors of both signs cancel out, so it says nothing about how far off a
     * forecast is: for comparing candidates that are alike otherwise.
     */
    BIAS {
        @Override
        double unscaled(CandidateError candidate) {
            return Math.abs(candidate.meanError());
        }
    };

    @Override
    public TermBundle bundle() {
        return DemandTerm.BUNDLE;
    }

    /** The measure before scaling: the scale is the same for all candidates, and can be undefined. */
    abstract double unscaled(CandidateError candidate);
}
