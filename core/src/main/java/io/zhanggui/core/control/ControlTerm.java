package io.zhanggui.core.control;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of explanations of this package. */
enum ControlTerm implements Term {
    DEVIATION,
    RELATIVE_DEVIATION,
    DEVIATION_FORMULA,
    SEVERITY,
    BOUNDS,
    GOALS,
    GOAL_WEIGHT,
    GOAL_LEFT_OUT,
    MEAN_OF_PARTS,
    MEAN_OF_PARTS_OF_WEIGHT,
    ONE_CENTRAL_GOAL,
    GOAL_TWICE,
    ORPHAN_GOAL,
    GOAL_LOOP,
    GOAL_WEIGHTS,
    GOAL_UNMEASURED,
    GOAL_MEASURED_TWICE,
    GOAL_PERIOD;

    static final TermBundle BUNDLE = TermBundle.of("control", file -> ControlTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
