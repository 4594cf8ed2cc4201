package io.zhanggui.inventory.demand;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** The error by which forecasts are compared, scaled by the naive forecast before the first origin. */
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
    };

    @Override
    public TermBundle bundle() {
        return DemandTerm.BUNDLE;
    }

    /** The measure before scaling: the scale is the same for all candidates, and can be undefined. */
    abstract double unscaled(CandidateError candidate);
}
