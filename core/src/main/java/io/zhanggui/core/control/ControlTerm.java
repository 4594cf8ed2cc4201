package io.zhanggui.core.control;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.explain.TermBundle;

/** Labels and formulas of explanations of this package. */
enum ControlTerm implements Term {
    DEVIATION,
    RELATIVE_DEVIATION,
    DEVIATION_FORMULA,
    SEVERITY,
    BOUNDS;

    static final TermBundle BUNDLE = TermBundle.of("control", file -> ControlTerm.class.getResourceAsStream(file));

    @Override
    public TermBundle bundle() {
        return BUNDLE;
    }
}
